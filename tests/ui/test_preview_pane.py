"""The preview beside the questions: what is typed shows, the field in hand is in view, a click leads to its question."""

import threading
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from dxplanner.documents.typeset.geometry import GlyphRun
from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.services.preview import Previewer, PreviewPages
from dxplanner.services.samples import sample_plan
from dxplanner.ui.preview.chooser import FOLLOW
from dxplanner.ui.preview.pane import MAKING, NO_PLAN, PreviewPane
from dxplanner.ui.preview.placing import step_from
from dxplanner.ui.preview.worker import FAILED, Question
from dxplanner.ui.theme.theme import Theme
from tests.ui.fakes import DOCUMENTS

DAY = date(2026, 11, 24)
PHILOSOPHY = "policy.philosophy"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan("mihon")


class Maker:
    """The real pages; counts, fails when told."""

    def __init__(self) -> None:
        self.previewer = Previewer()
        self.asked: list[Question] = []
        self.fails = False

    def __call__(self, question: Question, /) -> PreviewPages:
        self.asked.append(question)
        if self.fails:
            raise ZeroDivisionError
        return self.previewer.show(
            question.plan, DAY, path=question.path, shown=question.shown, pinned=question.pinned
        )


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def pane(qtbot, theme: Theme, maker: Maker) -> Iterator[PreviewPane]:
    pane = PreviewPane(theme, DOCUMENTS, maker)
    qtbot.addWidget(pane)
    pane.resize(420, 640)
    with qtbot.waitExposed(pane):
        pane.show()
    yield pane
    pane.stop()


def settle(qtbot, pane: PreviewPane) -> None:
    """Until pages for all that was asked are shown, and scrolled to."""
    qtbot.waitUntil(lambda: not pane.waiting and pane._is_current(), timeout=15_000)
    qtbot.wait(150)


def choose(pane: PreviewPane, words: str) -> None:
    """Through the menu, whose names may be cut."""
    pane.chooser.menu_of_documents.aboutToShow.emit()
    actions = pane.chooser.menu_of_documents.actions()
    for group in pane.chooser.menu_of_documents.findChildren(QMenu):
        group.aboutToShow.emit()
        actions += group.actions()
    next(action for action in actions if action.toolTip() == words).trigger()


def open_at(qtbot, pane: PreviewPane, plan: Plan, path: str = PHILOSOPHY) -> None:
    pane.set_plan(plan)
    pane.show_path(path)
    settle(qtbot, pane)


def changed(plan: Plan, path: str, value: str) -> Plan:
    return applied(plan, SetValue(path=path, value=value)).plan


def text_of(pane: PreviewPane) -> str:
    return "".join(item.text for page in pane.view.pages for item in page.items if isinstance(item, GlyphRun))


def marked_rect(pane: PreviewPane):
    view = pane.view
    return view._rect_of(view.marked[0]).translated(0, -view.verticalScrollBar().value())


def in_view(pane: PreviewPane) -> bool:
    rect = marked_rect(pane)
    return rect.top() >= 0 and rect.bottom() <= pane.view.viewport().height()


