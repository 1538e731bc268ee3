"""現状の統計 as charts: by topic, with denominators, corrections, day and source; forecasts the officer entered."""

from collections.abc import Iterable
from decimal import Decimal

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import number_label, percent_label
from dxplanner.core.sources import Confidence, Source
from dxplanner.documents.builders.answers import Answers, decimal_label
from dxplanner.documents.builders.parts import heading, note
from dxplanner.documents.model import BarChart, Block, ChartBar, KeepTogether, plain, text_of
from dxplanner.facts.standing import PEER_SECTION, PEERS, StandingBar, StandingTopic, standing_topics
from dxplanner.facts.statistics import PeerGroup, peer_group, peer_groups, peer_statistics
from dxplanner.plan.plan import Plan
from dxplanner.plan.standing import Projection, ProjectionKind
from dxplanner.rules.newer_figures import MARK, NATION, figure_of, newer_basis, newer_figures, newer_note

CHARTS = "policy.statistics.charts"
PROJECTIONS = "policy.statistics.projections"
HALF = Decimal("0.5")
MISSING_LENGTH = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicName:
    id: str
    section: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingChart:
    """A chart with the sentences that belong under it."""

    chart: BarChart
    notes: tuple[str, ...]


def topic_names() -> tuple[TopicName, ...]:
    """All topics in the order they are offered: the comparison by size first."""
    peers = tuple(
        TopicName(id=f"{PEERS}{item.id}", section=PEER_SECTION, name=f"{item.name}（規模別）")
        for item in peer_statistics().items
    )
    return peers + tuple(
        TopicName(id=topic.id, section=topic.section, name=topic.name) for topic in standing_topics().values()
    )


def standing_chart(plan: Plan, topic_id: str) -> StandingChart | None:
    """None for a topic this set of facts does not know."""
    if topic_id.startswith(PEERS):
        return _by_size(plan, topic_id.removeprefix(PEERS))
    topic = standing_topics().get(topic_id)
    return None if topic is None else _of_topic(plan, topic)


def said_source(source: Source) -> str:
    """The source, and how sure it is where that has to be said."""
    sure = "" if source.confidence is Confidence.CONFIRMED else f"［{source.confidence.label}］"
    return f"出典：{source.label()}{sure}"


# ---- the topics of the facts


def _of_topic(plan: Plan, topic: StandingTopic) -> StandingChart:
    bars = [_bar(topic, bar) for bar in topic.bars]
    notes = list(topic.notes)
    newer = newer_figures(plan).get((topic.item, NATION)) if topic.item else None
    if newer is not None:
        day = plan.policy.statistics.newer_as_of
        when = "新しい統計" if day is None else fiscal_year_label(day.year).removesuffix("度")
        bars.append(_share_bar(f"{when}{MARK}", newer.numerator, newer.denominator))
        notes.append(newer_note(plan))
    strong = _strong(plan, topic, len(bars))
    made = tuple(
        ChartBar(label=label, value=value, text=text, own=position in strong)
        for position, (label, value, text) in enumerate(bars)
    )
    chart = BarChart(
        title=plain(topic.name),
        bars=made,
        maximum=_maximum(made, counted=topic.counted),
        source=plain(f"{topic.as_of}。{said_source(topic.source)}"),
        path=CHARTS,
    )
    return StandingChart(chart=chart, notes=tuple(notes))


def _bar(topic: StandingTopic, bar: StandingBar) -> tuple[str, Decimal, str]:
    if bar.missing:
        return bar.label, MISSING_LENGTH, bar.missing
    state = f"　{bar.state}" if bar.state else ""
    if bar.value is not None:
        return bar.label, bar.value, f"{decimal_label(bar.value)}{topic.unit}{state}"
    if topic.counted:
        return (
            bar.label,
            Decimal(bar.numerator or 0),
            f"{number_label(bar.numerator or 0)}{topic.unit}{state}",
        )
    label, value, text = _share_bar(bar.label, bar.numerator or 0, bar.denominator or 1)
    return label, value, f"{text}{state}"


def _share_bar(label: str, numerator: int, denominator: int) -> tuple[str, Decimal, str]:
    ratio = Decimal(numerator) / Decimal(denominator)
    return label, ratio, share_words(ratio, numerator, denominator)


def share_words(ratio: Decimal, numerator: int, denominator: int) -> str:
    return f"{percent_label(ratio)}（{number_label(numerator)}／{number_label(denominator)}）"


def _strong(plan: Plan, topic: StandingTopic, count: int) -> set[int]:
    """The newest of a series, or the town's own class."""
    if topic.item or topic.section == "推移":
        return {count - 1}
    own = plan.municipality.municipality_class
    if own is None or topic.section != "団体区分":
        return set()
    return {
        position
        for position, bar in enumerate(topic.bars)
        if bar.label.split("　", maxsplit=1)[0] == own.label
    }


def _maximum(bars: Iterable[ChartBar], *, counted: bool) -> Decimal:
    """Shares are drawn against the whole; small ones against a shorter scale, so that they can be told apart."""
    highest = max((bar.value for bar in bars), default=Decimal(0))
    if not highest:
        return Decimal(1)
    return Decimal(1) if not counted and highest > HALF else highest


