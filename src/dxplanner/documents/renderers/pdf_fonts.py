"""Our fonts inside a PDF: embedding, text that can be copied, character positions.

The one place that goes around the library: characters above U+FFFF (𠮷) get a correct entry in the table that maps
codes back to text, and a run is written as one operator with its shifts, so that a line is copied as one line.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from dxplanner.documents.renderers.pdf_canvas import document_of, number, write
from dxplanner.documents.typeset.fonts import FontKey, font_path
from dxplanner.documents.typeset.geometry import GlyphRun

_NAMES: Final[dict[FontKey, str]] = {key: f"dx-{key.value}" for key in FontKey}
_ENTRIES_PER_BLOCK: Final = 100
"""The most that one bfchar block may hold."""


def _to_unicode(fontname: str, subset: Sequence[int]) -> str:
    entries = [
        f"<{code:02X}> <{chr(value).encode('utf-16-be').hex().upper()}>"
        for code, value in enumerate(subset)
        if value
    ]
    blocks = [
        entries[start : start + _ENTRIES_PER_BLOCK] for start in range(0, len(entries), _ENTRIES_PER_BLOCK)
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
            f"/CMapName /{fontname} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(subset) - 1:02X}>",
            "endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


@cache
def _font(key: FontKey) -> ttfonts.TTFont:
    """Loaded when first drawn: reading a font takes some 30 ms."""
    ttfonts.makeToUnicodeCMap = _to_unicode
    font = ttfonts.TTFont(_NAMES[key], str(font_path(key)))
    pdfmetrics.registerFont(font)
    return font


def initial_font() -> str:
    """Named at the start of every page; with one of ours no font that is not embedded gets into the file."""
    return str(_font(FontKey.MINCHO).fontName)


def show_text(canvas: Canvas, run: GlyphRun, page_height: float) -> None:
    """One run as one text object; `Tc` carries the even gap, the numbers in `TJ` the uneven ones."""
    size = run.size
    out = [f"BT 1 0 0 1 {number(run.x)} {number(page_height - run.baseline)} Tm"]
    if run.char_space:
        out.append(f"{number(run.char_space)} Tc")
    if run.shifts:
        out += _shifted(canvas, run)
    else:
        out += [
            f"{name} {number(size)} Tf [<{chunk.hex().upper()}>] TJ" for name, chunk in _chunks(canvas, run)
        ]
    out.append("0 Tc ET" if run.char_space else "ET")
    write(canvas, " ".join(out))


def _shifted(canvas: Canvas, run: GlyphRun) -> Iterator[str]:
    """With the room between single glyphs that is not the same everywhere."""
    codes = [(name, code) for name, chunk in _chunks(canvas, run) for code in chunk]
    size = run.size
    shifts = dict(run.shifts)
    start = 0
    while start < len(codes):
        name = codes[start][0]
        end = start
        parts: list[str] = []
        hexes: list[str] = []
        while end < len(codes) and codes[end][0] == name:
            shift = shifts.get(end)
            if shift:
                if hexes:
                    parts.append(f"<{''.join(hexes)}>")
                    hexes = []
                parts.append(number(-shift * 1000 / size))
            hexes.append(f"{codes[end][1]:02X}")
            end += 1
        parts.append(f"<{''.join(hexes)}>")
        yield f"{name} {number(size)} Tf [{' '.join(parts)}] TJ"
        start = end


def _chunks(canvas: Canvas, run: GlyphRun) -> Iterator[tuple[str, bytes]]:
    """Parts of the run in one subset of the font each: its name in the file, and the codes."""
    font = _font(run.font)
    document = document_of(canvas)
    for subset, chunk in font.splitString(run.text, document):
        yield font.getSubsetInternalName(subset, document), chunk
