"""Walking and changing the tree: paths round trip, changes share what they leave alone, a diff tells all and only."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import Kind
from dxplanner.core.tree import Difference, Segment
from dxplanner.plan.costs import CostLine, Costs
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Pillar, Policy
from dxplanner.plan.roadmap import Stage
from tests.support.planfiles import SMALL
from tests.support.strategies import plans


def lines(*ids: str) -> Plan:
    return Plan(costs=Costs(lines=tuple(CostLine(id=i) for i in ids)))


def ids(plan: Plan) -> str:
    return "".join(row.id for row in plan.costs.lines)


# ---- paths


@pytest.mark.parametrize(
    ("path", "segments"),
    [
        ("identity", (Segment("identity"),)),
        ("costs.lines[c3].amount", (Segment("costs"), Segment("lines", "c3"), Segment("amount"))),
        ("a[A-z_0-9].b[x]", (Segment("a", "A-z_0-9"), Segment("b", "x"))),
    ],
)
def test_paths_are_read(path: str, segments: tuple[Segment, ...]) -> None:
    assert tree.parse_path(path) == segments


NO_PATHS = [
    "", ".", "a.", ".a", "a..b", "a[", "a[]", "a]", "a[b", "a[b]c", "a[b][c]", "a[b c]", "a[あ]", "[a]", "A", "a b",
    "名称", "a\n", "a[b]\n", "a/b", "../a", "a[b.c]", "9a",
]  # fmt: skip


@pytest.mark.parametrize("path", NO_PATHS)
def test_what_is_no_path_is_refused(path: str) -> None:
    for ask in (tree.parse_path, lambda p: tree.get(SMALL, p), lambda p: tree.shape_at(Plan, p)):
        with pytest.raises(BadInput) as caught:
            ask(path)
        assert caught.value.place == path
    assert not tree.exists(SMALL, path)


NOWHERE = [
    "nothing", "policy.nothing", "policy.title.more", "policy.title[x]", "policy[x]", "policy.pillars[p9]",
    "policy.pillars.name", "policy.pillars[p1].nothing", "roadmap.rows[r1].stages[g3]", "costs.lines[c1].id.x",
    "municipality.population.x", "_by_name", "__class__", "policy.__class__",
]  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_paths_that_lead_nowhere(path: str) -> None:
    assert not tree.exists(SMALL, path)
    for attempt in (tree.get, lambda root, p: tree.put(root, p, None)):
        with pytest.raises(BadInput) as caught:
            attempt(SMALL, path)
        assert caught.value.message.endswith("。")


def test_shapes_need_no_rows() -> None:
    assert tree.shape_at(Plan, "roadmap.rows[x].stages[y].start_year").kind is Kind.FISCAL_YEAR
    assert tree.shape_at(Plan, "roadmap.rows").kind is Kind.ROWS
    for path in ("roadmap.rows.title", "policy.title[x]", "policy.title.x", "roadmap[x]"):
        with pytest.raises(BadInput):
            tree.shape_at(Plan, path)


def test_pieces_of_paths() -> None:
    assert tree.join("", "policy") == "policy"
    assert tree.join("policy", "title") == "policy.title"
    assert tree.row_path("costs.lines", "c3") == "costs.lines[c3]"
    assert tree.parent_of("costs.lines[c3].amount") == "costs.lines[c3]"
    assert tree.parent_of("costs.lines[c3]") == "costs"
    assert tree.parent_of("costs") == ""
    assert tree.table_of("roadmap.rows[r1].stages[g1]") == "roadmap.rows[r1].stages"


@given(plans())
@settings(max_examples=20)
def test_every_leaf_is_found_again_by_its_path(plan: Plan) -> None:
    seen: set[str] = set()
    for path, shape, value in tree.leaves(plan):
        assert tree.get(plan, path) is value
        assert tree.shape_at(Plan, path) == shape
        assert tree.exists(plan, path)
        seen.add(path)
    for path, shape, rows in tree.tables(plan):
        assert tree.get(plan, path) is rows
        assert tree.shape_at(Plan, path) == shape
        for row in rows:
            assert tree.get(plan, tree.row_path(path, row.id)) is row
            assert f"{path}[{row.id}].id" in seen


# ---- changes share what did not change


def test_put_shares_the_rest() -> None:
    new = tree.put(SMALL, "roadmap.rows[r1].stages[g2].start_year", 2030)
    assert new.roadmap.rows[0].stages[1].start_year == 2030
    assert SMALL.roadmap.rows[0].stages[1].start_year is None
    assert new.roadmap.rows[0].stages[0] is SMALL.roadmap.rows[0].stages[0]
    assert new.roadmap.rows[1] is SMALL.roadmap.rows[1]
    for name in ("municipality", "policy", "organisation", "recruitment", "costs", "marks", "drafts"):
        assert getattr(new, name) is getattr(SMALL, name)


def test_putting_the_same_value_is_no_change() -> None:
    for path, _shape, value in tree.leaves(SMALL):
        assert tree.put(SMALL, path, value) is SMALL


@pytest.mark.parametrize(("position", "order"), [(0, "xabc"), (1, "axbc"), (3, "abcx"), (99, "abcx")])
def test_insert(position: int, order: str) -> None:
    plan = lines("a", "b", "c")
    new = tree.insert(plan, "costs.lines", position, CostLine(id="x"))
    assert ids(new) == order
    assert {id(row) for row in plan.costs.lines} < {id(row) for row in new.costs.lines}
    assert new.policy is plan.policy


def test_delete_shares_the_other_rows() -> None:
    new = tree.delete(SMALL, "roadmap.rows[r1].stages[g1]")
    assert new.roadmap.rows[0].stages == SMALL.roadmap.rows[0].stages[1:]
    assert new.roadmap.rows[0].stages[0] is SMALL.roadmap.rows[0].stages[1]
    assert new.roadmap.rows[1] is SMALL.roadmap.rows[1]


@pytest.mark.parametrize(
    ("row", "position", "order"),
    [("a", 2, "bca"), ("a", 99, "bca"), ("c", 0, "cab"), ("b", 0, "bac"), ("b", 2, "acb")],
)
def test_move(row: str, position: int, order: str) -> None:
    plan = lines("a", "b", "c")
    new = tree.move(plan, f"costs.lines[{row}]", position)
    assert ids(new) == order
    assert set(map(id, plan.costs.lines)) == set(map(id, new.costs.lines))


@pytest.mark.parametrize(("row", "position"), [("a", 0), ("b", 1), ("c", 2), ("c", 99)])
def test_moving_a_row_to_where_it_stands_is_no_change(row: str, position: int) -> None:
    plan = lines("a", "b", "c")
    assert tree.move(plan, f"costs.lines[{row}]", position) is plan


@pytest.mark.parametrize(
    "path", ["costs", "costs.lines", "costs.lines[a].name", "identity", "costs.lines[z]", ""]
)
def test_only_rows_are_moved_or_deleted(path: str) -> None:
    plan = lines("a", "b")
    with pytest.raises(BadInput):
        tree.delete(plan, path)
    with pytest.raises(BadInput):
        tree.move(plan, path, 0)


# ---- diff


def described(old: Plan, new: Plan) -> list[tuple[str, str]]:
    return [(item.kind, item.path) for item in tree.diff(old, new)]


def test_a_changed_leaf() -> None:
    new = tree.put(SMALL, "municipality.population", 1)
    assert list(tree.diff(SMALL, new)) == [Difference("changed", "municipality.population", 12_345, 1)]
    assert list(tree.diff(new, SMALL)) == [Difference("changed", "municipality.population", 1, 12_345)]


def test_zero_and_unanswered_differ() -> None:
    assert described(Plan(), Plan(municipality=Municipality(population=0))) == [
        ("changed", "municipality.population")
    ]


def test_rows_added_and_removed_carry_themselves() -> None:
    old, new = lines("a", "b"), lines("b", "c")
    assert list(tree.diff(old, new)) == [
        Difference("removed", "costs.lines[a]", before=CostLine(id="a")),
        Difference("added", "costs.lines[c]", after=CostLine(id="c")),
    ]


def test_a_change_inside_a_row_that_moved() -> None:
    old = Plan(policy=Policy(pillars=(Pillar(id="a"), Pillar(id="b"), Pillar(id="c"))))
    new = Plan(policy=Policy(pillars=(Pillar(id="c", name="柱"), Pillar(id="a"), Pillar(id="b"))))
    assert described(old, new) == [("moved", "policy.pillars[c]"), ("changed", "policy.pillars[c].name")]


def test_nested_rows() -> None:
    row = SMALL.roadmap.rows[0]
    stages = (Stage(id="g7"), *row.stages[1:])
    new = tree.put(SMALL, "roadmap.rows[r1].stages", stages)
    assert described(SMALL, new) == [
        ("removed", "roadmap.rows[r1].stages[g1]"),
        ("added", "roadmap.rows[r1].stages[g7]"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("abcd", "abcd", ""),
        ("abcd", "bcda", "a"),
        ("abcd", "dabc", "d"),
        ("abcd", "xabcyd", ""),
        ("abcd", "cab", "c"),
    ],
)
def test_as_few_rows_as_possible_are_called_moved(old: str, new: str, moved: str) -> None:
    found = [path for kind, path in described(lines(*old), lines(*new)) if kind == "moved"]
    assert found == [f"costs.lines[{row}]" for row in moved]


def _longest_kept(old: list[str], new: list[str]) -> int:
    """Longest common subsequence, the slow and plain way."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, left in enumerate(old):
        for j, right in enumerate(new):
            best[i + 1][j + 1] = best[i][j] + 1 if left == right else max(best[i][j + 1], best[i + 1][j])
    return best[-1][-1]


