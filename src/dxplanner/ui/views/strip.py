"""措置の期間: what is known of each measure from 令和3年度 to 令和13年度, side by side or under each other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dxplanner.services.year_strip import Span, Standing, Strip
from dxplanner.ui.parts import column, frame, label, reading
from dxplanner.ui.theme.theme import Theme, set_property
from dxplanner.ui.views.signs import standing_words

HEADING = "措置の期間と率（令和3年度～令和13年度）"
_FRAMES = {Standing.CONFIRMED: "card", Standing.DECK: "card", Standing.UNCONFIRMED: "ask"}
_STATES = {Standing.CONFIRMED: "done", Standing.UNCONFIRMED: "review"}
LEAST_YEARS = 3
"""A single year is given the width of so many, or its words would not fit."""


def strip_view(theme: Theme, strips: Sequence[Strip], *, narrow: bool) -> QWidget:
    holder = QWidget()
    whole = column(holder, theme, gap=6)
    if not strips:
        return holder
    whole.addWidget(label(HEADING, "heading", wrap=True))
    for strip in strips:
        whole.addWidget(label(f"{strip.measure}（{strip.edition}）", "field_label", wrap=True))
        grid = QGridLayout()
        grid.setSpacing(theme.px(4))
        for at, span in enumerate(strip.spans):
            cell = _cell(theme, strip, span)
            grid.addWidget(cell, at if narrow else 0, 0 if narrow else at)
            if not narrow:
                grid.setColumnStretch(at, max(span.last - span.first + 1, LEAST_YEARS))
        whole.addLayout(grid)
    whole.addWidget(
        reading("※ 未確認の年度は、率も上限も示していません。根拠が確認できてから計算に使います。", "support")
    )
    return holder


def _cell(theme: Theme, strip: Strip, span: Span) -> QWidget:
    box = frame(_FRAMES.get(span.standing, "example"))
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    inside = column(box, theme, gap=1, margins=(8, 5, 6, 5))
    inside.addWidget(label(span.years, "support", wrap=True))
    if span.rate:
        inside.addWidget(label(span.rate, "field_label", wrap=True))
    standing = label(standing_words(span.standing), "", wrap=True)
    set_property(standing, "state", _STATES.get(span.standing, ""))
    inside.addWidget(standing)
    for cap in span.caps:
        inside.addWidget(reading(_breakable(cap), "support", height=120))
    inside.addStretch(1)
    box.setAccessibleName(f"{strip.measure}　{span.years}　{span.standing.label}　{span.rate}")
    box.setToolTip(f"根拠：{span.source}")
    return box


def _breakable(words: str) -> str:
    """A cap may go on in the next line before its amount."""
    return words.replace("上限", "上限\u200b").replace("又は", "又は\u200b")
