"""From spans to lines to glyph runs: fonts per character, gaps on grey, alignment.

One inline text in, lines of a given width out; where the lines go on a page is said by the blocks.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Align, Inline, Span, SpanStyle, plain
from dxplanner.documents.typeset.fonts import FontKey, advance, clean, font_runs, text_width
from dxplanner.documents.typeset.geometry import Box, GlyphRun, Item, Rect, Rule
from dxplanner.documents.typeset.linebreak import Line, break_lines, spread
from dxplanner.documents.typeset.measures import TextStyle

GAP_GREY: Final = 0.85
_BOLD: Final = frozenset({SpanStyle.BOLD, SpanStyle.MARK})


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A broken line with the spans it was made of; `indent` moves it right within its column."""

    line: Line
    spans: tuple[Span, ...]
    ends: tuple[int, ...]
    """Where each span ends, counted in the paragraph."""
    style: TextStyle
    indent: float = 0.0
    align: Align = Align.LEFT

    @property
    def height(self) -> float:
        return self.style.pitch


def set_inline(
    inline: Inline,
    style: TextStyle,
    width: float,
    *,
    align: Align = Align.JUSTIFY,
    first_indent: float = 0.0,
    hanging: float = 0.0,
) -> tuple[SetLine, ...]:
    """All lines of a text. `hanging` indents every line but the first; line feeds start a new paragraph."""
    lines: list[SetLine] = []
    for spans in _paragraphs(inline):
        text = "".join(span.text for span in spans)
        ends = _ends(spans)
        if not text:
            lines.append(SetLine(line=Line("", 0, (), 0.0), spans=spans, ends=ends, style=style))
            continue
        if align is Align.DISTRIBUTE and text_width(text, style.font, style.size) <= width:
            lines.append(
                SetLine(line=spread(text, style.font, style.size, width), spans=spans, ends=ends, style=style)
            )
            continue
        broken = break_lines(
            text,
            style.font,
            style.size,
            round(max(width - hanging, style.size), 3),
            round(max(width - first_indent, style.size), 3),
            justify=align in {Align.JUSTIFY, Align.DISTRIBUTE},
        )
        lines.extend(
            SetLine(
                line=line,
                spans=spans,
                ends=ends,
                style=style,
                indent=hanging if number else first_indent,
                align=align,
            )
            for number, line in enumerate(broken)
        )
    return tuple(lines)


def _paragraphs(inline: Inline) -> Iterator[tuple[Span, ...]]:
    current: list[Span] = []
    for span in inline:
        first, *others = clean(span.text).split("\n")
        if first:
            current.append(Span(first, span.path, span.style))
        for other in others:
            yield tuple(current)
            current = [Span(other, span.path, span.style)] if other else []
    yield tuple(current)


def _ends(spans: Sequence[Span]) -> tuple[int, ...]:
    ends: list[int] = []
    total = 0
    for span in spans:
        total += len(span.text)
        ends.append(total)
    return tuple(ends)


def draw_lines(lines: Sequence[SetLine], x: float, y: float, width: float, *, tag: str = "") -> list[Item]:
    """The lines below one another from `y`, in a column of `width` from `x`."""
    items: list[Item] = []
    for line in lines:
        items.extend(draw_line(line, x, y, width, tag=tag))
        y += line.height
    return items


def draw_line(line: SetLine, x: float, y: float, width: float, *, tag: str = "") -> list[Item]:
    left = x + line.indent + _offset(line, width)
    items: list[Item] = []
    for start, end, span in _pieces(line):
        items.extend(_draw_piece(line, start, end, span, left, y, tag))
    return items


def _offset(line: SetLine, width: float) -> float:
    slack = width - line.indent - line.line.width
    if line.align is Align.RIGHT:
        return slack
    return slack / 2 if line.align is Align.CENTER else 0.0


def _pieces(line: SetLine) -> Iterator[tuple[int, int, Span]]:
    """The visible part of the line, cut where the span changes; counted within the line."""
    visible = len(line.line.text.rstrip(" \u3000"))
    position = 0
    while position < visible:
        index = bisect_right(line.ends, line.line.start + position)
        end = min(visible, line.ends[index] - line.line.start)
        yield position, end, line.spans[index]
        position = end


def _draw_piece(
    line: SetLine, start: int, end: int, span: Span, left: float, y: float, tag: str
) -> Iterator[Item]:
    style = line.style
    font = (
        style.bold if span.style in _BOLD else FontKey.GOTHIC if span.style is SpanStyle.GAP else style.font
    )
    text, xs = line.line.text[start:end], line.line.xs[start:end]
    right = xs[-1] + advance(text[-1], font) * style.size
    if span.style is SpanStyle.GAP:
        top = y + (style.pitch - style.size * 1.24) / 2
        yield Box(rect=Rect(left + xs[0], top, right - xs[0], style.size * 1.24), fill=GAP_GREY)
    baseline = y + style.baseline
    if span.style is SpanStyle.UNDERLINE:
        yield Rule(x1=left + xs[0], y1=baseline + 2, x2=left + right, y2=baseline + 2)
    for first, last, key in font_runs(text, font):
        yield _run(text[first:last], xs[first:last], key, style.size, left, baseline, span.path, tag)


def _run(
    text: str,
    xs: tuple[float, ...],
    font: FontKey,
    size: float,
    left: float,
    baseline: float,
    path: str,
    tag: str,
) -> GlyphRun:
    char_space, shifts = _spacing(text, xs, font, size)
    return GlyphRun(
        x=left + xs[0],
        baseline=baseline,
        text=text,
        font=font,
        size=size,
        width=xs[-1] - xs[0] + advance(text[-1], font) * size,
        char_space=char_space,
        shifts=shifts,
        path=path,
        tag=tag,
    )


@lru_cache(maxsize=16_384)
def _spacing(
    text: str, xs: tuple[float, ...], font: FontKey, size: float
) -> tuple[float, tuple[tuple[int, float], ...]]:
    """The commonest gap as character space, the others as shifts from it. Rounding is undone where it adds up.

    Kept, because most lines of a document are the same after the next keystroke.
    """
    gaps = [
        round(after - before - advance(char, font) * size, 3)
        for char, before, after in zip(text, xs, xs[1:], strict=False)
    ]
    if not any(gaps):
        return 0.0, ()
    common = Counter(gaps).most_common(1)[0][0]
    return common, tuple((index, gap - common) for index, gap in enumerate(gaps, start=1) if gap != common)


def set_text(
    text: str,
    style: TextStyle,
    x: float,
    y: float,
    width: float,
    *,
    align: Align = Align.LEFT,
    path: str = "",
    tag: str = "",
) -> tuple[list[Item], float]:
    """Draw a text of our own in a column, and say how high it is."""
    inline: Inline = (Span(text, path),) if path else plain(text)
    lines = set_inline(inline, style, width, align=align)
    return draw_lines(lines, x, y, width, tag=tag), sum(line.height for line in lines)