@given(
    st.permutations(list("abcdefgh")),
    st.sets(st.sampled_from("abcdefgh")),
    st.sets(st.sampled_from("abcdefgh")),
)
def test_moved_is_the_complement_of_the_longest_run(
    order: list[str], drop: set[str], new_ones: set[str]
) -> None:
    old = [name for name in "abcdefgh" if name not in new_ones]
    new = [name for name in order if name not in drop]
    found = described(lines(*old), lines(*new))
    common = set(old) & set(new)
    assert {p for k, p in found if k == "removed"} == {f"costs.lines[{r}]" for r in set(old) - common}
    assert {p for k, p in found if k == "added"} == {f"costs.lines[{r}]" for r in set(new) - common}
    kept = _longest_kept([r for r in old if r in common], [r for r in new if r in common])
    assert sum(kind == "moved" for kind, _path in found) == len(common) - kept


def _copied(value: Any) -> Any:
    """Equal, and sharing nothing: sharing must be a fast path only."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _copied(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return type(value)(**fields)
    return tuple([_copied(item) for item in value]) if isinstance(value, tuple) else value


@given(plans(), plans())
@settings(max_examples=20)
def test_a_diff_is_empty_exactly_for_equal_plans(one: Plan, other: Plan) -> None:
    assert not list(tree.diff(one, one))
    copy = _copied(one)
    assert copy is not one
    assert not list(tree.diff(one, copy))
    assert bool(list(tree.diff(one, other))) == (one != other)
    forth, back = list(tree.diff(one, other)), list(tree.diff(other, one))
    assert {d.path for d in forth if d.kind == "added"} == {d.path for d in back if d.kind == "removed"}
    assert {d.path for d in forth if d.kind == "changed"} == {d.path for d in back if d.kind == "changed"}
