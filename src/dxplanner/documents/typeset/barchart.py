"""Few horizontal bars with direct labels; patterns, not colours; source and date below."""

from typing import Final

from dxplanner.documents.model import Align, BarChart, Span, plain
from dxplanner.documents.typeset.fonts import FontKey, clean
from dxplanner.documents.typeset.geometry import Box, Drawing, Item, Pattern, Rect, Rule
from dxplanner.documents.typeset.inline import draw_lines, set_inline
from dxplanner.documents.typeset.linebreak import natural_width
from dxplanner.documents.typeset.measures import Styles, TextStyle

_BAR: Final = 9.5
_GAP: Final = 2.5
_LABEL_SHARE: Final = 0.36
_TEXT_SHARE: Final = 0.36


def bar_geometry(chart: BarChart, width: float, styles: Styles) -> Drawing:
    style = TextStyle(font=FontKey.GOTHIC, size=styles.cell.size, pitch=styles.cell.pitch)
    items: list[Item] = []
    y = 0.0
    if chart.title:
        title = set_inline(chart.title, styles.caption, width, align=Align.LEFT)
        items.extend(draw_lines(title, 0.0, y, width))
        y += sum(line.height for line in title) + 4
    labels = [clean(bar.label) for bar in chart.bars]
    label_width = _widest(labels, style, width * _LABEL_SHARE)
    axis = label_width + 6
    text_width = _widest([clean(bar.text) for bar in chart.bars], style, width * _TEXT_SHARE)
    room = width - axis - text_width - 6
    top = y
    for bar in chart.bars:
        label = set_inline((Span(bar.label, chart.path),), style, label_width, align=Align.RIGHT)
        height = max(_BAR, sum(line.height for line in label))
        items.extend(
            draw_lines(label, 0.0, y + (height - sum(line.height for line in label)) / 2, label_width)
        )
        share = float(bar.value / chart.maximum) if chart.maximum > 0 else 0.0
        length = room * min(max(share, 0.0), 1.0)
        rect = Rect(axis, y + (height - _BAR) / 2, length, _BAR)
        if length > 0:
            pattern = Pattern.NONE if bar.own else Pattern.HATCH
            items.append(Box(rect=rect, fill=0.35 if bar.own else 1.0, line=0.7, pattern=pattern))
        figure = TextStyle(font=FontKey.GOTHIC_BOLD, size=style.size, pitch=style.pitch) if bar.own else style
        text = set_inline(plain(bar.text), figure, text_width + 1, align=Align.LEFT)
        text_height = sum(line.height for line in text)
        items.extend(draw_lines(text, rect.right + 4, y + (height - text_height) / 2, text_width + 1))
        y += max(height, text_height) + _GAP
    y -= _GAP if chart.bars else 0.0
    items.append(Rule(x1=axis, y1=top - 3, x2=axis, y2=y + 3, weight=0.8))
    y += 6
    if chart.source:
        source = set_inline(chart.source, styles.note, width, hanging=3 * styles.note.size)
        items.extend(draw_lines(source, 0.0, y, width))
        y += sum(line.height for line in source)
    return Drawing(width=width, height=y, items=tuple(items))


def _widest(texts: list[str], style: TextStyle, limit: float) -> float:
    widths = [natural_width(text, style.font, style.size) + 0.5 for text in texts]
    return min(max(widths, default=0.0), limit)
