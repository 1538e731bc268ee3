"""At the top of a page: everything on it that could not be read, with a link to each field."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame

from dxplanner.ui.parts import button, clear, column, label, reading
from dxplanner.ui.theme.theme import Theme, set_role

KEPT = "入力した文字はそのまま残しています。書き直すまで、書類には〔未記入〕と印刷されます。"

Fault = tuple[str, str, str]
"""Path, name of the field, sentence."""


class FaultSummary(QFrame):
    def __init__(self, theme: Theme, go: Callable[[str], None]) -> None:
        super().__init__()
        set_role(self, "faults")
        self._go = go
        self._shown: tuple[Fault, ...] = ()
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
        self._shown = faults
        clear(self._links)
        for path, name, sentence in faults:
            link = button(f"！{name}", "link", partial(self._go, path))
            link.setAccessibleName(f"{name}へ移る。{sentence}")
            self._links.addWidget(link)
            self._links.addWidget(reading(sentence, "support", height=130))
        self.title.setText(f"読み取れない入力が{len(faults)}か所あります")
        self.setVisible(bool(faults))
