"""A box with a tick, drawn by ourselves so that its border and tick are clear in every colour scheme."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from dxplanner.ui.theme.theme import Theme


class CheckBox(QCheckBox):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words)
        self._theme = theme

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(34), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(18)
        box = QRectF(px(2), (self.height() - side) / 2, side, side)
        checked = self.isChecked()
        edge = tokens.action if checked else tokens.field_line
        painter.setPen(QPen(QColor(edge if self.isEnabled() else tokens.line), px(2)))
        painter.setBrush(QColor(tokens.action if checked and self.isEnabled() else tokens.paper))
        painter.drawRoundedRect(box, px(3), px(3))
        if checked:
            painter.setPen(QPen(QColor(tokens.on_action if self.isEnabled() else tokens.ink_soft), px(2)))
            start = box.topLeft()
            painter.drawPolyline(
                [start + QPointF(side * x, side * y) for x, y in ((0.22, 0.52), (0.43, 0.73), (0.8, 0.28))]
            )
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.ink_soft))
        words = QRectF(box.right() + px(8), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
