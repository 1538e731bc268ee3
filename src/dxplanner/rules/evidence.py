"""証拠書類: what proves each cost line, from what is paid, beside what the officer has listed and ticked."""

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.evidence import EvidenceGroup, evidence_facts
from dxplanner.plan.costs import CostLine, EvidenceItem
from dxplanner.plan.edit import AddRow, Change, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.rules.lines import effective_lines

TABLE = "costs.lines"
PREFIX = "ev"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`item` is the officer's row; None while the paper is only a suggestion."""

    name: str
    item: EvidenceItem | None

    @property
    def ready(self) -> bool:
        return self.item is not None and bool(self.item.ready)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEvidence:
    line: CostLine
    papers: tuple[Paper, ...]

    @property
    def ready_count(self) -> int:
        return sum(paper.ready for paper in self.papers)


def _by_component(group: EvidenceGroup, line: CostLine) -> bool:
    return line.component is not None and line.component.value in group.components


def _by_category(group: EvidenceGroup, line: CostLine) -> bool:
    written = (line.expense_category or "").rpartition("　")[2]
    return written in group.categories


def _by_kind(group: EvidenceGroup, line: CostLine) -> bool:
    return line.kind is not None and line.kind.value in group.kinds


_FITS = (_by_component, _by_category, _by_kind)


def suggested_papers(line: CostLine) -> tuple[str, ...]:
    """By component where the line is calculated, else by its 節, else by its 区分; empty without any of them."""
    facts = evidence_facts()
    found = next((group for fits in _FITS for group in facts.groups if fits(group, line)), None)
    if found is None:
        return ()
    earmarked = facts.common.earmarked if line.earmarked else ()
    return (*found.papers, *facts.common.papers, *earmarked)


def evidence_of(line: CostLine) -> tuple[Paper, ...]:
    """The officer's own list first, then what is usual and not on it."""
    own = tuple(Paper(name=item.name or "", item=item) for item in line.evidence)
    named = {paper.name for paper in own}
    usual = tuple(Paper(name=name, item=None) for name in suggested_papers(line) if name not in named)
    return (*own, *usual)


def plan_evidence(plan: Plan) -> tuple[LineEvidence, ...]:
    return tuple(LineEvidence(line=line, papers=evidence_of(line)) for line in effective_lines(plan))


def fill_change(plan: Plan, year: int | None = None) -> Several | None:
    """Puts the usual papers on the lines (of one fiscal year); None when all are there."""
    changes: list[Change] = []
    number: int | None = None
    for entry in plan_evidence(plan):
        if year is not None and entry.line.fiscal_year != year:
            continue
        table = f"{TABLE}[{entry.line.id}].evidence"
        for paper in entry.papers:
            if paper.item is not None:
                continue
            if number is None:
                number = int(new_id(plan, table, PREFIX).removeprefix(PREFIX))
            changes.append(AddRow(table=table, row=EvidenceItem(id=f"{PREFIX}{number}", name=paper.name)))
            number += 1
    return Several(changes=tuple(changes)) if changes else None
