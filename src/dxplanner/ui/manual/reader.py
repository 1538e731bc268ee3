"""The reading widget of the manual: one chapter at a time, links, pictures, the place kept when the room changes."""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from dxplanner.services.manual.model import Chapter
from dxplanner.ui.manual.html import PICTURE, Paper, chapter_html, picture_size, pictures
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.theme.tokens import LIGHT
from dxplanner.ui.widgets.line_edit import text_menu

MARGIN_PX = 16
ABOVE_PX = 8
"""Left above a section that was jumped to."""
WIDEST_EM = 44
SETTLE_MS = 60


class Reader(QTextBrowser):
    """`followed` is sent with the address of a link (`step:policy/vision`)."""

    followed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chapter: Chapter | None = None
        self._anchor = ""
        self.setAccessibleName("手引の本文")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(theme.px(MARGIN_PX))
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self._draw_again)

    @property
    def chapter(self) -> Chapter | None:
        return self._chapter

    def show_chapter(self, chapter: Chapter, anchor: str = "") -> None:
        self._chapter, self._anchor = chapter, anchor
        self._draw()
        self._jump()

    def _draw(self) -> None:
        if self._chapter is None:
            return
        document = self.document()
        room = self.viewport().width() - 2 * self._theme.px(MARGIN_PX)
        paper = Paper(self._theme, min(room, self._theme.em(WIDEST_EM)))
        for picture in pictures(self._chapter):
            image = _framed(QImage.fromData(picture.png), *picture_size(picture, paper))
            kind = QTextDocument.ResourceType.ImageResource.value
            document.addResource(kind, QUrl(f"{PICTURE}{picture.name}"), image)
        self.setHtml(chapter_html(self._chapter, paper))

    def _jump(self) -> None:
        """Once it is laid out; without a section, the beginning."""
        if self._anchor:
            self.scrollToAnchor(self._anchor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - self._theme.px(ABOVE_PX))
        else:
            self.verticalScrollBar().setValue(0)

    def _draw_again(self) -> None:
        """The same place in the new room, as a share of the whole; at once after a jump, the section."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._draw()
        if self._anchor:
            self._jump()
        else:
            bar.setValue(round(share * bar.maximum()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text_menu(self).popup(event.globalPos())


def _framed(image: QImage, width: int, height: int) -> QImage:
    """In its size on screen, with a thin frame: the pages photographed are white like the paper they stand on."""
    ratio = Qt.AspectRatioMode.IgnoreAspectRatio
    small = image.scaled(width, height, ratio, Qt.TransformationMode.SmoothTransformation)
    framed = small.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(framed)
    painter.setPen(QColor(LIGHT.field_line))
    painter.drawRect(0, 0, width - 1, height - 1)
    painter.end()
    return framed
