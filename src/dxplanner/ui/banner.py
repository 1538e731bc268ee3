"""The strip under the top bar: 閲覧のみ, and what the officer should know about the file just opened."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from dxplanner.services.session import Session
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, column, frame, reading, set_shown
from dxplanner.ui.theme.theme import Theme

READ_ONLY = "閲覧のみで開いています。書き換えることはできませんが、書類は出せます。"
COPY_WORDS = "写しを作って編集する"
TAKE_OVER_WORDS = "開いたままの印を外す"


def banner(
    theme: Theme, session: Session, copy: Callable[[], object], take_over: Callable[[], object] | None = None
) -> QFrame:
    """Hidden when there is nothing to say. `take_over` None: nobody else holds the file."""
    strip = frame("banner")
    words = column(strip, theme, gap=4, margins=(20, 8, 20, 8))
    sentences = ([READ_ONLY] if session.read_only else []) + list(session.remarks)
    for sentence in sentences:
        words.addWidget(reading(f"！{sentence}", height=125))
    if session.read_only:
        holder = QWidget()
        row = FlowLayout(holder, theme.px(12), theme.px(4))
        row.addWidget(button(COPY_WORDS, "", copy))
        if take_over is not None:
            row.addWidget(button(TAKE_OVER_WORDS, "", take_over))
        words.addWidget(holder)
    set_shown(strip, bool(sentences))
    return strip
