"""The head of a paper: cover, title block, and the contents with leader dots."""

from collections.abc import Iterator
from dataclasses import replace

from dxplanner.documents.model import Align, Contents, Cover, Inline, Span, TitleBlock, plain, text_of
from dxplanner.documents.typeset.flow import Break, Solid, Step
from dxplanner.documents.typeset.fonts import FontKey, advance, text_width
from dxplanner.documents.typeset.geometry import Bookmark, Item, Rule
from dxplanner.documents.typeset.inline import SetLine, draw_lines, set_inline
from dxplanner.documents.typeset.measures import Frame, TextStyle

_LEADER = "…"
_CHAPTER_GAP = 4.0
_FIGURES = 3
"""Digits a page number may have before it reaches into the dots."""


def cover(block: Cover, frame: Frame) -> Iterator[Step]:
    """Title in the upper third between rules, date and town at the foot."""
    styles = frame.styles
    width = frame.width
    title = _fitted(block.title, styles.cover, width)
    subtitle_style = TextStyle(font=FontKey.GOTHIC, size=14, pitch=24)
    subtitle = set_inline(block.subtitle, subtitle_style, width, align=Align.CENTER) if block.subtitle else ()
    foot_style = TextStyle(font=FontKey.GOTHIC, size=14, pitch=27)
    foot = [line for text in block.lines for line in set_inline(text, foot_style, width, align=Align.CENTER)]
    y = frame.height * 0.24
    items: list[Item] = [
        Bookmark(level=1, title=text_of(block.title), y=0.0),
        Rule(x1=0, y1=y - 18, x2=width, y2=y - 18, weight=1.2),
        *draw_lines(title, 0.0, y, width, tag="H1:0"),
    ]
    y += _height(title)
    if subtitle:
        y += 6
        items.extend(draw_lines(subtitle, 0.0, y, width, tag="P:1"))
        y += _height(subtitle)
    items.append(Rule(x1=0, y1=y + 14, x2=width, y2=y + 14, weight=1.2))
    items.extend(draw_lines(foot, 0.0, max(frame.height * 0.94 - _height(foot), y + 40), width, tag="P:2"))
    yield Break()
    yield Solid(items=items, height=frame.height, role="Sect")
    yield Break()


def _fitted(inline: Inline, style: TextStyle, width: float) -> tuple[SetLine, ...]:
    """Large type, made smaller until the longest word-like half fits well."""
    size = style.size
    while size > 16 and text_width(text_of(inline), style.font, size) > width * 1.9:
        size -= 1
    if width < text_width(text_of(inline), style.font, size) <= width * 1.25:
        size = max(16.0, size * width / text_width(text_of(inline), style.font, size) - 0.2)
    fitted = TextStyle(font=style.font, size=size, pitch=size * 1.6)
    return set_inline(inline, fitted, width, align=Align.CENTER)


def _height(lines: tuple[SetLine, ...] | list[SetLine]) -> float:
    return sum(line.height for line in lines)


def title_block(block: TitleBlock, frame: Frame) -> Iterator[Step]:
    styles = frame.styles
    width = frame.width
    items: list[Item] = []
    left = (
        set_inline(plain(block.reference), styles.body, width / 2, align=Align.LEFT)
        if block.reference
        else ()
    )
    items.extend(draw_lines(left, 0.0, 0.0, width / 2, tag="P:0"))
    right = _right_lines(block.right_lines, styles.body, width * 0.6)
    items.extend(draw_lines(right, width * 0.4, 0.0, width * 0.6, tag="P:1"))
    y = max(_height(left), _height(right))
    y += 10 if y else 0
    title = set_inline(block.title, styles.title, width, align=Align.CENTER)
    items.append(Bookmark(level=1, title=text_of(block.title), y=y))
    items.extend(draw_lines(title, 0.0, y, width, tag="H1:2"))
    y += _height(title)
    if block.subtitle:
        subtitle = set_inline(block.subtitle, styles.body, width, align=Align.CENTER)
        items.extend(draw_lines(subtitle, 0.0, y, width, tag="P:3"))
        y += _height(subtitle)
    yield Solid(items=items, height=y + 10, role="Sect", keep_with_next=True)


def _right_lines(texts: tuple[Inline, ...], style: TextStyle, width: float) -> tuple[SetLine, ...]:
    """Number and date: first and last characters aligned, as the longest of them is wide."""
    return tuple(line for text in texts for line in set_inline(text, style, width, align=Align.RIGHT))


def contents(block: Contents, frame: Frame) -> Iterator[Step]:
    """Filled from all headings; the numbers come from the first pass over the pages."""
    styles = frame.styles
    title = set_inline(plain(_spaced(block.title)), styles.title, frame.width, align=Align.CENTER)
    yield Solid(
        items=draw_lines(title, 0.0, 0.0, frame.width),
        height=_height(title) + 10,
        role="H1",
        keep_with_next=True,
    )
    listed = [(index, *entry) for index, entry in enumerate(frame.headings) if entry[0] <= block.depth]
    chapters = sum(level == 1 for _, level, _, _ in listed)
    room = frame.height - _height(title) - 10 - chapters * _CHAPTER_GAP
    most = styles.body.pitch + 1
    pitch = most if not listed else min(most, max(room / len(listed) - 0.05, styles.body.size * 1.35))
    for index, level, number, text in listed:
        yield _entry(level, number, text, frame.page_numbers.get(index, 0), frame, pitch)


def _spaced(title: str) -> str:
    return "\u3000".join(title) if len(title) == 2 else title


def _entry(level: int, number: str, text: str, page: int, frame: Frame, pitch: float) -> Step:
    """Leader dots stand on one grid that counts from the right edge, so that they are in line on all entries."""
    base = frame.styles.body
    style = TextStyle(font=FontKey.GOTHIC if level == 1 else FontKey.MINCHO, size=base.size, pitch=pitch)
    em = style.size
    left = (level - 1) * em * 1.5
    digits = str(page)
    digits_width = text_width(digits, style.font, em)
    prefix = f"{number}\u3000" if number else ""
    room = frame.width - left - 4 * em
    hanging = text_width(prefix, style.font, em)
    lines = set_inline((Span(prefix + text),), style, room, align=Align.LEFT, hanging=min(hanging, room / 2))
    items: list[Item] = draw_lines(lines, left, 0.0, room)
    last = lines[-1]
    y = _height(lines) - style.pitch
    end = left + last.indent + last.line.width + em * 0.5
    cell = advance(_LEADER, FontKey.MINCHO) * em
    right = frame.width - _FIGURES * em * 0.5 - em * 0.5
    dots = int((min(right, frame.width - digits_width - em * 0.5) - end) / cell)
    if dots > 0:
        dotted = set_inline(
            plain(_LEADER * dots), replace(style, font=FontKey.MINCHO), right, align=Align.RIGHT
        )
        items.extend(draw_lines(dotted, 0.0, y, right, tag="-"))
    figure = set_inline(plain(digits), style, frame.width, align=Align.RIGHT)
    items.extend(draw_lines(figure, 0.0, y, frame.width))
    return Solid(items=items, height=_height(lines), role="TOCI", before=_CHAPTER_GAP if level == 1 else 0.0)
