"""The organisation chart worked on: with the keys only, from nothing to a chart; with the mouse; and what is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from dxplanner.documents.typeset.geometry import GlyphRun
from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode, Relation, RelationKind
from dxplanner.plan.plan import Plan
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.chart import ChartView
from dxplanner.ui.views.chart_handle import BoxHandle
from dxplanner.ui.widgets.line_edit import LineEdit
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import full_plan, in_a_circle, real_context

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Iterator[Window]:
    widget = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    with qtbot.waitActive(widget):
        widget.show()
    yield widget
    widget.leave_plan()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(window: Window, plan: Plan, *, read_only: bool = False) -> ChartView:
    window.show_session(Session(plan, read_only=read_only))
    assert window.shell is not None
    window.shell.go_to("organisation", "rules")
    page = window.shell.page
    assert isinstance(page, StepPage)
    QApplication.processEvents()
    page._rebuild_if_needed()
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, ChartView))


def session_of(window: Window) -> Session:
    assert window.shell is not None
    return window.shell.session


def organisation(window: Window) -> Organisation:
    return session_of(window).plan.organisation


def focused() -> BoxHandle:
    widget = QApplication.focusWidget()
    assert isinstance(widget, BoxHandle)
    return widget


def held(view: ChartView, node: str) -> BoxHandle:
    assert view.board is not None
    return view.board.handles[f"organisation.nodes[{node}]"]


def typed(qtbot, text: str) -> None:
    edit = QApplication.focusWidget()
    assert isinstance(edit, LineEdit)
    edit.setText(text)
    qtbot.keyClick(edit, KEY.Key_Return)


def small() -> Plan:
    nodes = (
        OrgNode(id="n1", kind=NodeKind.POST, title="町長"),
        OrgNode(id="n2", kind=NodeKind.POST, title="副町長"),
        OrgNode(id="n3", kind=NodeKind.SECTION, title="情報係"),
    )
    lines = (
        Relation(id="q1", source="n2", kind=RelationKind.REPORTS_TO, target="n1"),
        Relation(id="q2", source="n3", kind=RelationKind.REPORTS_TO, target="n1"),
    )
    return Plan(organisation=Organisation(nodes=nodes, relations=lines))


def test_a_chart_is_made_with_the_keys_only(qtbot, window: Window) -> None:
    view = opened(window, Plan())
    session = session_of(window)
    first = next(press for press in view.findChildren(type(view._tidy)) if "役職" in press.text())
    first.setFocus()
    qtbot.keyClick(first, KEY.Key_Space)
    qtbot.keyClick(focused(), KEY.Key_F2)
    typed(qtbot, "町長")
    assert focused().accessibleName() == "町長（役職）、枠1のうち1"
    qtbot.keyClick(focused(), KEY.Key_1)
    qtbot.keyClick(focused(), KEY.Key_F2)
    typed(qtbot, "副町長")
    qtbot.keyClick(focused(), KEY.Key_Up)
    qtbot.keyClick(focused(), KEY.Key_2)
    assert [n.title for n in organisation(window).nodes] == ["町長", "副町長", "新しい会議体"]
    kinds = [(line.source, line.kind, line.target) for line in organisation(window).relations]
    assert kinds == [("n2", RelationKind.REPORTS_TO, "n1"), ("n1", RelationKind.CHAIRS, "n3")]
    view._kind.setCurrentIndex(tuple(RelationKind).index(RelationKind.MEMBER_OF))
    qtbot.keyClick(focused(), KEY.Key_Left)
    assert focused().path == "organisation.nodes[n2]"
    qtbot.keyClick(focused(), KEY.Key_L)
    qtbot.keyClick(focused(), KEY.Key_Right)
    qtbot.keyClick(focused(), KEY.Key_Return)
    line = organisation(window).relations[-1]
    assert (line.source, line.kind, line.target) == ("n2", RelationKind.MEMBER_OF, "n3")
    qtbot.keyClick(focused(), KEY.Key_Left, SHIFT)
    assert organisation(window).nodes[1].moved_right == -2
    qtbot.keyClick(focused(), KEY.Key_Home)
    qtbot.keyClick(focused(), KEY.Key_Space)
    assert organisation(window).nodes[0].collapsed
    qtbot.keyClick(focused(), KEY.Key_Space)
    qtbot.keyClick(focused(), KEY.Key_End)
    qtbot.keyClick(focused(), KEY.Key_Delete)
    assert len(organisation(window).nodes) == 2
    while session.can_undo:
        session.undo()
    assert session.plan == Plan()


def drag(
    qtbot, handle: BoxHandle, to: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
):
    """To a place of the drawing."""
    start = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, modifier, start)
    surface = handle.parentWidget()
    assert surface is not None
    there = surface.mapToGlobal(to)
    qtbot.mouseMove(handle, handle.mapFromGlobal(there))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, modifier, handle.mapFromGlobal(there))


def test_a_box_is_dragged_put_under_another_and_joined(qtbot, window: Window) -> None:
    view = opened(window, small())
    session = session_of(window)
    drag(qtbot, held(view, "n3"), held(view, "n3").home.center() + QPoint(60, 30))
    node = organisation(window).nodes[2]
    assert node.moved_right is not None
    assert node.moved_right > 0
    assert not held(view, "n3").dragging
    drag(qtbot, held(view, "n3"), held(view, "n2").home.center())
    assert organisation(window).relations[1].target == "n2"
    assert organisation(window).nodes[2].moved_right is None
    view._kind.setCurrentIndex(tuple(RelationKind).index(RelationKind.ADVISES))
    drag(qtbot, held(view, "n3"), held(view, "n1").home.center(), CTRL)
    line = organisation(window).relations[-1]
    assert (line.source, line.kind, line.target) == ("n3", RelationKind.ADVISES, "n1")
    for _ in range(3):
        session.undo()
    assert session.plan == small()
    assert not session.can_undo


def test_what_a_box_stops_at_is_not_kept(qtbot, window: Window) -> None:
    view = opened(window, small())
    drag(qtbot, held(view, "n2"), held(view, "n2").home.center() - QPoint(2000, 0))
    moved = organisation(window).nodes[1].moved_right
    assert moved is None or moved > -200, "as far as the paper goes, not as far as the hand went"


def test_a_line_is_changed_in_words_beside_the_chart(window: Window) -> None:
    view = opened(window, small())
    held(view, "n2").setFocus()
    (combo,) = view.panel._combos.values()
    assert combo.accessibleName() == "副町長 → 町長の関係"
    combo.activated.emit(tuple(RelationKind).index(RelationKind.ASSISTS))
    assert organisation(window).relations[0].kind is RelationKind.ASSISTS
    view.act("organisation.relations[q1]", "TURN")
    assert organisation(window).relations[0].source == "n1"
    view.act("organisation.relations[q1]", "REMOVE")
    assert [line.id for line in organisation(window).relations] == ["q2"]


def test_bad_input_is_told_at_the_box(window: Window) -> None:
    view = opened(window, in_a_circle())
    assert {handle.sign for handle in view.board.handles.values()} == {"×"} if view.board else False
    held(view, "n2").setFocus()
    assert any("輪になっています" in text for text in view.panel.sentences)
    assert "輪になっています" in held(view, "n2").accessibleName()


def test_two_hundred_boxes_are_drawn_and_remarked_on(window: Window) -> None:
    nodes = tuple(OrgNode(id=f"n{at}", kind=NodeKind.SECTION, title=f"第{at}係") for at in range(200))
    view = opened(window, Plan(organisation=Organisation(nodes=nodes)))
    assert view.board is not None
    assert len(view.board.handles) == 200
    assert "枠が200" in view.remark.text()


def test_a_folded_branch_says_what_it_hides(window: Window) -> None:
    view = opened(window, small())
    view.act("organisation.nodes[n1]", "FOLD")
    assert view.board is not None
    assert len(view.board.handles) == 1
    words = "".join(item.text for item in view.picture.page.items if isinstance(item, GlyphRun))
    assert "ほか2" in words


def test_a_plan_that_may_only_be_read_is_walked_but_not_changed(qtbot, window: Window) -> None:
    view = opened(window, full_plan(), read_only=True)
    before = session_of(window).plan
    held(view, "vice").setFocus()
    for key in (KEY.Key_1, KEY.Key_F2, KEY.Key_Space, KEY.Key_Delete):
        qtbot.keyClick(held(view, "vice"), key)
    assert session_of(window).plan is before
    qtbot.keyClick(held(view, "vice"), KEY.Key_Right)
    assert focused().path != "organisation.nodes[vice]"


@pytest.mark.parametrize("percent", [100, 200])
def test_every_handle_lies_on_its_box(window: Window, percent: int) -> None:
    window.theme.set_percent(percent)
    view = opened(window, full_plan())
    assert view.board is not None
    assert len(view.board.handles) == len(full_plan().organisation.nodes)
    for path, handle in view.board.handles.items():
        assert handle.accessibleName()
        assert view.picture.rect().contains(handle.geometry().center()), path
