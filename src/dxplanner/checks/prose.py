"""Looking at official Japanese as text: words, sentences, tone, figures. Plain strings in, plain strings out.

Which words a rule speaks about are facts; here is only how a text is searched.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from dxplanner.core.dataclass import dataclass

LONGEST_SENTENCE = 100
"""Characters. 「一文を短く」; the guide names no number, readability studies speak of 50 to 60."""
SHOWN_AROUND = 4
_SENTENCE_END = re.compile("[。！？\n]")
_POLITE = re.compile("(?:です|ます|ました|ません|でした|ましょう)(?:。|$|\n)", re.MULTILINE)
_PLAIN = re.compile("(?:である|であった|(?:[うくつぬむるぐぶ]|(?<![でま])す|ない|(?<!まし)(?<!でし)た|だ))。")
_QUOTED = re.compile("「[^「」]*」|『[^『』]*』|（[^（）]*）")


remembered = lru_cache(maxsize=8192)
"""Every change of the plan looks at all its texts again, and one of them has changed."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One place where a word of the rule stands."""

    found: str
    better: str
    around: str


@dataclass(frozen=True, slots=True, eq=False)
class WordList:
    """The words of one rule: what is looked for, and what is written instead. Compared as an object."""

    words: tuple[tuple[re.Pattern[str], str], ...]


@remembered
def slips(text: str, words: WordList) -> tuple[Slip, ...]:
    """Where the words of one rule stand in a text, each spelling once, in order of the first place."""
    found: dict[str, tuple[int, Slip]] = {}
    for pattern, better in words.words:
        for match in pattern.finditer(text):
            if match.group() not in found:
                found[match.group()] = (match.start(), Slip(match.group(), better, _around(text, match)))
    return tuple(slip for _start, slip in sorted(found.values(), key=lambda item: item[0]))


def _around(text: str, match: re.Match[str]) -> str:
    start, end = max(0, match.start() - SHOWN_AROUND), min(len(text), match.end() + SHOWN_AROUND)
    return text[start:end].replace("\n", " ")


def sentences(text: str) -> Iterator[str]:
    """Without their full stop; empty ones left out."""
    for part in _SENTENCE_END.split(text):
        if part.strip():
            yield part.strip()


@remembered
def long_sentences(text: str, longest: int = LONGEST_SENTENCE) -> tuple[str, ...]:
    return tuple(sentence for sentence in sentences(_QUOTED.sub("", text)) if len(sentence) > longest)


@remembered
def mixes_tone(text: str) -> bool:
    """常体 and 敬体 in one text. What is quoted or in brackets has a tone of its own."""
    bare = _QUOTED.sub("", text)
    return bool(_POLITE.search(bare)) and bool(_PLAIN.search(bare))


@remembered
def misjoined(text: str) -> tuple[str, ...]:
    """What is wrong with 及び・並びに・又は・若しくは, a sentence each time (rules of legal drafting)."""
    faults: list[str] = []
    for bare in sentences(_QUOTED.sub("", text)):
        if "並びに" in bare and "及び" not in bare:
            faults.append(
                f"「{_start(bare)}」では「並びに」だけが使われています。一段だけなら「及び」を使います。"
            )
        if "若しくは" in bare and "又は" not in bare:
            faults.append(
                f"「{_start(bare)}」では「若しくは」だけが使われています。一段だけなら「又は」を使います。"
            )
        if match := re.search(r"[一-鿿ァ-ヴー]、(?:及び|並びに)(?=[一-鿿ァ-ヴー])", bare):
            faults.append(
                f"「{match.group()}」の「、」を取ります。名詞をつなぐ「及び」の前に読点は置きません。"
            )
    return tuple(dict.fromkeys(faults))


def _start(sentence: str) -> str:
    return sentence if len(sentence) <= 15 else f"{sentence[:15]}…"


_BIG = re.compile(r"(?<![\d,.，．\-－/／第令平昭])(\d{4,})(?![\d,，年号\-－/／])")
_COUNTED_IN_KANJI = re.compile("[二三四五六七八九十]{1,3}(?:件|人|か所|回|台|％|円)")
_FULL = re.compile("[０-９]")
_HALF = re.compile("[0-9]")
_ODD = re.compile("[\uff61-\uff9f㈱㈲㈹℡№①-⑳Ⅰ-Ⅻⅰ-ⅻ㍻㍼㍽㌔㍍㌢㎡]")


@remembered
def figure_faults(text: str) -> tuple[str, ...]:
    """What is unusual about figures in a text written from left to right."""
    faults: list[str] = []
    if big := _BIG.search(text):
        faults.append(f"「{big.group(1)}」に3桁ごとの「,」がありません。")
    if _FULL.search(text) and _HALF.search(text):
        faults.append("全角の数字と半角の数字が混ざっています。どちらかにそろえます。")
    if kanji := _COUNTED_IN_KANJI.search(text):
        faults.append(f"「{kanji.group()}」は、横書きでは算用数字で書きます。")
    if "％" in text and "%" in text:
        faults.append("「％」と「%」が混ざっています。どちらかにそろえます。")
    return tuple(faults)


@remembered
def odd_characters(text: str) -> tuple[str, ...]:
    """Characters that other systems may not show (機種依存文字、半角片仮名)."""
    return tuple(dict.fromkeys(_ODD.findall(text)))