# ---- by size of the town


def _by_size(plan: Plan, item_id: str) -> StandingChart | None:
    item = next((item for item in peer_statistics().items if item.id == item_id), None)
    if item is None:
        return None
    statistics = peer_statistics()
    own = _own_group(plan)
    figures = [(group, figure_of(plan, group, item_id)) for group in _groups(plan)]
    bars = tuple(
        ChartBar(
            label=f"{group.name}{MARK if figure.newer else ''}",
            value=figure.share.ratio,
            text=share_words(figure.share.ratio, figure.share.numerator, figure.share.denominator),
            own=own is not None and group.id == own.id,
        )
        for group, figure in figures
    )
    notes = ["（　）内は、該当する団体数／回答した団体数。濃い棒は、町と同じ規模の区分。" if own else ""]
    if any(figure.newer for _group, figure in figures):
        notes.append(newer_note(plan))
    chart = BarChart(
        title=plain(f"{item.name}（規模別）"),
        bars=bars,
        maximum=_maximum(bars, counted=False),
        source=plain(f"{statistics.basis}。{said_source(statistics.source)}"),
        path=CHARTS,
    )
    return StandingChart(chart=chart, notes=tuple(line for line in notes if line))


def _own_group(plan: Plan) -> PeerGroup | None:
    town = plan.municipality
    return None if town.municipality_class is None else peer_group(town.municipality_class, town.population)


def _groups(plan: Plan) -> list[PeerGroup]:
    """The nation, the classes, and the bands of the town's own class."""
    own = plan.municipality.municipality_class
    return [
        group for group in peer_groups().values() if not group.is_band or own is None or own in group.classes
    ]


# ---- forecasts


def projection_chart(plan: Plan, kind: ProjectionKind) -> BarChart | None:
    """The years of one kind in order; an estimate says how far it is from the last figure that is known."""
    rows = sorted(
        (
            row
            for row in plan.policy.statistics.projections
            if row.kind is kind and None not in (row.year, row.value)
        ),
        key=lambda row: row.year or 0,
    )
    if not rows:
        return None
    known = [row for row in rows if row.estimated is False]
    base = known[-1] if known else None
    bars = tuple(
        ChartBar(
            label=_year_words(row),
            value=Decimal(row.value or 0),
            text=_people_words(row, base),
            own=row.estimated is False,
        )
        for row in rows
    )
    sources = list(dict.fromkeys(row.source for row in rows if row.source))
    named = "出典：" + "、".join(sources) if sources else "出典は未記入"
    return BarChart(
        title=plain(f"{kind.label}の見通し"),
        bars=bars,
        maximum=max((bar.value for bar in bars), default=Decimal(1)) or Decimal(1),
        source=plain(f"{named}。濃い棒は実績、斜線の棒は推計（見込み）。"),
        path=PROJECTIONS,
    )


def _year_words(row: Projection) -> str:
    year = fiscal_year_label(row.year or 0).removesuffix("度")
    return f"{year}（推計）" if row.estimated else year


def _people_words(row: Projection, base: Projection | None) -> str:
    people = f"{number_label(row.value or 0)}人"
    if base is None or not base.value or not row.estimated or (row.year or 0) <= (base.year or 0):
        return people
    change = Decimal(row.value or 0) / Decimal(base.value) - 1
    sign = "△" if change < 0 else "＋"
    return f"{people}（{sign}{percent_label(abs(change))}）"


# ---- in the policy


def standing_blocks(answers: Answers) -> list[Block]:
    """The forecasts and the topics chosen to be printed, each chart with its notes on one page."""
    plan = answers.plan
    blocks: list[Block] = []
    forecasts = [chart for kind in ProjectionKind if (chart := projection_chart(plan, kind)) is not None]
    for position, chart in enumerate(forecasts):
        top = (heading(2, "人口及び職員数の見通し"),) if position == 0 else ()
        blocks.append(KeepTogether(blocks=(*top, _sized(answers, chart))))
    chosen = [row.topic for row in plan.policy.statistics.charts if row.topic]
    found = [made for topic in dict.fromkeys(chosen) if (made := standing_chart(plan, topic)) is not None]
    for position, made in enumerate(found):
        top = (heading(2, "統計から見た状況"),) if position == 0 else ()
        notes = tuple(note(answers.sized(line)) for line in made.notes)
        blocks.append(KeepTogether(blocks=(*top, _sized(answers, made.chart), *notes)))
    return blocks


def _sized(answers: Answers, chart: BarChart) -> BarChart:
    """The chart in the digit width of the town's paper; figures at the bars stay as they are."""
    return BarChart(
        title=plain(answers.sized(text_of(chart.title))),
        bars=chart.bars,
        maximum=chart.maximum,
        source=plain(answers.sized(text_of(chart.source))),
        path=chart.path,
    )


def newer_line(plan: Plan) -> str:
    """How many figures were replaced, by what; empty when none."""
    count = len(newer_figures(plan))
    return f"新しい統計の{count}件の値に差し替えています（{newer_basis(plan)}）。" if count else ""
