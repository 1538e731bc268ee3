"""The file format's history: it ends where the mapper's tables are, and a step that fails leaves no mark."""

import sqlite3
from pathlib import Path

import pytest

from dxplanner.plan.plan import Plan
from dxplanner.store.database import in_memory, on_working_copy
from dxplanner.store.mapper import load
from dxplanner.store.migrations import APPLICATION_ID, LATEST, TABLES, migrate, statements_of, tables_digest
from dxplanner.store.migrations.history import MIGRATIONS
from dxplanner.store.opening import database_bytes
from tests.support.planfiles import SMALL
from tools.draft_migration import tables

Columns = dict[str, tuple[str, int, int]]


def _columns(connection: sqlite3.Connection, table: str) -> Columns:
    rows = connection.execute(f'PRAGMA table_info("{table}")')
    return {name: (kind, bool(required) or bool(key), key) for _n, name, kind, required, _d, key in rows}


def _links(connection: sqlite3.Connection, table: str) -> set[tuple[str, str, str]]:
    rows = connection.execute(f'PRAGMA foreign_key_list("{table}")')
    return {(row[2], row[3], row[4]) for row in rows}


def _strict(connection: sqlite3.Connection) -> dict[str, int]:
    rows = connection.execute("PRAGMA table_list")
    return {row[1]: row[5] for row in rows if row[0] == "main" and not row[1].startswith("sqlite_")}


def test_the_migrations_end_at_the_tables_the_mapper_uses() -> None:
    migrated, expected = in_memory(), in_memory()
    migrate(migrated)
    expected.execute("PRAGMA foreign_keys = OFF")
    for statement in tables().values():
        expected.execute(statement)
    names = set(tables())
    assert _strict(migrated) == dict.fromkeys(names, 1)
    assert _strict(expected) == _strict(migrated)
    for name in sorted(names):
        assert _columns(migrated, name) == _columns(expected, name), name
        assert _links(migrated, name) == _links(expected, name), name
    migrated.close()
    expected.close()


def test_the_latest_form_is_known_without_making_it() -> None:
    connection = in_memory()
    migrate(connection)
    assert len(MIGRATIONS) == LATEST
    assert tables_digest(statements_of(connection)) == TABLES
    connection.execute('CREATE VIEW "more" AS SELECT 1')
    assert tables_digest(statements_of(connection)) != TABLES
    connection.close()


def test_migrated_tables_read_as_an_empty_plan() -> None:
    """A branch of the plan that stands once has its one row from the migration that makes its table."""
    connection = in_memory()
    migrate(connection)
    assert load(connection)[0] == Plan()
    connection.close()


def test_every_link_is_asked_at_the_end_of_the_transaction() -> None:
    text = "\n".join(statement for statements in MIGRATIONS for statement in statements)
    assert text.count("REFERENCES") == text.count("DEFERRABLE INITIALLY DEFERRED") > 10


def test_a_new_file_says_what_it_is() -> None:
    connection = in_memory(database_bytes(SMALL))
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (LATEST,)
    assert migrate(connection) is False
    connection.close()


def test_strict_tables_refuse_what_no_plan_holds() -> None:
    connection = in_memory(database_bytes(SMALL))
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE costs_lines SET budgeted = 1.5")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE costs_lines SET budgeted = 'abc'")
    connection.close()


def test_a_link_to_nothing_is_refused_at_the_end() -> None:
    connection = in_memory(database_bytes(SMALL))
    connection.execute("BEGIN")
    connection.execute("UPDATE policy_initiatives SET pillar = 'p9'")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("COMMIT")
    connection.close()


FAILING = (
    ("ALTER TABLE costs_lines ADD COLUMN extra TEXT", "CREATE TABLE more (id TEXT) STRICT", "NONSENSE"),
    ("ALTER TABLE costs_lines RENAME COLUMN name TO title", "UPDATE plan SET identity = 7", "SELECT nothing"),
    ("DROP TABLE policy_pillars",),  # leaves links that lead nowhere
)


@pytest.mark.parametrize("statements", FAILING, ids=["alter", "rename", "links"])
def test_a_failing_migration_leaves_the_file_byte_equal(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = tmp_path / "x.dxplan"
    path.write_bytes(database_bytes(SMALL))
    before = path.read_bytes()
    connection = on_working_copy(path)
    with pytest.raises(sqlite3.Error):
        migrate(connection, (*MIGRATIONS, statements))
    assert connection.execute("PRAGMA user_version").fetchone() == (LATEST,)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["x.dxplan"]


def test_a_later_migration_keeps_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "x.dxplan"
    path.write_bytes(database_bytes(SMALL))
    connection = on_working_copy(path)
    steps = (*MIGRATIONS, ('ALTER TABLE "costs_lines" ADD COLUMN "extra" TEXT',))
    assert migrate(connection, steps) is True
    assert connection.execute("SELECT name, extra FROM costs_lines").fetchall() == [("任用", None)]
    assert connection.execute("PRAGMA user_version").fetchone() == (LATEST + 1,)
    connection.close()
