"""What a hand-written view can do. It is shown again after every change of the plan."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from dxplanner.plan.plan import Plan
from dxplanner.ui.desk import Desk
from dxplanner.ui.theme.tokens import BASE_PX, READING_EM
from dxplanner.ui.wide import Wide

if TYPE_CHECKING:
    from dxplanner.checks.model import Finding

PAUSE_MS = 120
"""A view that takes more than a moment to draw waits for a pause in the typing."""


class View(Wide):
    """Takes the width it is given, never asks for more."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def refresh(self, plan: Plan) -> None:
        """Show this plan."""

    def show_findings(self, found: "tuple[Finding, ...]") -> None:
        """The findings that stand, for a view that shows them at what they concern."""


class PausingView(View):
    """Draws after a pause, and only when something it shows has changed. `draw` is the subclass's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._seen: tuple[object, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self._draw_now)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        """The branches of the plan the view shows; unchanged branches are the same objects."""
        return (plan,)

    def draw(self, plan: Plan) -> None:
        """Make it anew."""

    def refresh(self, plan: Plan) -> None:
        now = self.parts_of(plan)
        if len(now) == len(self._seen) and all(a is b for a, b in zip(now, self._seen, strict=True)):
            return
        if not self._seen:
            self._draw_now()
        else:
            self._later.start()

    def _draw_now(self) -> None:
        plan = self.desk.plan
        self._seen = self.parts_of(plan)
        self.draw(plan)


class FittedView(PausingView):
    """Draws again when the width crosses a line between two forms; `narrow_below` is in em."""

    narrow_below = 34.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.em: float = READING_EM
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(self._draw_now)

    @property
    def narrow(self) -> bool:
        return self.em < self.narrow_below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was, self.em = self.narrow, self.width() / (BASE_PX * self.desk.theme.scale)
        if self.narrow != was:
            self._refit.start()
