"""Ctrl+K in the window: makes the index of the plan as it stands, shows the sheet, goes where a result leads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from dxplanner.plan.plan import Plan
from dxplanner.services.search import Findable, Hit, HitKind, Index
from dxplanner.ui.context import Context
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.keys import commit_composition
from dxplanner.ui.search_sheet import SearchSheet
from dxplanner.ui.step_list import EXPORT
from dxplanner.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A place of the window that is no step and no document, found by its name and by other `words`."""

    title: str
    words: str
    open: Callable[[], object]


class Finder:
    """Keeps the words that were looked for last. `shell` is the open plan (a `Shell`)."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        context: Context,
        doors: tuple[Door, ...] = (),
        show_manual: Callable[[str], object] | None = None,
    ) -> None:
        self._window = window
        self._theme = theme
        self._context = context
        self._doors = {door.title: door for door in doors}
        self._show_manual = show_manual
        self._searched = ""

    def sheet(self, shell: Any) -> SearchSheet:
        """The index is made in some ten milliseconds."""
        commit_composition()

        def go(hit: Hit) -> None:
            door = self._doors.get(hit.page)
            if door is not None:
                door.open()
            elif hit.manual and self._show_manual is not None:
                self._show_manual(hit.manual)
            else:
                _go(shell, hit)

        index = index_of(shell.session.plan, self._context, tuple(self._doors.values()))
        sheet = SearchSheet(self._window, self._theme, index, go, self._searched)
        sheet.edit.textChanged.connect(self._remember)
        return sheet

    def _remember(self, text: str) -> None:
        self._searched = text


def index_of(plan: Plan, context: Context, doors: tuple[Door, ...] = ()) -> Index:
    """All that the window can lead to."""
    from dxplanner.services.manual.finding import findables  # reads the manual's files

    places = (
        Findable(kind=HitKind.DOCUMENT, title=door.title, body=door.words, page=door.title) for door in doors
    )
    documents = (
        Findable(
            kind=HitKind.DOCUMENT,
            title=one.title,
            where=_where(one.group, one.not_yet(plan)),
            document=one.id,
        )
        for one in context.documents
    )
    findings = (
        Findable(kind=HitKind.FINDING, title=item.message, body=item.severity.label, path=item.path)
        for item in context.findings(plan)
        if item.set_aside is None
    )
    return Index(plan, (*documents, *places, *findings, *findables()))


def _where(group: str, not_yet: str) -> str:
    return f"書類を出す ＞ {group}" + (f"（まだ使いません：{not_yet}）" if not_yet else "")


def _go(shell: Any, hit: Hit) -> None:
    if hit.document:
        shell.go_to(*EXPORT)
        if isinstance(shell.page, ExportPage):
            shell.page.show_document(hit.document)
    elif not (hit.path and shell.go_to_path(hit.path)) and hit.chapter_id:
        shell.go_to(hit.chapter_id, hit.step_id)
