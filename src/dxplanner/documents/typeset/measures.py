"""The profile's measures in points as floats: page, margins, type sizes. Decimal and millimetres end here."""

from collections.abc import Mapping
from dataclasses import field
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import PaperSize
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.fonts import FontKey

POINTS_PER_MM: Final = 72 / 25.4
_PAPER_MM: Final[dict[PaperSize, tuple[int, int]]] = {PaperSize.A4: (210, 297), PaperSize.A3: (297, 420)}


def paper_points(paper: PaperSize, *, landscape: bool) -> tuple[float, float]:
    short, long = (side * POINTS_PER_MM for side in _PAPER_MM[paper])
    return (long, short) if landscape else (short, long)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """Type of one role: its font, the font of its bold spans, size and line pitch."""

    font: FontKey
    size: float
    pitch: float
    bold: FontKey = FontKey.GOTHIC_BOLD

    @property
    def baseline(self) -> float:
        """From the top of the line to the baseline, the em box centred in the pitch."""
        return (self.pitch - self.size) / 2 + self.size * 0.88


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    body: TextStyle
    lead: TextStyle
    note: TextStyle
    caption: TextStyle
    cell: TextStyle
    cell_bold: TextStyle
    header: TextStyle
    label: TextStyle
    title: TextStyle
    cover: TextStyle
    headings: tuple[TextStyle, ...]


def styles_of(profile: LayoutProfile) -> Styles:
    body, table, note = float(profile.body_size), float(profile.table_size), float(profile.note_size)
    pitch = float(profile.line_pitch)
    mincho, gothic, bold = FontKey.MINCHO, FontKey.GOTHIC, FontKey.GOTHIC_BOLD
    cell_pitch = round(table * 1.32, 2)
    return Styles(
        body=TextStyle(font=mincho, size=body, pitch=pitch),
        lead=TextStyle(font=bold, size=body + 2.5, pitch=pitch + 5),
        note=TextStyle(font=mincho, size=note, pitch=round(note * 1.45, 2)),
        caption=TextStyle(font=gothic, size=table, pitch=cell_pitch + 1),
        cell=TextStyle(font=mincho, size=table, pitch=cell_pitch),
        cell_bold=TextStyle(font=bold, size=table, pitch=cell_pitch),
        header=TextStyle(font=gothic, size=table, pitch=cell_pitch),
        label=TextStyle(font=gothic, size=table, pitch=cell_pitch),
        title=TextStyle(font=bold, size=body + 4.5, pitch=pitch + 6),
        cover=TextStyle(font=bold, size=26, pitch=42),
        headings=tuple(
            TextStyle(font=bold, size=float(size), pitch=max(float(size) * 1.5, pitch))
            for size in profile.heading_sizes
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The text area of one section's pages, and what its blocks need to know while they are set."""

    page_width: float
    page_height: float
    left: float
    top: float
    width: float
    height: float
    styles: Styles
    profile: LayoutProfile
    page_numbers: Mapping[int, int] = field(default_factory=dict)
    """Page (from 1) by the order of the heading, known in the second pass."""
    headings: tuple[tuple[int, str, str], ...] = ()
    """(level, number, title) of all headings, for the contents."""


def frame_for(paper: PaperSize, profile: LayoutProfile, *, landscape: bool) -> Frame:
    """On landscape pages the binding side (left of a portrait page) is the top, so the margins turn with it."""
    page_width, page_height = paper_points(paper, landscape=landscape)
    top, bottom, left, right = (
        float(side) * POINTS_PER_MM
        for side in (profile.margin_top, profile.margin_bottom, profile.margin_left, profile.margin_right)
    )
    return Frame(
        page_width=page_width,
        page_height=page_height,
        left=left,
        top=top,
        width=page_width - left - right,
        height=page_height - top - bottom,
        styles=styles_of(profile),
        profile=profile,
    )
