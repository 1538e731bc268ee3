"""Which part of the manual explains a place of the window, and where a link leads when no plan is open."""

from dxplanner.services.manual.book import chapters
from dxplanner.services.manual.model import Chapter
from dxplanner.ui.places import CHECK, EXPORT, FACTS, HOME, VERSIONS
from dxplanner.wizards.registry import field_of

FIRST = "first-hour"
_WHOLE = {HOME: FIRST, EXPORT: f"{FIRST}/export", VERSIONS: "yearly/versions", FACTS: "facts"}


def explained(place: tuple[str, str] | None, path: str = "") -> str:
    """For a page (None: the start page) and the question in hand."""
    if place is None:
        return FIRST
    if place in _WHOLE:
        return _WHOLE[place]
    chapter_id, step_id = place
    if step_id == CHECK:
        return f"{FIRST}/check"
    return f"{chapter_id}/{step_id}#{path}" if path else f"{chapter_id}/{step_id}"


def target_of(address: str) -> str:
    """`step:policy/vision` → `policy/vision`; a question leads to its page, a document to its list."""
    kind, _, place = address.partition(":")
    if kind == "field":
        found = field_of(place)
        return f"{found.chapter.id}/{found.step.id}#{place}" if found is not None else FIRST
    return f"documents/{place}" if kind == "document" else place


def chapter_of(target: str) -> Chapter:
    """The chapter of a link; the first one where there is none of that name."""
    name = target.partition("/")[0]
    return next((chapter for chapter in chapters() if chapter.id == name), chapters()[0])
