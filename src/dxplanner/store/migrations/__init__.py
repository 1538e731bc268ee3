"""The history of the file format. Each migration is explicit SQL, frozen once released; new files run all.

Adding one: a file m000N_what.py with STATEMENTS, its line in `history`, LATEST and TABLES below (a test says what they
are), and a test file of the version before it.
"""

import hashlib
import sqlite3
from typing import TypeAlias

APPLICATION_ID = 0x44585031
"""'DXP1': tells a plan file from any other SQLite file."""

LATEST = 20
"""The form of the file now: how many migrations there are."""
TABLES = "e46a1aff1b5f59f3eedb5e11f05152dcc97cb4b44843ea8558ad41e0c0ef98fe"
"""SHA-256 of the statements that made the tables of the latest form, as `tables_digest` gives it. Knowing it, a file of
this form is compared with ours without making ours first."""


Statements: TypeAlias = frozenset[tuple[str, str, str | None]]


def statements_of(connection: sqlite3.Connection) -> Statements:
    """Kind, name and text of whatever the file defines."""
    return frozenset(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def tables_digest(statements: Statements) -> str:
    text = "\n".join(sorted(repr(statement) for statement in statements))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def migrate(
    connection: sqlite3.Connection,
    migrations: tuple[tuple[str, ...], ...] | None = None,
    *,
    upto: int | None = None,
) -> bool:
    """Bring a database to the latest form, all steps in one transaction; False when it is there already.

    Raises sqlite3.Error; then not one byte has changed. Links are checked at the end only.
    """
    steps = LATEST if migrations is None else len(migrations)
    goal = steps if upto is None else upto
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version >= goal:
        return False
    if migrations is None:
        from dxplanner.store.migrations.history import MIGRATIONS

        migrations = MIGRATIONS
    connection.execute("PRAGMA foreign_keys = OFF")  # cannot be switched inside a transaction
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statements in migrations[version:goal]:
            for statement in statements:
                connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError("a migration left a link that leads nowhere")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {goal}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    return True
