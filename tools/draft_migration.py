"""Prints the CREATE TABLE statements the plan's declared shapes ask for, as a draft for a migration.

`python tools/draft_migration.py > …`: then read it, keep what is new, freeze it. Never run by the program; a test
compares what the migrations lead to with what is asked for here.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from dxplanner.core.reflect import INTEGER_KINDS, FieldShape, Kind, shape_of  # noqa: E402 - the path comes first
from dxplanner.store.schema import ONLY, Mapped, schema, table_name  # noqa: E402

HEAD = '''"""The first form of the file. Frozen: a later form is a later migration.

The comments inside the statements stay in the file, so that `.schema` in the sqlite3 shell explains itself.
"""

STATEMENTS = ('''

KEY = "TEXT PRIMARY KEY NOT NULL"
TEXT = "TEXT NOT NULL"
META = (("key", KEY, ""), ("value", TEXT, ""))
VERSIONS = (
    ("id", KEY, ""),
    ("name", TEXT, ""),
    ("note", TEXT, ""),
    ("state", "TEXT", ""),
    ("created_at", TEXT, ""),
    ("plan", TEXT, ""),
    ("by", f"{TEXT} DEFAULT ''", ""),
)

Column = tuple[str, str, str]
"""Name, what SQLite is told of it, and its label."""


def tables() -> dict[str, str]:
    """One statement for each table of a plan file, by its name."""
    plan = {
        mapped.name: _statement(mapped.name, shape_of(mapped.cls).label, _columns(mapped))
        for mapped in schema().values()
    }
    return plan | {
        "meta": _statement("meta", "ファイルについて", META),
        "versions": _statement("versions", "名前を付けた版", VERSIONS),
    }


def _columns(mapped: Mapped) -> tuple[Column, ...]:
    leaves = (_column(leaf) for leaf in mapped.leaves if leaf.kind is not Kind.ID)
    return (*_keys(mapped), *leaves)


def _keys(mapped: Mapped) -> tuple[Column, ...]:
    if not mapped.rows:
        return ((ONLY, f'INTEGER PRIMARY KEY NOT NULL CHECK ("{ONLY}" = 1)', ""),)
    outer = () if mapped.parent is None else (("parent", f"{TEXT}{_reference(mapped.parent)}", ""),)
    return (("id", KEY, ""), *outer, ("position", "INTEGER NOT NULL", ""))


def _column(leaf: FieldShape) -> Column:
    if leaf.kind in INTEGER_KINDS or leaf.kind is Kind.BOOLEAN:
        return (leaf.name, "INTEGER", leaf.label)
    return (leaf.name, "TEXT" + (_reference(leaf.target) if leaf.kind is Kind.LINK else ""), leaf.label)


def _reference(path: str) -> str:
    """Asked at the end of a transaction, so that rows may come in any order."""
    return f' REFERENCES "{table_name(path)}" ("id") DEFERRABLE INITIALLY DEFERRED'


def _statement(name: str, title: str, columns: tuple[Column, ...]) -> str:
    lines = []
    for number, (column, told, label) in enumerate(columns):
        comma = "," if number + 1 < len(columns) else ""
        lines.append(f'    "{column}" {told}{comma}' + (f" -- {label}" if label else ""))
    return "\n".join([f'CREATE TABLE "{name}" ( -- {title}', *lines, ") STRICT"])


def main() -> None:
    print(HEAD)
    for statement in tables().values():
        print(f'    """{statement}""",')
    for mapped in schema().values():
        if not mapped.rows:
            print(f"""    'INSERT INTO "{mapped.name}" ("{ONLY}") VALUES (1)',""")
    print(")")


if __name__ == "__main__":
    main()
