"""The glossary (用語集): words with the spellings they appear in, and one plain sentence each."""

from dataclasses import dataclass
from functools import cache
from tomllib import loads

from dxplanner.facts.resources import resource_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """`forms` are the spellings that count as a use of the word."""

    word: str
    forms: tuple[str, ...]
    meaning: str


@cache
def terms() -> tuple[Term, ...]:
    content = loads(resource_path("facts", "glossary.toml").read_text(encoding="utf-8"))
    return tuple(
        Term(word=item["word"], forms=tuple(item["forms"]), meaning=item["meaning"])
        for item in content["term"]
    )
