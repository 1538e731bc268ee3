"""A few closed choices, one under the other, all to be seen at once. The choice can be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from dxplanner.ui.parts import button, column, line
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.base import FieldInput


class _Radio(QRadioButton):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Word(QLabel):
    """The word of a choice: wraps, and a click on it is a click on the choice."""

    def __init__(self, radio: QRadioButton, text: str) -> None:
        super().__init__(text)
        self._radio = radio
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
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
        if isinstance(rows, QHBoxLayout):
            rows.addStretch(1)
        self._take_back = button("選択を取り消す", "link", self._on_taken_back)
        self._take_back.setVisible(False)
        whole.addWidget(self._take_back)
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusProxy(self._group.button(0))

    def _choice(self, theme: Theme, number: int, word: str) -> QHBoxLayout:
        radio = _Radio()
        radio.setAccessibleName(word)
        radio.left.connect(self.left)
        self._group.addButton(radio, number)
        row = line(None, theme, gap=8)
        row.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Word(radio, word), 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _on_clicked(self, number: int) -> None:
        self._take_back.setVisible(not self._read_only)
        self.chosen.emit(self._values[number])

    def _on_taken_back(self) -> None:
        self.show_value(None)
        self.chosen.emit(None)
        self.focus_target().setFocus()

    def show_value(self, value: object) -> None:
        number = self._values.index(value) if value in self._values else -1
        self._group.setExclusive(False)
        for at, radio in enumerate(self._group.buttons()):
            radio.setChecked(at == number)
        self._group.setExclusive(True)
        self._take_back.setVisible(number >= 0 and not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for radio in self._group.buttons():
            radio.setEnabled(not read_only)
        self._take_back.setVisible(not read_only and self._group.checkedId() >= 0)

    def set_names(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for radio in self._group.buttons():
            radio.setAccessibleDescription(f"{name}。{description}" if description else name)
        self._take_back.setAccessibleName(f"{name}の選択を取り消す")

    def focus_target(self) -> QWidget:
        return self._group.checkedButton() or self._group.button(0)
