"""Small steps the window tests share: let Qt settle, open a page, find its cards."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.table_block import TableBlock
from dxplanner.ui.tables.rows import CardRow
from dxplanner.ui.widgets.long_text_input import GrowingEdit


def throw_away() -> None:
    """What was given up is taken apart, as the program's event loop would; else it is styled again each time."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
    throw_away()


def open_page(shell: Shell, chapter: str, step: str) -> StepPage:
    shell.go_to(chapter, step)
    settle()
    assert isinstance(shell.page, StepPage)
    return shell.page


def cards(page: StepPage, path: str) -> list[CardRow]:
    block = next(b for b in page.blocks if isinstance(b, TableBlock) and b.item.path == path)
    return [row for row in block.table.rows.values() if isinstance(row, CardRow)]


def is_whole(edit: GrowingEdit) -> bool:
    """Nothing above or below what is seen."""
    bar = edit.verticalScrollBar()
    return edit.viewport().height() + 1 >= edit.document().size().height() and bar.value() == 0
