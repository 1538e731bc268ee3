"""Leftovers of a borrowed plan (P-18): names of other municipalities in the texts.

All names end in 市, 町, 村 or 区, so the text is searched for those and read backwards; a word that merely
contains a name (中央市場, 会津市) does not count.
"""

import re
from collections.abc import Iterator

from dxplanner.checks.model import REVIEW, Spot, check
from dxplanner.checks.sources import TOWN_PLANS
from dxplanner.checks.view import View
from dxplanner.facts.municipalities import all_municipalities
from dxplanner.facts.roots import kept

_LAST = re.compile("[市町村区]")
_NOT_A_NAME = {"市": "場街況価販", "区": "域画分間別切", "町": "並家", "村": "落"}
"""What follows the last character in ordinary words: 市場, 市街地, 区域, 町並み, 集落."""
_MAY_STAND_BEFORE = frozenset("都道府県郡旧元各")
_SKIPPED = (
    "municipality.name",
    "municipality.kana",
    "municipality.prefecture",
    "municipality.population_source",
    "municipality.contact.address",
)
_WORD = re.compile("[々〇一-鿿ァ-ヿ]")


@kept
def _names() -> tuple[frozenset[str], int]:
    names = frozenset(town.name for town in all_municipalities())
    return names, max(map(len, names))


def names_in(text: str) -> tuple[str, ...]:
    """Names of municipalities a text mentions, in order, each once."""
    names, longest = _names()
    found: list[tuple[int, int]] = []
    for match in _LAST.finditer(text):
        end = match.end()
        if text[end : end + 1] in _NOT_A_NAME[match[0]] and text[end : end + 1]:
            continue
        for length in range(min(longest, end), 1, -1):
            if text[end - length : end] in names:
                if _stands_alone(text, end - length):
                    found = [
                        (first, last) for first, last in found if first < end - length
                    ]  # 東村 in 東村山市
                    found.append((end - length, end))
                break
    return tuple(dict.fromkeys(text[first:last] for first, last in found))


def _stands_alone(text: str, start: int) -> bool:
    """Whether no longer word runs into the name from the left; 福島県磐梯町 is the name after its prefecture."""
    before = text[start - 1 : start]
    return not before or before in _MAY_STAND_BEFORE or not _WORD.match(before)


@check("P-18", REVIEW, "他の団体の名前", source=TOWN_PLANS)
def other_municipalities(view: View) -> Iterator[Spot]:
    own = view.plan.municipality.name
    if own is None:
        return
    for path, text in view.texts:
        if path in _SKIPPED:
            continue
        others = [name for name in names_in(text) if name != own]
        if others:
            shown = "」「".join(others[:5])
            yield (
                path,
                f"他の団体の名前「{shown}」があります。ほかの計画から写した文が残っていないか確かめ、"
                "意図したものであれば理由を付けて保留してください。",
            )
