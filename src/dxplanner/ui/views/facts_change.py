"""On the estimate: what the set of facts in use makes of the figures against the set before, with the reasons."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from dxplanner.plan.costs import CostOption
from dxplanner.services.facts_reasons import SAME, facts_reasons
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import column, label, reading, rule
from dxplanner.ui.views.figures import pair


class FactsChange(QWidget):
    """Worked out when it is first looked at: the other set has to be read for it."""

    def __init__(self, desk: Desk, option: CostOption | None) -> None:
        super().__init__()
        self._desk = desk
        self._option = option
        self._drawn = False
        self._whole = column(self, desk.theme, gap=6)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._drawn:
            self._drawn = True
            self._draw()
        super().showEvent(event)

    def _draw(self) -> None:
        found = facts_reasons(self._desk.plan, self._option)
        if found is None:
            return
        self._whole.addWidget(label(found.heading, "field_label", wrap=True))
        if not found.reasons:
            self._whole.addWidget(reading(SAME, "support"))
        for item in found.reasons:
            self._whole.addWidget(rule())
            words = f"{item.label}　{item.before} → {item.after}"
            self._whole.addLayout(pair(self._desk.theme, words, item.difference))
            for sentence in item.sentences:
                self._whole.addWidget(reading(sentence, height=130))
