"""The few signs we draw ourselves, in one stroke width; always beside a word."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton

from dxplanner.ui.theme.theme import Theme

_SHARPNESS = 3
_POINTS = {
    "down": ((0.22, 0.38), (0.5, 0.66), (0.78, 0.38)),
    "right": ((0.38, 0.22), (0.66, 0.5), (0.38, 0.78)),
}


def chevron(theme: Theme, direction: str) -> QIcon:
    """An angle pointing `down` (opens below, or is open) or `right` (is closed)."""
    side = theme.px(14)
    image = QPixmap(side * _SHARPNESS, side * _SHARPNESS)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.tokens.ink), theme.px(1.6) * _SHARPNESS))
    whole = side * _SHARPNESS
    painter.drawPolyline([QPointF(x * whole, y * whole) for x, y in _POINTS[direction]])
    painter.end()
    return QIcon(image)


def set_chevron(button: QPushButton, theme: Theme, direction: str, *, after: bool = False) -> None:
    """Put the sign on a button, before its word or `after` it."""
    button.setIcon(chevron(theme, direction))
    button.setIconSize(QSize(theme.px(14), theme.px(14)))
    if after:
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
