"""Files that are not what they should be: refused with a sentence, never touched, never a traceback."""

import os
import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.services.session import local_now
from dxplanner.store import errors, inspection
from dxplanner.store.database import in_memory
from dxplanner.store.migrations import APPLICATION_ID, LATEST
from dxplanner.store.opening import database_bytes, open_for_editing, read_plan, reading
from dxplanner.store.verifying import verify
from tests.support.planfiles import SMALL, small_file

DATA = database_bytes(SMALL)
JAPANESE = re.compile(r"[ぁ-ん].*。$")
FORBIDDEN = ("不正な値", "無効", "例外", "エラーコード")


def _altered(statement: str, *, unchecked: bool = False) -> bytes:
    connection = in_memory(DATA)
    if unchecked:
        connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement)
    data = connection.serialize()
    connection.close()
    return data


def _foreign(application_id: int) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (x)")
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute("PRAGMA user_version = 1")
    data = connection.serialize()
    connection.close()
    return data


REFUSED = {
    "empty": (b"", errors.Damaged),
    "text": ("見本町の計画".encode(), errors.NotAPlan),
    "zip": (b"PK\x03\x04" + bytes(2000), errors.NotAPlan),
    "zeros": (bytes(len(DATA)), errors.NotAPlan),
    "head only": (DATA[:100], errors.Damaged),
    "half": (DATA[: len(DATA) // 2], errors.Damaged),
    "last page missing": (DATA[:-4096], errors.Damaged),
    "zeros after the first page": (DATA[:4096] + bytes(len(DATA) - 4096), errors.Damaged),
    "another database": (_foreign(0), errors.NotAPlan),
    "another database with our number": (_foreign(APPLICATION_ID), errors.Damaged),
    "newer": (_altered(f"PRAGMA user_version = {LATEST + 1}"), errors.TooNew),
    "version 0": (_altered("PRAGMA user_version = 0"), errors.Damaged),
    "trigger": (
        _altered("CREATE TRIGGER t AFTER UPDATE ON plan BEGIN DELETE FROM costs_lines; END"),
        errors.Damaged,
    ),
    "view": (_altered("CREATE VIEW v AS SELECT 1"), errors.Damaged),
    "table missing": (_altered("DROP TABLE meta"), errors.Damaged),
    "branch missing": (_altered("DELETE FROM costs"), errors.Damaged),
    "link to nothing": (_altered("UPDATE policy_initiatives SET pillar = 'p9'"), errors.Damaged),
    "unknown choice": (_altered("UPDATE costs_lines SET kind = 'gift'"), errors.Damaged),
    "no date": (_altered("UPDATE municipality SET population_date = 'gestern'"), errors.Damaged),
    "no decimal": (_altered("UPDATE municipality SET fiscal_index = 'NaN'"), errors.Damaged),
    "boolean 7": (_altered("UPDATE municipality SET non_recipient = 7"), errors.Damaged),
    "negative yen": (_altered("UPDATE costs_lines SET budgeted = -1"), errors.Damaged),
    "control character": (_altered("UPDATE plan SET identity = 'a' || char(0)"), errors.Damaged),
    "too long": (_altered("UPDATE plan SET identity = hex(zeroblob(9999))"), errors.Damaged),
    "no text": (_altered("UPDATE plan SET identity = CAST(x'ff41' AS TEXT)"), errors.Damaged),
    "digest no text": (
        _altered("UPDATE meta SET value = CAST(x'ff41' AS TEXT) WHERE key = 'digest'"),
        errors.Damaged,
    ),
    "second branch row": (
        _altered('INSERT INTO costs ("only") VALUES (2)', unchecked=True),
        errors.Damaged,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_untouched_with_a_sentence(tmp_path: Path, case: str) -> None:
    data, kind = REFUSED[case]
    path = tmp_path / "受け取った計画.dxplan"
    path.write_bytes(data)
    stamp = path.stat().st_mtime_ns
    for opener in (lambda: read_plan(path), lambda: open_for_editing(path, local_now)):
        with pytest.raises(errors.FileProblem) as caught:
            opener()
        assert type(caught.value) is kind
        assert JAPANESE.search(caught.value.message)
        assert path.name in caught.value.message
        assert not any(word in caught.value.message for word in FORBIDDEN)
    assert path.read_bytes() == data
    assert path.stat().st_mtime_ns == stamp
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    assert verify(path).good is False


def _outcome(broken: bytes) -> str:
    try:
        with reading(broken, "x.dxplan") as (_connection, plan, _content, remarks):
            if plan == SMALL:
                return "harmless"
            return "told" if remarks == (inspection.EDITED_OUTSIDE,) else "silently different"
    except errors.FileProblem as problem:
        return "refused" if JAPANESE.search(problem.message) else problem.message


@given(st.data())
def test_flipped_bytes_are_refused_or_harmless_or_told(data: st.DataObject) -> None:
    """A flip in an unused byte changes nothing; one inside a value is noticed by the digest."""
    place = data.draw(st.integers(0, len(DATA) - 1))
    flip = data.draw(st.integers(1, 255))
    broken = DATA[:place] + bytes([DATA[place] ^ flip]) + DATA[place + 1 :]
    assert _outcome(broken) in ("refused", "harmless", "told")


@given(st.integers(1, len(DATA) - 1))
def test_cut_off_anywhere_is_refused(length: int) -> None:
    with pytest.raises(errors.FileProblem), reading(DATA[:length], "x.dxplan"):
        pass


@given(st.integers(0, len(DATA) // 512 - 1), st.integers(1, 8))
def test_zeroed_blocks_are_refused_or_harmless_or_told(block: int, count: int) -> None:
    broken = bytearray(DATA)
    broken[block * 512 : (block + count) * 512] = bytes(len(broken[block * 512 : (block + count) * 512]))
    assert _outcome(bytes(broken)) in ("refused", "harmless", "told")


def test_a_figure_changed_from_outside_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.dxplan"
    path.write_bytes(_altered("UPDATE costs_lines SET budgeted = 7000000"))
    opened = open_for_editing(path, local_now)
    assert opened.remarks == (inspection.EDITED_OUTSIDE,)
    assert opened.plan.costs.lines[0].budgeted == 7_000_000
    opened.file.close()


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.dxplan"
    with path.open("wb") as file:
        file.write(DATA)
        file.truncate(inspection.SIZE_LIMIT + 1)
    with pytest.raises(errors.NotAPlan, match="大きすぎます"):
        read_plan(path)


def test_a_database_once_used_with_a_log_is_read(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    connection.close()
    assert path.read_bytes()[18] == 2
    assert read_plan(path) == SMALL


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(errors.FileProblem, match="見つかりません"):
        read_plan(tmp_path / "ない.dxplan")
    with pytest.raises(errors.FileProblem):
        read_plan(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of POSIX")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "x.dxplan"
    os.mkfifo(pipe)
    with pytest.raises(errors.NotAPlan):
        read_plan(pipe)


VERSION = "INSERT INTO versions VALUES ('v1', '素案', '', {state}, '{at}', {plan}, '')"
BROKEN_VERSIONS = {
    "state": VERSION.format(state="'final'", at="2026-11-24T09:30:00", plan="'{}'"),
    "time": VERSION.format(state="NULL", at="yesterday", plan="'{}'"),
    "plan": VERSION.format(state="NULL", at="2026-11-24T09:30:00", plan="'{}'"),
    "text": VERSION.format(state="NULL", at="2026-11-24T09:30:00", plan="CAST(x'ff41' AS TEXT)"),
}


@pytest.mark.parametrize("kind", BROKEN_VERSIONS)
def test_a_broken_version_does_not_keep_the_plan_closed(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.dxplan"
    path.write_bytes(_altered(BROKEN_VERSIONS[kind]))
    opened = open_for_editing(path, local_now)
    assert opened.plan == SMALL
    with pytest.raises(errors.Damaged) as caught:
        opened.file.read_version("v1")
    assert JAPANESE.search(caught.value.message)
    opened.file.close()


def test_a_file_that_does_not_say_what_was_saved_is_told() -> None:
    data = _altered("DELETE FROM meta WHERE key = 'digest'")
    with reading(data, "x.dxplan") as (_connection, plan, _content, remarks):
        assert (plan, remarks) == (SMALL, (inspection.EDITED_OUTSIDE,))
