"""Prints the CREATE TABLE statements the plan's declared shapes ask for, as a draft for a migration.

`python tools/draft_migration.py > …`: then read it, keep what is new, freeze it. Never run by the program.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from sqlalchemy import Column, Integer, Table  # noqa: E402

from dxplanner.core.reflect import shape_of  # noqa: E402
from dxplanner.store.schema import ONLY, Mapped, schema  # noqa: E402
from dxplanner.store.tables import tables  # noqa: E402

HEAD = '''"""The first form of the file. Frozen: a later form is a later migration.

The comments inside the statements stay in the file, so that `.schema` in the sqlite3 shell explains itself.
"""

STATEMENTS = ('''


def _line(column: "Column[object]", label: str) -> tuple[str, str]:
    parts = [f'"{column.name}"', "INTEGER" if isinstance(column.type, Integer) else "TEXT"]
    if column.primary_key:
        parts.append("PRIMARY KEY")
    if not column.nullable:
        parts.append("NOT NULL")
    if column.name == ONLY:
        parts.append(f'CHECK ("{ONLY}" = 1)')
    for key in column.foreign_keys:
        table, _, target = key.target_fullname.partition(".")
        parts.append(f'REFERENCES "{table}" ("{target}") DEFERRABLE INITIALLY DEFERRED')
    return " ".join(parts), label


def _statement(table: Table, title: str, labels: dict[str, str]) -> str:
    lines = [_line(column, labels.get(column.name, "")) for column in table.columns]
    texts = []
    for number, (text, label) in enumerate(lines):
        comma = "," if number + 1 < len(lines) else ""
        texts.append(f"    {text}{comma}" + (f" -- {label}" if label else ""))
    head = f'CREATE TABLE "{table.name}" (' + (f" -- {title}" if title else "")
    return "\n".join([head, *texts, ") STRICT"])


def _labels(mapped: Mapped) -> dict[str, str]:
    return {leaf.name: leaf.label for leaf in mapped.leaves}


def main() -> None:
    print(HEAD)
    known = schema()
    for mapped in known.values():
        statement = _statement(tables().plan[mapped.path], shape_of(mapped.cls).label, _labels(mapped))
        print(f'    """{statement}""",')
    for table, title in ((tables().meta, "ファイルについて"), (tables().versions, "名前を付けた版")):
        print(f'    """{_statement(table, title, {})}""",')
    for mapped in known.values():
        if not mapped.rows:
            print(f"""    'INSERT INTO "{mapped.name}" ("{ONLY}") VALUES (1)',""")
    print(")")


if __name__ == "__main__":
    main()
