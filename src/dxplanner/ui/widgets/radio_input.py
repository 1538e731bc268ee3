"""A few closed choices, one under the other, all to be seen at once. The choice can be taken back."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from dxplanner.ui.parts import button, column, line
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.wrapped import Reading


class _Radio(QRadioButton):
    left = Signal()
    entered = Signal()
    delete_pressed = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


LINE_HEIGHT = 150
_WORD_ABOVE_PX = 8
"""So that the first line of a choice stands level with its dot."""


class _Word(Reading):
    """The word of a choice: wraps, and a click on it is a click on the choice."""

    def __init__(self, radio: QRadioButton, text: str) -> None:
        super().__init__()
        self._radio = radio
        self.set_words(text, LINE_HEIGHT)
        self.setBuddy(radio)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._radio.isEnabled() and event.button() is Qt.MouseButton.LeftButton:
            self._radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self._radio.click()


class RadioInput(FieldInput):
    def __init__(
        self, theme: Theme, items: tuple[tuple[object, str], ...], *, sideways: bool = False
    ) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = [value for value, _word in items]
        self._read_only = False
        whole = column(self, theme, gap=2)
        rows = line(None, theme, gap=24) if sideways else column(None, theme, gap=2)
        whole.addLayout(rows)
        for number, (_value, word) in enumerate(items):
            rows.addLayout(self._choice(theme, number, word))
        self._take_back = button("選択を取り消す", "quiet_link", self._on_taken_back)
        self._take_back.setToolTip("Deleteキーでも取り消せます。")
        policy = self._take_back.sizePolicy()
        policy.setRetainSizeWhenHidden(sideways)
        self._take_back.setSizePolicy(policy)
        self._take_back.setVisible(False)
        self._take_back.installEventFilter(self)
        (rows if sideways else whole).addWidget(self._take_back)
        if isinstance(rows, QHBoxLayout):
            rows.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusProxy(self._group.button(0))

    def _choice(self, theme: Theme, number: int, word: str) -> QHBoxLayout:
        radio = _Radio()
        radio.setAccessibleName(word)
        radio.left.connect(self.left)
        radio.left.connect(self._offer_taking_back)
        radio.entered.connect(self._offer_taking_back)
        radio.delete_pressed.connect(self._on_taken_back)
        self._group.addButton(radio, number)
        row = line(None, theme, gap=8)
        row.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
        words = _Word(radio, word)
        words.setContentsMargins(0, theme.px(_WORD_ABOVE_PX), 0, 0)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _offer_taking_back(self) -> None:
        """Quiet: to be seen only where there is a choice, by whoever is at it with keyboard or mouse."""
        focused = QApplication.focusWidget()
        here = self.underMouse() or (focused is not None and self.isAncestorOf(focused))
        self._take_back.setVisible(here and not self._read_only and self._group.checkedId() >= 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._offer_taking_back()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._offer_taking_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._offer_taking_back)
        return super().eventFilter(watched, event)

    def _on_clicked(self, number: int) -> None:
        self._offer_taking_back()
        self.chosen.emit(self._values[number])

    def _on_taken_back(self) -> None:
        if self._read_only or self._group.checkedId() < 0:
            return
        self.show_value(None)
        self.chosen.emit(None)
        self.focus_target().setFocus()

    def show_value(self, value: object) -> None:
        number = self._values.index(value) if value in self._values else -1
        self._group.setExclusive(False)
        for at, radio in enumerate(self._group.buttons()):
            radio.setChecked(at == number)
        self._group.setExclusive(True)
        self._offer_taking_back()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for radio in self._group.buttons():
            radio.setEnabled(not read_only)
        self._offer_taking_back()

    def set_names(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for radio in self._group.buttons():
            radio.setAccessibleDescription(f"{name}。{description}" if description else name)
        self._take_back.setAccessibleName(f"{name}の選択を取り消す")

    def focus_target(self) -> QWidget:
        return self._group.checkedButton() or self._group.button(0)
