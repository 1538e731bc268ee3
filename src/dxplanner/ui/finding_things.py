"""Ctrl+K in the window: makes the index of the plan as it stands, shows the sheet, goes where a result leads."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from dxplanner.plan.plan import Plan
from dxplanner.services.search import Findable, Hit, HitKind, Index
from dxplanner.ui.context import Context
from dxplanner.ui.door import Door
from dxplanner.ui.doors import Doors
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.keys import commit_composition
from dxplanner.ui.places import EXPORT
from dxplanner.ui.search_sheet import SearchSheet
from dxplanner.ui.shell import Shell


def search_sheet(
    parent: QWidget, shell: Shell, doors: Doors, last: str, remember: Callable[[str], None]
) -> SearchSheet:
    """Begins with the words looked for `last`. The index is made in some ten milliseconds."""
    commit_composition()
    by_name = {door.title: door for door in doors.all_doors()}

    def go(hit: Hit) -> None:
        if hit.page in by_name:
            by_name[hit.page].open()
        elif hit.manual:
            doors.show_manual(hit.manual)
        else:
            _go(shell, hit)

    index = index_of(shell.session.plan, shell.context, tuple(by_name.values()))
    sheet = SearchSheet(parent, shell.theme, index, go, last)
    sheet.edit.textChanged.connect(remember)
    return sheet


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


def _go(shell: Shell, hit: Hit) -> None:
    if hit.document:
        shell.go_to(*EXPORT)
        if isinstance(shell.page, ExportPage):
            shell.page.show_document(hit.document)
    elif not (hit.path and shell.go_to_path(hit.path)) and hit.chapter_id:
        shell.go_to(hit.chapter_id, hit.step_id)
