"""工程表 (W, X): rows that wait for each other in an order that can be kept, and costs that agree with the budget."""

from collections.abc import Iterator

from dxplanner.checks.model import MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import quarter_label
from dxplanner.core.money import thousand_yen_label
from dxplanner.plan.roadmap import Dependency, RoadmapRow
from dxplanner.rules.initiative_costs import initiative_lines, rows_of_initiative, total_of


def _rows(view: View) -> dict[str, RoadmapRow]:
    return {row.id: row for row in view.plan.roadmap.rows}


def _whole(view: View) -> Iterator[tuple[str, Dependency, RoadmapRow, RoadmapRow]]:
    rows = _rows(view)
    for item in view.plan.roadmap.dependencies:
        before, after = rows.get(item.before or ""), rows.get(item.after or "")
        if before is not None and after is not None:
            yield f"roadmap.dependencies[{item.id}]", item, before, after


def _ends(row: RoadmapRow) -> tuple[int, int] | None:
    ends = [(s.end_year, s.end_quarter or 4) for s in row.stages if s.end_year is not None]
    return max(ends, default=None)


def _starts(row: RoadmapRow) -> tuple[int, int] | None:
    starts = [(s.start_year, s.start_quarter or 1) for s in row.stages if s.start_year is not None]
    return min(starts, default=None)


@check("W-10", REVIEW, "先に終える取組の前に始まる", source=PLAN_ITSELF)
def begins_before_it_may(view: View) -> Iterator[Spot]:
    """Compared with the first quarter of 本稼働 or the end: a row that runs on in service is not waited out."""
    for path, _item, before, after in _whole(view):
        ready, start = _ready(before), _starts(after)
        if before is not after and ready is not None and start is not None and start < ready:
            yield (
                path,
                f"工程表の{view.called('roadmap.rows', after)}は{_label(start)}に始まりますが、"
                f"先に終えるとした{view.called('roadmap.rows', before)}が使えるのは{_label(ready)}からです。"
                "時期か順序を直してください。",
            )


def _ready(row: RoadmapRow) -> tuple[int, int] | None:
    """When what comes after may begin: with 本稼働, where there is such a stage, else after the end."""
    running = [
        (stage.start_year, stage.start_quarter or 1)
        for stage in row.stages
        if stage.kind is not None and stage.kind.value == "operate" and stage.start_year is not None
    ]
    if running:
        return min(running)
    end = _ends(row)
    return None if end is None else (end[0] + end[1] // 4, end[1] % 4 + 1)


def _label(quarter: tuple[int, int]) -> str:
    return quarter_label(quarter[1], fiscal_year=quarter[0])


@check("W-11", MUST_FIX, "取組の順序が輪になっている", source=PLAN_ITSELF)
def goes_round(view: View) -> Iterator[Spot]:
    follows: dict[str, set[str]] = {}
    for _path, _item, before, after in _whole(view):
        follows.setdefault(before.id, set()).add(after.id)
    for path, _item, before, after in _whole(view):
        if before.id in _reached(follows, after.id):
            yield (
                path,
                f"工程表の{view.called('roadmap.rows', before)}と{view.called('roadmap.rows', after)}は、"
                "たどると互いに先に終えることになり、始められません。どれかの順序を消してください。",
            )


def _reached(follows: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += follows.get(here, set())
    return found


@check("W-12", REVIEW, "片方の行がない取組の順序", source=PLAN_ITSELF)
def half_a_dependency(view: View) -> Iterator[Spot]:
    for item in view.plan.roadmap.dependencies:
        if item.before is None or item.after is None:
            yield (
                f"roadmap.dependencies[{item.id}]",
                "工程表の取組の順序に、選ばれていない行があります。前と後の両方の行を選んでください。",
            )


@check("X-09", REVIEW, "工程表の事業費と経費の明細が合わない", source=PLAN_ITSELF)
def cost_differs_from_lines(view: View) -> Iterator[Spot]:
    """One row of a 取組: the same sum. Several: what they hold together is not less than the lines."""
    for initiative in view.plan.policy.initiatives:
        lines = initiative_lines(view.plan, initiative.id)
        rows = rows_of_initiative(view.plan, initiative.id)
        typed = [row.cost for row in rows if row.cost is not None]
        if not lines or not typed:
            continue
        total, wanted = sum(typed), total_of(lines)
        if total < wanted or (len(rows) == 1 and total != wanted):
            first = next(row for row in rows if row.cost is not None)
            yield (
                f"roadmap.rows[{first.id}].cost",
                f"工程表の{view.called('roadmap.rows', first)}の概算事業費は{thousand_yen_label(total)}ですが、"
                f"この取組の経費の明細{len(lines)}件の合計は{thousand_yen_label(wanted)}です。"
                "工程表の額を空けて明細に合わせるか、明細を直してください。",
            )
