"""A picture with a thin frame and its caption below; the two never part."""

from collections.abc import Iterator
from typing import Final

from dxplanner.documents.model import Align, Picture
from dxplanner.documents.pngsize import png_size
from dxplanner.documents.typeset.flow import Solid, Step
from dxplanner.documents.typeset.geometry import Box, Image, Item, Rect
from dxplanner.documents.typeset.inline import draw_lines, set_inline
from dxplanner.documents.typeset.measures import Frame

_TALLEST: Final = 0.8
"""Of a page."""
_GAP: Final = 3.0
_FRAME: Final = 0.5


def picture(block: Picture, frame: Frame) -> Iterator[Step]:
    across, down = png_size(block.png)
    width = frame.width * float(block.width)
    height = width * down / across
    if height > frame.height * _TALLEST:
        width, height = width * frame.height * _TALLEST / height, frame.height * _TALLEST
    left = (frame.width - width) / 2
    rect = Rect(left, 0.0, width, height)
    items: list[Item] = [Image(rect=rect, png=block.png), Box(rect=rect, line=_FRAME)]
    style = frame.styles.caption
    lines = set_inline(block.caption, style, frame.width, align=Align.CENTER) if block.caption else ()
    items.extend(draw_lines(lines, 0.0, height + _GAP, frame.width))
    words = sum(line.height for line in lines)
    yield Solid(items=items, height=height + (_GAP + words if lines else 0.0), role="Figure", before=8.0)
    yield Solid(items=(), height=0.0, before=8.0)
