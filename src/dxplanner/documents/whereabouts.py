"""Where an answer is printed: document, heading and page. For 新旧対照表, which names the place of each change."""

from collections.abc import Callable
from datetime import date

from dxplanner.core.calendar import office_width
from dxplanner.documents.assemble import assemble
from dxplanner.documents.registry import document_kind
from dxplanner.documents.typeset.geometry import Bookmark, Layout, PlacedRegion
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.plan import Plan

LOOKED_IN = ("policy", "roadmap", "organisation", "recruitment")
"""The plan, its annexes and the notice: what a reader of 新旧対照表 has at hand."""


def whereabouts(plan: Plan, printed_on: date) -> Callable[[str], str]:
    """Asked for a path, answers 「DX推進計画（全体方針） 第３章 柱（4ページ）」, or nothing. Lays out when first asked."""
    made: dict[str, tuple[str, Layout, bool]] = {}

    def pages(document_id: str) -> tuple[str, Layout, bool]:
        if document_id not in made:
            kind = document_kind(document_id)
            if kind is None:
                raise KeyError(document_id)
            document, profile = assemble(plan, kind, printed_on)
            made[document_id] = (kind.name, layout(document, profile), profile.full_width_single_digit)
        return made[document_id]

    def where(path: str) -> str:
        for document_id in LOOKED_IN:
            name, found, wide = pages(document_id)
            place = found.place_of(path)
            if place is not None and ("." in place.path or place.path == path):
                here = f"{name}　{_heading(found, place)}".rstrip("　")
                page = f"{place.page + 1}ページ"
                return f"{here}（{office_width(page) if wide else page}）"
        return ""

    return where


def _heading(pages: Layout, place: PlacedRegion) -> str:
    """The nearest heading at or above the place, with the number of its chapter: 「第３章　１　めざす姿」."""
    before = [mark for mark in pages.bookmarks if mark.heading and (mark.page, mark.y) <= _end(place)]
    nearest: Bookmark | None = max(before, key=lambda mark: (mark.page, mark.y), default=None)
    if nearest is None:
        return ""
    chapters = [mark for mark in before if mark.level == 1]
    chapter = max(chapters, key=lambda mark: (mark.page, mark.y), default=nearest)
    return nearest.title if chapter is nearest else f"{chapter.title.partition('　')[0]}　{nearest.title}"


def _end(place: PlacedRegion) -> tuple[int, float]:
    return place.page, place.rect.y + place.rect.height
