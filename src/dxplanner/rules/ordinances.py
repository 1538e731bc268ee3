"""必要な例規改正: which rules the chosen organisation and form of engagement change, and by which session of the council.

Pure: from the plan and the dated data of `facts.ordinance_changes`. Says 要確認 where only the town can tell.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.ordinance_changes import (
    Base,
    CouncilStep,
    Level,
    OrdinanceChange,
    council_steps,
    ordinance_changes,
)
from dxplanner.plan.charters import OwnOrdinance
from dxplanner.plan.organisation import AideSource, BodyKind, NodeKind, OfficeStyle, OrgNode
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm

UNDECIDED: Final = "〔未定〕"
_SPECIAL: Final = frozenset({AppointmentForm.SPECIAL_PART_TIME, AppointmentForm.EXPERT_COMMISSIONER})
_FISCAL_YEAR: Final = frozenset(
    {
        AppointmentForm.FISCAL_YEAR_PART,
        AppointmentForm.FISCAL_YEAR_FULL,
        AppointmentForm.PROJECT_MANAGER,
    }
)
_FORM: Final = "recruitment.appointment_form"
_DIRECTLY_BELOW: Final = ("課", "部", "局")
"""How units that stand directly below the head are called in towns; 室 and 係 stand inside one."""


class Certainty(Choice):
    NEEDED = "needed", "要"
    CHECK = "check", "要確認"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One rule to be changed. `subject` is the post, body or office it is about; `because` says which answer asks."""

    change: OrdinanceChange
    certainty: Certainty
    because: str
    path: str
    subject: str
    own: OwnOrdinance | None = None

    @property
    def name(self) -> str:
        return (self.own.name if self.own else None) or self.change.title

    @property
    def by_council(self) -> bool:
        return self.change.level is Level.ORDINANCE

    def filled(self, text: str) -> str:
        """A text of the facts with the post, body or office of this plan in it."""
        return (
            text.replace("{post}", self.subject)
            .replace("{body}", self.subject)
            .replace("{office}", self.subject)
        )


def needs(plan: Plan) -> tuple[Need, ...]:
    """In the order of the facts; a rule stands once for each post, body or office."""
    found = [*_of_form(plan), *_of_office(plan), *_of_bodies(plan)]
    order = list(ordinance_changes())
    return tuple(sorted(found, key=lambda item: order.index(item.change.id)))


def own_ordinance(plan: Plan, change: str) -> OwnOrdinance | None:
    return next((row for row in plan.charters.ordinances if row.change == change), None)


def own_name(plan: Plan, change: str) -> tuple[str, str]:
    """What the town calls this rule, with its path; else the usual name without one."""
    own = own_ordinance(plan, change)
    if own is not None and own.name:
        return own.name, f"charters.ordinances[{own.id}].name"
    return ordinance_changes()[change].title, ""


def _need(plan: Plan, change: str, certainty: Certainty, because: str, path: str, subject: str) -> Need:
    return Need(
        change=ordinance_changes()[change],
        certainty=certainty,
        because=because,
        path=path,
        subject=subject,
        own=own_ordinance(plan, change),
    )


# ---- by what the plan says


def _post_name(plan: Plan) -> str:
    node = _node(plan, plan.organisation.cio_aide)
    return (node.title if node else None) or "CIO補佐官"


def _node(plan: Plan, node: str | None) -> OrgNode | None:
    return next((item for item in plan.organisation.nodes if item.id == node), None)


def _of_form(plan: Plan) -> Iterator[Need]:
    form = plan.recruitment.appointment_form
    if form is None or plan.organisation.aide_source in (AideSource.INTERNAL, AideSource.NONE):
        return
    post = _post_name(plan)
    shared = plan.organisation.aide_source is AideSource.SHARED
    because = f"任用等の形態が「{form.label}」である。"
    if shared:
        because += "県等との共同を基本とするため、団体が自ら任用等をするときに要る。"
    certainty = Certainty.CHECK if shared else Certainty.NEEDED
    if form in _SPECIAL:
        yield _need(plan, "pay_table", certainty, because, _FORM, post)
    if form in _FISCAL_YEAR:
        yield _need(plan, "fiscal_year_pay", Certainty.CHECK, because, _FORM, post)
    if form is AppointmentForm.FIXED_TERM:
        yield _need(plan, "fixed_term", certainty, because, _FORM, post)
        yield _need(plan, "quota", Certainty.CHECK, because, _FORM, post)


