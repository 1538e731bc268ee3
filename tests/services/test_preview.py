"""Pages for the screen: which document shows the field in hand, what stays the same, what is named."""

import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.documents.typeset.geometry import GlyphRun
from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.services.preview import Previewer, PreviewPages, lay_out, prints
from dxplanner.services.samples import sample_plan, samples
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Summary

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan("mihon")


def text_of(pages: PreviewPages) -> str:
    return "".join(
        item.text for page in pages.layout.pages for item in page.items if isinstance(item, GlyphRun)
    )


def changed(plan: Plan, path: str, value: str) -> Plan:
    return applied(plan, SetValue(path=path, value=value)).plan


@pytest.mark.parametrize("document", [kind.id for kind in DOCUMENTS])
def test_every_document_has_pages_for_the_sample_and_for_an_empty_plan(plan: Plan, document: str) -> None:
    for each in (plan, Plan()):
        pages = lay_out(each, document, DAY)
        assert pages.layout.pages
        assert pages.document == document
        assert not pages.remark


def test_an_unknown_document_is_refused() -> None:
    with pytest.raises(BadInput, match="はありません"):
        lay_out(Plan(), "no_such_paper", DAY)


def test_what_is_typed_stands_on_the_page(plan: Plan) -> None:
    assert "山の上の役場" not in text_of(lay_out(plan, "policy", DAY))
    assert "山の上の役場" in text_of(
        lay_out(changed(plan, "policy.philosophy", "山の上の役場"), "policy", DAY)
    )


def test_a_character_without_a_font_is_named_and_the_pages_come_anyway(plan: Plan) -> None:
    pages = lay_out(changed(plan, "policy.philosophy", "はし\U0001f309"), "policy", DAY)
    assert "U+1F309" in pages.remark
    assert "基本理念" in pages.remark
    assert pages.remark_path == "policy.philosophy"
    assert pages.layout.pages


@pytest.mark.parametrize(
    ("path", "shown", "expected"),
    [
        ("policy.philosophy", "", "policy"),
        ("policy.philosophy", "allocation", "policy"),  # only the policy prints it
        ("roadmap.rows", "policy", "policy"),  # asked for both: what is shown stays
        ("policy.title", "roadmap", "roadmap"),  # asked for both: what is shown stays
        ("recruitment.purpose", "policy", "recruitment"),
        ("organisation.duties", "policy", "organisation"),
        ("costs.chosen_option", "policy", "allocation"),
        ("recruitment.channels", "recruitment", "consultation_sheet"),  # the notice does not print it
        ("", "roadmap", "roadmap"),
        ("", "", "policy"),
    ],
)
def test_the_document_follows_the_field_in_hand(plan: Plan, path: str, shown: str, expected: str) -> None:
    assert Previewer().show(plan, DAY, path=path, shown=shown).document == expected


def test_a_document_chosen_by_hand_stays(plan: Plan) -> None:
    pages = Previewer().show(plan, DAY, path="policy.philosophy", shown="policy", pinned="allocation")
    assert pages.document == "allocation"


def test_a_place_for_a_whole_chapter_is_not_the_answer(plan: Plan) -> None:
    pages = lay_out(plan, "policy", DAY).layout
    assert prints(pages, "policy.philosophy")
    assert not prints(pages, "recruitment.purpose")
    assert not prints(pages, "municipality.kana")


def test_pages_that_did_not_change_stay_the_same_objects(plan: Plan) -> None:
    previewer = Previewer()
    before = previewer.show(plan, DAY, path="policy.philosophy").layout
    after = previewer.show(changed(plan, "policy.philosophy", "短く"), DAY, path="policy.philosophy").layout
    same = [old is new for old, new in zip(before.pages, after.pages, strict=False)]
    assert same.count(False) in (1, 2)
    assert after.pages == lay_out(changed(plan, "policy.philosophy", "短く"), "policy", DAY).layout.pages


def test_the_print_date_counts(plan: Plan) -> None:
    previewer = Previewer()
    first = previewer.show(plan, DAY, pinned="policy")
    assert previewer.show(plan, DAY, pinned="policy") is first
    assert previewer.show(plan, DAY + timedelta(days=1), pinned="policy") is not first


def test_no_library_that_writes_files_is_loaded() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, dxplanner.services.preview;"
            "print([m for m in ('reportlab','xlsxwriter','docx','pypdfium2','sqlite3','PySide6') if m in sys.modules])",
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("sample", [found.id for found in samples()])
def test_an_answer_is_shown_where_it_is_printed(sample: str) -> None:
    """Whatever document prints an answer, its question or its page names one that does."""
    plan = sample_plan(sample)
    layouts = {kind.id: lay_out(plan, kind.id, DAY).layout for kind in DOCUMENTS}
    previewer = Previewer()
    lost: list[str] = []
    for chapter in CHAPTERS:
        for step in chapter.steps:
            for item in step.items:
                path = "" if isinstance(item, Summary) else item.path
                if any(prints(layout, path) for layout in layouts.values()):
                    shown = previewer.show(plan, DAY, path=path).document
                    if not prints(layouts[shown], path):
                        lost.append(f"{path}: {shown}")
    assert not lost


def test_a_question_no_document_prints_is_looked_for_once(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(plan: Plan, document: str, *given: Any) -> PreviewPages:
        made.append(document)
        return lay_out(plan, document, *given)

    monkeypatch.setattr("dxplanner.services.preview.lay_out", counted)
    path = "municipality.kana"
    previewer = Previewer()
    shown = previewer.show(plan, DAY, path=path, shown="policy").document
    assert len(made) == 1
    made.clear()
    for kana in ("ミ", "ミホ", "ミホン"):
        assert previewer.show(changed(plan, path, kana), DAY, path=path, shown=shown).document == shown
    assert set(made) == {shown}
