"""The figures of the comparison as they stand for a plan: those of the facts, or the officer's newer ones in their place."""

from dxplanner.core.calendar import date_label
from dxplanner.core.dataclass import dataclass
from dxplanner.facts.standing import OFFICE, OFFICE_NAME
from dxplanner.facts.statistics import PeerGroup, Share, peer_groups, peer_statistics
from dxplanner.plan.plan import Plan
from dxplanner.plan.standing import NewerFigure

NATION = "all"
MARK = "＊"
"""Stands beside a figure that was replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`newer`: from the officer's file, of another day than the rest."""

    share: Share
    newer: bool = False


def item_names() -> dict[str, str]:
    """Everything a newer figure may be about, by id."""
    return {**{item.id: item.name for item in peer_statistics().items}, OFFICE: OFFICE_NAME}


def newer_figures(plan: Plan) -> dict[tuple[str, str], Share]:
    """By item and group. A line that is not whole counts for nothing."""
    return {
        (row.item, row.group): Share(numerator=row.matched, denominator=row.answered)
        for row in plan.policy.statistics.newer
        if _is_whole(row)
        and row.item is not None
        and row.group is not None
        and row.matched is not None
        and row.answered is not None
    }


def _is_whole(row: NewerFigure) -> bool:
    known = row.item in item_names() and row.group in peer_groups()
    return known and row.matched is not None and bool(row.answered) and row.matched <= (row.answered or 0)


def figure_of(plan: Plan, group: PeerGroup, item: str) -> Figure:
    """The figure of a group; the newer one where there is one."""
    found = newer_figures(plan).get((item, group.id))
    return Figure(share=group.share(item)) if found is None else Figure(share=found, newer=True)


def newer_basis(plan: Plan) -> str:
    """「令和7年4月1日現在、出典：…」 of the newer figures; what is not said reads 未記入."""
    statistics = plan.policy.statistics
    day = f"{date_label(statistics.newer_as_of)}現在" if statistics.newer_as_of else "基準日は未記入"
    return f"{day}、出典：{statistics.newer_source or '未記入'}"


def newer_note(plan: Plan) -> str:
    """The sentence that tells replaced figures from the rest."""
    return (
        f"「{MARK}」を付けた値は、町が差し替えたもの（{newer_basis(plan)}）であり、ほかの値と時点が異なる。"
    )
