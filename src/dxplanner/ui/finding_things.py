"""Ctrl+K in the window: makes the index of the plan as it stands, shows the sheet, goes where a result leads."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from dxplanner.plan.plan import Plan
from dxplanner.services.search import Findable, Hit, HitKind, Index
from dxplanner.ui.context import Context
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.keys import commit_composition
from dxplanner.ui.places import EXPORT
from dxplanner.ui.search_sheet import SearchSheet
from dxplanner.ui.shell import Shell


def search_sheet(parent: QWidget, shell: Shell, last: str, remember: Callable[[str], None]) -> SearchSheet:
    """Begins with the words looked for `last`. The index is made in some ten milliseconds."""
    commit_composition()
    index = index_of(shell.session.plan, shell.context)
    sheet = SearchSheet(parent, shell.theme, index, lambda hit: _go(shell, hit), last)
    sheet.edit.textChanged.connect(remember)
    return sheet


def index_of(plan: Plan, context: Context) -> Index:
    """All that the window can lead to."""
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
    return Index(plan, (*documents, *findings))


def _where(group: str, not_yet: str) -> str:
    return f"書類を出す ＞ {group}" + (f"（まだ使いません：{not_yet}）" if not_yet else "")


def _go(shell: Shell, hit: Hit) -> None:
    if hit.document:
        shell.go_to(*EXPORT)
        if isinstance(shell.page, ExportPage):
            shell.page.show_document(hit.document)
    elif not (hit.path and shell.go_to_path(hit.path)) and hit.chapter_id:
        shell.go_to(hit.chapter_id, hit.step_id)
