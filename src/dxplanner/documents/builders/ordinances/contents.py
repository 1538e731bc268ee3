"""What is put into each rule: the sentence of change, the rows or lines that are added, and what stood there before."""

from collections.abc import Callable
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import yen_label
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.model import Inline, Span, SpanStyle, plain
from dxplanner.plan.recruitment import PayUnit
from dxplanner.rules.ordinances import UNDECIDED, Need

_WORK: Final = (
    "DXの企画及び立案に関すること。",
    "DXに係る総合調整に関すること。",
    "DXの進捗の管理に関すること。",
    "情報システム及び情報セキュリティに関すること。",
)
_PAID: Final = frozenset({PayUnit.DAILY, PayUnit.HOURLY, PayUnit.MONTHLY, PayUnit.YEARLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """`added` are rows of a table where `columns` name them, else lines."""

    place: Inline
    sentence: Inline
    added: tuple[tuple[Inline, ...], ...] = ()
    columns: tuple[str, ...] = ()
    before: Inline = ()


def _gap(path: str) -> Inline:
    return (Span(UNDECIDED, path, SpanStyle.GAP),)


def contents_of(answers: Answers, need: Need, place: Inline) -> Content:
    return _MAKERS[need.change.id](answers, need, place)


def _pay(answers: Answers) -> Inline:
    """「日額 30,000円」."""
    recruitment = answers.plan.recruitment
    if recruitment.pay_unit not in _PAID or recruitment.pay_amount is None:
        return _gap("recruitment.pay_amount")
    return (
        Span(recruitment.pay_unit.label, "recruitment.pay_unit"),
        Span(f"　{yen_label(recruitment.pay_amount)}", "recruitment.pay_amount"),
    )


def _pay_table(answers: Answers, need: Need, place: Inline) -> Content:
    return Content(
        place=place,
        sentence=compose(place, "の次に次のように加える。"),
        columns=("区分", "報酬の額"),
        added=((plain(need.subject), _pay(answers)),),
    )


def _fiscal_year_pay(answers: Answers, need: Need, place: Inline) -> Content:
    return Content(
        place=place,
        sentence=compose(place, "に次のように加える。"),
        columns=("職種", "報酬又は給料の額"),
        added=((plain(need.subject), _pay(answers)),),
    )


def _quota(answers: Answers, _need: Need, place: Inline) -> Content:
    quota = "municipality.staff_quota"
    now = answers.say(quota) if answers.has(quota) else _gap(quota)
    return Content(
        place=place,
        sentence=compose(place, "中「", now, "」を「", _gap("charters.ordinances"), "人」に改める。"),
        added=((compose(_gap("charters.ordinances"), "人"),),),
        before=now,
    )


def _section(_answers: Answers, need: Need, place: Inline) -> Content:
    lines = [(plain(need.subject),), *((plain(f"({at})　{work}"),) for at, work in enumerate(_WORK, 1))]
    return Content(place=place, sentence=compose(place, "の次に次のように加える。"), added=tuple(lines))


def _organisation_rule(_answers: Answers, _need: Need, place: Inline) -> Content:
    lines = tuple((compose("(", _gap("charters.ordinances"), f")　{work}"),) for work in _WORK[:3])
    return Content(place=place, sentence=compose(place, "に次の３号を加える。"), added=lines)


def _attached_body(answers: Answers, need: Need, place: Inline) -> Content:
    path = need.path
    duty = answers.say(f"{path}.duty") if answers.has(f"{path}.duty") else _gap(f"{path}.duty")
    count = answers.say(f"{path}.count") if answers.has(f"{path}.count") else _gap(f"{path}.count")
    return Content(
        place=place,
        sentence=compose(place, "に次のように加える。"),
        columns=("名称", "担任する事務", "委員の数", "任期"),
        added=((plain(need.subject), duty, compose(count, "以内"), _gap("charters.ordinances")),),
    )


_MAKERS: Final[dict[str, Callable[[Answers, Need, Inline], Content]]] = {
    "pay_table": _pay_table,
    "fiscal_year_pay": _fiscal_year_pay,
    "quota": _quota,
    "section": _section,
    "organisation_rule": _organisation_rule,
    "attached_body": _attached_body,
}
