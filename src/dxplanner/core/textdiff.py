"""What changed between two texts, in words: runs that stayed, went and came. Knows no markup.

Joining what stayed and came gives the new text, what stayed and went the old one, letter by letter.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from dxplanner.core.dataclass import dataclass


class Fate(StrEnum):
    STAYED = "stayed"
    WENT = "went"
    CAME = "came"


@dataclass(frozen=True, slots=True)
class Piece:
    fate: Fate
    text: str


_WORDS = re.compile(
    r"[一-龠々〆ヶ]+|[ぁ-ん]+|[ァ-ヴー・]+|[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|\s|.",
    re.DOTALL,
)
"""Japanese has no spaces: a word is a run of one script, a figure with its separators, or one sign."""
_SENTENCES = re.compile(r"[^。\n]*[。\n]|[^。\n]+")
_GLUE = re.compile(r"[ぁ-ん、，・]{1,2}|\s")
"""What stayed between two changes and is too little to be read by itself."""
_LARGEST = 4_000_000
"""Words of the one times words of the other: beyond it a passage counts as rewritten."""
_ALIKE = 0.3
"""Less alike than this, a sentence is shown as rewritten instead of in shreds."""


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Sentences first, so that a moved word does not tie up distant sentences; then the words of those that differ."""
    found: list[Piece] = []
    for before, after in _aligned(_SENTENCES.findall(old), _SENTENCES.findall(new)):
        found += [Piece(Fate.STAYED, before)] if before == after else _in_words(before, after)
    return _tidied(found)


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    return [
        ("".join(old[a:b]), "".join(new[c:d]))
        for _tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    ]


def _in_words(old: str, new: str) -> list[Piece]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) * len(after) > _LARGEST:
        return [Piece(Fate.WENT, old), Piece(Fate.CAME, new)]
    found: list[Piece] = []
    stayed = 0
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece(Fate.STAYED, "".join(before[a:b])))
            stayed += len(found[-1].text)
        else:
            found += [Piece(Fate.WENT, "".join(before[a:b])), Piece(Fate.CAME, "".join(after[c:d]))]
    if 2 * stayed < _ALIKE * (len(old) + len(new)):
        return [Piece(Fate.WENT, old), Piece(Fate.CAME, new)]
    return found


def _tidied(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one fate joined; a particle between two changes goes with them."""
    parts = [piece for piece in found if piece.text]
    runs: list[Piece] = []
    went = came = ""
    for position, piece in enumerate(parts):
        inside = (went or came) and position + 1 < len(parts) and parts[position + 1].fate is not Fate.STAYED
        if piece.fate is Fate.STAYED and not (inside and _GLUE.fullmatch(piece.text)):
            runs += [Piece(Fate.WENT, went), Piece(Fate.CAME, came)]
            went = came = ""
            if runs and runs[-1].fate is Fate.STAYED:
                runs[-1] = Piece(Fate.STAYED, runs[-1].text + piece.text)
            else:
                runs.append(piece)
            continue
        went += piece.text if piece.fate is not Fate.CAME else ""
        came += piece.text if piece.fate is not Fate.WENT else ""
    runs += [Piece(Fate.WENT, went), Piece(Fate.CAME, came)]
    return tuple(piece for piece in runs if piece.text)


def side(found: Sequence[Piece], gone: Fate) -> tuple[Piece, ...]:
    """One side of a comparison: without what went (the new text), or without what came (the old one).

    Neighbours that stayed stand as one run again.
    """
    kept: list[Piece] = []
    for piece in found:
        if piece.fate is gone:
            continue
        if kept and kept[-1].fate is piece.fate:
            kept[-1] = Piece(piece.fate, kept[-1].text + piece.text)
        else:
            kept.append(piece)
    return tuple(kept)
