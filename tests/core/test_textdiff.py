"""Differences of texts: nothing lost on either side, and marked by words as an office would underline them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.textdiff import Fate, Piece, pieces, side

WORDS = st.lists(
    st.sampled_from(
        ["町民", "の", "窓口", "を", "12", "件", "、", "。", "DX", "テレワーク", "\n", " ", "ー", "々"]
    ),
    max_size=30,
).map("".join)


def new_of(found: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in side(found, Fate.WENT))


def old_of(found: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in side(found, Fate.CAME))


@given(WORDS | st.text(max_size=60), WORDS | st.text(max_size=60))
def test_both_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    found = pieces(old, new)
    assert old_of(found) == old
    assert new_of(found) == new
    assert all(piece.text for piece in found)
    assert (old == new) == all(piece.fate is Fate.STAYED for piece in found)


@pytest.mark.parametrize(
    ("old", "new", "went", "came"),
    [
        ("オンラインの手続を12件とする。", "オンラインの手続を45件とする。", ["12"], ["45"]),
        ("総務課が行う。", "企画振興課が行う。", ["総務課"], ["企画振興課"]),
        ("1,200千円を計上する。", "1,350千円を計上する。", ["1,200"], ["1,350"]),
        ("窓口を残す。", "窓口を残す。相談会を開く。", [], ["相談会を開く。"]),
        ("窓口を残す。相談会を開く。", "相談会を開く。", ["窓口を残す。"], []),
        ("", "新しく置く。", [], ["新しく置く。"]),
        ("紙の申請書を受け付ける。", "紙と電話で受け付ける。", ["の申請書を"], ["と電話で"]),
    ],
)
def test_whole_words_are_marked(old: str, new: str, went: list[str], came: list[str]) -> None:
    found = pieces(old, new)
    assert [piece.text for piece in found if piece.fate is Fate.WENT] == went
    assert [piece.text for piece in found if piece.fate is Fate.CAME] == came


def test_a_rewritten_sentence_is_not_shown_in_shreds() -> None:
    found = pieces("町は、窓口の混雑を減らす。", "職員研修の受講率を毎年度測り、議会に報告する。")
    assert [piece.fate for piece in found] == [Fate.WENT, Fate.CAME]


def test_long_paragraphs_are_compared_sentence_by_sentence() -> None:
    sentences = [f"第{number}の取組は、町民の手続を{number}件減らす。" for number in range(400)]
    new = [*sentences[:200], "加えた文である。", *sentences[201:]]
    found = pieces("".join(sentences), "".join(new))
    assert [piece.text for piece in found if piece.fate is Fate.CAME] == ["加えた文である。"]
    assert new_of(found) == "".join(new)
