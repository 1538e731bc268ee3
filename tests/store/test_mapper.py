"""Plans survive the file whole, and saving writes no more than what changed."""

import copy
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.reflect import Kind, shape_of
from dxplanner.plan import edit
from dxplanner.plan.plan import Plan
from dxplanner.store.database import in_memory, transaction
from dxplanner.store.inspection import read_content
from dxplanner.store.mapper import content_of, digest_of
from dxplanner.store.migrations import migrate
from dxplanner.store.opening import database_bytes, reading
from dxplanner.store.schema import schema
from dxplanner.store.writing import save
from tests.support.planfiles import SMALL
from tests.support.strategies import plans


def _stored(plan: Plan) -> sqlite3.Connection:
    return in_memory(database_bytes(plan))


def _saved(connection: sqlite3.Connection, old: Plan, new: Plan) -> int:
    """How many rows the saving wrote."""
    before = connection.total_changes
    with transaction(connection):
        save(connection, content_of(old), content_of(new))
    return connection.total_changes - before


@given(plans())
def test_any_plan_comes_back_from_the_file_as_it_was(plan: Plan) -> None:
    with reading(database_bytes(plan), "x.dxplan") as (_connection, loaded, content, remarks):
        assert loaded == plan
        assert content == content_of(plan)
        assert remarks == ()


@given(plans(), plans())
def test_the_difference_of_any_two_plans_brings_the_file_to_the_second(old: Plan, new: Plan) -> None:
    connection = _stored(old)
    _saved(connection, old, new)
    assert read_content(connection, "x.dxplan")[0] == new
    connection.close()


@given(plans(), st.data())
def test_sharing_with_the_earlier_plan_is_only_a_short_cut(plan: Plan, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["別の町", "もう一つの町"]))
    changed = edit.applied(plan, edit.SetValue(path="municipality.name", value=name)).plan
    shared = content_of(changed, (plan, content_of(plan)))
    assert shared == content_of(copy.deepcopy(changed))
    assert shared["policy"] is not content_of(changed)["policy"]


@pytest.mark.parametrize(
    ("change", "rows"),
    [
        (edit.SetValue(path="municipality.name", value="隣町"), 1),
        (edit.SetValue(path="roadmap.rows[r1].stages[g2].start_year", value=2027), 1),
        (edit.SetValue(path="costs.lines[c1].budgeted", value=None), 1),
        (edit.RemoveRow(path="roadmap.rows[r2]"), 2),
        (edit.MoveRow(path="policy.pillars[p2]", position=0), 2),
        (edit.RemoveRow(path="municipality.sections[s2]"), 2),
    ],
    ids=lambda value: str(value)[:40],
)
def test_only_changed_rows_are_written(change: edit.Change, rows: int) -> None:
    connection = _stored(SMALL)
    changed = edit.applied(SMALL, change).plan
    assert _saved(connection, SMALL, changed) == rows
    assert read_content(connection, "x.dxplan")[0] == changed
    connection.close()


def test_one_change_is_one_statement() -> None:
    connection = _stored(SMALL)
    changed = edit.applied(SMALL, edit.SetValue(path="policy.title", value="第2次計画")).plan
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    _saved(connection, SMALL, changed)
    written = [text for text in statements if not text.startswith(("BEGIN", "COMMIT", "PRAGMA"))]
    assert [text.split()[:2] for text in written] == [["UPDATE", '"policy"']]
    connection.close()


def test_a_row_may_move_from_one_outer_row_to_another() -> None:
    connection = _stored(SMALL)
    stage = SMALL.roadmap.rows[0].stages[0]
    moved = edit.applied(
        SMALL,
        edit.Several(
            changes=(
                edit.RemoveRow(path="roadmap.rows[r1].stages[g1]"),
                edit.AddRow(table="roadmap.rows[r2].stages", row=stage, position=0),
            )
        ),
    ).plan
    _saved(connection, SMALL, moved)
    assert read_content(connection, "x.dxplan")[0] == moved
    connection.close()


def test_the_digest_tells_plans_apart() -> None:
    changed = edit.applied(SMALL, edit.SetValue(path="costs.lines[c1].budgeted", value=7_000_000)).plan
    assert digest_of(content_of(SMALL)) == digest_of(content_of(copy.deepcopy(SMALL)))
    assert digest_of(content_of(SMALL)) != digest_of(content_of(changed))


def test_every_leaf_of_the_plan_has_a_column() -> None:
    """A class nested in a row would have no table: it is not supported, and this says so."""
    pending: list[tuple[type, str]] = [(Plan, "")]
    seen: set[str] = set()
    while pending:
        cls, path = pending.pop()
        seen.add(path)
        for shape in shape_of(cls).fields:
            if shape.node is not None:
                pending.append((shape.node, f"{path}.{shape.name}" if path else shape.name))
                inside_row = schema()[path].rows
                assert not (inside_row and shape.kind is Kind.CHILD), f"{path}.{shape.name}"
            else:
                assert shape.name in schema()[path].columns
    assert seen == set(schema())


def test_a_person_can_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.dxplan"
    path.write_bytes(database_bytes(SMALL))
    connection = sqlite3.connect(path)
    titles = connection.execute(
        "SELECT i.title, p.name FROM policy_initiatives i JOIN policy_pillars p ON p.id = i.pillar"
    ).fetchall()
    about = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'costs_lines'").fetchone()
    connection.close()
    assert titles == [("書かない窓口", "窓口")]
    assert about["municipality_name"] == "見本町"
    assert about["format"] == "dxplan"
    assert "-- 経費の名称" in sql


def test_new_files_are_made_by_the_migrations_alone() -> None:
    connection = in_memory()
    migrate(connection)
    assert read_content(connection, "x.dxplan")[0] == Plan()
    connection.close()


def test_what_fails_inside_a_transaction_leaves_no_mark() -> None:
    connection = _stored(SMALL)
    broken = edit.applied(SMALL, edit.SetValue(path="policy.title", value="第2次計画")).plan

    def saved_half() -> None:
        with transaction(connection):
            save(connection, content_of(SMALL), content_of(broken))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        saved_half()
    assert not connection.in_transaction
    with pytest.raises(sqlite3.IntegrityError), transaction(connection):
        connection.execute("UPDATE policy_initiatives SET pillar = 'p9'")  # asked at the end
    assert not connection.in_transaction
    assert read_content(connection, "x.dxplan")[0] == SMALL
    connection.close()
