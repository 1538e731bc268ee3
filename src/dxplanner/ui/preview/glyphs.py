"""Text of the layout as Qt glyph runs: our own font files, our own positions, no shaping and no fallback by Qt."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainterPath, QRawFont

from dxplanner.core.errors import DxError
from dxplanner.documents.typeset.fonts import FONT_FILES, FontKey, advance, font_path
from dxplanner.documents.typeset.geometry import GlyphRun

_SIZES_KEPT = 96
"""Fonts are kept in so many sizes; zooming back and forth makes new ones."""


class RawFonts:
    """The fonts of the pages in pixel sizes. Only for the window's thread."""

    def __init__(self) -> None:
        self._faces: dict[FontKey, QRawFont] = {}
        self._sized: dict[tuple[FontKey, float], QRawFont] = {}

    def sized(self, key: FontKey, pixels: float) -> QRawFont:
        found = self._sized.get((key, pixels))
        if found is None:
            if len(self._sized) >= _SIZES_KEPT:
                self._sized.clear()
            found = QRawFont(self._face(key))
            found.setPixelSize(pixels)
            self._sized[key, pixels] = found
        return found

    def _face(self, key: FontKey) -> QRawFont:
        face = self._faces.get(key)
        if face is None:
            face = QRawFont(str(font_path(key)), 16.0, QFont.HintingPreference.PreferNoHinting)
            if not face.isValid():
                raise DxError(
                    f"文字の書体「{FONT_FILES[key]}」を読み込めません。プログラムを入れ直してください。"
                    "計画のファイルは、そのまま残っています。"
                )
            self._faces[key] = face
        return face


def glyph_run(run: GlyphRun, fonts: RawFonts, scale: float) -> QGlyphRun:
    """The run at `scale` pixels per point, its first character at (0, 0)."""
    font = fonts.sized(run.font, round(run.size * scale, 3))
    glyphs = QGlyphRun()
    glyphs.setRawFont(font)
    glyphs.setGlyphIndexes(font.glyphIndexesForString(run.text))
    glyphs.setPositions([QPointF(x * scale, 0.0) for x in offsets(run)])
    return glyphs


LARGEST_RUN = 60.0
"""Pixels. Above 64, Qt draws the runs of a font loaded from a file as nothing at all: larger text is drawn as outlines."""


def outlines(glyphs: QGlyphRun) -> QPainterPath:
    """The run as one shape, its first character at (0, 0)."""
    font = glyphs.rawFont()
    shape = QPainterPath()
    for index, place in zip(glyphs.glyphIndexes(), glyphs.positions(), strict=True):
        shape.addPath(font.pathForGlyph(index).translated(place))
    shape.setFillRule(Qt.FillRule.WindingFill)
    return shape


def offsets(run: GlyphRun) -> list[float]:
    """Where each character starts, in points from the start of the run."""
    shifts = dict(run.shifts)
    x, found = 0.0, []
    for index, char in enumerate(run.text):
        if shifts:
            x += shifts.get(index, 0.0)
        found.append(x)
        x += advance(char, run.font) * run.size + run.char_space
    return found
