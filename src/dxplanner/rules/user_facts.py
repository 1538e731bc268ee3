"""The plan's 「この率を使う」 rows as values for the calculation, and why a row is not used (yet)."""

from collections.abc import Iterator

from dxplanner.core.sources import Source
from dxplanner.facts.choosing import choosable
from dxplanner.facts.parameters import Unit, all_parameters
from dxplanner.facts.possible import is_possible
from dxplanner.plan.plan import Plan
from dxplanner.plan.user_facts import UserFact
from dxplanner.rules import wording
from dxplanner.rules.overlay import UserValue, needs_replacing

NEEDED = ("parameter", "fiscal_year", "value", "title", "document_number", "issued_on", "by", "on")
INCOMPLETE = "年度、値、文書の名称・番号・日付、確認した職及び日を全て入力してください。"
UNKNOWN = "この制度の数値は、今の資料にありません。選び直してください。"
TWICE = "同じ年度の同じ数値が、先に入力されています。どちらかを削除してください。"
OFFICIAL = (
    "この年度は、資料に確かめられた値（又は措置の終わり）があります。それに代えて使うときは、"
    "「資料の値に代えて使う」を「はい」とし、理由を書いてください。"
)
IMPOSSIBLE = {
    Unit.RATE: "率は、0から1までの小数（例：0.5）で入力してください。",
    Unit.YEN: "額は、円の整数（例：1,000,000）で入力してください。",
}


def user_values(plan: Plan) -> tuple[UserValue, ...]:
    """The values in use; without them nothing is calculated otherwise."""
    return tuple(value_of(fact) for fact, problem in judged(plan) if not problem)


def judged(plan: Plan) -> Iterator[tuple[UserFact, str]]:
    """Every row with the reason why it is not used, empty where it is."""
    seen: set[tuple[str | None, int | None]] = set()
    for fact in plan.costs.user_facts:
        problem = problem_of(fact)
        if not problem and (fact.parameter, fact.fiscal_year) in seen:
            problem = TWICE
        if not problem:
            seen.add((fact.parameter, fact.fiscal_year))
        yield fact, problem


def problem_of(fact: UserFact) -> str:
    """Why this row by itself cannot be used; empty when it can."""
    key, year, value = fact.parameter, fact.fiscal_year, fact.value
    if key is None or year is None or value is None or any(getattr(fact, name) is None for name in NEEDED):
        return INCOMPLETE
    item = all_parameters().get(key)
    if item is None or key not in choosable():
        return UNKNOWN
    if not is_possible(item.unit, value) or (item.unit is Unit.YEN and value != int(value)):
        return IMPOSSIBLE.get(item.unit, IMPOSSIBLE[Unit.YEN])
    if needs_replacing(item, year) and not (fact.replaces and fact.reason):
        return OFFICIAL
    return ""


def value_of(fact: UserFact) -> UserValue:
    """A row that has everything."""
    assert fact.parameter is not None
    assert fact.fiscal_year is not None
    assert fact.value is not None
    return UserValue(
        key=fact.parameter,
        fiscal_year=fact.fiscal_year,
        value=fact.value,
        source=Source(
            title=f"{wording.USER_CONFIRMED_MARK}{fact.title}",
            issued=fact.issued_on,
            page=fact.document_number or "",
            checked_on=fact.on,
        ),
        by=fact.by or "",
        replaces=bool(fact.replaces),
    )
