"""Across chapters (X): what the texts say against what the answers say."""

import re
from collections.abc import Iterator

from dxplanner.checks.dates_in_text import periods
from dxplanner.checks.model import REVIEW, Spot, check
from dxplanner.checks.sources import ORDINANCE, PLAN_ITSELF
from dxplanner.checks.view import View, years_label
from dxplanner.core.calendar import fiscal_year_range_label
from dxplanner.facts.parameters import Known, parameter

_SECTION = re.compile("[一-鿿ァ-ヴー・]{1,12}[課局](?![題程税長員金業税])")
_NOT_OURS = re.compile(
    "県|国|省|庁|各課|^[一-鿿]{0,2}(?:担当|関係|主管|所管|全|他|両|当該)課$|郵便局|事務局|部局|薬局|賦課|日課|放課"
)
_SUPPORT = re.compile("特別交付税|交付税措置|財政措置")
_SAID_OPEN = re.compile("未確認|確認できていない|確認後|措置がない|措置のない|見込まない|計上しない")
_SHARED = re.compile("負担金|共同|県")


@check("X-07", REVIEW, "文中の計画期間が違う", source=PLAN_ITSELF)
def period_in_text(view: View) -> Iterator[Spot]:
    if view.period is None:
        return
    for path, text in view.texts_under("policy"):
        for words, first, last in periods(text):
            if (first, last) != view.period:
                yield (
                    path,
                    f"「{words}」とありますが、計画期間の答えは{fiscal_year_range_label(*view.period)}です。どちらかを直してください。",
                )
                break


@check("X-08", REVIEW, "ない課の名前", source=PLAN_ITSELF)
def section_that_is_not_there(view: View) -> Iterator[Spot]:
    known = {section.name for section in view.plan.municipality.sections if section.name}
    known |= {node.title for node in view.plan.organisation.nodes if node.title}
    if not known:
        return
    for branch in ("policy", "organisation", "recruitment"):
        for path, text in view.texts_under(branch):
            others = [
                name
                for name in dict.fromkeys(_SECTION.findall(text))
                if not _NOT_OURS.search(name) and not any(own in name or name in own for own in known)
            ]
            if others and not path.startswith(("organisation.nodes", "recruitment.contact")):
                yield (
                    path,
                    f"「{'」「'.join(others[:3])}」は、団体の情報の課にも推進体制にもありません。"
                    "課の名称を直すか、課を加えてください。",
                )


@check("X-10", REVIEW, "確認できない年度の措置を当てにしている", source=ORDINANCE)
def support_beyond_the_law(view: View) -> Iterator[Spot]:
    """Funding that names 特別交付税 for years in which no measure for one's own people is confirmed."""
    rate = parameter("cio_aide.rate")
    ends: dict[str, set[int]] = {}
    for row in view.plan.roadmap.rows:
        years = {
            year
            for stage in row.stages
            if stage.start_year is not None
            for year in range(stage.start_year, min(stage.end_year or stage.start_year, 2100) + 1)
        }
        ends.setdefault(row.initiative or "", set()).update(years)
    for item in view.plan.policy.initiatives:
        text = item.funding or ""
        open_years = {
            year for year in ends.get(item.id, set()) if not isinstance(rate.at(year), Known) and year > 2021
        }
        if _SUPPORT.search(text) and open_years and not _SAID_OPEN.search(text) and not _SHARED.search(text):
            yield (
                f"policy.initiatives[{item.id}].funding",
                f"財源に特別交付税などの措置を挙げていますが、{years_label(open_years)}は措置を確認できていません。"
                "措置がない場合の財源（一般財源）を書くか、確認事項に加えてください。",
            )
