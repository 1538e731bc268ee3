"""ソフトウェア使用申請書: two to four pages that answer every question, printable, true for each way to run."""

from datetime import date

import pytest

from dxplanner.documents.builders.approval import Applicant, HashedFile, Inside, Origin, Running, build, parts
from dxplanner.documents.model import Document
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import LayoutProfile, NumberingStyle
from dxplanner.documents.typeset.geometry import GlyphRun
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.missing import missing_glyphs
from dxplanner.facts.components import ComponentKind, font_files, inside
from dxplanner.services.approval import examine

PROFILE = LayoutProfile(numbering=NumberingStyle.OFFICIAL)


def running(origin: Origin) -> Running:
    """As large as it gets: all libraries, a long folder."""
    found = inside(packaged=origin is Origin.PACKAGED, system="windows")
    programs = tuple(
        HashedFile(name=f"{name}.exe", size=4_400_000, sha256="0123456789abcdef" * 4)
        for name in ("dxplanner", "dxplanner-cli")
    )
    return Running(
        origin=origin,
        version="0.1.0",
        python="3.12.9",
        system="Windows 11（AMD64）",
        folder="D:\\tools\\dxplanner",
        data_folder="D:\\tools\\dxplanner\\data",
        portable=True,
        programs=programs if origin is Origin.PACKAGED else (),
        files=1234,
        list_sha256="f" * 64,
        inside=tuple(
            Inside(
                name=item.name,
                version="6.11.3",
                licence=item.licence,
                use=item.use,
                parts=tuple((part.name, part.licence) for part in found if part.within == item.id),
            )
            for item in found
            if item.kind is not ComponentKind.PART
        ),
        fonts=tuple(dict.fromkeys((font.family, font.version, font.licence) for font in font_files())),
        other_versions=("reportlab 99.0",) if origin is Origin.WHEEL else (),
    )


def paper(origin: Origin, applicant: Applicant | None = None) -> Document:
    return numbered(build(running(origin), applicant or Applicant(), date(2026, 11, 27)), PROFILE.numbering)


def text_of_paper(document: Document) -> str:
    """Without spaces: justified lines have them anywhere."""
    items = (item for page in layout(document, PROFILE).pages for item in page.items)
    return "".join(item.text for item in items if isinstance(item, GlyphRun)).replace(" ", "")


@pytest.mark.parametrize("origin", Origin)
def test_it_is_two_to_four_pages_and_every_character_prints(origin: Origin) -> None:
    document = paper(origin, Applicant(town="見本県見本町", section="企画振興課 情報政策係"))
    assert missing_glyphs(document) == ()
    assert 2 <= len(layout(document, PROFILE).pages) <= 4


@pytest.mark.parametrize("origin", Origin)
def test_it_answers_what_is_asked(origin: Origin) -> None:
    told = text_of_paper(paper(origin))
    for words in (
        "ソフトウェア使用申請書",
        "情報セキュリティ責任者",
        "dxplanner",
        "0.1.0",
        "更新の確認、利用状況や不具合の送信",
        "管理者の権限は要りません",
        "QtProject",
        "マイナンバー及び住民の個人情報を入力する欄はありません",
        "backups",
        "working",
        "recent.json",
        "window.ini",
        "記録",
        "portable",
        "f" * 40,
        "LGPL-3.0-only",
        "OFL-1.1",
        "CycloneDX",
        "差し替えた Qt で",
        "削除",
    ):
        assert words.replace(" ", "") in told, words
    for item in running(origin).inside:
        assert item.name.replace(" ", "") in told


def test_each_way_to_run_says_what_it_is() -> None:
    source, wheel, packaged = (
        text_of_paper(paper(origin)) for origin in (Origin.SOURCE, Origin.WHEEL, Origin.PACKAGED)
    )
    assert "配布物のハッシュ値はありません" in source
    assert "配布物のハッシュ値はありません" not in packaged
    assert "reportlab99.0" in wheel
    assert "dxplanner-cli.exe" in packaged
    assert "配布元の示す値と照合" in packaged
    assert "pipuninstall" in wheel
    assert "Pythonは、このパソコンのもの" in wheel
    assert "Pythonは、このパソコンのもの（" not in packaged


def test_the_applicant_is_printed_or_left_to_the_pen() -> None:
    assert "企画振興課" in text_of_paper(paper(Origin.SOURCE, Applicant(town="見本町", section="企画振興課")))
    assert "〔未記入〕" not in text_of_paper(paper(Origin.SOURCE)), "blank cells are for writing by hand"


def test_the_page_says_the_same_as_the_paper() -> None:
    told = text_of_paper(paper(Origin.PACKAGED))
    for part in parts(running(Origin.PACKAGED)):
        assert part.title.replace(" ", "") in told
        for _label, text in part.rows:
            assert text.replace(" ", "")[:40] in told, text


def test_the_real_program_prints_as_well() -> None:
    document = build(examine().running, Applicant(), date(2026, 11, 27))
    assert missing_glyphs(document) == ()
