"""Applies colours and text size to the application and follows the computer's settings.

One `Theme` per application, given to whoever needs a size (`px`, `em`) or a colour for its own painting.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from dxplanner.ui.theme.stylesheet import FALLBACK_FAMILY, FIGURE_FAMILY, UI_FAMILY, stylesheet
from dxplanner.ui.theme.tokens import BASE_PX, TOKENS, Scheme, Tokens

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Button: "paper",
    QPalette.ColorRole.ToolTipBase: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink_soft",
    QPalette.ColorRole.Highlight: "action",
    QPalette.ColorRole.HighlightedText: "on_action",
    QPalette.ColorRole.Link: "action",
    QPalette.ColorRole.LinkVisited: "action",
    QPalette.ColorRole.Accent: "action",
}


def system_scheme() -> Scheme:
    """What the computer asks for: dark or light, high contrast or not."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST_DARK if dark else Scheme.CONTRAST_LIGHT
    return Scheme.DARK if dark else Scheme.LIGHT


class Theme(QObject):
    """The look in force. `changed` is sent after every change of colours or text size.

    `changing` is sent before: whoever will draw itself anew anyway throws its widgets away first, since every
    widget there is gets styled, and that takes longer than making it.
    """

    changing = Signal()
    changed = Signal()

    def __init__(self, application: QApplication, scheme: Scheme = Scheme.SYSTEM, percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self.scheme = scheme
        self.percent = percent
        application.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        return TOKENS[system_scheme() if self.scheme is Scheme.SYSTEM else self.scheme]

    @property
    def scale(self) -> float:
        return self.percent / 100

    def px(self, size: float) -> int:
        """A length given in px at 100 %."""
        return max(1, round(size * self.scale))

    def em(self, count: float) -> int:
        """A length in full-width characters of the base font."""
        return round(count * BASE_PX * self.scale)

    def font(self, size: float = BASE_PX, *, bold: bool = False, figures: bool = False) -> QFont:
        """The screen font; `figures` has digits of one width."""
        font = QFont()
        font.setFamilies([FIGURE_FAMILY if figures else UI_FAMILY, FALLBACK_FAMILY])
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def set_scheme(self, scheme: Scheme) -> None:
        if scheme is not self.scheme:
            self.scheme = scheme
            self._apply()

    def set_percent(self, percent: int) -> None:
        if percent != self.percent:
            self.percent = percent
            self._apply()

    def _on_system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.changing.emit()
        tokens = self.tokens
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, QColor(getattr(tokens, name)))
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(disabled, role, QColor(tokens.ink_soft))
        self._application.setPalette(palette)
        self._application.setFont(self.font())
        self._application.setStyleSheet(stylesheet(tokens, self.scale))
        self.changed.emit()


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is; the style sheet does the rest. By its name, which Qt finds at once, where it would look
    through all rules for a property."""
    if widget.objectName() != role:
        widget.setObjectName(role)
        _restyle(widget)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet asks for, and restyle when it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        _restyle(widget)


def _restyle(widget: QWidget) -> None:
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # styled when it is shown for the first time
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
