"""Finds one of very many by part of its name, reading or number: a line to type in and a list to pick from."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dxplanner.core.dataclass import dataclass
from dxplanner.ui.parts import column, label, set_shown
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.widgets.line_edit import LineEdit

SHOWN = 8
NOTHING_FOUND = "見付かりません。団体名の一部、よみ（ひらがな）又は団体コードで探してください。"


@dataclass(frozen=True, slots=True)
class Found:
    value: str
    label: str
    detail: str = ""


Search = Callable[[str], tuple[Found, ...]]


class SearchInput(FieldInput):
    """Arrow keys go through the list while typing, Enter picks, Esc closes the list."""

    def __init__(self, theme: Theme, search: Search, *, placeholder: str = "") -> None:
        super().__init__()
        self._search = search
        self._found: tuple[Found, ...] = ()
        self.current = label("", "field_label", wrap=True)
        self.edit = LineEdit()
        self.edit.setPlaceholderText(placeholder or "名称の一部、よみ、コードで探す")
        self.results = QListWidget()
        set_role(self.results, "results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setVisible(False)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label(NOTHING_FOUND, "support", wrap=True)
        self.nothing.setVisible(False)
        self.setFocusProxy(self.edit)
        whole = column(self, theme, gap=6)
        for part in (self.current, self.edit, self.results, self.nothing):
            whole.addWidget(part)
        self.edit.edited.connect(self.look_up)
        self.edit.left.connect(self.left)
        self.edit.installEventFilter(self)
        self.results.itemClicked.connect(self._on_clicked)
        self.current.setVisible(False)

    def look_up(self, text: str) -> None:
        """Show what matches; nothing typed shows nothing."""
        wanted = text.strip()
        self._found = self._search(wanted)[:SHOWN] if wanted else ()
        self.results.clear()
        for found in self._found:
            item = QListWidgetItem(f"{found.label}　{found.detail}" if found.detail else found.label)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.label}、{found.detail}")
            self.results.addItem(item)
        set_shown(self.results, bool(self._found))
        rows = sum(self.results.sizeHintForRow(row) for row in range(len(self._found)))
        self.results.setFixedHeight(rows + 4)
        self.results.setCurrentRow(0 if self._found else -1)
        set_shown(self.nothing, bool(wanted) and not self._found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if not self._found:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.results.setCurrentRow((self.results.currentRow() + step) % len(self._found))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.results.currentRow())
            return True
        if key == Qt.Key.Key_Escape:
            self._close()
            return True
        return False

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._pick(self.results.row(item))

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._found):
            value = self._found[row].value
            self._close()
            self.chosen.emit(value)

    def _close(self) -> None:
        self.edit.clear()
        self._found = ()
        self.results.setVisible(False)
        self.nothing.setVisible(False)

    def show_value(self, value: object) -> None:
        match = next((f for f in self._search(str(value)) if f.value == value), None) if value else None
        words = (
            (f"{match.label}　{match.detail}" if match.detail else match.label) if match else str(value or "")
        )
        self.current.setText(words)
        set_shown(self.current, bool(words))

    def set_read_only(self, read_only: bool) -> None:
        set_shown(self.edit, not read_only)

    def focus_target(self) -> QWidget:
        return self.edit
