"""古い書き方: words that were right once, since when they are not, and what is written today (§4.4 of the research)."""

import re

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "outdated_wording.toml"


class Level(Choice):
    """How grave it is to print the old words."""

    MUST_FIX = "must_fix", "要修正"
    REVIEW = "review", "要確認"
    ADVICE = "advice", "助言"


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWord:
    """`unless`: words in the same sentence that make it right after all. `forms`: said for these forms only."""

    id: str
    pattern: str
    unless: str = ""
    current: str
    why: str
    level: Level
    forms: tuple[str, ...] = ()
    told_by: str = ""
    """The check of the notice that says the same there, with the law of the chosen form."""
    source: Source

    def __post_init__(self) -> None:
        for pattern in (self.pattern, self.unless):
            try:
                re.compile(pattern)
            except re.error as problem:
                raise ValueError(f"正規表現として読めません（{problem}）。") from problem


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    words: tuple[OldWord, ...]


@kept
def old_words() -> dict[str, OldWord]:
    return unique(read_file(resource_path("facts", FILE), _File).words, lambda word: word.id, FILE)
