"""Pages: everything inside them, nothing lost, headings with their text, tables that split."""

import typing
from dataclasses import replace
from decimal import Decimal

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.blocks.registry import SETTERS
from dxplanner.documents.typeset.fonts import FontKey, clean, font_for, font_path
from dxplanner.documents.typeset.geometry import Box, GlyphRun, Layout, Page, PlacedRegion, Rect, bounds
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.missing import MissingGlyph, missing_glyphs
from tests.documents.typeset_samples import BLOCKS, ONE_OF_EACH, TEXT, P, cell, column, document, table
from tests.support.fonts import all_advances

PROFILE = LayoutProfile()


def runs(page: Page) -> list[GlyphRun]:
    return [item for item in page.items if isinstance(item, GlyphRun)]


def body(pages: Layout) -> str:
    """The text in reading order, without what is printed on every page."""
    return "".join(run.text for page in pages.pages for run in runs(page) if run.tag)


def squeezed(text: str) -> str:
    return "".join(clean(text).split())


@pytest.mark.parametrize("key", list(FontKey))
def test_measures_agree_with_a_full_font_library(key: FontKey) -> None:
    with TTFont(font_path(key), lazy=True) as font:
        units, metrics = font["head"].unitsPerEm, font["hmtx"]
        expected = {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}
    assert all_advances(key) == expected


def test_text_fonts_have_the_same_characters() -> None:
    assert all_advances(FontKey.MINCHO) == all_advances(FontKey.GOTHIC) == all_advances(FontKey.GOTHIC_BOLD)


def test_fallback_selectors_and_composition() -> None:
    assert font_for("𠮷", FontKey.MINCHO) is FontKey.FALLBACK
    assert font_for("髙", FontKey.MINCHO) is FontKey.MINCHO
    assert clean("葛\U000e0100城") == "葛城"
    assert clean("か\u3099") == "が"


def test_missing_glyphs_name_the_field() -> None:
    made = document(
        m.Paragraph(text=(m.Span("ふつうの𠮷", "policy.a"), m.Span("\U0001f600と☐", "policy.b"))),
        m.Form(rows=(m.FormRow(label="名", value=P("\U0001f600"), path="policy.c"),)),
    )
    found = missing_glyphs(made)
    assert [(glyph.path, glyph.character) for glyph in found] == [
        ("policy.b", "\U0001f600"),
        ("policy.b", "☐"),
        ("policy.c", "\U0001f600"),
    ]
    assert isinstance(found[0], MissingGlyph)
    assert missing_glyphs(document(*ONE_OF_EACH.values())) == ()


def test_every_block_of_the_model_has_a_setter_and_a_sample() -> None:
    kinds = {
        getattr(m, kind.__forward_arg__) if isinstance(kind, typing.ForwardRef) else kind
        for kind in typing.get_args(m.Block)
    }
    assert kinds == set(SETTERS) == set(ONE_OF_EACH)


@pytest.mark.parametrize("kind", list(ONE_OF_EACH))
def test_every_block_is_printed(kind: type) -> None:
    pages = layout(document(ONE_OF_EACH[kind], mark="素案"), PROFILE)
    assert len(pages.pages) >= 1
    if kind not in {m.PageBreak, m.Contents}:
        assert body(pages)


def test_an_empty_document_has_one_page() -> None:
    assert len(layout(document(), PROFILE).pages) == 1
    assert len(layout(replace(document(), sections=()), PROFILE).pages) == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, max_size=8), st.booleans())
