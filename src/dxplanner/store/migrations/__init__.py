"""The history of the file format. Each migration is explicit SQL, frozen once released; new files run all.

Adding one: a file m000N_what.py with STATEMENTS, its line below, and a test file of the version before it.
"""

import sqlite3

from dxplanner.store.migrations import (
    m0001_initial,
    m0002_costs,
    m0003_facts,
    m0004_lines,
    m0005_budget,
    m0006_annex,
    m0007_policy,
    m0008_standing,
    m0009_roadmap,
    m0010_versions,
    m0011_chart,
    m0012_charters,
    m0013_people,
    m0014_notice,
    m0015_selection,
    m0016_fairness,
    m0017_caps,
    m0018_contract,
    m0019_after,
    m0020_forms,
)

APPLICATION_ID = 0x44585031
"""'DXP1': tells a plan file from any other SQLite file."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    m0001_initial.STATEMENTS,
    m0002_costs.STATEMENTS,
    m0003_facts.STATEMENTS,
    m0004_lines.STATEMENTS,
    m0005_budget.STATEMENTS,
    m0006_annex.STATEMENTS,
    m0008_standing.STATEMENTS,
    m0009_roadmap.STATEMENTS,
    m0010_versions.STATEMENTS,
    m0017_caps.STATEMENTS,
    m0014_notice.STATEMENTS,
    m0007_policy.STATEMENTS,
    m0013_people.STATEMENTS,
    m0012_charters.STATEMENTS,
    m0011_chart.STATEMENTS,
    m0016_fairness.STATEMENTS,
    m0018_contract.STATEMENTS,
    m0015_selection.STATEMENTS,
    m0019_after.STATEMENTS,
    m0020_forms.STATEMENTS,
)

LATEST = len(MIGRATIONS)


def migrate(
    connection: sqlite3.Connection,
    migrations: tuple[tuple[str, ...], ...] = MIGRATIONS,
    *,
    upto: int | None = None,
) -> bool:
    """Bring a database to the latest form, all steps in one transaction; False when it is there already.

    Raises sqlite3.Error; then not one byte has changed. Links are checked at the end only.
    """
    goal = len(migrations) if upto is None else upto
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version >= goal:
        return False
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
