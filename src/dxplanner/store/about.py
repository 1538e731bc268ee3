"""What a plan file says about itself; a person finds it with `SELECT * FROM meta`."""

import sqlite3

from dxplanner import __version__
from dxplanner.plan.plan import Plan
from dxplanner.store.mapper import Content, digest_of

FORMAT = "dxplan"


def describe(plan: Plan, content: Content) -> dict[str, str]:
    return {
        "format": FORMAT,
        "program_version": __version__,
        "municipality_code": plan.municipality.code or "",
        "municipality_name": plan.municipality.name or "",
        "title": plan.policy.title or "",
        "digest": digest_of(content),
    }


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT key, value FROM meta"))


def meta_value(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row is not None else ""
