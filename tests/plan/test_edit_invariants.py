"""Whatever is done to a plan, it stays sound, and the exchange file takes it along whole."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.plan.edit import applied
from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.plan import Plan
from dxplanner.plan.removal import remove
from tests.plan.soundness import troubles
from tests.support.strategies import changes, plans


@given(st.data())
@settings(max_examples=25)
def test_no_sequence_of_edits_leaves_the_plan_unsound(data: st.DataObject) -> None:
    plan = data.draw(plans())
    assert troubles(plan) == []
    for _ in range(data.draw(st.integers(1, 6))):
        before, kept = plan, copy.deepcopy(plan)
        change = data.draw(changes(plan))
        try:
            edited = applied(plan, change)
        except BadInput:
            continue
        plan = edited.plan
        assert before == kept
        assert troubles(plan) == []
        for path in edited.cleared:
            assert not tree.exists(plan, path) or tree.get(plan, path) is None
    assert read_exchange(write_exchange(plan)).plan == plan


@given(plans(), st.data())
@settings(max_examples=25)
def test_removing_any_row_of_any_plan(plan: Plan, data: st.DataObject) -> None:
    rows = [tree.row_path(path, row.id) for path, _shape, table in tree.tables(plan) for row in table]
    if not rows:
        return
    gone = data.draw(st.sampled_from(rows))
    edited = remove(plan, gone)
    assert not tree.exists(edited.plan, gone)
    assert troubles(edited.plan) == []
    told = {gone, *edited.cleared}
    for difference in tree.diff(plan, edited.plan):
        table = difference.path.partition("[")[0]
        assert table in ("marks", "drafts") or difference.path in told
