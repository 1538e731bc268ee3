"""An open plan: the one way to change it, to undo, and to have it saved. Plain callbacks; knows no Qt.

A session belongs to one thread. Only the timed save may come from another, and it only hands the plan on.
"""

import time
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.plan.edit import Change, SetDraft, SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.removal import Edited
from dxplanner.services.changes import Notice, SaveState, SaveStatus
from dxplanner.services.following import followed
from dxplanner.services.history import History
from dxplanner.services.keeper import Keeper, MemoryKeeper
from dxplanner.services.scheduler import Scheduler, ThreadScheduler
from dxplanner.services.writer import Writer

SAVE_AFTER_SECONDS = 0.4
"""Counted from the first change that is not yet written, so that steady typing is saved as well."""

READ_ONLY = "閲覧のみで開いているため、書き換えることはできません。内容はそのまま残っています。"

Message = TypeVar("Message")


def local_now() -> datetime:
    return datetime.now().astimezone()


class Session:
    """Without a keeper the plan lives in memory only, as a new plan does before it has a place."""

    def __init__(
        self,
        plan: Plan,
        *,
        keeper: Keeper | None = None,
        read_only: bool = False,
        scheduler: Scheduler | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = local_now,
        remarks: tuple[str, ...] = (),
    ) -> None:
        self._plan = plan
        self._clock = clock
        self._scheduler = scheduler or ThreadScheduler()
        self._history = History()
        self._listeners: list[Callable[[Notice], None]] = []
        self._status_listeners: list[Callable[[SaveStatus], None]] = []
        self._notices: deque[Notice] = deque()
        self._telling = False
        self._cancel_timer: Callable[[], None] | None = None
        self._now = now
        self._writer: Writer | None = None
        self.saved_at: datetime | None = None
        self.last_status: SaveStatus | None = None
        self.adopt(keeper or MemoryKeeper(), read_only=read_only, remarks=remarks)

    def adopt(self, keeper: Keeper, *, read_only: bool = False, remarks: tuple[str, ...] = ()) -> None:
        """Go on in another place, which holds this plan already. What is pending goes to the old one first."""
        self.close()
        self._keeper = keeper
        self.read_only = read_only
        self.remarks = remarks
        """Sentences the officer should read after opening: who has the file, what was recovered."""
        writes = keeper.path is not None and not read_only
        self._writer = Writer(keeper, self._saved, self._now) if writes else None

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def path(self) -> Path | None:
        return self._keeper.path

    @property
    def unsaved(self) -> bool:
        """Whether something in memory is not on the disk (always False for a plan that has no file)."""
        if self._writer is None:
            return False
        return self._cancel_timer is not None or self._writer.unsaved is not None

    # ---- editing

    def apply(self, change: Change, label: str) -> Edited:
        """Make the change or raise BadInput. What changes nothing leaves no step and tells nobody."""
        if self.read_only:
            raise BadInput(READ_ONLY)
        before = self._plan
        edited = followed(before, applied(before, change), change)
        differences = tuple(tree.diff(before, edited.plan))
        if not differences:
            return Edited(before, edited.cleared)
        field = change.path if isinstance(change, SetValue | SetDraft) else None
        self._history.add(before, edited.plan, label, field, self._clock())
        self._become(edited.plan, "apply", label, differences, edited.cleared)
        return edited

    def undo(self) -> str | None:
        """Take the last step back; its label, or None when there is none."""
        step = self._history.undo()
        if step is None:
            return None
        self._become(step.before, "undo", step.label, tuple(tree.diff(self._plan, step.before)))
        return step.label

    def redo(self) -> str | None:
        step = self._history.redo()
        if step is None:
            return None
        self._become(step.after, "redo", step.label, tuple(tree.diff(self._plan, step.after)))
        return step.label

    @property
    def can_undo(self) -> bool:
        return self._history.undo_label is not None

    @property
    def can_redo(self) -> bool:
        return self._history.redo_label is not None

    @property
    def undo_label(self) -> str | None:
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        return self._history.redo_label

    def _become(
        self,
        plan: Plan,
        origin: str,
        label: str,
        differences: tuple[tree.Difference, ...],
        cleared: tuple[str, ...] = (),
    ) -> None:
        before, self._plan = self._plan, plan
        self._schedule()
        notice = Notice(
            before=before,
            after=plan,
            origin=origin,
            label=label,
            differences=differences,
            cleared=cleared,
        )
        self._notices.append(notice)
        self._tell()

    def _tell(self) -> None:
        """Every listener hears every notice in order, also when a listener itself makes a change."""
        if self._telling:
            return
        self._telling = True
        try:
            while self._notices:
                notice = self._notices.popleft()
                for listener in tuple(self._listeners):
                    listener(notice)
        finally:
            self._telling = False

    # ---- saving

    def commit(self, *, wait: bool = False) -> None:
        """End the current step and write what is pending; `wait` for it to be written or refused."""
        self._history.seal()
        self._write()
        if wait and self._writer is not None:
            self._writer.wait()

    def close(self) -> None:
        """Write what is pending and let go of the file. What cannot be written is kept for next time."""
        self.commit()
        if self._writer is not None:
            self._writer.close()

    def in_file(self, job: Callable[[Keeper], Message]) -> Message:
        """Do something with the keeper in the thread that owns it, and wait for the answer."""
        if self._writer is None:
            return job(self._keeper)
        return self._writer.run(lambda: job(self._keeper))

    def _schedule(self) -> None:
        if self._writer is not None and self._cancel_timer is None:
            self._cancel_timer = self._scheduler.call_later(SAVE_AFTER_SECONDS, self._write)

    def _write(self) -> None:
        """May run in a timer's thread: takes the plan as it is now and hands it to the writer."""
        cancel, self._cancel_timer = self._cancel_timer, None
        if cancel is not None:
            cancel()
        if self._writer is not None and (cancel is not None or self._writer.unsaved is not None):
            self._writer.submit(self._plan)

    def _saved(self, status: SaveStatus) -> None:
        """Runs in the writer's thread."""
        if status.state is SaveState.SAVED:
            self.saved_at = status.at
        self.last_status = status
        for listener in tuple(self._status_listeners):
            listener(status)

    # ---- listening

    def subscribe(self, listener: Callable[[Notice], None]) -> Callable[[], None]:
        """Called after each change, in the thread that made it. The answer ends the subscription."""
        return _subscribed(self._listeners, listener)

    def subscribe_status(self, listener: Callable[[SaveStatus], None]) -> Callable[[], None]:
        """Called about saving, in the writer's thread: a window passes it on to its own thread."""
        return _subscribed(self._status_listeners, listener)


def _subscribed(
    listeners: list[Callable[[Message], None]], listener: Callable[[Message], None]
) -> Callable[[], None]:
    listeners.append(listener)

    def leave() -> None:
        if listener in listeners:
            listeners.remove(listener)

    return leave
