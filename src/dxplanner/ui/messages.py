"""The only place that opens dialogs. Screens call these through the module, so that a test can answer for them."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

PLAN_SUFFIX = ".dxplan"
EXCHANGE_SUFFIX = ".json"
PLAN_FILES = f"DX推進計画のファイル (*{PLAN_SUFFIX})"
EXCHANGE_FILES = f"交換用ファイル (*{EXCHANGE_SUFFIX})"
OPENABLE = f"DX推進計画又は交換用のファイル (*{PLAN_SUFFIX} *{EXCHANGE_SUFFIX})"
FIGURES_FILES = "統計のCSVファイル (*.csv)"
FACTS_FILES = "制度の資料のファイル (*.dxfacts)"
BOOKS = "Excelブック (*.xlsx)"
PLAN_PLACE = "計画を置く場所と名前"


def tell(parent: QWidget | None, title: str, sentence: str) -> None:
    """Something the officer must have read before going on."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle("DXプランナー")
    box.setText(title)
    box.setInformativeText(sentence)
    close = box.addButton("閉じる", QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(close)
    box.exec()


def confirm(parent: QWidget | None, title: str, sentence: str, action: str) -> bool:
    """Asked only before something that would lose or overwrite. `action` is what the button does."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("DXプランナー")
    box.setText(title)
    box.setInformativeText(sentence)
    accept = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton("取りやめる", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is accept


def ask_open_path(parent: QWidget | None, folder: Path) -> Path | None:
    name, _kind = QFileDialog.getOpenFileName(parent, "計画を開く", str(folder), OPENABLE)
    return Path(name) if name else None


def ask_save_path(parent: QWidget | None, suggestion: Path) -> Path | None:
    """Where a file is to be put, with the suffix of the suggestion. Whoever asks sees to a file that is there
    already: only they know whether it may be replaced (a plan never is)."""
    exchange = suggestion.suffix == EXCHANGE_SUFFIX
    title, kinds = ("交換用ファイルの場所と名前", EXCHANGE_FILES) if exchange else (PLAN_PLACE, PLAN_FILES)
    name, _kind = QFileDialog.getSaveFileName(
        parent, title, str(suggestion), kinds, "", QFileDialog.Option.DontConfirmOverwrite
    )
    if not name:
        return None
    path = Path(name)
    suffix = EXCHANGE_SUFFIX if exchange else PLAN_SUFFIX
    return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")


def ask_facts_path(parent: QWidget | None, folder: Path) -> Path | None:
    name, _kind = QFileDialog.getOpenFileName(parent, "資料のファイルを選ぶ", str(folder), FACTS_FILES)
    return Path(name) if name else None


def ask_figures_path(parent: QWidget | None, folder: Path) -> Path | None:
    name, _kind = QFileDialog.getOpenFileName(parent, "統計のCSVファイルを選ぶ", str(folder), FIGURES_FILES)
    return Path(name) if name else None


def ask_figures_place(parent: QWidget | None, suggestion: Path) -> Path | None:
    """Where the figures are written for filling in; a file that is there is asked about by the dialog."""
    name, _kind = QFileDialog.getSaveFileName(
        parent, "記入用のCSVを置く場所と名前", str(suggestion), FIGURES_FILES
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv")


def ask_book_to_write(parent: QWidget | None, suggestion: Path) -> Path | None:
    """Where a workbook is to be put. Whoever asks sees to a file that is there already."""
    name, _kind = QFileDialog.getSaveFileName(
        parent, "書き出す場所と名前", str(suggestion), BOOKS, "", QFileDialog.Option.DontConfirmOverwrite
    )
    path = Path(name) if name else None
    return path if path is None or path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")


def ask_book_to_read(parent: QWidget | None, folder: Path) -> Path | None:
    name, _kind = QFileDialog.getOpenFileName(parent, "読み込むファイルを選ぶ", str(folder), BOOKS)
    return Path(name) if name else None


def ask_folder(parent: QWidget | None, folder: Path) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, "書類を出すフォルダー", str(folder))
    return Path(name) if name else None


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager; a file address, never one of the network."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
