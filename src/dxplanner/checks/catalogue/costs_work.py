"""第5章 経費の計算 (C-30…37): lines in step with their calculation, nothing missing, rates of the right year."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import yen_label
from dxplanner.plan.work import Work
from dxplanner.rules import wording
from dxplanner.rules.keeping import out_of_step
from dxplanner.rules.lines import calculated_lines
from dxplanner.rules.pay.calculate import bonus_left_out, parts_of, staff_terms_without_staff
from dxplanner.rules.pay.model import Part
from dxplanner.rules.pay.terms import years_of

TABLE = "costs.works"
_NAMED = 2
"""Rates named in one sentence; the page shows them all."""


def _works(view: View) -> Iterator[tuple[str, str, Work]]:
    for work in view.plan.costs.works:
        yield f"{TABLE}[{work.id}]", view.called(TABLE, work), work


def _parts(work: Work) -> Iterator[Part]:
    for year in years_of(work):
        yield from parts_of(work, year)


@check("C-30", REVIEW, "経費の明細が計算とそろっていない", source=PLAN_ITSELF)
def lines_out_of_step(view: View) -> Iterator[Spot]:
    found = out_of_step(view.plan)
    if found:
        yield (
            TABLE,
            f"経費の計算に対して、明細が{len(found.missing)}件足りず、{len(found.obsolete)}件余っています。"
            "「経費の計算」の画面で「明細を計算にそろえる」を押してください。",
        )


@check("C-31", MUST_FIX, "特別職の期末手当・勤勉手当の計算", source="地方自治法第203条の2第4項")
def bonus_for_special_post(view: View) -> Iterator[Spot]:
    for path, name, work in _works(view):
        if bonus_left_out(work):
            yield (
                f"{path}.bonus",
                f"経費の計算{name}で、期末手当・勤勉手当を支給するとしています。{wording.SPECIAL_PART_TIME_BONUS}"
                "「いいえ」に直してください。",
            )


@check("C-32", REVIEW, "計算に足りない値", source=PLAN_ITSELF)
def calculation_incomplete(view: View) -> Iterator[Spot]:
    for path, name, work in _works(view):
        if work.kind is None or not years_of(work):
            asked = "任用等の形態" if work.kind is None else "始まりの年度"
            yield path, f"経費の計算{name}に{asked}がないため、計算できません。入力してください。"
            continue
        missing = dict.fromkeys(item for part in _parts(work) for item in part.missing)
        if missing:
            yield (
                path,
                f"経費の計算{name}は、{'、'.join(missing)}がないため計算できない経費があります。入力してください。",
            )


@check("C-33", ADVICE, "計算に用いた率が未確認", source="給与法、厚生年金保険法ほか（率ごとに画面に表示）")
def rates_unconfirmed(view: View) -> Iterator[Spot]:
    for path, name, work in _works(view):
        rates = [rate for part in _parts(work) for rate in part.rates if rate.unconfirmed]
        if rates:
            found = list(dict.fromkeys(f"{rate.name}{rate.figure}" for rate in rates))
            rest = f"ほか{len(found) - _NAMED}件" if len(found) > _NAMED else ""
            years = sorted({rate.of_year for rate in rates if rate.expired and rate.of_year is not None})
            old = (
                f"{'、'.join(fiscal_year_label(year) for year in years)}の値を用いています。" if years else ""
            )
            yield (
                path,
                f"経費の計算{name}に、確認できていない率があります（{'、'.join(found[:_NAMED])}{rest}）。{old}"
                "担当課や共済組合等に確かめ、分かった率を入力してください。",
            )


@check("C-34", ADVICE, "計算と違う予算の額", source=PLAN_ITSELF)
def amount_typed_over(view: View) -> Iterator[Spot]:
    for item in calculated_lines(view.plan):
        if item.overridden and item.part.amount is not None:
            yield (
                f"costs.lines[{item.line.id}].budgeted",
                f"経費{view.called('costs.lines', item.line)}の予算は{yen_label(item.line.budgeted)}と入力されていますが、"
                f"計算では{yen_label(item.part.amount)}です。理由を備考に書くか、予算の欄を空けて計算の額を使ってください。",
            )


@check("C-35", REVIEW, "職員でない行の手当・社会保険", source=PLAN_ITSELF)
def staff_terms_on_others(view: View) -> Iterator[Spot]:
    for path, name, work in _works(view):
        if staff_terms_without_staff(work) and work.kind is not None:
            yield (
                f"{path}.kind",
                f"経費の計算{name}（{work.kind.label}）に手当又は社会保険の入力がありますが、職員の任用ではないため計算していません。"
                "形態を確かめるか、手当と社会保険の欄を空けてください。",
            )


@check("C-36", MUST_FIX, "計算の年度の順序", source=PLAN_ITSELF)
def years_reversed(view: View) -> Iterator[Spot]:
    for path, name, work in _works(view):
        if work.first_year is not None and work.last_year is not None and work.last_year < work.first_year:
            yield (
                f"{path}.last_year",
                f"経費の計算{name}の終わりの年度が、始まりの年度より前です。どちらかを直してください。",
            )


@check("C-37", REVIEW, "計算にない明細が残っている", source=PLAN_ITSELF)
def lines_left_behind(view: View) -> Iterator[Spot]:
    for line in out_of_step(view.plan).kept:
        yield (
            f"costs.lines[{line.id}]",
            f"経費{view.called('costs.lines', line)}は、元の計算にない年度又は内訳です。"
            "入力した内容があるため残していますので、要らなければ削除してください。",
        )
