"""Headings, paragraphs and lists."""

from collections.abc import Iterator

from dxplanner.documents.model import (
    Align,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TextRole,
    text_of,
)
from dxplanner.documents.typeset.flow import Break, Step, TextFlow
from dxplanner.documents.typeset.fonts import clean, text_width
from dxplanner.documents.typeset.geometry import Bookmark, Item, Rule
from dxplanner.documents.typeset.inline import draw_lines, set_inline
from dxplanner.documents.typeset.measures import Frame, TextStyle

_SPACE_BEFORE = (20.0, 14.0, 10.0, 6.0)
_SPACE_AFTER = (8.0, 4.0, 2.0, 1.0)


def heading(block: Heading, frame: Frame) -> Iterator[Step]:
    """The number hangs: a title of two lines stands on the first character of its text."""
    level = min(max(block.level, 1), 4) - 1
    style = frame.styles.headings[level]
    prefix = f"{block.number}\u3000" if block.number else ""
    hanging = text_width(prefix, style.font, style.size)
    inline: Inline = (Span(prefix), *block.text) if prefix else block.text
    lines = set_inline(inline, style, frame.width, align=Align.LEFT, hanging=min(hanging, frame.width / 3))
    height = sum(line.height for line in lines)
    extra: tuple[Item, ...] = ()
    if level == 0:
        y = height + 1.5
        extra = (Rule(x1=0, y1=y, x2=frame.width, y2=y, weight=1.0),)
    if block.new_page:
        yield Break()
    yield TextFlow(
        lines=lines,
        x=0.0,
        width=frame.width,
        role=f"H{level + 1}",
        before=_SPACE_BEFORE[level],
        after=_SPACE_AFTER[level],
        keep_with_next=True,
        path=block.path,
        bookmark=Bookmark(level=block.level, title=prefix + text_of(block.text), y=0.0, heading=True),
        extra=extra,
    )


def _style(role: TextRole, frame: Frame) -> TextStyle:
    styles = frame.styles
    return {
        TextRole.BODY: styles.body,
        TextRole.LEAD: styles.lead,
        TextRole.NOTE: styles.note,
        TextRole.CAPTION: styles.caption,
        TextRole.ADDRESS: styles.body,
    }[role]


def paragraph(block: Paragraph, frame: Frame) -> Iterator[Step]:
    if block.role is TextRole.LEAD:
        yield _lead(block, frame)
        return
    style = _style(block.role, frame)
    em = style.size
    indent = min(block.indent * em, frame.width * 0.6)
    room = frame.width - indent
    address = block.role is TextRole.ADDRESS
    align = Align.RIGHT if address and block.align is Align.JUSTIFY else block.align
    if address:
        room -= em
    lines = set_inline(
        block.text,
        style,
        room,
        align=align,
        first_indent=min(block.first_line_indent * em, room * 0.6),
        hanging=min(block.hanging * em, room * 0.6),
    )
    yield TextFlow(
        lines=lines,
        x=indent,
        width=room,
        role="Caption" if block.role is TextRole.CAPTION else "P",
        before=4.0 if block.role in {TextRole.CAPTION, TextRole.NOTE} else 0.0,
        keep_with_next=block.keep_with_next or block.role is TextRole.CAPTION,
        path=block.path,
    )


def _lead(block: Paragraph, frame: Frame) -> Step:
    """A sentence between two rules, centred while it is short."""
    style = frame.styles.lead
    side = 2 * style.size
    room = frame.width - 2 * side
    lines = set_inline(block.text, style, room, align=Align.CENTER)
    if len(lines) > 1:
        lines = set_inline(block.text, style, room, align=Align.JUSTIFY)
    pad = 8.0
    bottom = sum(line.height for line in lines) + pad
    return TextFlow(
        lines=lines,
        x=side,
        width=room,
        before=10.0 + pad,
        after=10.0 + pad,
        path=block.path,
        extra=tuple(Rule(x1=0, y1=y, x2=frame.width, y2=y, weight=0.8) for y in (-pad, bottom)),
        first_fewest=max(2, len(lines) if len(lines) < 6 else 2),
    )


def list_block(block: ListBlock, frame: Frame) -> Iterator[Step]:
    """Every item of a level hangs on the same edge, so that markers of one or two characters line up."""
    style = frame.styles.body
    widths: dict[int, float] = {}
    for item in block.items:
        width = text_width(clean(item.marker), style.font, style.size)
        widths[item.level] = max(widths.get(item.level, 0.0), width)
    for item in block.items:
        yield _list_item(item, block.path, frame, style, widths[item.level])


def _list_item(item: ListItem, path: str, frame: Frame, style: TextStyle, marker_width: float) -> Step:
    em = style.size
    left = min((1 + item.level) * em, frame.width * 0.5)
    text_left = left + min(marker_width + (0.5 if item.marker != "・" else 0.0) * em, frame.width * 0.2)
    marker = set_inline((Span(item.marker),), style, frame.width, align=Align.LEFT)
    room = frame.width - text_left
    return TextFlow(
        lines=set_inline(item.text, style, room),
        x=text_left,
        width=room,
        role="LI",
        path=path,
        extra=tuple(draw_lines(marker[:1], left, 0.0, frame.width, tag="Lbl:0")),
    )
