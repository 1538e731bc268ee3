"""ソフトの使用を申請する: found from everywhere, says what the paper says, makes the paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from dxplanner.ui import messages
from dxplanner.ui.approval_sheet import PAPER, TITLE, ApprovalSheet
from dxplanner.ui.search_sheet import SearchSheet
from dxplanner.ui.window import Window
from tests.ui.real import opened, real_window, sample_file
from tests.ui.test_walker import faults

LAST = "削除の方法"
"""The heading that comes last."""


@pytest.fixture
def window(qtbot, qapp, theme, data_dir: Path) -> Window:
    return real_window(qtbot, qapp, theme, data_dir)


def sheet_of(qtbot, window: Window) -> ApprovalSheet:
    sheet = window.sheet
    assert isinstance(sheet, ApprovalSheet)
    qtbot.waitUntil(lambda: LAST in words(sheet), timeout=15_000)
    return sheet


def words(sheet: ApprovalSheet) -> str:
    return "\n".join(item.text() for item in sheet.findChildren(QLabel) if not item.isHidden())


def test_the_start_page_leads_to_it_and_it_says_what_is_asked(qtbot, window: Window) -> None:
    assert window.start is not None
    (link,) = (item for item in window.start.findChildren(QPushButton) if item.text() == TITLE)
    link.click()
    sheet = sheet_of(qtbot, window)
    told = words(sheet)
    for asked in ("通信及び権限", "管理者の権限は要りません", "SHA-256", "LGPL-3.0-only", "削除の方法"):
        assert asked in told
    assert QApplication.focusWidget() is sheet.make


@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_whole_and_named_at_every_size(qtbot, window: Window, percent: int) -> None:
    window.set_percent(percent)
    window.doors.show_approval()
    sheet = sheet_of(qtbot, window)
    found = faults(sheet)
    found.pop("english", None)  # names of libraries and licences
    assert found == {}
    assert window.rect().contains(sheet.geometry())


def test_menu_about_and_search_lead_to_it(qtbot, window: Window, tmp_path: Path) -> None:
    path = sample_file(tmp_path / "計画")
    opened(qtbot, window, lambda: window.open_plan(path))
    window.plan_entries["approval"].trigger()
    sheet_of(qtbot, window)
    window.show_about()
    assert window.sheet is not None
    (link,) = (item for item in window.sheet.findChildren(QPushButton) if item.text() == TITLE)
    link.click()
    sheet_of(qtbot, window)
    for asked in ("使用申請書", "ライセンス", "SBOM"):
        window.show_search()
        search = window.sheet
        assert isinstance(search, SearchSheet)
        search.edit.setText(asked)
        search.look_up(asked)
        row = next(at for at, hit in enumerate(search._hits) if hit.title == PAPER)
        search._take(row)
        sheet_of(qtbot, window)


def test_the_paper_is_made_where_it_is_wanted(
    qtbot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask_folder", lambda *_args: tmp_path / "申請")
    window.doors.show_approval()
    sheet = sheet_of(qtbot, window)
    sheet.make.click()
    qtbot.waitUntil(lambda: sheet.task is None, timeout=15_000)
    made = sorted(path.suffix for path in (tmp_path / "申請").iterdir())
    assert made == [".json", ".pdf", ".txt"]
    assert f"✓ {PAPER}と添付書類を作りました" in words(sheet)
    assert window.settings.folder("approval") == str(tmp_path / "申請")


def test_what_went_wrong_is_said_and_can_be_tried_again(
    qtbot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ファイル").touch()
    monkeypatch.setattr(messages, "ask_folder", lambda *_args: tmp_path / "ファイル")
    window.doors.show_approval()
    sheet = sheet_of(qtbot, window)
    sheet.make.click()
    qtbot.waitUntil(lambda: sheet.task is None, timeout=15_000)
    assert "フォルダーではありません" in words(sheet)
    assert sheet.make.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_asking_for_the_folder_does_not_close_the_sheet(
    qtbot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the dialog is Qt's own, the cursor goes into it, which closes any other sheet."""

    def ask(parent, _folder: Path) -> None:
        dialog = QFileDialog(parent)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
        dialog.close()

    monkeypatch.setattr(messages, "ask_folder", ask)
    window.doors.show_approval()
    sheet = sheet_of(qtbot, window)
    sheet.make.click()
    assert sheet.is_open
    assert window.focusWidget() is sheet.make
