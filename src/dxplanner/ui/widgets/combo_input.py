"""Many closed choices, or choices in the cell of a table. The wheel scrolls the page, never the choice."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from dxplanner.ui.keys import hand_on_window_keys
from dxplanner.ui.parts import line
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.base import FieldInput

UNCHOSEN = "（選んでください）"
UNCHOSEN_IN_CELL = "未選択"


class ComboBox(QComboBox):
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setMinimumWidth(theme.em(4))
        self.setMaxVisibleItems(12)
        hand_on_window_keys(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def showPopup(self) -> None:
        widest = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0
        )
        room = (
            self.window().width() - self.mapTo(self.window(), self.rect().topLeft()).x() - self._theme.px(8)
        )
        self.view().setMinimumWidth(min(widest + self._theme.px(48), max(room, self.width())))
        super().showPopup()

    def shown_words(self) -> str:
        """The choice as far as there is room, with 「…」 where it goes on."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width() - self._theme.px(2)
        )

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self.currentText() if self.shown_words() != self.currentText() else "")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_words()  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(self.foregroundRole()), self._theme.px(1.5)))
        size = self._theme.px(4)
        centre = QPointF(
            self.width() - self._theme.px(12 if self.property("cell") else 15), self.height() / 2 + size / 4
        )
        painter.drawPolyline(
            [
                centre + QPointF(-size, -size / 2),
                centre + QPointF(0, size / 2),
                centre + QPointF(size, -size / 2),
            ]
        )
        painter.end()


class ComboInput(FieldInput):
    def __init__(self, theme: Theme, items: tuple[tuple[object, str], ...], *, cell: bool = False) -> None:
        super().__init__()
        self.combo = ComboBox(theme)
        self._values: list[object] = []
        self._items: tuple[tuple[object, str], ...] | None = None
        self._shown: object = None
        self.setFocusProxy(self.combo)
        row = line(self, theme)
        row.addWidget(self.combo, 1)
        row.addStretch(0)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setProperty("cell", cell)
        if not cell:
            self.combo.setMaximumWidth(theme.em(30))
        self.set_items(items)
        self.combo.activated.connect(self._on_activated)
        self.combo.left.connect(self.left)

    def set_items(self, items: tuple[tuple[object, str], ...]) -> None:
        if items == self._items:
            return
        self._items = items
        self._fill()

    def _fill(self) -> None:
        items = self._items or ()
        values = [value for value, _word in items]
        unknown = self._shown is not None and self._shown not in values
        extra = ((self._shown, f"{self._shown}（一覧にありません）"),) if unknown else ()
        whole = ((None, UNCHOSEN_IN_CELL if self.combo.property("cell") else UNCHOSEN), *items, *extra)
        self._values = [value for value, _word in whole]
        self.combo.clear()
        self.combo.addItems([word for _value, word in whole])
        self.combo.setCurrentIndex(self._values.index(self._shown))

    def show_value(self, value: object) -> None:
        self._shown = value
        if value in self._values:
            self.combo.setCurrentIndex(self._values.index(value))
        else:
            self._fill()

    def _on_activated(self, index: int) -> None:
        self._shown = self._values[index]
        self.chosen.emit(self._shown)

    def set_read_only(self, read_only: bool) -> None:
        self.combo.setEnabled(not read_only)

    def focus_target(self) -> QWidget:
        return self.combo
