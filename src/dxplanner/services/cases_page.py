"""事例を探す as a screen shows it: cards in words ready to be read, and the changes its buttons make."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import number_label
from dxplanner.facts.cases import Case, CaseFilter, cases, matching, size_of
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several, new_id
from dxplanner.plan.outreach import ChosenCase
from dxplanner.plan.plan import Plan

TABLE = "organisation.outreach.cases"
OUTREACH = "organisation.outreach"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCard:
    """`facts` are the lines under the summary: what it is called and what it says."""

    id: str
    name: str
    about: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    source: str
    unsure: bool
    chosen: bool
    is_scheme: bool


def cards(plan: Plan, wanted: CaseFilter) -> tuple[CaseCard, ...]:
    """Of towns of this town's size first; otherwise in the order of the file."""
    chosen = {row.case for row in plan.organisation.outreach.cases}
    own = size_of(plan.municipality.population)
    found = sorted(matching(wanted), key=lambda case: case.size is not own)
    return tuple(_card(case, case.id in chosen) for case in found)


def _card(case: Case, chosen: bool) -> CaseCard:
    facts = [("しくみ", case.structure), ("成果", case.results), ("読みどころ", case.lessons)]
    if case.menu:
        facts.insert(1, ("メニュー", "、".join(case.menu)))
    return CaseCard(
        id=case.id,
        name=case.name,
        about="　".join((case.kind.label, place_label(case), case.as_of)),
        summary=case.summary,
        facts=(*facts, ("形", case.forms_label), ("目的", case.purposes_label)),
        source=f"出典：{case.source.label()}〔{case.source.confidence_label}〕",
        unsure=case.source.confidence != "confirmed",
        chosen=chosen,
        is_scheme=case.is_scheme,
    )


def place_label(case: Case) -> str:
    if case.population is None:
        return case.place
    return f"{case.place}（人口 約{number_label(case.population)}人）"


def chosen_count(plan: Plan) -> int:
    return sum(row.case in cases() for row in plan.organisation.outreach.cases)


def choose_change(plan: Plan, case_id: str) -> Change:
    """Puts a case on the list to print, or takes it off; a remark goes with its row, and comes back with undo."""
    rows = [row for row in plan.organisation.outreach.cases if row.case == case_id]
    if rows:
        return Several(changes=tuple(RemoveRow(path=f"{TABLE}[{row.id}]") for row in rows))
    return AddRow(table=TABLE, row=ChosenCase(id=new_id(plan, TABLE, "k"), case=case_id))


def apply_change(plan: Plan, case_id: str) -> Several:
    """A draft application for this scheme; a menu is put in only where none is written and there is one to choose."""
    case = cases()[case_id]
    changes: list[Change] = [
        SetValue(path=f"{OUTREACH}.applies", value=True),
        SetValue(path=f"{OUTREACH}.scheme", value=case.name),
    ]
    if plan.organisation.outreach.menu is None and len(case.menu) == 1:
        changes.append(SetValue(path=f"{OUTREACH}.menu", value=case.menu[0]))
    return Several(changes=tuple(changes))
