"""Ruled label and value pairs as in a municipal form, the labels 均等割付."""

from collections.abc import Iterator

from dxplanner.documents.model import Align, Form, FormRow, plain
from dxplanner.documents.typeset.blocks.table import LABEL_GREY
from dxplanner.documents.typeset.blocks.tableflow import PAD_X, PAD_Y, Band, Placed, TableFlow, least_height
from dxplanner.documents.typeset.flow import Solid, Step
from dxplanner.documents.typeset.fonts import clean, text_width
from dxplanner.documents.typeset.inline import SetLine, set_inline
from dxplanner.documents.typeset.measures import Frame, TextStyle

_SIDE = 8.0
"""Labels keep this far from the rules."""


def form(block: Form, frame: Frame) -> Iterator[Step]:
    if not block.rows:
        return
    share = min(max(float(block.label_width), 0.1), 0.6)
    edges = (0.0, frame.width * share, frame.width)
    bands = tuple(_band(row, number, edges, frame) for number, row in enumerate(block.rows))
    yield TableFlow(
        bands=bands,
        heights=tuple(least_height(band) for band in bands),
        edges=edges,
        header=(),
        repeated=(),
        header_height=0.0,
        page_height=frame.height,
        before=6.0,
        path=block.path,
    )
    yield Solid(items=(), height=0.0, before=6.0)


def _band(row: FormRow, number: int, edges: tuple[float, ...], frame: Frame) -> Band:
    style = frame.styles.cell
    value_width = edges[2] - edges[1] - 2 * PAD_X
    label = Placed(
        column=0,
        columns=1,
        rows=1,
        lines=_label(row.label, frame.styles.label, edges[1] - 2 * PAD_X),
        fill=LABEL_GREY,
        path="",
        tag=f"TR:{number}/TH:0",
    )
    value = Placed(
        column=1,
        columns=1,
        rows=1,
        lines=set_inline(row.value, style, value_width) if row.value else (),
        fill=None,
        path=row.path,
        tag=f"TR:{number}/TD:1",
    )
    lines = min(max(row.lines, 1), int((frame.height - 2 * PAD_Y) / style.pitch))
    return Band(cells=(label, value), least=lines * style.pitch + 2 * PAD_Y + 4, path=row.path)


def _label(text: str, style: TextStyle, width: float) -> tuple[SetLine, ...]:
    """Spread over the cell, unless it is as wide as the cell or a single character."""
    text = clean(text)
    inside = width - 2 * _SIDE
    distributed = len(text) > 1 and "\n" not in text and text_width(text, style.font, style.size) <= inside
    if not distributed:
        return set_inline(plain(text), style, width, align=Align.CENTER)
    (line,) = set_inline(plain(text), style, inside, align=Align.DISTRIBUTE)
    return (SetLine(line=line.line, spans=line.spans, ends=line.ends, style=style, indent=_SIDE),)
