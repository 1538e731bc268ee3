"""Brings what a session says, from whichever thread, to the window's thread as Qt signals."""

from PySide6.QtCore import QObject, Signal

from dxplanner.core.tree import Difference
from dxplanner.plan.records import Draft, Mark
from dxplanner.services.session import Session


class SessionBridge(QObject):
    """Listens as long as it lives; `close` ends it."""

    changed = Signal(object)
    """A `services.changes.Notice`."""
    saving = Signal(object)
    """A `services.changes.SaveStatus`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = [session.subscribe(self.changed.emit), session.subscribe_status(self.saving.emit)]

    def close(self) -> None:
        for leave in self._leave:
            leave()
        self._leave.clear()


def path_of(difference: Difference) -> str:
    """The place of the plan a difference is about: that of a mark or draft is where it stands."""
    record = difference.after if difference.after is not None else difference.before
    if isinstance(record, Draft | Mark):
        return record.path or ""
    if difference.path.startswith(("drafts", "marks")):
        return ""
    return difference.path
