"""The manual is current: whatever is declared stands in it, and whatever it names is there."""

import re
from datetime import date

import pytest

from dxplanner.checks.registry import CHECKS
from dxplanner.core.calendar import date_label
from dxplanner.core.errors import BadInput
from dxplanner.documents.model import Block, Heading, KeepTogether, Picture, text_of
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.documents.typeset.missing import missing_glyphs
from dxplanner.facts.glossary import terms
from dxplanner.facts.parameters import all_parameters
from dxplanner.facts.resources import resource_path
from dxplanner.facts.statistics import peer_statistics
from dxplanner.services.keyboard import SHEET, shown
from dxplanner.services.manual.book import chapter_of, chapters, source_files
from dxplanner.services.manual.finding import findables, found, words_of
from dxplanner.services.manual.markup import marks
from dxplanner.services.manual.model import Chapter
from dxplanner.services.manual.printing import manual_document
from dxplanner.services.manual.source import read_chapter
from dxplanner.services.samples import sample_plan
from dxplanner.services.search import HitKind, Index
from dxplanner.wizards.engine import label_of_item
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Chapter as Questions
from dxplanner.wizards.spec import Summary

DAY = date(2026, 11, 27)
ASKED_FOR = (
    "first-hour",
    "yearly",
    "handover",
    "backup",
    "sharing",
    "facts-update",
    "faq",
    "trouble",
    "words",
)


def text_in(chapter_id: str, section_id: str = "") -> str:
    chapter = chapter_of(chapter_id)
    parts = [chapter.title, chapter.lead, *map(words_of, chapter.blocks)]
    for section in chapter.sections:
        if not section_id or section.id == section_id:
            parts += [section.title, *map(words_of, section.blocks)]
    return "\n".join(parts)


def pictures() -> list[Picture]:
    return [
        block
        for chapter in chapters()
        for section in chapter.sections
        for block in section.blocks
        if isinstance(block, Picture)
    ]


# ---- everything declared is there


def test_the_hand_written_chapters_are_all_there() -> None:
    assert set(ASKED_FOR) <= set(source_files())
    ids = [chapter.id for chapter in chapters()]
    assert len(ids) == len(set(ids))
    for chapter in chapters():
        sections = [section.id for section in chapter.sections]
        assert len(sections) == len(set(sections)), chapter.id


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_every_step_and_question_is_explained_in_its_place(chapter: Questions) -> None:
    assert chapter.intro in text_in(chapter.id)
    for step in chapter.steps:
        text = text_in(chapter.id, step.id)
        for words in (step.title, step.decide, step.weigh, step.source):
            assert words in text
        for item in step.items:
            assert label_of_item(item) in text
            if isinstance(item, Summary):
                continue
            for words in (item.why, item.hint, item.example.text if item.example else ""):
                assert words in text, item.path
            for name in item.required_by:
                assert next(kind.name for kind in DOCUMENTS if kind.id == name) in text, item.path


def test_documents_checks_parameters_statistics_keys_and_terms_are_listed() -> None:
    documents, checks, parameters = text_in("documents"), text_in("checks"), text_in("parameters")
    for kind in DOCUMENTS:
        assert kind.name in documents
        assert kind.id in documents
    for check in CHECKS:
        for words in (check.id, check.title, check.source):
            assert words in checks, check.id
        assert check.id in text_in("checks", check.severity.value.replace("_", "-"))
    for parameter in all_parameters().values():
        assert parameter.name in parameters
        for period in parameter.periods:
            assert period.status.label in parameters
            assert f"{date_label(period.checked)}確認" in parameters
            assert period.source.title in parameters
    facts = text_in("included-facts")
    assert peer_statistics().basis in facts
    assert "1,741" in facts
    listed = text_in("keys")
    for _heading, rows in SHEET:
        for what, keys in rows:
            assert what in listed
            assert all(shown(key) in listed for key in keys)
    glossary = text_in("glossary")
    assert all(term.word in glossary and term.meaning in glossary for term in terms())


def test_an_unconfirmed_year_shows_no_value() -> None:
    text = text_in("parameters")
    unconfirmed = [p for one in all_parameters().values() for p in one.periods if p.value is None]
    assert text.count("―（未確認）") == len(unconfirmed) > 0


# ---- everything named is there


