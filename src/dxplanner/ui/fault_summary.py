"""At the top of a page: everything on it that could not be read, with a link to each field."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton

from dxplanner.ui.parts import button, clear, column, label, reading, set_shown
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.wrapped import Reading

KEPT = "入力した文字はそのまま残しています。書き直すまで、書類には〔未記入〕と印刷されます。"

Fault = tuple[str, str, str]
"""Path, name of the field, sentence."""


class FaultSummary(QFrame):
    def __init__(self, theme: Theme, go: Callable[[str], None]) -> None:
        super().__init__()
        set_role(self, "faults")
        self._go = go
        self._shown: tuple[Fault, ...] = ()
        self._made: list[tuple[QPushButton, Reading]] = []
        whole = column(self, theme, gap=6, margins=(16, 12, 16, 12))
        self.title = label("", "field_label", wrap=True)
        whole.addWidget(self.title)
        whole.addWidget(reading(KEPT, "support", height=130))
        self._links = column(None, theme, gap=2)
        whole.addLayout(self._links)
        self.setVisible(False)

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        if faults == self._shown:
            return
        same = [fault[:2] for fault in faults] == [fault[:2] for fault in self._shown]
        self._shown = faults
        if not same:
            self._make(faults)
        for (link, words), (_path, name, sentence) in zip(self._made, faults, strict=True):
            link.setAccessibleName(f"{name}へ移る。{sentence}")
            words.set_words(sentence, 130)
        self.title.setText(f"読み取れない入力が{len(faults)}か所あります")
        set_shown(self, bool(faults))

    def _make(self, faults: tuple[Fault, ...]) -> None:
        """While one goes on typing only the sentences change."""
        clear(self._links)
        self._made = []
        for path, name, _sentence in faults:
            link = button(f"！{name}", "link", partial(self._go, path))
            words = reading("", "support", height=130)
            self._links.addWidget(link)
            self._links.addWidget(words)
            self._made.append((link, words))
