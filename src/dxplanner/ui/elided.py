"""Words that end in 「…」 where there is no room for all of them. The whole is in the tooltip and is what is spoken."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from dxplanner.ui.theme.theme import set_role


class ElidedLabel(QLabel):
    """One line; asks for no width of its own."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            set_role(self, role)

    def set_words(self, words: str) -> None:
        if words != self.whole:
            self.whole = words
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self.whole, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        if shown != self.text():
            self.setText(shown)
            self.setToolTip(self.whole if shown != self.whole else "")


class ElidedButton(QPushButton):
    """A button over the whole width there is, its words beginning at the left."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.whole = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            set_role(self, role)

    def set_words(self, words: str) -> None:
        if words != self.whole:
            self.whole = words
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        gap = self.fontMetrics().averageCharWidth()  # what the style leaves between the sign and the words
        icon = 0 if self.icon().isNull() else self.iconSize().width() + gap
        shown = self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, inside - icon)
        words = shown.replace("&", "&&")
        if words != self.text():
            self.setText(words)
            self.setToolTip(self.whole if shown != self.whole else "")
