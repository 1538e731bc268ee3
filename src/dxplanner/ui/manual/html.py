"""A chapter of the manual as rich text for the reading widget. Knows blocks and colours, no widget.

Qt's rich text has few means: distances stand in the paragraphs, frames are tables.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any, Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import (
    Block,
    Form,
    Heading,
    Inline,
    KeepTogether,
    ListBlock,
    Paragraph,
    Picture,
    SpanStyle,
    Table,
    TextRole,
)
from dxplanner.documents.pngsize import png_size
from dxplanner.services.manual.model import Chapter, Section
from dxplanner.ui.theme.theme import Theme

PICTURE: Final = "picture:"
"""Addresses of pictures; the widget is given them under these names."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The look, and the room across in pixels."""

    theme: Theme
    room: int


def chapter_html(chapter: Chapter, paper: Paper) -> str:
    px, tokens = paper.theme.px, paper.theme.tokens
    parts = [
        f"<h1>{escape(chapter.title)}</h1>",
        f'<p style="color:{tokens.ink_soft}; margin-bottom:{px(12)}px">{escape(chapter.lead)}</p>',
        *(_block(block, paper) for block in chapter.blocks),
        *(_section(section, paper) for section in chapter.sections),
    ]
    return f"<html><head><style>{_css(paper)}</style></head><body>{''.join(parts)}</body></html>"


def _css(paper: Paper) -> str:
    px, tokens = paper.theme.px, paper.theme.tokens
    return (
        f"p, li, td, th {{ line-height: 150%; }}"
        f"h1 {{ font-size: {px(22)}px; margin: 0 0 {px(6)}px 0; }}"
        f"h2 {{ font-size: {px(18)}px; margin: {px(26)}px 0 {px(8)}px 0; }}"
        f"h3 {{ font-size: {px(15)}px; margin: {px(18)}px 0 {px(6)}px 0; }}"
        f"p {{ margin: 0 0 {px(8)}px 0; }}"
        f"a {{ color: {tokens.action}; }}"
    )


def _section(section: Section, paper: Paper) -> str:
    opener = f'<p><a href="{escape(section.opens)}">このページを開く</a></p>' if section.opens else ""
    blocks = "".join(_block(block, paper) for block in section.blocks)
    return f'<h2><a name="{escape(section.id)}"></a>{escape(section.title)}</h2>{opener}{blocks}'


def _block(block: Block, paper: Paper) -> str:
    draw = _BLOCKS.get(type(block))
    return draw(block, paper) if draw is not None else ""


def _inline(text: Inline) -> str:
    return "".join(_span(span.text, span.style, span.link) for span in text)


def _span(text: str, style: SpanStyle, link: str) -> str:
    words = escape(text).replace("\n", "<br>")
    if style is SpanStyle.BOLD:
        words = f"<b>{words}</b>"
    return f'<a href="{escape(link)}">{words}</a>' if link else words


def _heading(block: Heading, _paper: Paper) -> str:
    """A question's heading can be jumped to, by the path it is about."""
    anchors = "".join(
        f'<a name="{escape(span.link.partition(":")[2])}"></a>' for span in block.text if span.link
    )
    return f"<h3>{anchors}{escape(''.join(span.text for span in block.text))}</h3>"


def _paragraph(block: Paragraph, paper: Paper) -> str:
    px, tokens = paper.theme.px, paper.theme.tokens
    if block.role is TextRole.NOTE:
        hanging = f"margin-left:{px(26)}px; text-indent:-{px(26)}px;"
        return f'<p style="{hanging} font-size:{px(14)}px; color:{tokens.ink_soft}">{_inline(block.text)}</p>'
    return f"<p>{_inline(block.text)}</p>"


def _list(block: ListBlock, paper: Paper) -> str:
    """Markers as written (①, ・), the lines after them on one edge."""
    px = paper.theme.px
    rows = "".join(
        f'<tr><td width="{px(24)}">{escape(item.marker)}</td><td>{_inline(item.text)}</td></tr>'
        for item in block.items
    )
    below = f'<p style="margin:0; font-size:{px(6)}px">&nbsp;</p>'
    return f'<table width="100%" cellspacing="0" cellpadding="{px(2)}">{rows}</table>{below}'


def _table(block: Table, paper: Paper) -> str:
    whole = sum(float(column.width) for column in block.columns)
    widths = [round(100 * float(column.width) / whole) for column in block.columns]
    head = "".join(
        f'<th width="{width}%" bgcolor="{paper.theme.tokens.panel}" align="left">{_inline(column.title)}</th>'
        for column, width in zip(block.columns, widths, strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(f'<td>{_inline(cell.text)}</td>' for cell in row.cells)}</tr>" for row in block.rows
    )
    return _framed(f"<tr>{head}</tr>{rows}", paper)


def _form(block: Form, paper: Paper) -> str:
    rows = "".join(
        f'<tr><th width="22%" bgcolor="{paper.theme.tokens.panel}" align="left">{escape(row.label)}</th>'
        f"<td>{_inline(row.value)}</td></tr>"
        for row in block.rows
    )
    return _framed(rows, paper)


def _framed(rows: str, paper: Paper) -> str:
    px, tokens = paper.theme.px, paper.theme.tokens
    look = f"border-collapse:collapse; border-color:{tokens.field_line}; margin:{px(8)}px 0 {px(14)}px 0"
    return (
        f'<table width="100%" border="1" cellspacing="0" cellpadding="{px(6)}" style="{look}">{rows}</table>'
    )


def picture_size(block: Picture, paper: Paper) -> tuple[int, int]:
    """No larger than it was taken, no wider than there is room."""
    across, down = png_size(block.png)
    width = max(min(paper.room, round(across * min(paper.theme.scale, 1.25))), 1)
    return width, max(round(width * down / across), 1)


def _picture(block: Picture, paper: Paper) -> str:
    """With what is seen on it in words below, for those who do not see it."""
    px = paper.theme.px
    shown = f'<img src="{PICTURE}{escape(block.name)}">'
    words = f"{_inline(block.caption)}：{escape(block.description)}"
    return (
        f'<p style="margin-bottom:{px(4)}px">{shown}</p>'
        f'<p style="font-size:{px(13)}px; color:{paper.theme.tokens.ink_soft}">{words}</p>'
    )


def _group(block: KeepTogether, paper: Paper) -> str:
    return "".join(_block(inner, paper) for inner in block.blocks)


_BLOCKS: Final[Mapping[type, Callable[[Any, Paper], str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    Table: _table,
    Form: _form,
    Picture: _picture,
    KeepTogether: _group,
}


def pictures(chapter: Chapter) -> tuple[Picture, ...]:
    return tuple(
        block for section in chapter.sections for block in section.blocks if isinstance(block, Picture)
    )
