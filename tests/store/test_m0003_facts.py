"""A file from before 「この率を使う」 opens with empty tables and every row it had."""

from dxplanner.store.database import in_memory
from dxplanner.store.migrations import m0003_facts, migrate
from dxplanner.store.migrations.history import MIGRATIONS


def test_an_older_file_gets_the_two_tables() -> None:
    connection = in_memory()
    before = MIGRATIONS.index(m0003_facts.STATEMENTS)
    assert migrate(connection, upto=before)
    connection.execute(
        "INSERT INTO costs_lines (id, position, name, budgeted) VALUES ('c1', 0, '報酬', 1350000)"
    )
    connection.commit()
    assert migrate(connection)
    assert connection.execute("SELECT name, budgeted FROM costs_lines").fetchall() == [("報酬", 1_350_000)]
    for table in ("costs_user_facts", "costs_records"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    connection.close()
