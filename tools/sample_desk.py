"""The desk the picture book is photographed on: the sample town, a fixed clock, file places that name no machine.

Everything else is the program's own composition. Nothing is written but to the given folder for settings.
"""

import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from dxplanner.app import make_context
from dxplanner.documents.builders.approval import parts
from dxplanner.plan.plan import Plan
from dxplanner.services import session as clock
from dxplanner.services.approval import examine
from dxplanner.services.changes import SaveState, SaveStatus
from dxplanner.services.files import title_of
from dxplanner.services.keeper import MemoryKeeper
from dxplanner.services.samples import sample_plan
from dxplanner.services.scheduler import Scheduler
from dxplanner.services.session import Session
from dxplanner.ui.context import Context, RecentPlan

SAMPLE = "mihon"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=9), "JST"))
FOLDER = Path("企画振興課", "DX推進計画")
"""Relative, so that it looks the same on every computer; it is shown, never opened."""
SHOWN_DATA = r"%LOCALAPPDATA%\dxplanner"
FILE = FOLDER / "見本町DX推進計画.dxplan"


class ShownFile(MemoryKeeper):
    """A plan that says it has a file."""

    path: Path | None = FILE


def sample_session() -> Session:
    """The finished plan of the sample town, as it is a moment after it was saved."""
    session = Session(sample_plan(SAMPLE), keeper=ShownFile(), now=lambda: NOW)
    session.saved_at = NOW
    session.last_status = SaveStatus(state=SaveState.SAVED, at=NOW)
    return session


def recent_plans(plan: Plan) -> tuple[RecentPlan, ...]:
    """A plan that is there and one whose file was moved."""
    return (
        RecentPlan(path=FILE, title=title_of(plan), opened=NOW),
        RecentPlan(
            path=FOLDER / "令和7年度" / "見本町DX推進計画.dxplan",
            title="見本町　見本町DX推進計画（令和7年度）",
            opened=NOW - timedelta(days=230),
            found=False,
        ),
    )


def stop_the_clock() -> None:
    """Every module that asks for the time is answered `NOW`. For a process that does nothing but take pictures."""
    real = clock.local_now
    for module in list(sys.modules.values()):
        if getattr(module, "local_now", None) is real:
            module.local_now = lambda: NOW  # type: ignore[attr-defined]


def desk_context(scheduler: Scheduler, settings_folder: Path) -> Context:
    plans = recent_plans(sample_plan(SAMPLE))
    return replace(
        make_context(scheduler),
        data_folder=settings_folder,
        plans_folder=FOLDER,
        recent=lambda: plans,
        open_plan=lambda _path: sample_session(),
        open_sample=lambda _id: sample_session(),
        approval_parts=lambda: parts(replace(examine().running, data_folder=SHOWN_DATA)),
    )
