"""Pages for the screen: builds and lays out one document, and decides which document shows the field in hand.

Runs in the preview's own thread. Nothing is refused here: characters no font has are named, the pages come anyway.
Knows no Qt and loads no library that writes files.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.documents.assemble import assemble
from dxplanner.documents.builders.answers import Former
from dxplanner.documents.registry import DOCUMENTS, SPEAKING, document_kind
from dxplanner.documents.typeset.geometry import Layout
from dxplanner.documents.typeset.layout import layout
from dxplanner.documents.typeset.missing import MissingGlyph, missing_glyphs
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.wizards.registry import field_of

_DOCUMENT_OF_CHAPTER = {
    "municipality": "policy",
    "policy": "policy",
    "organisation": "organisation",
    "recruitment": "recruitment",
    "costs": "allocation",
    "briefing": "anticipated_questions",
}
"""What an answer is mainly given for, where the question itself does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPages:
    """`remark` is a sentence for the officer about characters that cannot be printed; `remark_path` their field."""

    document: str
    title: str
    layout: Layout
    remark: str = ""
    remark_path: str = ""


def lay_out(plan: Plan, document_id: str, printed_on: date, former: Former | None = None) -> PreviewPages:
    """The whole document as it would be printed on that day. Raises BadInput for an id nobody knows."""
    kind = document_kind(document_id)
    if kind is None:
        raise BadInput(f"書類「{document_id}」はありません。書類を選び直してください。")
    document, profile = assemble(plan, kind, printed_on, former)
    missing = missing_glyphs(document)
    return PreviewPages(
        document=kind.id,
        title=document.title,
        layout=layout(document, profile),
        remark=_remark(plan, missing),
        remark_path=next((item.path for item in missing), ""),
    )


def _remark(plan: Plan, missing: tuple[MissingGlyph, ...]) -> str:
    if not missing:
        return ""
    first = missing[0]
    place = f"「{label_of(plan, first.path)}」" if first.path else "文中"
    more = f"（ほかに{len(missing) - 1}か所）" if len(missing) > 1 else ""
    return (
        f"{place}の「{first.character}」（U+{ord(first.character):04X}）は、印刷できる書体がありません{more}。"
        "別の字に置き換えてください。"
    )


FormerOf: TypeAlias = Callable[[Plan, date], Former | None]


def _no_former(_plan: Plan, _printed_on: date) -> Former | None:
    return None


class Previewer:
    """Lays out documents one after another and keeps what is still good. For one thread.

    `former` is asked for the version to compare with, by the papers that compare.
    """

    def __init__(self, former: FormerOf = _no_former) -> None:
        self._former = former
        self._plan: Plan | None = None
        self._day: date | None = None
        self._fresh: dict[str, PreviewPages] = {}
        self._before: dict[str, Layout] = {}
        self._nowhere: dict[str, bool] = {}
        """Questions found in no document, looked for once: whether they had an answer then."""

    def show(
        self, plan: Plan, printed_on: date, *, path: str = "", shown: str = "", pinned: str = ""
    ) -> PreviewPages:
        """The pinned document, or the one that prints this path; `shown` stays where it prints it too."""
        if plan is not self._plan or printed_on != self._day:
            self._plan, self._day = plan, printed_on
            self._fresh = {}
        if pinned:
            return self._pages(plan, pinned, printed_on)
        asked_for, about, beside = _documents_for(plan, path)
        stay = shown if document_kind(shown) is not None else ""
        if path:
            first = (stay,) if stay in asked_for else ()
            answered = _has_answer(plan, path)
            looked = self._nowhere.get(path) is answered
            for document in dict.fromkeys((*first, *asked_for, about, stay, *(() if looked else beside))):
                if document and prints((pages := self._pages(plan, document, printed_on)).layout, path):
                    return pages
            self._nowhere[path] = answered
        return self._pages(plan, about or stay or DOCUMENTS[0].id, printed_on)

    def _pages(self, plan: Plan, document: str, printed_on: date) -> PreviewPages:
        found = self._fresh.get(document)
        if found is None:
            former = self._former(plan, printed_on) if document in SPEAKING else None
            made = lay_out(plan, document, printed_on, former)
            found = replace(made, layout=_with_old_pages(made.layout, self._before.get(document)))
            self._fresh[document] = found
            self._before[document] = found.layout
        return found


def prints(pages: Layout, path: str) -> bool:
    """Whether the answer at this path, or the table or row around it, stands on these pages.

    A place for a whole chapter does not count: it says where to look, not that the answer is there.
    """
    place = pages.place_of(path)
    return place is not None and ("." in place.path or place.path == path)


def _has_answer(plan: Plan, path: str) -> bool:
    return tree.exists(plan, path) and tree.get(plan, path) not in (None, ())


def _documents_for(plan: Plan, path: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """The documents a question names as needing it, the one its chapter is about, and those its page names besides.

    Empty where nothing asks. To look through all documents would take seconds.
    """
    place = field_of(path, plan) if path else None
    if place is None:
        return (), "", ()
    about = _DOCUMENT_OF_CHAPTER.get(place.chapter.id, "")
    named = tuple(name for name in place.item.required_by if document_kind(name) is not None)
    return named or (about,), about, place.step.papers


def _with_old_pages(now: Layout, before: Layout | None) -> Layout:
    """Pages that did not change stay the same objects, so that the screen need not draw them anew."""
    if before is None:
        return now
    old = before.pages
    return replace(
        now,
        pages=tuple(
            old[at] if at < len(old) and old[at] == page else page for at, page in enumerate(now.pages)
        ),
    )
