"""Line breaking by JIS X 4051, with UAX #14 as the oracle."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uniseg.linebreak import LineBreak, line_break, line_break_breakables

from dxplanner.documents.typeset.breakclasses import Hold, holds, kind_of
from dxplanner.documents.typeset.fonts import FontKey, advance
from dxplanner.documents.typeset.linebreak import LOOSEST, break_lines, natural_width, spread
from tests.support.fonts import all_advances

MAY_NOT_START = set(
    "、。，．・：；？！）〕］｝〉》」』】々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％゛゜ヽゝ…‥),.!?]}%"
)
MAY_NOT_END = set("（〔［｛〈《「『【([{￥")
EM = 10.0

SENTENCE = (
    "本町では、「書かない窓口」（令和８年度から試行）や、オンライン手続の拡充（12件→45件）により、来庁の負担を減らす。"
    "詳しくは、https://www.example.lg.jp/dx/plan/index.html を参照のこと。なお、費用は1,350,000円（うち対象1,200千円）を"
    "見込む――ただし、未確認である……。ヴァーチャルなショッピングモールのリニューアルも、第10条の規定による。"
)
JAPANESE = st.sampled_from(
    "本町行政手続窓口情報化推進計画のをにはがとでもるすしいあかさたなアイウエオカンー、。、。（）「」『』・？！々っゃュッ"
    "０１２３0123456789abcXYZ DX,.:/-%()年月日円第千万件―…△①※￥〔〕　"
)
ANY_PRINTABLE = st.sampled_from([chr(code) for code in sorted(all_advances(FontKey.MINCHO)) if code >= 32])
TEXTS = st.text(JAPANESE, min_size=1, max_size=120) | st.text(ANY_PRINTABLE, min_size=1, max_size=60)
WIDTHS = st.floats(min_value=2 * EM, max_value=48 * EM)


def lines_of(text: str, width: float, **options: bool) -> list[str]:
    return [line.text for line in break_lines(text, FontKey.MINCHO, EM, width, **options)]


def right_edge(text: str, xs: tuple[float, ...]) -> float:
    """The right edge of the last character that shows, its own white half left out."""
    seen = text.rstrip(" \u3000")
    if not seen:
        return 0.0
    half = EM / 2 if seen[-1] in "、。，．）］｝〉》」』】〕〗〙〛〟" else 0.0
    return xs[len(seen) - 1] + advance(seen[-1], FontKey.MINCHO) * EM - half


@given(TEXTS, WIDTHS, st.booleans())
def test_lines_join_to_the_text_and_stay_within_the_width(text: str, width: float, justify: bool) -> None:
    lines = break_lines(text, FontKey.MINCHO, EM, width, justify=justify)
    assert "".join(line.text for line in lines) == text
    position = 0
    for line in lines:
        assert line.start == position
        position += len(line.text)
        assert line.width <= width + 0.01
        assert right_edge(line.text, line.xs) <= width + 0.01
        assert list(line.xs) == sorted(line.xs)


@given(TEXTS, WIDTHS)
def test_kinsoku_is_broken_only_where_nothing_else_fits(text: str, width: float) -> None:
    _, levels = holds(text)
    lines = break_lines(text, FontKey.MINCHO, EM, width)
    for before, line in pairwise(lines):
        forbidden = line.text[0] in MAY_NOT_START or before.text.rstrip(" ")[-1:] in MAY_NOT_END
        if forbidden:
            inside = levels[before.start + 1 : line.start]
            assert all(level is Hold.NEVER for level in inside), (before.text, line.text)


@pytest.mark.parametrize("width", range(60, 480, 7))
def test_no_forbidden_edge_in_official_prose(width: int) -> None:
    lines = lines_of(SENTENCE, float(width))
    assert all(line[0] not in MAY_NOT_START for line in lines[1:])
    assert all(line.rstrip()[-1] not in MAY_NOT_END for line in lines)


def oracle(text: str) -> set[int]:
    """Places UAX #14 permits, ambiguous signs read as ideographs (the reading it gives for East Asian text)."""
    plain = "".join("〒" if line_break(char) == LineBreak.AI else char for char in text)
    return {index for index, free in enumerate(line_break_breakables(plain)) if free}


