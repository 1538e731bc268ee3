"""The right side: named panes behind tabs. Preview and findings are added here as they come."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QStackedWidget, QWidget

from dxplanner.ui.parts import button, column, line, rule
from dxplanner.ui.theme.theme import Theme, set_role


class SidePanes(QFrame):
    hide_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "panel")
        self._titles: dict[str, str] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._panes: dict[str, QWidget] = {}
        self._group = QButtonGroup(self)
        self.stack = QStackedWidget()
        self.setMinimumWidth(theme.em(14))
        whole = column(self, theme, gap=0)
        top = line(None, theme, gap=0, margins=(8, 4, 8, 0))
        self._tabs = line(None, theme, gap=4)
        top.addLayout(self._tabs)
        top.addStretch(1)
        close = button("隠す", "quiet", self.hide_wanted.emit)
        close.setAccessibleName("右側の欄を隠す")
        top.addWidget(close)
        whole.addLayout(top)
        whole.addWidget(rule())
        whole.addWidget(self.stack, 1)

    def add_pane(self, name: str, title: str, pane: QWidget) -> None:
        """Panes stand in the order they are added; the first is shown."""
        tab = QPushButton(title)
        set_role(tab, "tab")
        tab.setCheckable(True)
        tab.clicked.connect(lambda _checked=False: self.show_pane(name))
        self._group.addButton(tab)
        self._tabs.addWidget(tab)
        self.stack.addWidget(pane)
        self._titles[name] = title
        self._buttons[name] = tab
        self._panes[name] = pane
        if len(self._panes) == 1:
            self.show_pane(name)

    def show_pane(self, name: str) -> None:
        self._buttons[name].setChecked(True)
        self.stack.setCurrentWidget(self._panes[name])

    def set_badge(self, name: str, count: int) -> None:
        """A number behind the title: 「指摘 2」."""
        self._buttons[name].setText(f"{self._titles[name]} {count}" if count else self._titles[name])

    def focus_pane(self) -> None:
        """Put the keyboard into the pane that is shown."""
        pane = self.stack.currentWidget()
        if pane is not None:
            pane.setFocus()

    def pane(self, name: str) -> QWidget:
        return self._panes[name]
