"""The fonts are the recorded files, free to ship, with the characters of town names and official forms."""

import tomllib
from functools import cache
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from tools import fetch_fonts

FOLDER = fetch_fonts.FOLDER
FONTS: list[dict[str, Any]] = tomllib.loads((FOLDER / "fonts.toml").read_text(encoding="utf-8"))["font"]
FALLBACK = "NotoSansJP-Regular.ttf"

# Variant kanji of names, numbering, brackets and marks, dashes and tildes that look alike, signs.
NEEDED = (
    "髙﨑葛辻飴祇邉邊齋德濵㐂塩竈梼檮鰺鯵"
    "①⑳㉑㉟ⅠⅫ㈱㈲№℡〒㍻㋿"
    "△▲〔〕「」『』【】※・…‥〃々〆ヶ"
    "―－—–‐−〜～"
    "￥¥％〇○●◎□■◇◆→←↑↓✓ｱｶﾞ"
)
RARE = "𠮷𡈽𠀋𩸽𠮟"  # beyond the first plane; only the fallback has them
NOWHERE = "☐☑✔"  # documents draw these as shapes


@cache
def characters(file: str) -> frozenset[int]:
    with TTFont(FOLDER / file, lazy=True) as font:
        return frozenset(font.getBestCmap())


@pytest.mark.parametrize("entry", fetch_fonts.entries(), ids=lambda entry: entry["file"])
def test_the_file_is_the_recorded_one(entry: dict[str, Any]) -> None:
    assert fetch_fonts.differences(entry, (FOLDER / entry["file"]).read_bytes()) == ""


def test_a_changed_file_is_seen() -> None:
    entry = fetch_fonts.entries()[0]
    assert entry["file"] in fetch_fonts.differences(entry, (FOLDER / entry["file"]).read_bytes() + b"\0")


def test_every_file_is_recorded() -> None:
    recorded = {entry["file"] for entry in fetch_fonts.entries()} | {"fonts.toml"}
    assert {path.name for path in FOLDER.iterdir()} == recorded


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font["file"])
def test_the_record_is_what_the_file_says(font: dict[str, Any]) -> None:
    with TTFont(FOLDER / font["file"], lazy=True) as file:
        names = file["name"]
        assert names.getDebugName(1) == font["family"]
        assert names.getDebugName(2).lower() == font["style"]
        assert font["version"] in names.getDebugName(5)
        assert file["OS/2"].fsType == 0, "embedding must be allowed"
        assert "glyf" in file, "TrueType outlines: the PDF library takes no others"
    licence = (FOLDER / font["licence_file"]).read_text(encoding="utf-8")
    assert font["licence"] == "OFL-1.1"
    assert licence.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font["file"])
def test_the_needed_characters_are_there(font: dict[str, Any]) -> None:
    every_day = [
        *map(chr, range(0x20, 0x7F)),
        *map(chr, range(0x3041, 0x3097)),
        *map(chr, range(0x30A1, 0x30FD)),
    ]
    missing = [char for char in [*NEEDED, *every_day] if ord(char) not in characters(font["file"])]
    assert not missing


def test_rare_characters_are_in_the_fallback() -> None:
    assert {ord(char) for char in RARE} <= characters(FALLBACK)


def test_what_no_font_has_is_known() -> None:
    """If this fails a new font has them, and the shapes drawn instead can go."""
    everywhere = frozenset[int]().union(*(characters(font["file"]) for font in FONTS))
    assert not {ord(char) for char in NOWHERE} & everywhere
    assert all(ord("𠮷") not in characters(font["file"]) for font in FONTS if font["file"] != FALLBACK)
