"""What is said beside a calculated cost belongs to its own kind of engagement, and to no other."""

import pytest

from dxplanner.plan.work import Work, WorkKind
from dxplanner.rules.pay import wording
from dxplanner.rules.pay.calculate import parts_of

OWN = {
    WorkKind.OUTSOURCING: wording.OUTSOURCING_IS_FOR_PEOPLE,
    WorkKind.DISPATCH: wording.DISPATCH_CATEGORY,
}


@pytest.mark.parametrize("kind", list(WorkKind))
def test_each_note_stands_at_its_own_kind(kind: WorkKind) -> None:
    work = Work(id="w1", kind=kind, first_year=2026, last_year=2026, unit_price=1_000, quantity=2)
    first = parts_of(work, 2026)[0]
    said = {other for other, note in OWN.items() if note in first.notes}
    assert said == ({kind} if kind in OWN else set())