def mouse(pane: PreviewPane, kind: QEvent.Type, at: QPointF) -> None:
    viewport = pane.view.viewport()
    pressed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    place = viewport.mapToGlobal(at.toPoint())
    event = QMouseEvent(kind, at, QPointF(place), pressed, pressed, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def click(pane: PreviewPane, at: QPointF) -> None:
    mouse(pane, QEvent.Type.MouseButtonPress, at)
    mouse(pane, QEvent.Type.MouseButtonRelease, at)


# ---- following the typing


def test_without_a_plan_it_says_what_will_stand_here(pane: PreviewPane) -> None:
    assert pane.view._words == NO_PLAN
    assert pane.count.text() == ""
    assert not pane.fit.isEnabled()


def test_it_says_that_pages_are_being_made(qtbot, pane: PreviewPane, plan: Plan) -> None:
    pane.set_plan(plan)
    qtbot.waitUntil(lambda: pane.view._words == MAKING, timeout=2000)
    settle(qtbot, pane)
    assert pane.document == "policy"
    assert pane.count.text() == f"1／{len(pane.view.pages)}"


def test_typing_shows_on_the_page(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    for end in range(1, 5):
        pane.set_plan(changed(plan, PHILOSOPHY, "山の上の役場"[: end + 2]))
        qtbot.wait(5)
    settle(qtbot, pane)
    assert "山の上の役場" in text_of(pane)


def test_a_burst_of_keys_is_laid_out_once(qtbot, pane: PreviewPane, plan: Plan, maker: Maker) -> None:
    open_at(qtbot, pane, plan)
    before = len(maker.asked)
    for number in range(10):
        pane.set_plan(changed(plan, PHILOSOPHY, f"理念{number}番"))
    settle(qtbot, pane)
    assert len(maker.asked) == before + 1
    assert "理念９番" in text_of(pane)


def test_steady_typing_is_shown_without_a_pause(qtbot, pane: PreviewPane, plan: Plan, maker: Maker) -> None:
    open_at(qtbot, pane, plan)
    before = len(maker.asked)
    for number in range(25):
        pane.set_plan(changed(plan, PHILOSOPHY, f"理念{number}番"))
        qtbot.wait(50)
    assert len(maker.asked) > before
    settle(qtbot, pane)


def test_nothing_is_made_while_hidden(qtbot, pane: PreviewPane, plan: Plan, maker: Maker) -> None:
    open_at(qtbot, pane, plan)
    pane.hide()
    before = len(maker.asked)
    pane.set_plan(changed(plan, PHILOSOPHY, "静かに"))
    qtbot.wait(250)
    assert len(maker.asked) == before
    pane.show()
    settle(qtbot, pane)
    assert "静かに" in text_of(pane)


def test_two_hundred_edits_leave_one_thread(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    for number in range(200):
        pane.set_plan(changed(plan, PHILOSOPHY, f"理念{number}番"))
        qtbot.wait(1)
    settle(qtbot, pane)
    names = [thread.name for thread in threading.enumerate()]
    assert names.count("dxplanner-preview") == 1
    assert "理念199番" in text_of(pane)
    assert len(pane.view._canvas._prepared) <= 8


def test_throwing_the_pane_away_while_pages_are_made(qtbot, theme: Theme, plan: Plan, maker: Maker) -> None:
    pane = PreviewPane(theme, DOCUMENTS, maker)
    pane.resize(420, 640)
    pane.show()
    pane.set_plan(plan)
    qtbot.waitUntil(lambda: bool(maker.asked))
    pane.deleteLater()
    qtbot.waitUntil(
        lambda: "dxplanner-preview" not in [thread.name for thread in threading.enumerate()], timeout=10_000
    )


# ---- what goes wrong


def test_an_error_is_a_sentence_and_the_pages_stay(
    qtbot, pane: PreviewPane, plan: Plan, maker: Maker
) -> None:
    open_at(qtbot, pane, plan)
    before = pane.view.pages
    maker.fails = True
    pane.set_plan(changed(plan, PHILOSOPHY, "だめ"))
    settle(qtbot, pane)
    assert FAILED in pane.notice_words.text()
    assert pane.notice.isVisible()
    assert pane.view.pages == before
    maker.fails = False
    pane.set_plan(changed(plan, PHILOSOPHY, "よし"))
    settle(qtbot, pane)
    assert not pane.notice.isVisible()
    assert "よし" in text_of(pane)


def test_a_character_without_a_font_is_named(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, changed(plan, PHILOSOPHY, "橋\U0001f309"))
    assert "U+1F309" in pane.notice_words.text()
    with qtbot.waitSignal(pane.path_clicked) as clicked:
        pane.notice_link.click()
    assert clicked.args == [PHILOSOPHY]


# ---- the document


def test_the_document_follows_the_field(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    assert pane.chooser.words().startswith("自動：")
    for path, document in (("roadmap.milestones", "roadmap"), ("recruitment.purpose", "recruitment")):
        pane.show_path(path)
        settle(qtbot, pane)
        assert pane.document == document
        assert in_view(pane)


def test_a_document_chosen_by_hand_stays_until_taken_back(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    allocation = next(choice for choice in DOCUMENTS if choice.id == "allocation")
    choose(pane, allocation.title)
    settle(qtbot, pane)
    pane.show_path("recruitment.purpose")
    settle(qtbot, pane)
    assert pane.document == "allocation"
    assert pane.chooser.words() == allocation.title
    choose(pane, FOLLOW)
    settle(qtbot, pane)
    assert pane.document == "recruitment"


# ---- the field in hand


def test_the_field_in_hand_is_in_view_and_marked(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    assert {place.path for place in pane.view.marked} == {PHILOSOPHY}
    assert in_view(pane)
    middle = marked_rect(pane).center().toPoint()
    rect = marked_rect(pane)
    colour = pane.view.viewport().grab().toImage().pixelColor(round(rect.left()), middle.y())
    assert colour.blue() > colour.red()


def test_going_to_another_field_scrolls_there(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    first = pane.view.verticalScrollBar().value()
    pane.show_path("policy.review_rule")
    settle(qtbot, pane)
    assert pane.view.verticalScrollBar().value() != first
    assert in_view(pane)


def test_a_field_that_is_in_view_already_does_not_move_the_page(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    before = pane.view.verticalScrollBar().value()
    pane.set_plan(changed(plan, PHILOSOPHY, "短い理念"))
    settle(qtbot, pane)
    assert pane.view.verticalScrollBar().value() == before


def test_the_window_is_drawn_before_the_first_pages_are_made(
    qtbot, theme: Theme, maker: Maker, plan: Plan
) -> None:
    pane = PreviewPane(theme, DOCUMENTS, maker)
    qtbot.addWidget(pane)
    pane.show()
    pane.set_plan(plan)
    pane.show_path(PHILOSOPHY)
    assert not pane._pause.isActive()
    assert not pane.worker.busy
    settle(qtbot, pane)
    assert pane.view.pages
    pane.stop()


def test_one_who_has_scrolled_away_is_left_there(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    before = pane.view.verticalScrollBar().value()
    assert not in_view(pane)
    pane.set_plan(changed(plan, PHILOSOPHY, "短い理念"))
    settle(qtbot, pane)
    assert pane.view.verticalScrollBar().value() == before
    pane.show_path("policy.title")
    settle(qtbot, pane)
    assert in_view(pane)


def test_a_field_that_is_printed_nowhere_leaves_the_page_where_it_is(
    qtbot, pane: PreviewPane, plan: Plan
) -> None:
    open_at(qtbot, pane, plan)
    before = pane.view.verticalScrollBar().value()
    pane.show_path("paperwork.note")
    settle(qtbot, pane)
    assert pane.view.marked == ()
    assert pane.view.verticalScrollBar().value() == before


# ---- clicking


def test_a_click_leads_to_the_question(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    with qtbot.waitSignal(pane.path_clicked) as clicked:
        click(pane, QPointF(marked_rect(pane).center()))
    assert clicked.args == [PHILOSOPHY]


def test_the_pointer_shows_what_can_be_clicked(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    mouse(pane, QEvent.Type.MouseMove, QPointF(marked_rect(pane).center()))
    viewport = pane.view.viewport()
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert "基本理念" in viewport.toolTip()
    mouse(pane, QEvent.Type.MouseMove, QPointF(2, 2))
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_click_beside_the_text_does_nothing(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    with qtbot.assertNotEmitted(pane.path_clicked):
        click(pane, QPointF(2, 2))


# ---- zoom, keyboard, names


def test_zoom(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    fitted = pane.view.percent
    assert pane.fit.isChecked()
    assert pane.view.horizontalScrollBar().maximum() == 0
    pane.larger.click()
    assert pane.view.percent == step_from(fitted, 1) > fitted
    assert not pane.fit.isChecked()
    assert pane.percent.text() == f"{pane.view.percent}%"
    pane.percent.click()
    assert pane.view.percent == 100
    assert pane.view.placing.pages[0].width == round(pane.view.pages[0].width * 96 / 72)
    assert pane.view.horizontalScrollBar().maximum() > 0
    pane.fit.click()
    assert pane.view.percent == fitted


def test_zooming_keeps_the_place(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    number = pane.view.current_page
    for _ in range(4):
        pane.larger.click()
    assert pane.view.current_page == number
    pane.fit.click()
    assert in_view(pane)


def test_zoom_with_keys_and_wheel(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    view = pane.view
    fitted = view.percent
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.percent > fitted
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert view.percent == 100
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.fits_width
    point = QPointF(100, 100)
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            point, point, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert view.percent > fitted


def test_pages_with_keys_and_their_names(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan, "policy.title")
    view, total = pane.view, len(pane.view.pages)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.accessibleName() == f"プレビュー 1ページ目/{total}"
    assert pane.count.text() == f"1／{total}"
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.accessibleName() != f"プレビュー 1ページ目/{total}"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert pane.count.text() == f"{total}／{total}"
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() < view.verticalScrollBar().maximum()


def test_blocks_can_be_walked_and_opened_by_keyboard(qtbot, pane: PreviewPane, plan: Plan) -> None:
    open_at(qtbot, pane, plan)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, control)
    path = pane.view.marked[0].path
    assert path != PHILOSOPHY
    with qtbot.waitSignal(pane.path_clicked) as clicked:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert clicked.args == [path]
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, control)
    assert pane.view.marked[0].path == PHILOSOPHY


def test_every_tool_has_a_name(pane: PreviewPane) -> None:
    for tool in (pane.chooser, pane.smaller, pane.larger, pane.view):
        assert tool.accessibleName()


# ---- placing
