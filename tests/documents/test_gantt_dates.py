"""What is behind and between the rows of the roadmap: yearly dates, national dates, order of work, the full load."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.gantt import build_gantt
from dxplanner.documents.builders.roadmap import build
from dxplanner.documents.model import PaperSize
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.gantt import gantt_grid, gantt_pages
from dxplanner.documents.typeset.geometry import (
    Box,
    Dash,
    Drawing,
    GlyphRun,
    Polygon,
    Rect,
    Region,
    Rule,
    bounds,
)
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.measures import frame_for
from dxplanner.facts.national_deadlines import national_deadlines
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.municipality import Municipality, OfficeSection
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative, Pillar, Policy
from dxplanner.plan.roadmap import (
    CalendarMonth,
    Dependency,
    Milestone,
    Roadmap,
    RoadmapPaper,
    RoadmapRow,
    Stage,
    StageKind,
)
from tests.documents.paper import DAY

LONG = "情報システムの標準化・共通化に係る移行後の運用体制の見直し"  # 30 characters with the number behind it
YEARLY = (("6月議会", 6), ("9月議会", 9), ("予算要求", 11), ("12月議会", 12), ("3月議会", 3))


def full_load(rows: int = 60, years: int = 6, paper: RoadmapPaper | None = None) -> Plan:
    """60 rows × 6 years × names of 30 characters, each with six stages, milestones, links and yearly dates."""
    kinds = tuple(StageKind)
    made = tuple(
        RoadmapRow(
            id=f"r{number}",
            initiative=f"t{number}",
            owner="s1",
            cost=123_456_000,
            stages=tuple(
                Stage(
                    id=f"g{number}x{at}",
                    kind=kinds[at],
                    start_year=2026 + (at * years) // 6,
                    start_quarter=number % 4 + 1,
                    end_year=2026 + (at * years) // 6,
                    end_quarter=min(number % 4 + 1 + at % 2, 4),
                )
                for at in range(6)
            ),
        )
        for number in range(rows)
    )
    return Plan(
        municipality=Municipality(sections=(OfficeSection(id="s1", name="企画振興課デジタル推進係"),)),
        policy=Policy(
            period_from=2026,
            period_to=2026 + years - 1,
            pillars=tuple(Pillar(id=f"p{at}", name=f"柱の名{at}") for at in range(3)),
            initiatives=tuple(
                Initiative(id=f"t{number}", title=f"{LONG}{number:02}"[-30:], pillar=f"p{number // 20}")
                for number in range(rows)
            ),
        ),
        roadmap=Roadmap(
            rows=made,
            milestones=tuple(
                Milestone(
                    id=f"e{number}", title="本格運用開始", row=f"r{number}", year=2026 + years - 1, quarter=4
                )
                for number in range(0, rows, 3)
            ),
            dependencies=tuple(
                Dependency(id=f"k{number}", before=f"r{number}", after=f"r{number + 1}")
                for number in range(0, rows - 1, 5)
            ),
            calendar=tuple(
                CalendarMonth(id=f"q{at}", title=title, month=month)
                for at, (title, month) in enumerate(YEARLY)
            ),
            paper=paper,
        ),
    )


def words(items: Sequence[object]) -> list[GlyphRun]:
    return [item for item in items if isinstance(item, GlyphRun) and item.text.strip()]


def apart(items: Sequence[object]) -> None:
    places = [Rect(run.x, run.baseline - run.size * 0.8, run.width, run.size * 0.9) for run in words(items)]
    places.sort(key=lambda place: (place.y, place.x))
    for at, first in enumerate(places):
        for second in places[at + 1 :]:
            if second.y > first.bottom:
                break
            assert not first.overlaps(second, slack=0.4)


@pytest.mark.parametrize("paper", [None, *RoadmapPaper])
def test_the_full_load_is_legible_on_every_page(paper: RoadmapPaper | None) -> None:
    document = build(full_load(paper=paper), Context(printed_on=DAY))
    assert document.sections[0].paper is (PaperSize.A4 if paper is RoadmapPaper.A4 else PaperSize.A3)
    pages = layout(document, LayoutProfile()).pages
    drawn = [page for page in pages if any(run.text == "凡例" for run in words(page.items))]
    assert 1 < len(drawn) < 12
    printed: set[str] = set()
    for page in drawn:
        assert min(run.size for run in words(page.items)) >= 7
        assert {"取組", "担当", "議会・予算等"} <= {run.text for run in words(page.items)}
        apart(page.items)
        for item in page.items:
            place = bounds(item)
            if place is not None:
                assert place.x >= 0
                assert place.right <= page.width
                assert place.bottom <= page.height
        printed |= {item.path for item in page.items if isinstance(item, Region)}
    assert {f"roadmap.rows[r{number}]" for number in range(60)} <= printed
    assert {f"roadmap.rows[r{n}].stages[g{n}x{at}]" for n in range(60) for at in range(6)} <= printed
    text = "".join(run.text for page in drawn for run in words(page.items))
    for number in range(60):
        assert f"見直し{number:02}" in text  # no name is cut


@given(
    rows=st.integers(1, 60),
    years=st.integers(3, 6),
    dates=st.lists(
        st.tuples(st.integers(-1, 80), st.sampled_from(("６月議会", "予算", "12月定例会"))), max_size=30
    ),
    deadlines=st.lists(
        st.tuples(st.integers(-1, 80), st.sampled_from(("セキュリティ方針の策定〔未確認〕", "期限"))),
        max_size=5,
    ),
    paper=st.sampled_from(PaperSize),
    pairs=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12),
)
@settings(max_examples=15, deadline=None)
def test_any_dates_and_links_leave_the_words_free(
    rows: int,
    years: int,
    dates: list[tuple[int, str]],
    deadlines: list[tuple[int, str]],
    paper: PaperSize,
    pairs: list[tuple[int, int]],
) -> None:
    chart = build_gantt(Answers(full_load(rows, years), Context(printed_on=DAY)))
    assert chart is not None
    frame = frame_for(paper, LayoutProfile(), landscape=True)
    chart = m.Gantt(
        first_year=chart.first_year,
        years=chart.years,
        rows=chart.rows,
        events=tuple(dates),
        deadlines=tuple(deadlines),
        links=tuple(
            m.GanttLink(before=f"roadmap.rows[r{one}]", after=f"roadmap.rows[r{two}]") for one, two in pairs
        ),
    )
    for page in gantt_pages(chart, frame.width, frame.height):
        assert page.height <= frame.height + 0.5
        apart(page.items)
        assert min(run.size for run in words(page.items)) >= 7
        for item in page.items:
            place = bounds(item)
            assert place is None or (place.x >= -0.5 and place.right <= frame.width + 0.5)


def one_page(*rows: m.GanttRow, links: tuple[m.GanttLink, ...] = (), **more: object) -> Drawing:
    chart = m.Gantt(first_year=2026, years=2, rows=rows, links=links, **more)  # type: ignore[arg-type]
    return gantt_pages(chart, 700.0, 400.0)[0]


def bar(start: int, end: int, path: str, pattern: str = "study") -> m.GanttBar:
    return m.GanttBar(start=start, end=end, label="検討", pattern=pattern, path=path)


@pytest.mark.parametrize(("before", "after", "upwards"), [("r1", "r2", False), ("r2", "r1", True)])
def test_a_link_goes_from_the_end_of_one_row_to_the_start_of_the_next(
    before: str, after: str, upwards: bool
) -> None:
    rows = (
        m.GanttRow(title="甲", bars=(bar(0, 1, "b1"),), path="r1"),
        m.GanttRow(title="乙", bars=(bar(3, 4, "b2"),), path="r2"),
    )
    drawing = one_page(*rows, links=(m.GanttLink(before=before, after=after),))
    places = {item.path: item.rect for item in drawing.items if isinstance(item, Region)}
    source, target = places["b1" if before == "r1" else "b2"], places["b2" if before == "r1" else "b1"]
    lines = [
        item for item in drawing.items if isinstance(item, Rule) and item.weight == 0.9 and item.grey == 0.25
    ]
    first, _, last = lines[:3]
    assert first.x1 == pytest.approx(source.right - 3)
    assert first.y1 == pytest.approx(source.y if upwards else source.bottom)
    assert last.x2 == pytest.approx(target.x + 3)
    assert last.y2 == pytest.approx(target.bottom if upwards else target.y)
    bars = [at for at, item in enumerate(drawing.items) if isinstance(item, Box) and item.line == 0.7]
    assert max(drawing.items.index(line) for line in lines[:3]) < min(bars)  # under the bars


def test_a_row_that_goes_into_service_is_waited_for_until_then() -> None:
    rows = (
        m.GanttRow(title="甲", bars=(bar(0, 1, "b1"), bar(2, 7, "b3", "operate")), path="r1"),
        m.GanttRow(title="乙", bars=(bar(3, 4, "b2"),), path="r2"),
    )
    drawing = one_page(*rows, links=(m.GanttLink(before="r1", after="r2"),))
    running = next(item.rect for item in drawing.items if isinstance(item, Region) and item.path == "b3")
    line = next(
        item for item in drawing.items if isinstance(item, Rule) and item.weight == 0.9 and item.grey == 0.25
    )
    assert line.x1 == pytest.approx(running.x + 3)


@pytest.mark.parametrize("link", [("r1", "r1"), ("r1", "r9"), ("r1", "r3")])
def test_a_link_that_leads_nowhere_is_not_drawn(link: tuple[str, str]) -> None:
    rows = (m.GanttRow(title="甲", bars=(bar(0, 1, "b1"),), path="r1"), m.GanttRow(title="丙", path="r3"))
    drawing = one_page(*rows, links=(m.GanttLink(before=link[0], after=link[1]),))
    plain = one_page(*rows)
    arrows = [item for item in drawing.items if isinstance(item, Polygon)]
    assert len(arrows) == len([item for item in plain.items if isinstance(item, Polygon)]) + 1  # the legend's


def test_a_national_date_has_a_sign_and_a_line_of_its_own() -> None:
    drawing = one_page(m.GanttRow(title="甲", path="r1"), deadlines=((5, "期限"),), events=((5, "議会"),))
    dashes = [item.dash for item in drawing.items if isinstance(item, Rule) and item.dash is not Dash.SOLID]
    assert {Dash.DASHED, Dash.DOTTED} == set(dashes)
    grid, quarter = gantt_grid(
        m.Gantt(
            first_year=2026,
            years=2,
            rows=(m.GanttRow(title="甲", path="r1"),),
            deadlines=((5, "期限"),),
            events=((5, "議会"),),
        ),
        700.0,
        400.0,
    )
    line = next(item for item in drawing.items if isinstance(item, Rule) and item.dash is Dash.DASHED)
    assert line.x1 == pytest.approx(grid + quarter * 5.5 / 3)
    assert {"国の期限", "議会・予算等"} <= {run.text for run in words(drawing.items)}


def test_a_milestone_stands_at_its_quarter_even_at_the_edge() -> None:
    drawing = one_page(
        m.GanttRow(
            title="甲", path="r1", milestones=(m.GanttMilestone(quarter=7, label="本格運用開始", path="e1"),)
        )
    )
    place = next(item.rect for item in drawing.items if isinstance(item, Region) and item.path == "e1")
    sign = next(item for item in drawing.items if isinstance(item, Polygon))
    middle = sum(x for x, _ in sign.points) / 4
    grid = 700.0 - place.right
    assert middle > 700.0 - 45
    assert place.right <= 700.0
    assert grid >= 0
    word = next(run for run in words(drawing.items) if run.text == "本格運用開始")
    assert word.x + word.width <= middle


# ---- what the builder puts in


def chart_of(plan: Plan) -> m.Gantt:
    chart = build_gantt(Answers(plan, Context(printed_on=DAY)))
    assert chart is not None
    return chart


def text(chart: m.Gantt) -> str:
    return "".join(m.text_of(note) for note in chart.notes)


def test_yearly_dates_come_every_year_in_fiscal_order() -> None:
    chart = chart_of(full_load(1, 3))
    assert len(chart.events) == 15
    assert chart.events[0] == (2, "６月議会")
    assert chart.events[-1] == (35, "３月議会")


def test_national_dates_are_those_of_the_years_shown_with_how_sure_they_are() -> None:
    chart = chart_of(full_load(1, 4))
    assert chart.deadlines[0] == (0, "セキュリティ方針の策定〔未確認〕")
    assert chart.deadlines[1] == (47, "人材の負担金の措置の終わり")
    assert "二次資料で確認" in text(chart)
    assert "令和６年法律第65号" in text(chart)
    hidden = full_load(1, 4)
    object.__setattr__(hidden.roadmap, "show_deadlines", False)
    assert chart_of(hidden).deadlines == ()


def test_the_cost_of_a_row_is_the_sum_of_its_lines_and_says_so() -> None:
    plan = full_load(2, 3)
    lines = tuple(
        CostLine(
            id=f"c{at}",
            fiscal_year=2026 + at,
            kind=CostKind.NOT_ELIGIBLE,
            budgeted=1_000_000,
            initiative="t0",
        )
        for at in range(5)
    )
    chart = chart_of(
        Plan(
            municipality=plan.municipality, policy=plan.policy, roadmap=plan.roadmap, costs=Costs(lines=lines)
        )
    )
    assert [row.cost for row in chart.rows] == ["3,000", "123,456"]
    assert "経費の明細３件の合計" in text(chart)


def test_every_national_deadline_has_a_source_and_a_day_it_was_checked() -> None:
    found = national_deadlines(2000, 2100)
    assert len(found) == 4
    for item in found:
        assert item.source.title
        assert item.source.checked_on is not None
        assert len(item.name) <= 14
        assert item.meaning.endswith("。")
    assert [item.id for item in found if item.is_confirmed] == ["aide_allocation", "shared_allocation"]
    assert [item.due for item in found] == sorted(item.due for item in found)
