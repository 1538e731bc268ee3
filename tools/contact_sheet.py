"""Many pictures on one: small, in rows, each with its file name. Qt's QImage only."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

SMALL = (455, 256)
CAPTION = 22
GAP = 8
PAPER, INK, EDGE = "#808388", "#FFFFFF", "#000000"
"""Neither light nor dark, so that the edge of every picture is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    name: str
    image: QImage


def small(image: QImage) -> QImage:
    """Fits the room of one picture, its proportions kept; a menu stays as small as it is."""
    width, height = SMALL
    if image.width() <= width and image.height() <= height:
        return image
    return image.scaled(
        width, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def contact_sheet(pictures: Sequence[Picture], columns: int) -> QImage:
    """`columns` pictures in a row, in their order. The pictures may be small already."""
    width, height = SMALL[0] + GAP, SMALL[1] + CAPTION + GAP
    rows = -(-len(pictures) // columns)
    sheet = QImage(columns * width + GAP, max(rows, 1) * height + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(PAPER))
    painter = QPainter(sheet)
    font = QFont("BIZ UDGothic")
    font.setPixelSize(13)
    painter.setFont(font)
    for at, picture in enumerate(pictures):
        left, top = GAP + at % columns * width, GAP + at // columns * height
        image = small(picture.image)
        painter.drawImage(left, top + CAPTION, image)
        painter.setPen(QColor(EDGE))
        painter.drawRect(left, top + CAPTION, image.width() - 1, image.height() - 1)
        painter.setPen(QColor(INK))
        painter.drawText(QRect(left, top, SMALL[0], CAPTION), Qt.AlignmentFlag.AlignVCenter, picture.name)
    painter.end()
    return sheet
