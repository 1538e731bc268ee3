"""The one thread that owns the file. It is handed plans and writes the latest; it never holds up the officer.

Knows a keeper (where plans are kept) only by what it can do. Errors become a sentence; memory keeps all.
"""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any, TypeVar

from dxplanner.core.errors import DxError
from dxplanner.plan.plan import Plan
from dxplanner.services.changes import SaveState, SaveStatus
from dxplanner.services.keeper import Keeper

Result = TypeVar("Result")

UNEXPECTED = (
    "ファイルに保存できませんでした。入力した内容はこの画面に残っています。"
    "「名前を付けて保存」で別の場所に保存してください。"
)


class Writer:
    def __init__(
        self, keeper: Keeper, told: Callable[[SaveStatus], None], now: Callable[[], datetime]
    ) -> None:
        self._keeper = keeper
        self._told = told
        self._now = now
        self._changed = threading.Condition()
        self._waiting: Plan | None = None
        self._jobs: deque[tuple[Callable[[], Any], Future[Any]]] = deque()
        self._busy = False
        self._closing = False
        self.unsaved: Plan | None = None
        """The newest plan that was handed over and is not on the disk."""
        self._thread = threading.Thread(target=self._run, name="dxplanner-writer", daemon=True)
        self._thread.start()

    def submit(self, plan: Plan) -> None:
        """Write this plan soon. Only the latest is written."""
        with self._changed:
            self.unsaved = plan
            if not self._closing:
                self._waiting = plan
                self._changed.notify_all()

    def run(self, job: Callable[[], Result]) -> Result:
        """Do something with the file in the thread that owns it, and wait for the answer."""
        future: Future[Result] = Future()
        with self._changed:
            if self._closing:
                raise DxError("この計画は、すでに閉じています。もう一度開いてから操作してください。")
            self._jobs.append((job, future))
            self._changed.notify_all()
        return future.result()

    def wait(self, timeout: float | None = None) -> bool:
        """Until all that was handed over has been tried; False when it took too long."""
        with self._changed:
            return self._changed.wait_for(self._idle, timeout)

    def close(self, timeout: float | None = None) -> None:
        """Write what is left, let go of the file, end the thread."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(timeout)

    def _idle(self) -> bool:
        return self._waiting is None and not self._jobs and not self._busy

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting is not None or self._jobs or self._closing)
                plan, self._waiting = self._waiting, None
                jobs = [self._jobs.popleft() for _ in range(len(self._jobs))]
                if plan is None and not jobs:
                    break
                self._busy = True
            if plan is not None:
                self._save(plan)
            for job, future in jobs:
                _settle(job, future)
            with self._changed:
                self._busy = False
                self._changed.notify_all()
        self._keeper.close()

    def _save(self, plan: Plan) -> None:
        self._told(SaveStatus(state=SaveState.SAVING))
        try:
            remark = self._keeper.save(plan)
        except DxError as problem:
            self._told(SaveStatus(state=SaveState.FAILED, message=problem.message))
        except Exception:  # whatever a driver or a network folder may raise: the thread must live on
            self._told(SaveStatus(state=SaveState.FAILED, message=UNEXPECTED))
        else:
            with self._changed:
                if self.unsaved is plan:
                    self.unsaved = None
            self._told(SaveStatus(state=SaveState.SAVED, at=self._now(), message=remark))


def _settle(job: Callable[[], Any], future: "Future[Any]") -> None:
    try:
        future.set_result(job())
    except BaseException as problem:  # handed to the caller, who is waiting for it
        future.set_exception(problem)
