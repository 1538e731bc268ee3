"""The roadmap: words apart, inside its frame, headers again on every page."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.typeset.gantt import gantt_geometry, gantt_pages
from dxplanner.documents.typeset.ganttrow import STAGES
from dxplanner.documents.typeset.geometry import Box, Drawing, GlyphRun, Polygon, Rect, Region, bounds
from tests.documents.typeset_samples import gantt

WIDTH, HEIGHT = 728.0, 400.0


def words(drawing: Drawing) -> list[GlyphRun]:
    return [item for item in drawing.items if isinstance(item, GlyphRun)]


def check(pages: tuple[Drawing, ...]) -> None:
    for page in pages:
        assert page.height <= HEIGHT + 0.5
        for item in page.items:
            place = bounds(item)
            if place is not None:
                assert place.x >= -0.5
                assert place.right <= WIDTH + 0.5
                assert place.bottom <= HEIGHT + 0.5
        places = [
            Rect(run.x, run.baseline - run.size * 0.8, run.width, run.size * 0.9) for run in words(page)
        ]
        for first, second in combinations(places, 2):
            assert not first.overlaps(second, slack=0.4)
        assert min(run.size for run in words(page)) >= 7


@pytest.mark.parametrize(("rows", "years"), [(0, 1), (1, 1), (6, 3), (14, 4), (60, 8), (25, 5)])
def test_any_size(rows: int, years: int) -> None:
    pages = gantt_pages(gantt(rows, years), WIDTH, HEIGHT)
    check(pages)
    printed = {item.path for page in pages for item in page.items if isinstance(item, Region)}
    assert {f"roadmap.rows[g{number}]" for number in range(rows)} <= printed
    for page in pages:
        assert "取組" in [run.text for run in words(page)]
        assert "凡例" in [run.text for run in words(page)]
        assert "令和８年度" in [run.text for run in words(page)]


ROWS = st.builds(
    m.GanttRow,
    title=st.sampled_from(
        ("書かない窓口", "情報システムの標準化・共通化に係る移行とその後の運用体制の見直し", "")
    ),
    owner=st.sampled_from(("", "総務課情報係")),
    cost=st.sampled_from(("", "22,500")),
    bars=st.lists(
        st.builds(
            m.GanttBar,
            start=st.integers(-2, 22),
            end=st.integers(-2, 25),
            label=st.sampled_from(("", "検討", "調達・構築・移行")),
            pattern=st.sampled_from((*STAGES, "plain", "unknown")),
        ),
        max_size=4,
    ).map(tuple),
    milestones=st.lists(
        st.builds(
            m.GanttMilestone, quarter=st.integers(-1, 21), label=st.sampled_from(("稼働", "本格運用開始"))
        ),
        max_size=3,
    ).map(tuple),
    group=st.sampled_from(("", "柱１", "柱２")),
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(ROWS, max_size=20),
    st.integers(1, 6),
    st.lists(st.tuples(st.integers(-1, 80), st.sampled_from(("６月議会", "予算"))), max_size=12),
)
def test_random_roadmaps(rows: list[m.GanttRow], years: int, events: list[tuple[int, str]]) -> None:
    check(
        gantt_pages(
            m.Gantt(first_year=2026, years=years, rows=tuple(rows), events=tuple(events)), WIDTH, HEIGHT
        )
    )


def test_a_bar_stands_under_its_quarters() -> None:
    row = m.GanttRow(
        title="取",
        bars=(m.GanttBar(start=4, end=7, label="試行", pattern="trial", path="b"),),
        milestones=(m.GanttMilestone(quarter=4, label="稼働"),),
    )
    drawing = gantt_geometry(m.Gantt(first_year=2026, years=2, rows=(row,)), WIDTH, HEIGHT)
    (bar,) = [item.rect for item in drawing.items if isinstance(item, Region) and item.path == "b"]
    assert bar.right == pytest.approx(WIDTH)
    (second_year,) = [run for run in words(drawing) if run.text == "令和９年度"]
    assert bar.x < second_year.x < bar.right
    diamonds = [bounds(item) for item in drawing.items if isinstance(item, Polygon)]
    assert any(place is not None and bar.x < place.x < bar.x + bar.width / 4 for place in diamonds)


def test_stages_differ_without_colour() -> None:
    looks = {(stage.fill, stage.pattern) for stage in STAGES.values()}
    assert len(looks) == len(STAGES)
    row = m.GanttRow(
        title="取", bars=tuple(m.GanttBar(start=n, end=n, pattern=name) for n, name in enumerate(STAGES))
    )
    drawing = gantt_geometry(m.Gantt(first_year=2026, years=2, rows=(row,)), WIDTH, HEIGHT)
    printed = {run.text for run in words(drawing)}
    assert {stage.word for stage in STAGES.values()} <= printed
    assert len(
        {(item.fill, item.pattern) for item in drawing.items if isinstance(item, Box) and item.line == 0.7}
    ) == len(looks)


def test_a_continued_group_says_so() -> None:
    chart = gantt(60, 4)
    one_group = replace(chart, rows=tuple(replace(row, group="柱１") for row in chart.rows))
    first, *others = gantt_pages(one_group, WIDTH, HEIGHT)
    assert others
    assert "柱１" in [run.text for run in words(first)]
    assert all("柱１（続き）" in [run.text for run in words(page)] for page in others)
