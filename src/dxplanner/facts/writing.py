"""How official Japanese is written (公用文): rules, and the words each rule speaks about."""

import re

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "writing.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRule:
    """書き方の規則"""

    id: str
    title: str
    text: str
    article: str
    """Which text says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingWord:
    """`pattern` is a regular expression for the spelling in question, `better` what is written instead."""

    rule: str
    pattern: str
    better: str

    def __post_init__(self) -> None:
        try:
            re.compile(self.pattern)
        except re.error as problem:
            raise ValueError(f"pattern が正規表現として読めません（{problem}）。") from problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    source: Source
    rules: tuple[WritingRule, ...]
    words: tuple[WritingWord, ...]

    def __post_init__(self) -> None:
        known = {rule.id for rule in self.rules}
        for word in self.words:
            if word.rule not in known:
                raise ValueError(f"規則「{word.rule}」がありません。")


@kept
def writing() -> Writing:
    return read_file(resource_path("facts", FILE), Writing)


@kept
def writing_rules() -> dict[str, WritingRule]:
    return unique(writing().rules, lambda rule: rule.id, FILE)
