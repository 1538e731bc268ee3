"""The preview in the window: typing, tabbing and clicking between page and preview, also when only looking."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from dxplanner.documents.typeset.geometry import GlyphRun
from dxplanner.services.session import Session
from dxplanner.ui.preview.attach import attach_preview
from dxplanner.ui.preview.pane import PreviewPane
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.window import Window
from tests.ui.conftest import type_japanese
from tests.ui.sample import sample_plan
from tests.ui.test_preview_pane import click, marked_rect, settle, text_of

pytestmark = pytest.mark.real_pages


@pytest.fixture
def pane(shell: Shell) -> Iterator[PreviewPane]:
    pane = attach_preview(shell)
    shell.show_side(True)
    shell.side.show_pane("preview")
    yield pane
    pane.worker.stop()


def test_typing_in_a_field_reaches_the_page(qtbot, shell: Shell, pane: PreviewPane) -> None:
    shell.go_to_path("policy.philosophy")
    settle(qtbot, pane)
    focused = QApplication.focusWidget()
    assert focused is not None
    type_japanese(focused, "山の上の役場")
    settle(qtbot, pane)
    assert "山の上の役場" in text_of(pane)
    assert pane.view.marked[0].path == "policy.philosophy"


def test_another_chapter_shows_its_document(qtbot, shell: Shell, pane: PreviewPane) -> None:
    for chapter, document in (("recruitment", "need_sheet"), ("organisation", "organisation")):
        shell.go_to(chapter)
        settle(qtbot, pane)
        assert pane.document == document


def test_a_click_on_the_page_puts_the_cursor_in_the_question(qtbot, shell: Shell, pane: PreviewPane) -> None:
    shell.go_to_path("policy.philosophy")
    settle(qtbot, pane)
    at = QPointF(marked_rect(pane).center())
    shell.go_to_path("policy.vision")  # printed just below, so the page stands still
    settle(qtbot, pane)
    assert isinstance(shell.page, StepPage)
    assert shell.page.focused_path() == "policy.vision"
    click(pane, at)
    settle(qtbot, pane)
    assert shell.page.focused_path() == "policy.philosophy"


def test_the_field_in_hand_stays_when_the_cursor_goes_into_the_preview(
    qtbot, shell: Shell, pane: PreviewPane
) -> None:
    shell.go_to_path("policy.philosophy")
    settle(qtbot, pane)
    pane.setFocus()
    assert pane.view.hasFocus()
    settle(qtbot, pane)
    assert pane.view.marked[0].path == "policy.philosophy"


def test_a_plan_opened_for_reading_has_its_preview(qtbot, window: Window) -> None:
    window.show_session(Session(sample_plan(), read_only=True))
    assert window.shell is not None
    pane = attach_preview(window.shell)
    window.shell.show_side(True)
    window.shell.side.show_pane("preview")
    settle(qtbot, pane)
    assert any(isinstance(item, GlyphRun) for page in pane.view.pages for item in page.items)
    pane.worker.stop()


def test_closing_the_plan_while_pages_are_made_ends_the_thread(
    qtbot, window: Window, shell: Shell, pane: PreviewPane
) -> None:
    qtbot.waitUntil(lambda: pane.worker.busy)
    window.leave_plan()
    qtbot.waitUntil(
        lambda: "dxplanner-preview" not in [thread.name for thread in threading.enumerate()], timeout=10_000
    )
