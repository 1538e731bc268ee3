"""What makes the window pleasant: nothing cut off, the ring always there, few words that say enough, quick turns."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from dxplanner.plan.edit import SetValue
from dxplanner.services.samples import sample_plan as finished_plan
from dxplanner.services.session import Session
from dxplanner.ui.elided import ElidedButton, ElidedLabel
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_list import wrapped
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.table_block import TableBlock
from dxplanner.ui.tables.cells import ColumnName, balanced
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.combo_input import ComboBox, ComboInput
from dxplanner.ui.widgets.line_edit import LineEdit
from dxplanner.ui.widgets.long_text_input import GrowingEdit, LongTextInput
from dxplanner.ui.widgets.radio_input import RadioInput
from dxplanner.ui.widgets.wrapped_line_input import WrappedEdit, WrappedLineInput
from dxplanner.ui.window import Window
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.row_words import row_heading, row_summary
from dxplanner.wizards.spec import TableField
from tests.ui.acting import cards, is_whole, open_page, settle
from tests.ui.conftest import copy_text, type_japanese

SENTENCE = "推進本部の会議は、年に四回を定例とし、このほか本部長が必要と認めるときに開く。"
TEXTS = ("", "短い文", SENTENCE * 3, "一行目\n\n三行目\n" * 4, "abcdefghij" * 30, f"{SENTENCE}\n" * 6)

# ---- text boxes


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [180, 420, 900])
def test_text_boxes_show_all_of_their_text(qtbot, theme: Theme, percent: int, width: int) -> None:
    theme.set_percent(percent)
    holder = QWidget()
    qtbot.addWidget(holder)
    inside = QVBoxLayout(holder)
    long, single = LongTextInput(theme, lines=3), WrappedLineInput(theme)
    inside.addWidget(long)
    inside.addWidget(single)
    holder.resize(width, 200)
    holder.show()
    for text in TEXTS:
        long.show_text(text)
        single.show_text(text.replace("\n", ""))
        settle()
        assert is_whole(long.edit), text
        assert is_whole(single.edit), text
    for narrower in (width // 2, width):
        holder.resize(narrower, 200)
        settle()
        assert is_whole(long.edit)
        assert is_whole(single.edit)
    long.edit.moveCursor(long.edit.textCursor().MoveOperation.End)
    type_japanese(long.edit, SENTENCE * 2)
    settle()
    assert is_whole(long.edit)


def test_lines_of_reading_text_stand_apart_and_one_line_is_a_fields_height(qtbot, theme: Theme) -> None:
    long, single = LongTextInput(theme, lines=1), WrappedLineInput(theme)
    for widget in (long, single):
        qtbot.addWidget(widget)
        widget.resize(600, 40)
        widget.show()
    single.show_text("短い")
    settle()
    assert single.edit.height() == theme.px(40)
    long.show_text("一\n二\n三")
    settle()
    blocks = [long.edit.document().findBlockByNumber(number) for number in (0, 1, 2)]
    tops = [long.edit.document().documentLayout().blockBoundingRect(block).top() for block in blocks]
    pitch = QFontMetrics(long.edit.font()).height()
    for above, below in pairwise(tops):
        assert 1.4 * pitch <= below - above <= 1.7 * pitch


@pytest.mark.parametrize("percent", [100, 200])
def test_no_long_text_of_the_sample_is_cut(window: Window, percent: int) -> None:
    window.show_session(Session(finished_plan("mihon")))
    window.set_percent(percent)
    assert window.shell is not None
    for place in (("policy", "people"), ("policy", "background"), ("organisation", "rules")):
        page = open_page(window.shell, *place)
        page._rebuild_if_needed()
        settle()
        edits = [e for e in page.findChildren(GrowingEdit) if e.isVisible()]
        assert edits
        assert all(is_whole(edit) for edit in edits), place


def test_a_sentence_wraps_and_takes_no_line_end(qtbot, shell: Shell) -> None:
    assert shell.go_to_path("organisation.meetings")
    settle()
    edit = QApplication.focusWidget()
    assert isinstance(edit, WrappedEdit)
    low = edit.height()
    copy_text(f"{SENTENCE}\r\n{SENTENCE}\n")
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert shell.session.plan.organisation.meetings == f"{SENTENCE} {SENTENCE}"
    assert edit.height() > low
    assert is_whole(edit)
    type_japanese(edit, "二\n行")
    assert "\n" not in edit.text()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settle()
    assert QApplication.focusWidget() is not edit
    assert "\n" not in (shell.session.plan.organisation.meetings or "")


def test_the_cursor_goes_to_the_end_of_text_and_marks_figures(shell: Shell) -> None:
    shell.go_to_path("policy.background")
    text = QApplication.focusWidget()
    assert isinstance(text, GrowingEdit)
    assert text.textCursor().position() == len(text.text()) > 0
    shell.go_to_path("policy.philosophy")
    sentence = QApplication.focusWidget()
    assert isinstance(sentence, WrappedEdit)
    assert sentence.textCursor().atEnd()
    for path in ("municipality.population", "municipality.population_date"):
        shell.go_to_path(path)
        figure = QApplication.focusWidget()
        assert isinstance(figure, LineEdit)
        assert figure.selectedText() == figure.text() != ""
    shell.go_to_path("municipality.head_title")
    short = QApplication.focusWidget()
    assert isinstance(short, LineEdit)
    assert not short.hasSelectedText()
    assert short.cursorPosition() == len(short.text()) > 0


def test_a_line_that_is_too_long_says_so(qtbot, theme: Theme) -> None:
    edit = LineEdit()
    qtbot.addWidget(edit)
    edit.setText(SENTENCE)
    edit.resize(theme.px(200), theme.px(40))
    edit.show()
    assert edit.shown_text().endswith("…")
    edit.grab()
    edit.setText("短い")
    assert edit.shown_text() == "短い"


def test_a_choice_that_is_too_long_says_so(qtbot, theme: Theme) -> None:
    field = ComboInput(theme, ((1, "地域活性化起業人（企業派遣型）"), (2, "委託")), cell=True)
    qtbot.addWidget(field)
    field.resize(theme.px(140), theme.px(40))
    field.show()
    field.show_value(1)
    assert isinstance(field.combo, ComboBox)
    assert field.combo.shown_words().endswith("…")
    assert field.combo.currentText() == "地域活性化起業人（企業派遣型）"
    field.grab()
    field.show_value(2)
    assert field.combo.shown_words() == "委託"


# ---- rows of tables


def test_closed_cards_say_the_most_telling(window: Window) -> None:
    window.show_session(Session(finished_plan("mihon")))
    assert window.shell is not None
    plan = window.shell.session.plan
    row = cards(open_page(window.shell, "policy", "indicators"), "policy.indicators")[0]
    assert row._told.isVisible(), (row._opened, row._told.whole, row.isVisible())
    assert "→" in row._told.whole
    assert "令和" in row._told.whole
    assert row._told.whole in row.title.accessibleName()
    row.set_open(True)
    assert not row._told.isVisible()
    for path in ("costs.lines", "roadmap.rows", "policy.initiatives"):
        item = _item(path)
        for line in _rows(plan, path):
            assert row_summary(plan, item, line), (path, line.id)


def _item(path: str):
    return next(
        item
        for chapter in CHAPTERS
        for step in chapter.steps
        for item in step.items
        if isinstance(item, TableField) and item.path == path
    )


def _rows(plan, path: str):
    from dxplanner.core import tree

    return tree.get(plan, path)


def test_a_line_of_the_chart_reads_from_whom_to_whom() -> None:
    from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode, Relation, RelationKind
    from dxplanner.plan.plan import Plan

    kind = next(iter(RelationKind))
    nodes = tuple(OrgNode(id=f"n{n}", kind=NodeKind.POST, title=t) for n, t in enumerate(("町長", "副町長")))
    whole = Relation(id="q1", source="n0", kind=kind, target="n1")
    half = Relation(id="q2", source="n0")
    plan = Plan(organisation=Organisation(nodes=nodes, relations=(whole, half)))
    item = _item("organisation.relations")
    assert row_heading(plan, item, whole, 1) == f"町長 → 副町長（{kind.label}）"
    assert row_heading(plan, item, half, 2) == "町長 → 未入力（未入力）"
    assert row_heading(plan, item, Relation(id="q3"), 3) == "線3"


def test_every_template_names_fields_there_are() -> None:
    from dxplanner.plan.plan import Plan
    from dxplanner.wizards.engine import shape_of_item
    from dxplanner.wizards.spec import TableField

    def check(item: TableField, node) -> None:
        row = node(id="a1")
        row_heading(Plan(), item, row, 1)
        assert row_summary(Plan(), item, row) == ""
        if item.nested is not None:
            from dxplanner.core.reflect import shape_of

            check(item.nested, shape_of(node).by_name[item.nested.path].node)

    tables = [i for c in CHAPTERS for s in c.steps for i in s.items if isinstance(i, TableField)]
    for item in tables:
        check(item, shape_of_item(item).node)


def test_words_without_room_end_in_dots(qtbot, theme: Theme) -> None:
    for widget in (ElidedLabel("support"), ElidedButton("row_title")):
        qtbot.addWidget(widget)
        widget.resize(theme.px(160), theme.px(40))
        widget.show()
        widget.set_words(SENTENCE)
        assert widget.text().endswith("…")
        assert widget.toolTip() == SENTENCE
        widget.resize(theme.px(1200), theme.px(40))
        settle()
        assert widget.text() == SENTENCE
        assert widget.toolTip() == ""


def test_a_grid_has_one_hint_that_of_the_column_in_hand(shell: Shell) -> None:
    page = open_page(shell, "municipality", "staff")
    block = next(b for b in page.blocks if isinstance(b, TableBlock))
    table = block.table
    assert table.as_grid
    row = table.rows[table._order[0]]
    for cell in (row.cells[2], row.cells[0]):
        cell.input.focus_target().setFocus()
        assert cell.spec.hint in table._hint.text()
        assert cell.name in table._hint.text()
    assert sum(row.cells[2].spec.hint in label.text() for label in table.findChildren(QLabel)) <= 1


def test_required_is_said_only_where_something_is_missing(shell: Shell) -> None:
    page = open_page(shell, "municipality", "staff")
    table = next(b for b in page.blocks if isinstance(b, TableBlock)).table
    name = next(h for h in table._headings if h._required)
    assert "必須" not in name.text()
    path = f"municipality.sections[{table._order[0]}].name"
    shell.session.apply(SetValue(path=path, value=None), "消去")
    settle()
    assert "必須" in name.text()


def test_headings_and_titles_leave_no_single_character(qtbot, theme: Theme, shell: Shell) -> None:
    for label, unit, count in (("始まる四半期", "", 2), ("職員数", "人", 2), ("概算事業費（合計）", "円", 3)):
        parts = balanced(label, unit, count)
        assert "".join(parts) == label + (f"（{unit}）" if unit else "")
        assert all(len(part) > 1 for part in parts)
    font = theme.font(14)
    for title in (step.title for chapter in CHAPTERS for step in chapter.steps):
        for width in (70, 100, 140):
            lines = wrapped(title, font, width)
            assert "".join(lines) == title
            assert len(lines) == 1 or len(lines[-1]) > 1 or len(title) < 3, lines
    page = open_page(shell, "municipality", "staff")
    assert page.findChildren(ColumnName)


# ---- choices


def test_taking_a_choice_back_is_quiet_and_goes_by_key(qtbot, shell: Shell) -> None:
    assert shell.go_to_path("organisation.headquarters_style")
    settle()
    assert isinstance(shell.page, StepPage)
    field = shell.page.findChild(RadioInput)
    assert isinstance(field, RadioInput)
    assert field._take_back.isVisible()
    shell.page.next.setFocus()
    settle()
    assert not field._take_back.isVisible()
    field.focus_target().setFocus()
    settle()
    assert field._take_back.isVisible()
    qtbot.keyClick(field.focus_target(), Qt.Key.Key_Delete)
    assert shell.session.plan.organisation.headquarters_style is None
    assert not field._take_back.isVisible()
    shell.undo()
    assert shell.session.plan.organisation.headquarters_style is not None