def test_every_picture_is_used_and_together_they_are_small() -> None:
    files = {path.stem: path for path in resource_path("manual", "pictures").glob("*.png")}
    assert {picture.name for picture in pictures()} == set(files)
    assert sum(path.stat().st_size for path in files.values()) < 1_500_000
    assert all(picture.description.endswith("。") for picture in pictures())


def test_every_link_leads_somewhere() -> None:
    """The reader resolves steps, questions, documents and chapters; here it is seen to have read them all."""
    roles = {role for path in source_files().values() for role, _ in marks(path.read_text(encoding="utf-8"))}
    assert {"step", "field", "document", "manual", "menu", "button", "key", "command", "says"} <= roles
    assert len(chapters()) == len(source_files()) + len(CHAPTERS) + 6


# ---- the format is read strictly

GOOD = "# 題\n\n> 一文。\n\n## 節 {one}\n\n"


def read(text: str) -> Chapter:
    return read_chapter("試し", text, {"there": "ある章"}.__getitem__)


def test_the_blocks_of_the_format() -> None:
    chapter = read(
        GOOD + "一行目、\n二行目。\n\n1. 一つ\n  続き\n2. 二つ\n\n- 点\n\n※ 注です。\n\n"
        "| 30 左 | 70 右 |\n| [key:F1] | [manual:there] |\n"
    )
    (section,) = chapter.sections
    words = [words_of(block) for block in section.blocks]
    assert words == ["一行目、二行目。", "一つ続き 二つ", "点", "※　注です。", "左 右 F1 「ある章」"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("文だけ\n", "1行目：章の題名"),
        ("# 題\n\n> 一文。\n", "節が1つもありません"),
        (GOOD + "# 題2\n", "章の題名は1つだけ"),
        (GOOD + "## 節だけ\n", "「## 題名 {id}」"),
        (GOOD + "## 節 {one}\n", "2つあります"),
        (GOOD + "1. 一\n3. 三\n", "1から順に"),
        (GOOD + "1. 一\n続き\n", "空白2つ"),
        (GOOD + "[図:nowhere 80] 題\n  説明。\n", "「nowhere」のファイルがありません"),
        (GOOD + "[図:home 80] 題\n", "何が見えるか"),
        (GOOD + "| 左 |\n| a |\n", "幅を付けて"),
        (GOOD + "| 30 左 | 70 右 |\n| a |\n", "列の数"),
        (GOOD + "[manual:gone]を見ます。\n", "先がありません"),
        (GOOD + "[step:policy/gone]です。\n", "先がありません"),
        (GOOD + "[field:policy.gone]です。\n", "先がありません"),
        (GOOD + "[document:gone]です。\n", "先がありません"),
        (GOOD + "[colour:red]です。\n", "「colour」という印"),
        (GOOD + "閉じない[key:F1です。\n", "角括弧"),
    ],
)
def test_a_slip_is_named_with_its_place(text: str, complaint: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(text)
    assert complaint in caught.value.message


# ---- finding


def test_two_characters_find_the_section() -> None:
    hits = found("控え")
    assert hits[0].chapter == "控えと復旧"
    assert "控え" in hits[0].snippet
    assert found("ひきつ") == ()
    assert any(hit.target == "handover/give" for hit in found("引継"))
    assert found("　") == ()


def test_words_may_be_written_in_another_width_or_case() -> None:
    assert found("ＵＳＢメモリー")[0].target == found("usbメモリー")[0].target


def test_the_search_of_the_window_finds_help_texts() -> None:
    hits = Index(sample_plan("mihon"), findables()).found("閲覧")
    manual = [hit for hit in hits if hit.kind is HitKind.MANUAL]
    assert any(hit.manual == "sharing/read-only" for hit in manual)
    assert manual[0].where.startswith("操作の手引 ＞ ")


# ---- on paper


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    return [
        inner
        for block in blocks
        for inner in (flat(block.blocks) if isinstance(block, KeepTogether) else [block])
    ]


def test_the_document_holds_every_chapter_and_only_characters_that_print() -> None:
    document = manual_document(DAY)
    blocks = [block for section in document.sections for block in flat(section.blocks)]
    headings = [text_of(block.text) for block in blocks if isinstance(block, Heading)]
    for chapter in chapters():
        assert chapter.title in headings
    assert missing_glyphs(document) == ()
    assert document.printed_on == "令和8年11月27日"


def test_hand_written_text_keeps_to_the_house_words() -> None:
    for path in source_files().values():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"ください ?。。|（）|、、", text), path.name
        assert not re.search("不正|無効|例外|エラーコード|ユーザー", text), path.name
