"""A municipal rule on the page: 題名, 見出し, 条, 項 and 号 with their hanging indents."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dxplanner.documents.model import Align
from dxplanner.documents.provisions import Rule
from dxplanner.documents.rule_lines import RuleLine, RulePart, rule_lines
from dxplanner.documents.typeset.flow import Step, TextFlow
from dxplanner.documents.typeset.geometry import Bookmark
from dxplanner.documents.typeset.inline import set_inline
from dxplanner.documents.typeset.measures import Frame

_BEFORE: Final = {RulePart.TITLE: 8.0, RulePart.SUPPLEMENT: 10.0}
_AFTER: Final = {RulePart.TITLE: 6.0, RulePart.NOTE: 4.0}
_ROLES: Final = {RulePart.TITLE: "H1", RulePart.CAPTION: "H2", RulePart.SUPPLEMENT: "H2"}
_LEFT: Final = frozenset({RulePart.TITLE, RulePart.CAPTION, RulePart.SUPPLEMENT})


def rule(block: Rule, frame: Frame) -> Iterator[Step]:
    for line in rule_lines(block):
        yield _line(line, frame)


def _line(line: RuleLine, frame: Frame) -> Step:
    style = frame.styles.note if line.part is RulePart.NOTE else frame.styles.body
    em = frame.styles.body.size
    lines = set_inline(
        line.text,
        style,
        frame.width,
        align=Align.LEFT if line.part in _LEFT else Align.JUSTIFY,
        first_indent=line.first * em,
        hanging=line.left * em,
    )
    if line.part is RulePart.NOTE:
        lines = tuple(replace(each, style=style) for each in lines)
    return TextFlow(
        lines=lines,
        x=0.0,
        width=frame.width,
        role=_ROLES.get(line.part, "P"),
        before=_BEFORE.get(line.part, 0.0),
        after=_AFTER.get(line.part, 0.0),
        keep_with_next=line.keep_with_next,
        path=line.path,
        bookmark=_bookmark(line),
    )


def _bookmark(line: RuleLine) -> Bookmark | None:
    levels = {RulePart.TITLE: 1, RulePart.CAPTION: 2, RulePart.SUPPLEMENT: 2}
    level = levels.get(line.part)
    return None if level is None else Bookmark(level=level, title=line.words, y=0.0)
