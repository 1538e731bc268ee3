"""試算額の増減理由 under the changes since a version: a sentence each for input, rule, rounding and hand."""

from PySide6.QtWidgets import QVBoxLayout

from dxplanner.core.money import number_label, yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.why import Side, why_changed
from dxplanner.ui.parts import label, reading, rule
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.figures import pair

HEADING = "試算額の増減理由"


def add_reasons(inside: QVBoxLayout, theme: Theme, earlier: Plan, plan: Plan) -> None:
    """Nothing where the figures are the same."""
    found = why_changed(Side(plan=earlier), Side(plan=plan))
    if not found:
        return
    inside.addWidget(rule())
    inside.addWidget(label(HEADING, "field_label", wrap=True))
    for item in found:
        words = f"{item.label}　{yen_label(item.before)} → {yen_label(item.after)}"
        sign = "＋" if item.difference > 0 else ""
        inside.addLayout(pair(theme, words, f"{sign}{number_label(item.difference)}円"))
        for sentence in item.sentences:
            inside.addWidget(reading(sentence, height=130))
