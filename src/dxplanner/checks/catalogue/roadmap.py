"""工程表 (W): stages that run forwards, inside the plan, in order, each row with someone to do it."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import TypeAlias

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import DECK, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_range_label, quarter_label
from dxplanner.plan.roadmap import RoadmapRow, Stage, StageKind

Quarter: TypeAlias = tuple[int, int]
_ORDER = {kind: place for place, kind in enumerate(StageKind)}


def _rows(view: View) -> Iterator[tuple[str, str, RoadmapRow]]:
    for row in view.plan.roadmap.rows:
        yield f"roadmap.rows[{row.id}]", view.called("roadmap.rows", row), row


def _span(stage: Stage) -> tuple[Quarter, Quarter] | None:
    """First and last quarter; a missing quarter means the edge of the year."""
    if stage.start_year is None or stage.end_year is None:
        return None
    return (stage.start_year, stage.start_quarter or 1), (stage.end_year, stage.end_quarter or 4)


def _forward(row: RoadmapRow) -> list[tuple[Quarter, Quarter, Stage]]:
    """Stages with a span that runs forwards, by time."""
    spans = [(span, stage) for stage in row.stages if (span := _span(stage)) and span[0] <= span[1]]
    return sorted(((*span, stage) for span, stage in spans), key=lambda item: (item[0], item[1], item[2].id))


def _word(stage: Stage) -> str:
    return f"「{stage.kind.label}」" if stage.kind else "段階"


def _label(quarter: Quarter) -> str:
    return quarter_label(quarter[1], fiscal_year=quarter[0])


@check("W-01", MUST_FIX, "段階の終わりが始まりより前", source=PLAN_ITSELF)
def stage_reversed(view: View) -> Iterator[Spot]:
    for path, name, row in _rows(view):
        for stage in row.stages:
            span = _span(stage)
            if span and span[0] > span[1]:
                yield (
                    f"{path}.stages[{stage.id}]",
                    f"工程表の{name}の{_word(stage)}は、終わり（{_label(span[1])}）が始まり（{_label(span[0])}）より前です。"
                    "時期を直してください。",
                )


@check("W-02", REVIEW, "段階が計画期間の外", source=PLAN_ITSELF)
def stage_outside_period(view: View) -> Iterator[Spot]:
    if view.period is None:
        return
    first, last = view.period
    for path, name, row in _rows(view):
        for start, end, stage in _forward(row):
            if start[0] < first or end[0] > last:
                yield (
                    f"{path}.stages[{stage.id}]",
                    f"工程表の{name}の{_word(stage)}が計画期間（{fiscal_year_range_label(first, last)}）の外に出ています。"
                    "時期か計画期間を直してください。",
                )


@check("W-03", REVIEW, "段階の順序が逆", source=PLAN_ITSELF)
def stages_out_of_order(view: View) -> Iterator[Spot]:
    """検討 after a later stage begins the next round, and is fine."""
    for path, name, row in _rows(view):
        named = [stage for _start, _end, stage in _forward(row) if stage.kind is not None]
        for before, after in pairwise(named):
            if before.kind is None or after.kind is None or after.kind is StageKind.STUDY:
                continue
            if _ORDER[after.kind] < _ORDER[before.kind]:
                yield (
                    f"{path}.stages[{after.id}]",
                    f"工程表の{name}は、{_word(before)}の後に{_word(after)}があります。段階の順序を確かめてください。",
                )


@check("W-04", ADVICE, "段階が重なる", source=PLAN_ITSELF)
def stages_overlap(view: View) -> Iterator[Spot]:
    for path, name, row in _rows(view):
        seen: set[str] = set()
        for (_s, end, before), (start, _e, after) in combinations(_forward(row), 2):
            if start <= end and after.id not in seen:
                seen.add(after.id)
                yield (
                    f"{path}.stages[{after.id}]",
                    f"工程表の{name}は、{_word(before)}と{_word(after)}の時期が重なっています。並行して進めるのでなければ直してください。",
                )


@check("W-05", REVIEW, "担当課のない行", source=DECK)
def row_without_owner(view: View) -> Iterator[Spot]:
    for path, name, row in _rows(view):
        if row.owner is None:
            yield f"{path}.owner", f"工程表の{name}の担当課が決まっていません。担当課を選んでください。"


@check("W-06", REVIEW, "段階のない行", source=DECK)
def row_without_stages(view: View) -> Iterator[Spot]:
    for path, name, row in _rows(view):
        if not row.stages:
            yield (
                f"{path}.stages",
                f"工程表の{name}に時期がありません。始まりと終わりの四半期を入れてください。",
            )


@check("W-07", REVIEW, "始まり又は終わりのない段階", source=DECK)
def stage_without_time(view: View) -> Iterator[Spot]:
    for path, name, row in _rows(view):
        for stage in row.stages:
            if _span(stage) is None:
                yield (
                    f"{path}.stages[{stage.id}]",
                    f"工程表の{name}の{_word(stage)}に、始まる年度又は終わる年度がありません。年度を入れてください。",
                )


@check("W-08", REVIEW, "節目が計画期間の外", source=PLAN_ITSELF)
def milestone_outside_period(view: View) -> Iterator[Spot]:
    if view.period is None:
        return
    first, last = view.period
    for item in view.plan.roadmap.milestones:
        if item.year is not None and not first <= item.year <= last:
            yield (
                f"roadmap.milestones[{item.id}].year",
                f"節目{view.called('roadmap.milestones', item)}が計画期間（{fiscal_year_range_label(first, last)}）の外です。"
                "年度を直してください。",
            )


@check("W-09", REVIEW, "名称のない行", source=PLAN_ITSELF)
def row_without_name(view: View) -> Iterator[Spot]:
    for path, name, row in _rows(view):
        if row.title is None and row.initiative is None:
            yield (
                f"{path}.title",
                f"工程表の{name}が何の行か分かりません。取組を選ぶか、名称を入力してください。",
            )
