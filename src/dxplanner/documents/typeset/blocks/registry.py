"""The table that says which function sets which block. A new block is a new function and one line here."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from dxplanner.documents.model import (
    BarChart,
    Block,
    Contents,
    Cover,
    Form,
    Gantt,
    Heading,
    KeepTogether,
    ListBlock,
    OrgChart,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    TitleBlock,
)
from dxplanner.documents.provisions import Rule
from dxplanner.documents.typeset.blocks import charts, form, group, picture, rule, table, text, title
from dxplanner.documents.typeset.flow import Step
from dxplanner.documents.typeset.measures import Frame


def keep_together(block: KeepTogether, frame: Frame) -> Iterator[Step]:
    """A group holds any block, groups too, so it is set from here."""
    return group.together(steps_of(block.blocks, frame))


SETTERS: Final[dict[type, Callable[[Any, Frame], Iterator[Step]]]] = {
    Heading: text.heading,
    Paragraph: text.paragraph,
    ListBlock: text.list_block,
    Table: table.table,
    Form: form.form,
    Rule: rule.rule,
    OrgChart: charts.org_chart,
    Gantt: charts.gantt,
    BarChart: charts.bar_chart,
    Picture: picture.picture,
    Cover: title.cover,
    TitleBlock: title.title_block,
    Contents: title.contents,
    PageBreak: group.page_break,
    KeepTogether: keep_together,
}


def steps_of(blocks: Iterable[Block], frame: Frame) -> Iterator[Step]:
    for block in blocks:
        yield from SETTERS[type(block)](block, frame)
