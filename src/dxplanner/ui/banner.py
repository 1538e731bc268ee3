"""The strip under the top bar: 閲覧のみ, and what the officer should know about the file just opened."""

from PySide6.QtWidgets import QFrame

from dxplanner.services.session import Session
from dxplanner.ui.parts import column, frame, reading, set_shown
from dxplanner.ui.theme.theme import Theme

READ_ONLY = "閲覧のみで開いています。書き換えることはできませんが、書類は出せます。"


def banner(theme: Theme, session: Session) -> QFrame:
    """Hidden when there is nothing to say."""
    strip = frame("banner")
    words = column(strip, theme, gap=2, margins=(20, 8, 20, 8))
    sentences = ([READ_ONLY] if session.read_only else []) + list(session.remarks)
    for sentence in sentences:
        words.addWidget(reading(f"！{sentence}", height=125))
    set_shown(strip, bool(sentences))
    return strip
