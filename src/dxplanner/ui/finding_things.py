"""Ctrl+K in the window: makes the index of the plan as it stands, shows the sheet, goes where a result leads."""

from typing import TYPE_CHECKING

from dxplanner.plan.plan import Plan
from dxplanner.services.search import Findable, Hit, HitKind, Index
from dxplanner.ui.context import Context
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.keys import commit_composition
from dxplanner.ui.places import EXPORT
from dxplanner.ui.search_sheet import SearchSheet

if TYPE_CHECKING:
    from dxplanner.ui.shell import Shell
    from dxplanner.ui.window import Window


def search_sheet(window: "Window", shell: "Shell") -> SearchSheet:
    """The index is made in some ten milliseconds."""
    commit_composition()

    def remember(text: str) -> None:
        window.searched = text

    index = index_of(shell.session.plan, window.context)
    sheet = SearchSheet(window, window.theme, index, lambda hit: _go(shell, hit), window.searched)
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


def _go(shell: "Shell", hit: Hit) -> None:
    if hit.document:
        shell.go_to(*EXPORT)
        if isinstance(shell.page, ExportPage):
            shell.page.show_document(hit.document)
    elif not (hit.path and shell.go_to_path(hit.path)) and hit.chapter_id:
        shell.go_to(hit.chapter_id, hit.step_id)
