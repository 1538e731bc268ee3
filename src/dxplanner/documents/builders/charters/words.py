"""The words of a rule: how the town speaks of itself, lists, sentences, and 〔未定〕 where the plan has no answer."""

import re
from collections.abc import Sequence
from typing import Final

from dxplanner.core.calendar import office_width
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.model import Inline, Span, SpanStyle, plain
from dxplanner.documents.plain_style import in_plain_style

UNDECIDED: Final = "〔未定〕"
_SIGN: Final = re.compile(
    r"^[\s　]*(?:[(（][0-9０-９一二三四五六七八九十]+[)）]|[0-9０-９]+[.．、　\s]|[・※①-⑳])[\s　]*"
)
_BRACKETS: Final = re.compile(r"（[^（）]*）")
_VERB_END: Final = re.compile(r"[うくぐすつぬぶむる]$")
_NOUN_END: Final = re.compile(r"(?:[一-龥々ァ-ヶーA-Za-z）]|もの)。?$")
_TASK_END: Final = re.compile(r"こと$")


def undecided(path: str) -> Inline:
    return (Span(UNDECIDED, path, SpanStyle.GAP),)


def with_gaps(text: str, path: str) -> Inline:
    """The officer's own text, with the 〔未定〕 in it shown as one."""
    spans: list[Span] = []
    for at, piece in enumerate(text.split(UNDECIDED)):
        if at:
            spans += undecided(path)
        if piece:
            spans.append(Span(piece, path))
    return tuple(spans)


class Town:
    """What the municipality calls itself, its people and its head."""

    def __init__(self, answers: Answers) -> None:
        town = answers.plan.municipality
        self.word = (town.municipality_class or MunicipalityClass.TOWN).short_label
        self.residents = f"{self.word}民"
        self.head = town.head_title or f"{self.word}長"
        self.name = answers.say("municipality.name") if town.name else undecided("municipality.name")
        self._own_name = town.name or ""

    def named(self, title: Inline) -> Inline:
        """The town's name before a title that does not carry it."""
        words = "".join(span.text for span in title)
        named = not self._own_name or self._own_name in words
        return title if named else compose(self.name, title)


def linked(answers: Answers, path: str, column: str = "title") -> Inline:
    """The name a link leads to, or 〔未定〕."""
    said = answers.link(path, column) if answers.has(path) else undecided(path)
    return undecided(path) if any(span.style is SpanStyle.GAP for span in said) else said


def said(answers: Answers, path: str) -> Inline:
    """An answer in the style of a rule, or 〔未定〕."""
    if not answers.has(path):
        return undecided(path)
    return (Span(as_entry(answers.text(path)), path),)


def listed(parts: Sequence[Inline], last: str = "及び") -> Inline:
    """A、B及びC."""
    result: list[Span] = []
    for at, part in enumerate(parts):
        if at:
            result += plain(last if at == len(parts) - 1 else "、")
        result += part
    return tuple(result)


def one_line(text: str) -> str:
    return office_width("".join(line.strip() for line in text.splitlines()))


def sentence(text: str) -> str:
    """With its full stop, in the style of a rule."""
    words = in_plain_style(one_line(text)).strip()
    return words if words.endswith(("。", "）")) or not words else f"{words}。"


def as_entry(text: str) -> str:
    """A 号: one that ends in a noun (者) has no full stop, one that ends in こと, とき or a verb has one."""
    words = in_plain_style(one_line(text)).strip()
    noun = _NOUN_END.search(words) and "。" not in words.rstrip("。")
    words = words.rstrip("。") if noun else words
    return words if noun or words.endswith("。") or not words else f"{words}。"


def entries(text: str) -> tuple[str, ...]:
    """A list the officer wrote line by line, without its signs."""
    lines = (_SIGN.sub("", line).strip(" 　") for line in text.splitlines())
    return tuple(as_entry(line) for line in lines if line)


def numbered_entries(text: str) -> tuple[str, ...]:
    """Only the lines that carry a sign: the sentences around a list are left out."""
    return entries("\n".join(line for line in text.splitlines() if _SIGN.match(line)))


def as_task(text: str) -> str:
    """「課題の抽出」 → 「課題の抽出を行う。」; a text that is a sentence already stays one."""
    words = in_plain_style(one_line(text)).strip().rstrip("。")
    if _VERB_END.search(words):
        return f"{words}。"
    return f"{words}を行う。"


def as_matter(text: str) -> str:
    """「課題の抽出」 → 「課題の抽出に関すること。」"""
    words = in_plain_style(one_line(text)).strip().rstrip("。")
    if _TASK_END.search(words):
        return f"{words}。"
    return f"{words}こと。" if _VERB_END.search(words) else f"{words}に関すること。"


def bare_members(text: str) -> str:
    """「各課長（庁議と同じ。）」 → 「各課長」."""
    return _BRACKETS.sub("", one_line(text)).strip("。 　")
