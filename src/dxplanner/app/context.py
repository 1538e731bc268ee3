"""Composition of the desktop program: gives the window the functions it needs. The only place that knows all layers."""

from pathlib import Path
from typing import TYPE_CHECKING

from dxplanner import __version__
from dxplanner.core.errors import DxError
from dxplanner.documents.registry import DOCUMENTS, DocumentGroup
from dxplanner.facts.resources import resource_path
from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.services import files, recent
from dxplanner.services.facts_start import go_by_chosen_facts
from dxplanner.services.scheduler import Scheduler
from dxplanner.services.session import Session, local_now
from dxplanner.store.places import data_dir
from dxplanner.ui.context import (
    Context,
    DocumentChoice,
    ExportWish,
    FactsDesk,
    RecentPlan,
    Sample,
    Tell,
)

if TYPE_CHECKING:  # loaded when the window first asks
    from dxplanner.checks.model import Finding
    from dxplanner.documents.builders.approval.sections import Part
    from dxplanner.services.estimate_page import EstimatePage
    from dxplanner.services.facts_page import FactsView
    from dxplanner.services.readiness import Readiness
    from dxplanner.services.year_strip import Strip


def make_context(scheduler: Scheduler) -> Context:
    """Sessions are saved by the clock of the window's thread."""

    def open_plan(path: Path) -> Session:
        """A `.json` becomes a new `.dxplan` beside it: the exchange file itself is never edited."""
        if path.suffix.lower() != files.EXCHANGE_SUFFIX:
            return files.open_session(path, scheduler)
        target = path.with_suffix(files.SUFFIX)
        exchange = files.read_plan_file(path)
        files.new_file(target, exchange.plan, exchange.versions)
        return files.open_session(target, scheduler)

    def new_plan(code: str, path: Path) -> Session:
        from dxplanner.services.planning import new_plan as made

        files.new_file(path, made(code))
        return files.open_session(path, scheduler)

    def open_sample(sample_id: str) -> Session:
        """A sample lives in memory until it is given a place."""
        from dxplanner.services.samples import sample_plan

        return Session(files.with_own_identity(sample_plan(sample_id)), scheduler=scheduler)

    return Context(
        fonts=resource_path("fonts"),
        data_folder=data_dir(),
        plans_folder=_plans_folder(),
        version=__version__,
        open_plan=open_plan,
        new_plan=new_plan,
        open_sample=open_sample,
        recent=_recent,
        export=_export,
        samples=_samples,
        documents=_documents(),
        estimate=_estimate,
        year_strips=_year_strips,
        findings=_findings,
        forget=recent.forget,
        holder=_holder,
        open_over=lambda path: files.open_session(path, scheduler, take_over=True),
        readiness=_readiness,
        approval_parts=_approval_parts,
        approval=_approval,
        remark=go_by_chosen_facts(),
        facts=FactsDesk(view=_facts_view, add=_add_facts, use=_use_facts),
    )


def _plans_folder() -> Path:
    """Where a new plan is offered to be kept: the documents folder, on systems that have one."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


def _recent() -> tuple[RecentPlan, ...]:
    return tuple(
        RecentPlan(path=item.path, title=item.name, opened=item.opened_at, found=item.path.exists())
        for item in recent.recent_files()
    )


def _samples() -> tuple[Sample, ...]:
    from dxplanner.services.samples import samples

    return tuple(Sample(id=sample.id, title=sample.name, detail=sample.description) for sample in samples())


def _holder(path: Path) -> str:
    from dxplanner.store import lock, places

    try:
        owner = lock.read_owner(lock.lock_path(places.whole_path(path)))
    except OSError:
        return ""
    return owner.described() if owner is not None else ""


def _documents() -> tuple[DocumentChoice, ...]:
    """By group, within a group as they are registered."""
    return tuple(
        DocumentChoice(
            id=kind.id,
            title=kind.name,
            formats=kind.formats,
            group=kind.group.label,
            basic=kind.basic,
            not_yet=kind.not_yet,
        )
        for group in DocumentGroup
        for kind in DOCUMENTS
        if kind.group is group
    )


def _readiness(plan: Plan, documents: tuple[str, ...], tell: Tell) -> "tuple[Readiness, ...]":
    from dxplanner.services.readiness import readiness

    return readiness(plan, local_now().date(), tell, documents)


def _export(plan: Plan, wish: ExportWish, tell: Tell) -> tuple[Path, ...]:
    from dxplanner.services.exporting import chosen, export
    from dxplanner.services.former import former_of_session

    today = local_now().date()
    former = former_of_session(wish.session, plan, today) if wish.session is not None else None
    made = export(
        plan, wish.folder, printed_on=today, tasks=chosen(wish.wanted), progress=tell, former=former
    )
    return tuple(item.path for item in made)


def _approval_parts() -> "tuple[Part, ...]":
    from dxplanner.documents.builders.approval import parts
    from dxplanner.services.approval import examine

    return parts(examine().running)


def _approval(folder: Path, plan: Plan | None) -> tuple[Path, ...]:
    from dxplanner.services.approval import write_approval

    return tuple(item.path for item in write_approval(folder, printed_on=local_now().date(), plan=plan))


def _estimate(plan: Plan, option: CostOption | None = None) -> "EstimatePage | None":
    from dxplanner.services.estimate_page import estimate_page

    try:
        return estimate_page(plan, option)
    except DxError:
        return None


def _year_strips() -> "tuple[Strip, ...]":
    from dxplanner.services.year_strip import year_strips

    return year_strips()


def _facts_view() -> "FactsView":
    from dxplanner.services.facts_page import facts_view

    return facts_view()


def _add_facts(path: Path, by: str) -> str:
    from dxplanner.services import facts_sets

    added = facts_sets.add(path, by, local_now())
    return f"「{added.title}」を加えて、使い始めました。前の資料も残っています。"


def _use_facts(set_id: str, by: str) -> str:
    from dxplanner.services import facts_sets

    return f"「{facts_sets.use(set_id, by, local_now()).title}」を使います。"


def _findings(plan: Plan) -> "tuple[Finding, ...]":
    from dxplanner.checks.engine import findings

    return findings(plan, include_set_aside=True)