def _of_office(plan: Plan) -> Iterator[Need]:
    organisation = plan.organisation
    office = _node(plan, organisation.dx_office)
    style = organisation.office_style
    if style is None:
        return
    name = (office.title if office else None) or "DX担当部署"
    path = "organisation.office_style"
    if style is OfficeStyle.CONCURRENT:
        because = f"「{name}」の分掌する事務に、DXの推進を加える。"
        yield _need(plan, "organisation_rule", Certainty.CHECK, because, path, name)
        return
    if office is not None and directly_below_the_head(plan, office):
        because = f"専任の部署「{name}」を、{_head(plan)}のすぐ下に置く。"
        yield _need(plan, "section", Certainty.NEEDED, because, path, name)
    because = f"専任の部署「{name}」の分掌する事務を定める。"
    yield _need(plan, "organisation_rule", Certainty.NEEDED, because, path, name)
    quota, actual = plan.municipality.staff_quota, plan.municipality.staff_actual
    if quota is not None and actual is not None and actual >= quota:
        because = f"職員の実員（{actual}人）が定数（{quota}人）に達しており、専任の職員を増やすと超える。"
        yield _need(plan, "quota", Certainty.NEEDED, because, "municipality.staff_actual", name)


def directly_below_the_head(plan: Plan, office: OrgNode) -> bool:
    """A new 課 of its own: it belongs to no section, and none of the town's sections is called so already."""
    title = office.title or ""
    names = {section.name for section in plan.municipality.sections}
    return office.section is None and title.endswith(_DIRECTLY_BELOW) and title not in names


def _of_bodies(plan: Plan) -> Iterator[Need]:
    """A body with members from outside that is more than an exchange of views is an 附属機関."""
    for node in plan.organisation.nodes:
        if node.kind is not NodeKind.BODY or node.body_kind is BodyKind.EXCHANGE:
            continue
        path = f"organisation.nodes[{node.id}]"
        name = node.title or UNDECIDED
        if node.body_kind is BodyKind.COUNCIL:
            yield _need(
                plan,
                "attached_body",
                Certainty.NEEDED,
                f"「{name}」は、諮問に応じる審議会である。",
                path,
                name,
            )
        elif node.outside_members:
            because = f"「{name}」は、外部の委員を含む。諮問、答申又は議決をするときは、附属機関に当たる。"
            yield _need(plan, "attached_body", Certainty.CHECK, because, path, name)


def _head(plan: Plan) -> str:
    town = plan.municipality
    word = (town.municipality_class or MunicipalityClass.TOWN).short_label
    return town.head_title or f"{word}長"


# ---- the council


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """定例会, known by its month. `path` is the row of the calendar."""

    year: int
    month: int
    title: str
    path: str

    @property
    def opening(self) -> date:
        """The day is not known: counted from the first of the month, the earliest it can be."""
        return date(self.year, self.month, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A step with its latest day; None where it is counted from the vote, whose day nobody knows yet."""

    step: CouncilStep
    day: date | None
    late: bool = False


def is_council(title: str | None) -> bool:
    return title is not None and ("議会" in title or "定例会" in title)


def council_months(plan: Plan) -> tuple[tuple[int, str, str], ...]:
    """(month, title, path) of the sessions that come every year."""
    return tuple(
        (row.month, row.title or "", f"roadmap.calendar[{row.id}]")
        for row in plan.roadmap.calendar
        if row.month is not None and is_council(row.title)
    )


def effective_day(plan: Plan) -> tuple[date, str] | None:
    """From when the rules must be in force, and the answer that says so: the charters' day, else the recruitment's."""
    for day, path in (
        (plan.charters.enforced_on, "charters.enforced_on"),
        (plan.recruitment.apply_from, "recruitment.apply_from"),
        (plan.recruitment.term_from, "recruitment.term_from"),
        (plan.recruitment.start_on, "recruitment.start_on"),
    ):
        if day is not None:
            return day, path
    return None


def session_before(plan: Plan, day: date) -> Session | None:
    """The last session that begins in a month before that of `day`."""
    found = [
        Session(year=year, month=month, title=title, path=path)
        for month, title, path in council_months(plan)
        for year in (day.year - 1, day.year)
        if (year, month) < (day.year, day.month)
    ]
    return max(found, key=lambda item: (item.year, item.month), default=None)


def counted_back(plan: Plan, session: Session, today: date) -> tuple[Due, ...]:
    """Steps up to a session and after it, by day; the budget only where the session is that of the budget."""
    town = plan.municipality.municipality_class or MunicipalityClass.TOWN
    found: list[Due] = []
    for step in council_steps(town):
        if step.base is Base.VOTE:
            found.append(Due(step=step, day=None))
            continue
        if step.base is Base.YEAR:
            if session.month not in (2, 3):
                continue
            base = date(session.year, 4, 1)
        else:
            base = session.opening
        day = base - timedelta(days=step.days)
        found.append(Due(step=step, day=day, late=day < today))
    return tuple(sorted(found, key=lambda item: (item.day is None, item.day or date.max)))