@settings(max_examples=150)
@given(TEXTS, st.floats(min_value=10 * EM, max_value=40 * EM))
def test_every_break_is_one_that_uax14_permits(text: str, width: float) -> None:
    """Exception: what is longer than a line (Hold.WORD, Hold.NEVER) is cut because nothing may stand in the margin."""
    permitted = oracle(text)
    _, levels = holds(text)
    for line in break_lines(text, FontKey.MINCHO, EM, width)[1:]:
        if levels[line.start] in {Hold.FREE, Hold.SOFT}:
            assert line.start in permitted, (text[: line.start], text[line.start :])


def test_every_pair_of_characters_that_we_would_part_uax14_would_part() -> None:
    by_class: dict[object, str] = {}
    for code in all_advances(FontKey.MINCHO):
        if code >= 32:
            by_class.setdefault((line_break(chr(code)), kind_of(chr(code))), chr(code))
    chars = sorted(set(by_class.values()) | set("（）「」、。ー々ァ①△※％￥-/.,:;'\"12aZ漢かＡ１"))
    wrong = []
    for first in chars:
        for second in chars:
            text = f"漢{first}{second}字"
            ours = {index for index, level in enumerate(holds(text)[1]) if level >= Hold.SOFT}
            if ours - oracle(text):
                wrong.append((first, second, ours - oracle(text)))
    assert not wrong, wrong[:20]


def test_a_number_keeps_its_unit_and_a_word_its_letters() -> None:
    for width in range(110, 300, 10):
        for line in lines_of(
            "費用は1,350,000円とし、令和10年度にDigitalTransformationを行う。", float(width)
        )[1:]:
            assert not line.startswith(("円", "年度"))
            assert line[0] not in "0123456789" or line.startswith(("1,350", "10年"))
            assert line[0] not in "igtalTrnsfomo"


def test_a_word_longer_than_the_line_is_cut_and_not_left_in_the_margin() -> None:
    lines = lines_of("https://www.example.lg.jp/a/very/long/address/that/does/not/fit.html", 12 * EM)
    assert len(lines) > 2
    assert lines[0].endswith("/")


def test_a_short_line_before_a_long_word_is_not_torn_apart() -> None:
    lines = break_lines("詳細は、abcdefghijklmnopqrstuvwxyzabcd を見る。", FontKey.MINCHO, EM, 20 * EM)
    gaps = [
        b - a - advance(c, FontKey.MINCHO) * EM
        for c, a, b in zip(lines[0].text, lines[0].xs, lines[0].xs[1:], strict=False)
    ]
    assert max(gaps) <= LOOSEST * EM + 0.01


def test_all_lines_but_the_last_reach_the_right_edge() -> None:
    prose = SENTENCE.split("詳しくは")[0] * 3 + "以上"
    lines = break_lines(prose, FontKey.MINCHO, EM, 400.0)
    assert len(lines) > 4
    assert all(abs(right_edge(line.text, line.xs) - 400) < 5.1 for line in lines[:-1])
    assert right_edge(lines[-1].text, lines[-1].xs) < 390


def test_consecutive_punctuation_is_tightened() -> None:
    assert natural_width("）、", FontKey.MINCHO, EM) == pytest.approx(15)
    assert natural_width("」（", FontKey.MINCHO, EM) == pytest.approx(15)
    assert natural_width("漢字", FontKey.MINCHO, EM) == pytest.approx(20)


def test_punctuation_is_squeezed_in_rather_than_pushed_out() -> None:
    assert lines_of("あいう、えお、かきく。けこ", 10 * EM)[0] == "あいう、えお、かきく。"


def test_no_last_line_of_one_character() -> None:
    assert lines_of("書かない窓口の導入", 8 * EM, justify=False) == ["書かない窓口の", "導入"]


def test_a_label_is_spread_from_edge_to_edge() -> None:
    line = spread("報酬", FontKey.GOTHIC, EM, 80.0)
    assert line.xs == (0.0, 70.0)
    assert spread("長い項目名である", FontKey.GOTHIC, EM, 40.0).xs[0] == 0.0


def test_empty_text_has_no_lines() -> None:
    assert break_lines("", FontKey.MINCHO, EM, 100.0) == ()
