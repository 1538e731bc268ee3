"""The glossary (用語集): words with the spellings they appear in, and one plain sentence each."""

from dataclasses import dataclass
from datetime import date

from dxplanner.facts.records import read_file
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`forms` are the spellings that count as a use of the word."""

    word: str
    forms: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    checked_on: date
    term: tuple[Term, ...]


@kept
def terms() -> tuple[Term, ...]:
    return read_file(resource_path("facts", "glossary.toml"), _File).term
