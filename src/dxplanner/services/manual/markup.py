"""Words in square brackets in the hand-written chapters: 「[menu:今すぐ保存]」, 「[step:policy/vision]」.

Each role says what kind of thing is meant, so that a test can look whether the program has it. Links are resolved
here, and one that leads nowhere is an error; the words on the screen are compared by the tests, since they belong
to the window.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from dxplanner.core.errors import BadInput
from dxplanner.documents.model import Inline, Span, SpanStyle
from dxplanner.documents.registry import document_kind
from dxplanner.services.manual.model import TitleOf
from dxplanner.wizards import registry
from dxplanner.wizards.engine import label_of_item

_MARK: Final = re.compile(r"\[([a-z]+):([^\]]+)\]")
SCREEN_ROLES: Final = ("menu", "button", "word", "says")
"""Words a test looks for in the window: of a menu, on a button, elsewhere on a page, in a message."""


def marks(text: str) -> Iterator[tuple[str, str]]:
    """All (role, target) of a text, in order."""
    yield from _MARK.findall(text)


def inline(text: str, title_of: TitleOf) -> Inline:
    """The text with its marks made into words and links. Raises BadInput for a role or a target nobody knows."""
    spans: list[Span] = []
    reached = 0
    for found in _MARK.finditer(text):
        spans.append(_plain(text[reached : found.start()]))
        spans.append(_marked(found[1], found[2], title_of))
        reached = found.end()
    spans.append(_plain(text[reached:]))
    return tuple(span for span in spans if span.text)


def _plain(text: str) -> Span:
    if "[" in text or "]" in text:
        raise BadInput(f"「{text}」の角括弧の書き方が違います。")
    return Span(text)


def _marked(role: str, target: str, title_of: TitleOf) -> Span:
    if role in SCREEN_ROLES:
        return Span(f"「{target}」")
    make = _ROLES.get(role)
    if make is None:
        raise BadInput(f"「{role}」という印はありません。")
    try:
        return make(target, title_of)
    except KeyError as problem:
        raise BadInput(f"「{role}:{target}」の先がありません。") from problem


def _key(target: str, _title_of: TitleOf) -> Span:
    return Span(target, style=SpanStyle.BOLD)


def _command(target: str, _title_of: TitleOf) -> Span:
    return Span(f"dxplanner {target}", style=SpanStyle.BOLD)


def _step(target: str, _title_of: TitleOf) -> Span:
    chapter_id, _, step_id = target.partition("/")
    chapter, step = registry.chapter(chapter_id), registry.step(chapter_id, step_id)
    return Span(f"「{chapter.number} {chapter.title} ＞ {step.title}」", link=f"step:{target}")


def _field(target: str, _title_of: TitleOf) -> Span:
    place = registry.field_of(target)
    if place is None or place.item.path != target:
        raise KeyError(target)
    return Span(f"「{label_of_item(place.item)}」", link=f"field:{target}")


def _document(target: str, _title_of: TitleOf) -> Span:
    kind = document_kind(target)
    if kind is None:
        raise KeyError(target)
    return Span(f"「{kind.name}」", link=f"document:{target}")


def _manual(target: str, title_of: TitleOf) -> Span:
    return Span(f"「{title_of(target)}」", link=f"manual:{target}")


_ROLES: Final[dict[str, Callable[[str, TitleOf], Span]]] = {
    "key": _key,
    "command": _command,
    "step": _step,
    "field": _field,
    "document": _document,
    "manual": _manual,
}