def test_everything_stands_inside_the_page(blocks: list[m.Block], landscape: bool) -> None:
    for page in layout(document(*blocks, landscape=landscape, mark="素案"), PROFILE).pages:
        paper = Rect(0, 0, page.width, page.height)
        for item in page.items:
            place = bounds(item)
            if place is not None:
                assert place.x >= -0.5, item
                assert place.y >= -0.5, item
                assert place.right <= paper.right + 0.5, item
                assert place.bottom <= paper.bottom + 0.5, item


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, max_size=6))
def test_text_stays_in_the_text_area(blocks: list[m.Block]) -> None:
    for page in layout(document(*blocks), PROFILE).pages:
        for run in runs(page):
            if run.tag:
                assert run.baseline <= page.height - 25 * 72 / 25.4 + 1, run
                assert run.x >= 20 * 72 / 25.4 - run.size, run
                assert run.x + run.width <= page.width - 20 * 72 / 25.4 + run.size / 2 + 0.1, run


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            m.Paragraph, text=st.text(st.sampled_from("本町の計画、（案）。𠮷\n"), max_size=400).map(P)
        ),
        max_size=20,
    )
)
def test_no_character_is_lost(paragraphs: list[m.Paragraph]) -> None:
    expected = squeezed("".join(m.text_of(paragraph.text) for paragraph in paragraphs))
    assert squeezed(body(layout(document(*paragraphs), PROFILE))) == expected


def test_a_paragraph_of_eight_thousand_characters() -> None:
    text = (TEXT * 200)[:8000]
    pages = layout(document(m.Paragraph(text=P(text))), PROFILE)
    assert body(pages) == text
    assert len(pages.pages) > 4


def test_a_row_taller_than_a_page_is_split_and_the_header_repeated() -> None:
    tall = m.Table(
        columns=(column("項目"), column("説明", 4)),
        rows=(m.Row(cells=(cell("長い"), cell(TEXT * 90))), m.Row(cells=(cell("次"), cell("終わり")))),
    )
    pages = layout(document(tall), PROFILE)
    assert len(pages.pages) >= 3
    printed = "".join(run.text for page in pages.pages for run in runs(page) if "TR:1/TD:1" in run.tag)
    assert printed == TEXT * 90
    assert all("項目" in [run.text for run in runs(page)] for page in pages.pages)
    assert body(pages).count("項目") == 1


def test_a_table_of_many_rows_keeps_rows_whole() -> None:
    pages = layout(document(table(rows=120, text=TEXT)), PROFILE)
    assert len(pages.pages) > 5
    for page in pages.pages:
        lines = [run.tag for run in runs(page) if "/TD:1" in run.tag]
        assert lines
        for tag in set(lines):
            assert lines.count(tag) == sum(run.tag == tag for other in pages.pages for run in runs(other))


def test_a_label_over_rows_on_two_pages_is_printed_on_both() -> None:
    rows = tuple(
        m.Row(
            cells=((cell("大区分", rows=60, header=True),) if number == 0 else ())
            + (cell(f"行{number}"), cell(TEXT))
        )
        for number in range(60)
    )
    pages = layout(
        document(m.Table(columns=(column("区"), column("行"), column("文", 4)), rows=rows)), PROFILE
    )
    assert len(pages.pages) > 2
    assert all(any(run.text == "大区分" for run in runs(page)) for page in pages.pages)
    assert body(pages).count("大区分") == 1
    assert all(f"行{number}" in body(pages) for number in range(60))


def test_a_heading_is_never_alone_at_the_foot() -> None:
    for lines in range(30, 48):
        text = m.Paragraph(text=P("\n".join("行" for _ in range(lines))))
        pages = layout(
            document(
                text,
                m.Heading(level=2, text=P("見出し")),
                m.Heading(level=3, text=P("小見出し")),
                m.Paragraph(text=P(TEXT * 3)),
            ),
            PROFILE,
        )
        for page in pages.pages:
            marked = [run for run in runs(page) if run.tag]
            assert "見出し" not in marked[-1].text


def test_a_group_moves_to_the_next_page_as_a_whole() -> None:
    filler = m.Paragraph(text=P("\n".join("行" for _ in range(32))))
    group = m.KeepTogether(blocks=(m.Paragraph(text=P("前文")), table(rows=6)))
    pages = layout(document(filler, group), PROFILE)
    assert "前文" not in [run.text for run in runs(pages.pages[0])]
    assert "前文" in [run.text for run in runs(pages.pages[1])]


