"""Puts the preview into the window of an open plan: the plan and the field in hand go in, clicks come out."""

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.services.changes import Notice
from dxplanner.services.session import local_now
from dxplanner.ui.preview.pane import PreviewPane
from dxplanner.ui.preview.worker import Make, Question, in_thread
from dxplanner.wizards.spec import Summary


class Host(Protocol):
    """What the preview needs of the window it stands in; signals are Qt's and untyped."""

    theme: Any
    context: Any
    side: Any
    bridge: Any
    place_changed: Any

    @property
    def session(self) -> Any: ...

    @property
    def page(self) -> QWidget | None: ...

    def go_to_path(self, path: str) -> bool: ...


def page_maker(session: Callable[[], Any] | None = None) -> Make:
    """Builds and lays out with the date of today. The builders load in the worker, after the window is up.

    `session` is asked, in the worker, for the versions a paper compares with.
    """

    def load() -> Make:
        from dxplanner.services.preview import Previewer

        def former(plan: Plan, printed_on: date):
            if session is None:
                return None
            from dxplanner.services.former import former_of_session

            return former_of_session(session(), plan, printed_on)

        previewer = Previewer(former)

        def make(question: Question):
            return previewer.show(
                question.plan,
                local_now().date(),
                path=question.path,
                shown=question.shown,
                pinned=question.pinned,
            )

        return make

    return in_thread(load)


class _Follower(QObject):
    """Tells the pane where the officer is, once after everything a step change or a click sets off."""

    def __init__(self, shell: Host, pane: PreviewPane) -> None:
        super().__init__(pane)
        self._shell = shell
        self._pane = pane
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        shell.place_changed.connect(self._on_place)
        shell.bridge.changed.connect(self._on_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        pane.path_clicked.connect(shell.go_to_path)
        self._page: QWidget | None = None
        pane.set_plan(shell.session.plan)
        self._soon.start()

    def _on_changed(self, notice: Notice) -> None:
        self._pane.set_plan(notice.after)

    def _on_place(self, _chapter: str, _step: str) -> None:
        self._soon.start()

    def _on_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self._soon.start()

    def _follow(self) -> None:
        """A cursor outside the page (in the preview, in a menu) leaves the field in hand what it was."""
        page: Any = self._shell.page
        turned, self._page = page is not self._page, page
        if getattr(page, "step", None) is None:  # only pages with questions have a field in hand
            return
        path = page.focused_path()
        if not path and turned:
            asked = (item.path for item in page.step.items if not isinstance(item, Summary))
            path = next(asked, "")
        self._pane.show_path(path)


def attach_preview(shell: Host, make: Make | None = None) -> PreviewPane:
    """Put the pane behind the tab プレビュー and keep it in step with the window. `make` is for tests."""
    pane = PreviewPane(shell.theme, shell.context.documents, make or page_maker(lambda: shell.session))
    shell.side.add_pane("preview", "プレビュー", pane)
    _Follower(shell, pane)
    return pane
