"""The glossary (用語集): words with the spellings they appear in, and one plain sentence each."""

import re
import unicodedata
from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`forms` are the spellings that count as a use of the word; `reading` orders words not in Latin letters."""

    word: str
    forms: tuple[str, ...]
    meaning: str
    reading: str = ""

    def is_used_in(self, text: str) -> bool:
        """Latin spellings count as whole words only: 「AI」 is not used in 「CAIRO」."""
        return any(_stands_in(form, text) for form in self.forms)


def _stands_in(form: str, text: str) -> bool:
    if not form.isascii():
        return form in text
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(form)}(?![A-Za-z0-9])", text) is not None


def _order(term: Term) -> tuple[bool, str, str]:
    """Latin words by the alphabet, then the others by their reading, か and が as one."""
    reading = (term.reading or term.word).lower()
    plain = "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c))
    return not term.word[0].isascii(), plain, reading


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    checked_on: date
    term: tuple[Term, ...]


@kept
def terms() -> tuple[Term, ...]:
    """In the order of a printed list."""
    found = read_file(resource_path("facts", "glossary.toml"), _File).term
    unique(found, lambda term: term.word, "glossary.toml")
    return tuple(sorted(found, key=_order))
