"""What typing does: drafts and their sentence, undo over pages, composing, the wheel, pasting, reformatting."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit

from dxplanner.plan.look import draft_at, has_mark
from dxplanner.plan.records import MarkKind
from dxplanner.services.session import Session
from dxplanner.ui.field_block import FieldBlock
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.table_block import TableBlock
from dxplanner.ui.widgets.combo_input import ComboInput
from dxplanner.ui.widgets.line_edit import LineEdit
from dxplanner.ui.widgets.search_input import SearchInput
from dxplanner.ui.widgets.wrapped_line_input import WrappedEdit
from dxplanner.ui.window import Window
from tests.ui.conftest import copy_text, turn_wheel, type_japanese
from tests.ui.fakes import FakeFile
from tests.ui.sample import sample_plan


def page(shell: Shell, chapter: str, step: str) -> StepPage:
    shell.go_to(chapter, step)
    QApplication.processEvents()
    assert isinstance(shell.page, StepPage)
    return shell.page


def block(shell: Shell, path: str) -> FieldBlock:
    assert shell.go_to_path(path)
    assert isinstance(shell.page, StepPage)
    return next(b for b in shell.page.blocks if isinstance(b, FieldBlock) and b.item.path == path)


def table(shell: Shell, path: str) -> TableBlock:
    assert shell.go_to_path(path)
    assert isinstance(shell.page, StepPage)
    return next(b for b in shell.page.blocks if isinstance(b, TableBlock) and b.item.path == path)


def line(found: FieldBlock) -> LineEdit:
    target = found.input.focus_target()
    assert isinstance(target, LineEdit)
    return target


def sentence(found: FieldBlock) -> WrappedEdit:
    target = found.input.focus_target()
    assert isinstance(target, WrappedEdit)
    return target


def leave(found: FieldBlock) -> None:
    found.input.left.emit()


def test_what_cannot_be_read_stays_as_a_draft_with_a_sentence_and_a_link(shell: Shell) -> None:
    found = block(shell, "municipality.households")
    edit = line(found)
    edit.clear()
    type_japanese(edit, "３千くらい")
    assert draft_at(shell.session.plan, "municipality.households") == "３千くらい"
    assert found.fault.isHidden(), "no sentence while still typing"
    leave(found)
    assert not found.fault.isHidden()
    assert "３千くらい" in found.fault.text()
    assert edit.text() == "３千くらい"
    assert isinstance(shell.page, StepPage)
    assert not shell.page.summary.isHidden()
    link = next(b for b in shell.page.summary.findChildren(QPushButton) if "世帯数" in b.text())
    shell.page.next.setFocus()
    link.click()
    assert QApplication.focusWidget() is edit
    edit.selectAll()
    type_japanese(edit, "3420世帯")
    assert shell.session.plan.municipality.households == 3420
    assert found.fault.isHidden()
    assert shell.page.summary.isHidden()


def test_a_draft_is_shown_again_when_the_page_is_opened(shell: Shell) -> None:
    found = block(shell, "municipality.staff_actual")
    assert line(found).text() == "120人くらい"
    assert "120人くらい" in found.fault.text()
    assert not found.fault.isHidden()


def test_figures_are_written_anew_when_the_cursor_leaves(shell: Shell) -> None:
    found = block(shell, "municipality.general_account")
    edit = line(found)
    edit.selectAll()
    type_japanese(edit, "６２億４千万円")
    if shell.session.plan.municipality.general_account == 6_240_000_000:
        assert edit.text() == "６２億４千万円", "left alone while typing"
        leave(found)
        assert edit.text() == "6,240,000,000"
    edit.selectAll()
    type_japanese(edit, "120万円")
    leave(found)
    assert edit.text() == "1,200,000"
    assert edit.alignment() & Qt.AlignmentFlag.AlignRight


def test_dates_are_understood_and_said_in_both_calendars(shell: Shell) -> None:
    found = block(shell, "municipality.population_date")
    edit = line(found)
    edit.selectAll()
    type_japanese(edit, "2026/10/1")
    leave(found)
    assert edit.text() == "令和8年10月1日"
    said = [label.text() for label in found.input.findChildren(QLabel)]
    assert any("2026年10月1日" in words for words in said)


def test_clearing_a_field_makes_it_unanswered(qtbot, shell: Shell) -> None:
    edit = sentence(block(shell, "municipality.population_source"))
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert shell.session.plan.municipality.population_source is None


def _commit(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    return event


def test_composing_is_not_disturbed_by_a_refresh(shell: Shell) -> None:
    found = block(shell, "policy.philosophy")
    edit = sentence(found)
    QApplication.sendEvent(edit, QInputMethodEvent("みらい", []))
    assert edit.composing
    assert isinstance(shell.page, StepPage)
    shell.page.refresh(shell.session.plan)
    assert edit.composing
    QApplication.sendEvent(edit, _commit("未来"))
    assert not edit.composing
    assert "未来" in (shell.session.plan.policy.philosophy or "")


def test_rare_characters_are_kept(shell: Shell) -> None:
    edit = sentence(block(shell, "policy.philosophy"))
    edit.selectAll()
    type_japanese(edit, "𠮷野の葛\U000e0100城、髙﨑")
    assert shell.session.plan.policy.philosophy == "𠮷野の葛\U000e0100城、髙﨑"


def test_undo_jumps_to_the_step_and_redo_too(shell: Shell) -> None:
    edit = sentence(block(shell, "policy.philosophy"))
    before = shell.session.plan.policy.philosophy
    edit.selectAll()
    type_japanese(edit, "新しい理念")
    page(shell, "costs", "budget")
    shell.undo()
    assert shell.place == ("policy", "vision")
    assert shell.session.plan.policy.philosophy == before
    assert QApplication.focusWidget() is sentence(block(shell, "policy.philosophy"))
    assert sentence(block(shell, "policy.philosophy")).text() == before
    shell.redo()
    assert sentence(block(shell, "policy.philosophy")).text() == "新しい理念"


def test_ctrl_z_in_a_field_is_the_windows_undo(qtbot, window: Window, shell: Shell) -> None:
    found = block(shell, "policy.vision")
    edit = found.input.focus_target()
    assert isinstance(edit, QTextEdit)
    type_japanese(edit, "だれもが便利に暮らせる町")
    assert shell.session.plan.policy.vision == "だれもが便利に暮らせる町"
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shell.session.plan.policy.vision is None
    assert edit.toPlainText() == ""
    single = sentence(block(shell, "policy.philosophy"))
    old = single.text()
    single.selectAll()
    type_japanese(single, "別の理念")
    qtbot.keyClick(single, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert single.text() == old
    qtbot.keyClick(single, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert single.text() == "別の理念"


def test_the_wheel_never_changes_a_choice(shell: Shell) -> None:
    found = block(shell, "recruitment.appointment_form")
    assert isinstance(found.input, ComboInput)
    before = shell.session.plan
    for focus in (False, True):
        if focus:
            found.input.combo.setFocus()
        turn_wheel(found.input.combo)
        assert shell.session.plan == before


def test_unknown_is_marked_and_taken_back(shell: Shell) -> None:
    found = block(shell, "policy.vision")
    found.unknown.click()
    assert has_mark(shell.session.plan, "policy.vision", MarkKind.UNKNOWN)
    assert "わからない" in shell.message.words.text()
    found.unknown.click()
    assert not has_mark(shell.session.plan, "policy.vision", MarkKind.UNKNOWN)


def test_choosing_a_municipality_brings_its_name(qtbot, shell: Shell) -> None:
    found = block(shell, "municipality.code")
    assert isinstance(found.input, SearchInput)
    edit = found.input.edit
    type_japanese(edit, "磐梯")
    assert found.input.results.count() >= 1
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert shell.session.plan.municipality.name == "磐梯町"
    assert shell.session.plan.municipality.prefecture == "福島県"
    assert line(block(shell, "municipality.name")).text() == "磐梯町"
    assert "磐梯町" in found.input.current.text()
    shell.undo()
    assert shell.session.plan.municipality.name == "見本町"


def test_a_search_without_result_says_how_to_search(shell: Shell) -> None:
    found = block(shell, "municipality.code")
    assert isinstance(found.input, SearchInput)
    type_japanese(found.input.edit, "どこにもない町")
    assert not found.input.nothing.isHidden()
    assert found.input.results.isHidden()


def test_pasted_lines_become_rows(qtbot, shell: Shell) -> None:
    found = table(shell, "recruitment.required")
    row = found.table.rows[found.table._order[0]]
    edit = row.cells[0].input.focus_target()
    assert isinstance(edit, WrappedEdit)
    copy_text("要件ア\r\n要件イ\r\n\r\n要件ウ\r\n")
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [item.description for item in shell.session.plan.recruitment.required] == [
        "要件ア",
        "要件イ",
        "要件ウ",
    ]
    shell.undo()
    assert len(shell.session.plan.recruitment.required) == 1


def test_a_block_of_cells_is_pasted_with_choices_and_drafts(qtbot, shell: Shell) -> None:
    found = table(shell, "municipality.sections")
    names = [spec.name for spec in found.table_item.columns]
    cells = {"name": "観光課", "kind": "長の部局", "staff": "7人", "duties": "観光"}
    unread = {"name": "港湾課", "kind": "不明な区分", "staff": "数人", "duties": "港"}
    copy_text("\n".join("\t".join(values[name] for name in names) for values in (cells, unread)))
    row = found.table.rows[found.table._order[-1]]
    edit = row.cells[0].input.focus_target()
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    sections = shell.session.plan.municipality.sections
    assert [section.name for section in sections[-2:]] == ["観光課", "港湾課"]
    assert sections[-2].staff == 7
    assert draft_at(shell.session.plan, f"municipality.sections[{sections[-1].id}].staff") == "数人"


def test_removing_a_linked_row_says_what_was_cleared(shell: Shell) -> None:
    found = table(shell, "policy.pillars")
    found.table.remove_row("p1")
    assert shell.session.plan.policy.initiatives[0].pillar is None
    words = shell.message.words.text()
    assert "空にしました" in words
    assert "行政手続のオンライン化" in words


def test_rows_move_and_go_by_keyboard(qtbot, shell: Shell) -> None:
    found = table(shell, "recruitment.required")
    found.table.add()
    second = found.table._order[1]
    edit = found.table.rows[second].cells[0].input.focus_target()
    type_japanese(edit, "二つ目")
    qtbot.keyClick(edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert found.table._order[0] == second
    qtbot.keyClick(edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert second not in found.table._order


def test_suggestions_add_a_row_and_disappear(shell: Shell) -> None:
    found = table(shell, "recruitment.required")
    chips = [b for b in found.table._chip_box.findChildren(QPushButton) if not b.isHidden()]
    assert chips
    words = chips[0].toolTip()
    chips[0].click()
    assert shell.session.plan.recruitment.required[-1].description == words
    left = [b.toolTip() for b in found.table._chip_box.findChildren(QPushButton) if not b.isHidden()]
    assert words not in left


def test_read_only_says_so_and_changes_nothing(window: Window) -> None:
    window.show_session(Session(sample_plan(), read_only=True, remarks=("ほかの人が編集中です。",)))
    assert window.shell is not None
    shell = window.shell
    found = block(shell, "policy.philosophy")
    assert sentence(found).isReadOnly()
    before = shell.session.plan
    type_japanese(sentence(found), "書き換え")
    assert shell.session.plan == before
    assert not table(shell, "policy.pillars").table.add_button.isEnabled()


def test_leaving_the_page_takes_over_what_is_there_and_writes_it(qtbot, window: Window, tmp_path) -> None:
    file = FakeFile(tmp_path / "見本町.dxplan")
    window.show_session(Session(sample_plan(), keeper=file))
    assert window.shell is not None
    shell = window.shell
    type_japanese(sentence(block(shell, "policy.philosophy")), "追記")
    shell.go_by(1)
    qtbot.waitUntil(lambda: bool(file.saved) and "追記" in (file.saved[-1].policy.philosophy or ""))
    qtbot.waitUntil(lambda: "自動保存済み" in shell.top.saved.text())
    shell.save_now()
    assert "保存しました" in shell.message.words.text()


def test_a_hundred_thousand_calls_leave_the_interpreter_alive(qtbot) -> None:

    label = QLabel()
    qtbot.addWidget(label)
    for number in range(100_000):
        label.setText("一" if number % 2 else "二")
    assert label.text() == "一"
