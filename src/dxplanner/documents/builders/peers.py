"""同規模団体との比較: how many towns of this class and size have what, with date, denominator and source."""

from dataclasses import replace
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import percent_label
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, figures, note, table
from dxplanner.documents.model import Align, BarChart, Block, ChartBar, Inline, Span, plain, text_of
from dxplanner.facts.statistics import PeerGroup, StatisticItem, peer_group, peer_groups, peer_statistics
from dxplanner.plan.organisation import Origin
from dxplanner.plan.plan import Plan
from dxplanner.rules.newer_figures import MARK, Figure, figure_of, newer_note

SHOWN = ("policy", "organisation", "cio", "cio_aide", "external_talent", "training")
"""Ids of the items that say something about this plan, in the order they are shown; others stay in the facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The narrowest group of this town, its whole class and the nation."""

    group: PeerGroup
    whole_class: PeerGroup
    nation: PeerGroup
    items: tuple[StatisticItem, ...]
    basis: str
    source: str
    plan: Plan

    def figure(self, group: PeerGroup, item_id: str) -> Figure:
        """The officer's newer figure where there is one."""
        return figure_of(self.plan, group, item_id)

    @property
    def replaced(self) -> bool:
        """Whether a figure shown is newer than the rest."""
        groups = (self.group, self.whole_class, self.nation)
        return any(self.figure(group, item.id).newer for group in groups for item in self.items)

    @property
    def newer_note(self) -> str:
        return newer_note(self.plan) if self.replaced else ""


def comparison(plan: Plan) -> Comparison | None:
    """None until the class of the municipality is known."""
    municipality = plan.municipality
    if municipality.municipality_class is None:
        return None
    statistics = peer_statistics()
    known = {item.id: item for item in statistics.items}
    return Comparison(
        group=peer_group(municipality.municipality_class, municipality.population),
        whole_class=peer_group(municipality.municipality_class, None),
        nation=peer_groups()["all"],
        items=tuple(known[item] for item in SHOWN if item in known),
        basis=statistics.basis,
        source=statistics.source.label(),
        plan=plan,
    )


def peer_chart(found: Comparison) -> BarChart:
    """Few bars, the figure and its denominator at the end of each."""
    return BarChart(
        title=plain(f"{found.group.name}の状況"),
        bars=tuple(
            ChartBar(
                label=item.name,
                value=found.figure(found.group, item.id).share.ratio,
                text=share_text(found, found.group, item.id),
                own=True,
            )
            for item in found.items
        ),
        maximum=Decimal(1),
        source=plain(f"{found.basis}。出典：{found.source}"),
        path="municipality.population",
    )


def share_text(found: Comparison, group: PeerGroup, item_id: str) -> str:
    """「27.7％（67／242）」, with a sign where the figure was replaced."""
    figure = found.figure(group, item_id)
    share = figure.share
    mark = MARK if figure.newer else ""
    return f"{percent_label(share.ratio)}（{share.numerator}／{share.denominator}）{mark}"


def full_share(found: Comparison, group: PeerGroup, item_id: str) -> str:
    """「67団体／242団体（27.7％）」, with the same sign."""
    figure = found.figure(group, item_id)
    return f"{figure.share.label}{MARK if figure.newer else ''}"


def peer_table(answers: Answers, found: Comparison) -> Block:
    """The groups side by side, and what this plan says itself."""
    groups = [found.group]
    groups += [group for group in (found.whole_class, found.nation) if group.id != found.group.id]
    has = stated(answers.plan)
    rows: list[list[Words]] = [
        [item.name, *[share_text(found, group, item.id) for group in groups], _sign(has.get(item.id, ""))]
        for item in found.items
    ]
    columns = [
        column("項目", 20),
        *[figures(answers.sized(group.name), 24) for group in groups],
        column("本計画", 8, Align.CENTER),
    ]
    return table(columns, rows, name="同規模団体", path="municipality.population")


def stated(plan: Plan) -> dict[str, str]:
    """Items this plan provides for, each with the answer that says so."""
    organisation = plan.organisation
    external = any(node.origin is Origin.EXTERNAL for node in organisation.nodes)
    headquarters = organisation.headquarters or (organisation.head and organisation.nodes)
    provided = (
        ("policy", plan.policy.title, "policy.title"),
        ("organisation", headquarters, "organisation.headquarters"),
        ("cio", organisation.cio, "organisation.cio"),
        ("cio_aide", organisation.cio_aide, "organisation.cio_aide"),
        ("external_talent", external, "organisation.nodes"),
        ("training", plan.policy.people, "policy.people"),
    )
    return {item: path for item, given, path in provided if given}


def _sign(path: str) -> Inline:
    return (Span("○", path),) if path else plain("―")


def peer_blocks(answers: Answers) -> list[Block]:
    """Chart, table and notes for a document; nothing while the class is unknown."""
    found = comparison(answers.plan)
    if found is None:
        return []
    chart = peer_chart(found)
    chart = replace(
        chart,
        title=plain(answers.sized(text_of(chart.title))),
        source=plain(answers.sized(f"出典：{found.source}")),
    )
    return [
        chart,
        peer_table(answers, found),
        note(
            answers.sized(
                f"{found.basis}。（　）内は、該当する団体数／回答した団体数。「本計画」の○は、本計画に定めがあるもの。"
                "令和３年度及び令和４年度のCIO等の公表値は後に訂正されているため、用いていない。"
                f"{found.newer_note}"
            )
        ),
    ]
