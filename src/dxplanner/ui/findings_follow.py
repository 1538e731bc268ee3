"""Keeps the findings in step with the plan: after a pause in the typing, never on a keystroke."""

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer

from dxplanner.services.changes import Notice
from dxplanner.ui.findings_pane import FindingsPane
from dxplanner.ui.message_bar import speak
from dxplanner.ui.severity import standing
from dxplanner.ui.tasks import Task

if TYPE_CHECKING:
    from dxplanner.checks.model import Finding
    from dxplanner.plan.plan import Plan

NAME = "findings"
FIRST_AFTER_MS = 1500
"""The first pages of the preview go before: the checks are loaded with their coming, or after this time."""
AFTER_PAGES_MS = 50
"""The pages are painted first."""
PAUSE_MS = 400


class Host(Protocol):
    """What the findings need of the window they stand in; signals are Qt's and untyped."""

    context: Any
    session: Any
    desk: Any
    bridge: Any
    side: Any
    page: Any
    preview: Any
    place_changed: Any


class _Follower(QObject):
    def __init__(self, shell: Host, pane: FindingsPane) -> None:
        super().__init__(pane)
        self._shell = shell
        self._pane = pane
        self._count: int | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_time)
        self._first: Task | None = None
        shell.bridge.changed.connect(self._on_changed)
        shell.place_changed.connect(self._on_place)
        shell.preview.worker.answered.connect(self._on_first_pages)
        QTimer.singleShot(0, self, self._wait_for_pages)  # counted once the window runs

    def _wait_for_pages(self) -> None:
        if self._count is None and not self._later.isActive():
            self._later.start(FIRST_AFTER_MS)

    def _on_first_pages(self, _answer: object) -> None:
        self._shell.preview.worker.answered.disconnect(self._on_first_pages)
        if self._count is None:
            self._later.start(AFTER_PAGES_MS)

    def _on_changed(self, _notice: Notice) -> None:
        self._later.start(FIRST_AFTER_MS if self._count is None else PAUSE_MS)

    def _on_time(self) -> None:
        """The first time, what the checks need is loaded away from the window's thread: it takes half a second."""
        if self._count is not None:
            self.look()
        elif self._first is None:
            findings, plan = self._shell.context.findings, self._shell.session.plan
            self._first = Task(lambda _progress: (plan, findings(plan)), self)
            self._first.finished.connect(self._on_first)
            self._first.failed.connect(self.look)
            self._first.start()

    def _on_first(self, answer: "tuple[Plan, tuple[Finding, ...]]") -> None:
        plan, found = answer
        if plan is self._shell.session.plan:
            self._show(found)
        else:
            self.look()

    def _on_place(self, chapter: str, step: str) -> None:
        self._pane.show_place((chapter, step))
        self._show_lines()

    def look(self, _sentence: str = "") -> None:
        """Run the checks and show what they found."""
        self._show(self._shell.context.findings(self._shell.session.plan))

    def _show(self, found: "tuple[Finding, ...]") -> None:
        self._later.stop()
        self._pane.show_findings(found)
        self._show_lines()
        count = len(standing(self._pane.found))
        self._shell.side.set_badge(NAME, count)
        if self._count is not None and count != self._count:
            speak(self._pane, sentence_of(self._count, count))
        self._count = count

    def _show_lines(self) -> None:
        show = getattr(self._shell.page, "show_findings", None)  # pages with questions have it
        if show is not None:
            show(standing(self._pane.found))


def sentence_of(before: int, now: int) -> str:
    if not now:
        return "指摘は、なくなりました。"
    if now > before:
        return f"指摘が{now - before}件増え、{now}件になりました。"
    return f"指摘が{before - now}件減り、{now}件になりました。"


def attach_findings(shell: Host) -> FindingsPane:
    """Put the pane behind the tab 指摘 and keep it in step with the plan."""
    pane = FindingsPane(shell.desk)
    shell.side.add_pane(NAME, "指摘", pane)
    _Follower(shell, pane)
    return pane
