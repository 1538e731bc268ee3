"""Labels that remember their heights say what Qt says, only sooner."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dxplanner.ui.parts import frame, label, reading, set_shown
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.wide import Wide

TEXTS = (
    "",
    "はい",
    "町のDXを進める体制を、だれが、いつまでに作るかを決めます。",
    "人口8,012人は、例の町に近い規模です。\n担当の職員（1.0人役）で始められる形から選んでいます。",
    "「見本町」の 2026-11-24 の記録 <b>&amp;</b> ABCDEFGHIJKLMNOPQRSTUVWXYZ を見る。",
)


@pytest.mark.parametrize("make", [lambda text: label(text, "support", wrap=True), reading])
@pytest.mark.parametrize("text", TEXTS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(widths=st.lists(st.integers(min_value=30, max_value=900), min_size=1, max_size=12))
def test_the_height_is_what_qt_says(theme: Theme, make, text: str, widths: list[int]) -> None:
    one = make(text)
    one.ensurePolished()
    for width in widths:
        assert one.heightForWidth(width) == QLabel.heightForWidth(one, width), width
    one.deleteLater()


def test_other_words_other_heights(theme: Theme) -> None:
    words = reading(TEXTS[1])
    low = words.heightForWidth(120)
    words.set_words(TEXTS[2], 155)
    high = words.heightForWidth(120)
    assert high > 2 * low
    words.setContentsMargins(0, 20, 0, 0)
    assert words.heightForWidth(120) == high + 20
    words.set_words(TEXTS[1], 155)
    assert words.heightForWidth(120) == low + 20


@pytest.mark.parametrize("text", TEXTS[1:])
def test_what_it_would_like_is_near_what_qt_takes(theme: Theme, text: str) -> None:
    ours = reading(text)
    hint, least = ours.sizeHint(), ours.minimumSizeHint()
    theirs = QLabel.sizeHint(ours)
    assert abs(hint.width() - theirs.width()) <= 0.25 * theirs.width()
    assert least.width() <= hint.width()
    assert least.height() <= hint.height()
    assert ours.heightForWidth(hint.width()) <= hint.height() + ours.fontMetrics().height() * 2


def test_a_wide_part_gets_the_width_and_the_height_that_goes_with_it(qtbot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    below = QVBoxLayout(page)
    part, box = Wide(), frame("card")
    for holder in (part, box):
        QVBoxLayout(holder).addWidget(reading(TEXTS[2] * 3))
        below.addWidget(holder)
    below.addStretch(1)
    page.resize(400, 900)
    page.show()
    for holder in (part, box):
        assert holder.sizeHint() == QSize(1, 1)
        assert holder.width() > 350
        assert holder.height() == holder.heightForWidth(holder.width())
    plain = Wide()
    QHBoxLayout(plain).addWidget(QFrame())
    assert plain.sizeHint() != QSize(1, 1)


def test_a_part_comes_with_what_it_stands_in(qtbot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    below = QVBoxLayout(page)
    first, second, third = (label(word, wrap=True) for word in ("一", "二", "三"))
    for part in (first, second, third):
        below.addWidget(part)
    set_shown(first, True)
    set_shown(second, False)
    page.show()
    assert (first.isVisible(), second.isVisible(), third.isVisible()) == (True, False, True)
    set_shown(second, True)
    set_shown(third, False)
    assert (first.isVisible(), second.isVisible(), third.isVisible()) == (True, True, False)
