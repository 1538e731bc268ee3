"""Bad input of the policy: laid out legibly, whole and inside the margins, or refused with the field named."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.geometry import GlyphRun, Page
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator, Initiative, Issue, Pillar
from dxplanner.plan.roadmap import Roadmap, RoadmapRow, Stage, StageKind
from dxplanner.services.exporting import MissingGlyphs, export, wanted
from dxplanner.ui.editor import without_control
from tests.documents.paper import DAY, made, rendered, sample, squeezed, text_in

MM = 72 / 25.4
SLACK = 2.0
"""Points a hanging punctuation mark may stand out."""
LONG = "町民の手続を減らし、職員が相談に使う時間を増やす。" * 320
"""8,000 characters."""
NAME = "住民記録及び税務に係る基幹業務の標準準拠システムの運用経費の点検"[:30]


def runs(page: Page) -> Iterator[GlyphRun]:
    return (item for item in page.items if isinstance(item, GlyphRun))


def assert_inside(plan: Plan, document_id: str) -> int:
    """Nothing runs over the edge, nothing overlaps the foot; the number of pages."""
    document, profile = made(plan, document_id)
    pages = layout(document, profile).pages
    for number, page in enumerate(pages, start=1):
        check_page(page, profile, number)
    return len(pages)


def check_page(page: Page, profile: LayoutProfile, number: int) -> None:
    left, right = float(profile.margin_left) * MM, page.width - float(profile.margin_right) * MM
    for run in runs(page):
        if run.tag:
            assert run.x >= left - SLACK - run.size, (number, run.text)
            assert run.x + run.width <= right + SLACK + run.size, (number, run.text)
            assert run.baseline <= page.height - float(profile.margin_bottom) * MM + SLACK, (number, run.text)
        assert 0 <= run.x <= page.width


def policy(**fields: object) -> Plan:
    plan = sample("mihon")
    return dataclasses.replace(plan, policy=dataclasses.replace(plan.policy, **fields))  # type: ignore[arg-type]


def crowded() -> Plan:
    """60 initiatives and steps, every name of 30 characters."""
    numbers = range(60)
    plan = policy(
        pillars=tuple(Pillar(id=f"p{n}", name=NAME) for n in range(3)),
        issues=tuple(Issue(id=f"i{n}", title=NAME, detail=NAME) for n in range(20)),
        initiatives=tuple(
            Initiative(
                id=f"t{n}", title=f"{n:02}{NAME[2:]}", pillar=f"p{n % 3}", summary=NAME * 4, issue="i1"
            )
            for n in numbers
        ),
        indicators=tuple(
            Indicator(id=f"k{n}", name=NAME, unit="パーセントポイント", initiative=f"t{n}") for n in numbers
        ),
        evaluations=(),
        left_out=(),
    )
    stage = Stage(
        id="g", kind=StageKind.STUDY, start_year=2026, start_quarter=1, end_year=2029, end_quarter=4
    )
    rows = tuple(
        RoadmapRow(id=f"r{n}", initiative=f"t{n}", stages=(dataclasses.replace(stage, id=f"g{n}"),))
        for n in numbers
    )
    return dataclasses.replace(plan, roadmap=Roadmap(rows=rows))


def test_eight_thousand_characters_are_printed_whole_where_they_are_allowed() -> None:
    plan = policy(background=LONG)
    assert len(LONG) == 8000
    assert_inside(plan, "policy")
    assert squeezed(LONG[:200]) in text_in(rendered(plan, "policy", "pdf"), "pdf")
    assert text_in(rendered(plan, "policy", "docx"), "docx").count("相談に使う時間を増やす") >= 320


@pytest.mark.parametrize("path", ["policy.vision", "policy.standing", "policy.people", "policy.greeting"])
def test_eight_thousand_characters_are_refused_where_they_are_not(path: str) -> None:
    with pytest.raises(BadInput) as caught:
        applied(Plan(), SetValue(path=path, value=LONG))
    assert tree.shape_at(Plan, path).label in caught.value.message
    assert "4,000" in caught.value.message


def test_sixty_initiatives_with_long_names_stay_inside_and_none_is_lost() -> None:
    plan = crowded()
    assert assert_inside(plan, "policy") > 20
    assert_inside(plan, "roadmap")
    text = text_in(rendered(plan, "policy", "pdf"), "pdf")
    assert all(text.count(f"{n:02}{squeezed(NAME[2:6])}") >= 2 for n in range(60))


@pytest.mark.parametrize("document_id", ["policy", "procedure_sheet", "progress_report", "briefing_sheet"])
def test_crowded_papers_stay_inside(document_id: str) -> None:
    assert_inside(crowded(), document_id)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("手続\t12件", "手続　12件"),
        ("一行目\v二行目", "一行目\n二行目"),
        ("一行目\r\n二行目", "一行目\n二行目"),
        ("一行目\u2028二行目", "一行目\n二行目"),
        ("見\u200b本町\ufeff", "見本町"),
    ],
)
def test_text_pasted_from_word_keeps_its_lines_and_gaps(pasted: str, kept: str) -> None:
    assert without_control(pasted) == kept


def test_a_character_no_font_has_is_refused_with_its_field(tmp_path: Path) -> None:
    plan = policy(vision="笑顔の町をめざす😀。")
    with pytest.raises(MissingGlyphs) as caught:
        export(plan, tmp_path, printed_on=DAY, tasks=wanted(["policy"], ["pdf"]))
    assert "めざす姿" in str(caught.value)
    assert not list(tmp_path.iterdir())


WORDS = st.text(st.sampled_from("町民の手続を減らす、。「」（）ー―12３Ａbc・\n　"), max_size=400)


@settings(max_examples=12)
@given(WORDS, WORDS, st.integers(0, 40), st.integers(0, 12), st.integers(1, 100))
def test_the_sheets_of_one_page_fit_whatever_is_written(
    text: str, other: str, initiatives: int, pillars: int, length: int
) -> None:
    name = ("長い名称の取組" * 15)[:length]
    plan = policy(
        vision=(text * 8)[:4000],
        philosophy=text.replace("\n", "")[:120] or None,
        pillars=tuple(Pillar(id=f"p{n}", name=name) for n in range(pillars)),
        initiatives=tuple(
            Initiative(id=f"t{n}", title=name, pillar=f"p{n % pillars}" if pillars else None)
            for n in range(initiatives)
        ),
        indicators=tuple(Indicator(id=f"k{n}", name=name, unit="件") for n in range(initiatives)),
        evaluations=(),
    )
    plan = dataclasses.replace(
        plan,
        briefing=dataclasses.replace(
            plan.briefing, decided=(other * 5)[:2000] or None, undecided=other or None
        ),
        recruitment=dataclasses.replace(plan.recruitment, fallback=other.replace("\n", "")[:200] or None),
        roadmap=Roadmap(),
    )
    for document_id in ("briefing_sheet", "progress_report"):
        document, profile = made(plan, document_id)
        pages = layout(document, profile).pages
        assert len(pages) == 1
        check_page(pages[0], profile, 1)
