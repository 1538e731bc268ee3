"""Pasted text is tidied without changing what a person can see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.text import shown, tidy_line, tidy_lines

LINES = [
    ("一\r\n二", "一\n二"), ("一\r二", "一\n二"), ("一\v二\f三", "一\n二\n三"), ("一\u2028二\u2029三", "一\n二\n三"),
    ("一\x85二\x1c三", "一\n二\n三"), ("項目\t値", "項目　値"), ("見\u200b本\ufeff町\u00ad", "見本町"), ("\u202e本見", "本見"),
    ("か\u3099", "が"), ("カ\u3099", "ガ"), ("葛\U000e0100城", "葛\U000e0100城"), ("Ａ１ｶﾅ", "Ａ１ｶﾅ"), ("", ""),
    ("  字下げ", "  字下げ"), ("末尾\n\n", "末尾\n\n"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "tidy"), LINES)
def test_lines(raw: str, tidy: str) -> None:
    assert tidy_lines(raw) == tidy


@pytest.mark.parametrize(
    "name", ["\ufa19田", "\ufa10本", "\ufa26築", "\U0002f804", "髙\ufa11", "\ufa19か\u3099"]
)
def test_the_form_a_name_is_written_with_stays(name: str) -> None:
    """NFC would write 神 for U+FA19; a person's or a place's name is not ours to change."""
    assert tidy_lines(name) == name.replace("か\u3099", "が")
    assert unicodedata.normalize("NFC", name) != name or name.startswith("髙")


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [("一\n二", "一 二"), ("\n一\r\n", "一"), ("一\t二", "一　二"), ("　見本町", "　見本町"), ("\r\n", "")],
)
def test_one_line(raw: str, tidy: str) -> None:
    assert tidy_line(raw) == tidy


@given(st.text(st.one_of(st.characters(), st.sampled_from("\r\n\t\u200b\u2028か\u3099神\ufa19"))))
def test_tidy_text_is_tidy(raw: str) -> None:
    once = tidy_lines(raw)
    assert tidy_lines(once) == once
    assert not set(once) & set("\r\t\v\f\u200b\u2028\ufeff")
    assert "\n" not in tidy_line(raw)


@pytest.mark.parametrize(
    ("text", "limit", "seen"),
    [
        ("a\nb", 60, "a〓b"),
        ("\ud800", 60, "〓"),
        ("あ" * 5, 4, "あああ…"),
        ("あ" * 4, 4, "ああああ"),
        ("全角　空白", 60, "全角　空白"),
    ],
)
def test_foreign_text_in_a_message_is_one_printable_line(text: str, limit: int, seen: str) -> None:
    assert shown(text, limit) == seen
    shown(text, limit).encode("utf-8")