def test_contents_give_the_pages_of_the_headings() -> None:
    blocks: list[m.Block] = [m.Contents(depth=2)]
    for number in range(1, 6):
        blocks += [
            m.Heading(level=1, number=f"第{number}章", text=P(f"章{number}"), new_page=True),
            m.Paragraph(text=P(TEXT)),
        ]
    pages = layout(document(*blocks), PROFILE)
    first = "".join(run.text for run in runs(pages.pages[0]))
    for number in range(1, 6):
        assert f"章{number}" in first
        (page,) = [mark.page for mark in pages.bookmarks if mark.title == f"第{number}章\u3000章{number}"]
        assert page == number
    assert [run.text for run in runs(pages.pages[0]) if run.text.isdecimal()] == ["2", "3", "4", "5", "6"]


def test_footer_and_mark_on_every_page_but_no_footer_on_the_cover() -> None:
    made = document(
        ONE_OF_EACH[m.Cover],
        m.Paragraph(text=P(TEXT * 40)),
        mark="素案",
        version="第２版",
        printed_on="令和８年11月23日",
    )
    pages = layout(made, PROFILE)
    total = len(pages.pages)
    texts = [[run.text for run in runs(page)] for page in pages.pages]
    assert all("素案" in text for text in texts)
    assert f"1／{total}" not in texts[0]
    for number, text in enumerate(texts[1:], start=2):
        assert f"{number}／{total}" in text
        assert "第２版\u3000令和８年11月23日" in text


def test_the_mark_covers_no_text() -> None:
    pages = layout(document(m.Paragraph(text=P(TEXT * 40)), mark="素案　〔未確認〕を含む"), PROFILE)
    for page in pages.pages:
        (mark,) = [item for item in page.items if isinstance(item, Box) and item.line == 1.0]
        for run in runs(page):
            if run.tag:
                assert not mark.rect.overlaps(Rect(run.x, run.baseline - run.size, run.width, run.size))


def test_a_gap_stands_on_grey() -> None:
    pages = layout(
        document(m.Paragraph(text=(m.Span("〔未記入〕", "policy.vision", m.SpanStyle.GAP),))), PROFILE
    )
    (grey,) = [item for item in pages.pages[0].items if isinstance(item, Box)]
    assert grey.fill is not None
    assert grey.fill < 0.9


def test_a_click_finds_the_field_and_a_field_its_place() -> None:
    pages = layout(document(table(rows=40), ONE_OF_EACH[m.Form]), PROFILE)
    place = pages.place_of("t.rows[r3].name")
    assert place is not None
    middle = place.rect.x + place.rect.width / 2, place.rect.y + place.rect.height / 2
    assert pages.path_at(place.page, *middle) == "t.rows[r3].name"
    nearest = pages.place_of("t.rows[r3].unknown.deep")
    assert nearest is not None
    assert nearest.path == "t.rows[r3]"
    assert pages.place_of("municipality") is not None
    assert pages.place_of("nothing") is None
    assert pages.path_at(0, 1, 1) == ""


def test_a_mark_before_the_text_is_not_its_place() -> None:
    mark = PlacedRegion(page=3, path="policy.people", rect=Rect(0, 0, 40, 14))
    text = PlacedRegion(page=9, path="policy.people", rect=Rect(0, 0, 480, 90))
    again = PlacedRegion(page=12, path="policy.people", rect=Rect(0, 0, 480, 120))
    pages = Layout(pages=(), regions=(mark, text, again), bookmarks=())
    assert pages.place_of("policy.people") is text
    assert Layout(pages=(), regions=(mark,), bookmarks=()).place_of("policy.people") is mark


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (m.CellKind.THOUSAND_YEN, 1_234_500, "1,235"),
        (m.CellKind.THOUSAND_YEN, 0, "－"),
        (m.CellKind.YEN, -5000, "△5,000"),
        (m.CellKind.PERCENT, Decimal("0.7"), "70％"),
        (m.CellKind.PERCENT, Decimal("0.277"), "27.7％"),
    ],
)
def test_a_figure_without_words_is_printed_right_aligned(kind: m.CellKind, value: int, text: str) -> None:
    made = document(m.Table(columns=(column("額"),), rows=(m.Row(cells=(m.Cell(kind=kind, value=value),)),)))
    page = layout(made, PROFILE).pages[0]
    (run,) = [run for run in runs(page) if run.text == text]
    assert run.x + run.width == pytest.approx(page.width - 20 * 72 / 25.4 - 4, abs=0.1)
