"""Files as use cases: what is written is what is read, copies live their own lives, reading leaves no trace."""

import dataclasses
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from dxplanner.core.errors import BadInput, DxError
from dxplanner.plan import edit
from dxplanner.plan.exchange import write_exchange
from dxplanner.plan.plan import Plan
from dxplanner.services import files, recent, versions
from dxplanner.services.changes import SaveState
from dxplanner.services.session import Session
from tests.support.manual_scheduler import ManualScheduler
from tests.support.planfiles import SMALL, small_file
from tests.support.strategies import plans


def _populate(session: Session, number: int) -> None:
    session.apply(edit.SetValue(path="municipality.population", value=number), "人口")


def test_an_edit_is_in_the_file_after_the_pause(tmp_path: Path, fixed_now: datetime) -> None:
    path, time = small_file(tmp_path), ManualScheduler()
    session = files.open_session(path, time, time.clock, lambda: fixed_now)
    assert (session.plan, session.read_only, session.path, session.remarks) == (SMALL, False, path, ())
    _populate(session, 777)
    assert files.read_plan(path) == SMALL
    time.advance(0.5)
    assert session._writer is not None
    session._writer.wait(5)
    assert files.read_plan(path).municipality.population == 777
    assert session.saved_at == fixed_now
    session.close()
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_undo_all_gives_the_file_its_first_content(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    session = files.open_session(path, ManualScheduler())
    session.apply(edit.RemoveRow(path="municipality.sections[s2]"), "課")
    session.apply(edit.MoveRow(path="policy.pillars[p2]", position=0), "柱")
    session.apply(edit.SetDraft(path="costs.lines[c1].budgeted", raw="12万くらい"), "予算")
    session.commit(wait=True)
    assert files.read_plan(path) != SMALL
    while session.undo():
        pass
    session.close()
    assert files.read_plan(path) == SMALL


def test_reading_leaves_no_trace(tmp_path: Path, data_dir: Path) -> None:
    path = small_file(tmp_path)
    stamp = path.stat().st_mtime_ns
    files.read_plan(path)
    files.read_plan_file(path)
    assert files.verify(path).good
    assert path.stat().st_mtime_ns == stamp
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    assert list(data_dir.iterdir()) == []


def test_reading_goes_on_while_somebody_edits(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    session = files.open_session(path, ManualScheduler())
    assert files.read_plan(path) == SMALL
    session.close()


@settings(max_examples=15)
@given(plan=plans())
def test_exchange_to_file_and_back_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, plan: Plan
) -> None:
    folder = tmp_path_factory.mktemp("x")
    (folder / "計画.json").write_text(write_exchange(plan), encoding="utf-8")
    read = files.read_plan_file(folder / "計画.json")
    files.new_file(folder / "計画.dxplan", read.plan, read.versions)
    assert files.read_plan(folder / "計画.dxplan") == plan
    files.write_exchange_file(folder / "戻し.json", files.read_plan(folder / "計画.dxplan"), with_people=True)
    assert (folder / "戻し.json").read_bytes() == (folder / "計画.json").read_bytes()


def test_a_copy_has_an_identity_of_its_own(tmp_path: Path) -> None:
    session = files.open_session(small_file(tmp_path), ManualScheduler())
    kept = versions.add(session, "素案")
    copied = files.save_copy_as(session, tmp_path / "写し.dxplan")
    read = files.read_plan_file(tmp_path / "写し.dxplan")
    assert read.plan == copied
    assert read.plan.identity not in (None, SMALL.identity)
    assert dataclasses.replace(read.plan, identity=SMALL.identity) == SMALL
    assert read.versions == (kept,)
    with pytest.raises(DxError, match="すでにあります"):
        files.save_copy_as(session, tmp_path / "写し.dxplan")
    session.close()


def test_a_copy_of_a_read_only_plan(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    first = files.open_session(path, ManualScheduler())
    second = files.open_session(path, ManualScheduler())
    assert second.read_only
    assert versions.listed(second) == ()
    files.save_copy_as(second, tmp_path / "写し.dxplan")
    assert files.read_plan(tmp_path / "写し.dxplan").municipality == SMALL.municipality
    with pytest.raises(BadInput):
        versions.add(second, "だめ")
    second.close()
    first.close()


def test_a_plan_from_memory_gets_its_place_and_undo_goes_on(tmp_path: Path) -> None:
    session = Session(Plan(), scheduler=ManualScheduler())
    _populate(session, 1)
    versions.add(session, "はじめ")
    path = tmp_path / "新しい計画.dxplan"
    files.place(session, path)
    assert session.path == path
    _populate(session, 2)
    session.commit(wait=True)
    assert files.read_plan(path).municipality.population == 2
    session.undo()
    session.undo()
    session.commit(wait=True)
    assert files.read_plan(path) == Plan()
    assert [entry.name for entry in versions.listed(session)] == ["はじめ"]
    session.close()


def test_a_plan_no_edit_could_make_is_not_written(tmp_path: Path) -> None:
    wrong = dataclasses.replace(SMALL, identity="x" * 100)
    with pytest.raises(BadInput):
        files.new_file(tmp_path / "x.dxplan", wrong)
    assert list(tmp_path.iterdir()) == []


def test_the_officer_is_told_that_the_file_went_aside(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    session = files.open_session(path, ManualScheduler())
    files.new_file(path, Plan(), overwrite=True)
    _populate(session, 5)
    session.commit(wait=True)
    assert session.last_status is not None
    assert session.last_status.state is SaveState.SAVED
    assert "どちらのファイルも残っています" in session.last_status.message
    assert session.path != path
    session.close()
    assert files.read_plan(path) == Plan()


def test_backups_are_listed_and_restored(tmp_path: Path, fixed_now: datetime) -> None:
    path = small_file(tmp_path)
    session = files.open_session(path, ManualScheduler(), now=lambda: fixed_now)
    _populate(session, 5)
    session.close()
    (backup,) = files.backups_of(path)
    assert backup.made_at == fixed_now.replace(tzinfo=None)
    kept = files.restore_backup(backup.path, path, lambda: fixed_now)
    assert files.read_plan(path) == SMALL
    assert kept is not None
    assert files.read_plan(kept).municipality.population == 5


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": "other"}', "見本".encode("cp932")], ids=str
)
def test_a_json_that_is_no_plan_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    for reader in (files.read_plan, files.read_plan_file):
        with pytest.raises(BadInput):
            reader(path)
    with pytest.raises(BadInput, match="見つかりません"):
        files.read_plan(tmp_path / "ない.json")


# ---- recent files


def test_recent_files_newest_first_without_repeats(tmp_path: Path, fixed_now: datetime) -> None:
    for name in ("a", "b", "a"):
        recent.remember(tmp_path / f"{name}.dxplan", name, fixed_now)
    assert [entry.name for entry in recent.recent_files()] == ["a", "b"]
    recent.forget(tmp_path / "a.dxplan")
    assert [entry.path for entry in recent.recent_files()] == [tmp_path / "b.dxplan"]
    for number in range(30):
        recent.remember(tmp_path / f"{number}.dxplan", str(number), fixed_now)
    assert len(recent.recent_files()) == recent.LIMIT


def test_opening_is_remembered(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    files.open_session(path, ManualScheduler()).close()
    assert [(entry.path, entry.name) for entry in recent.recent_files()] == [
        (path, "見本町　見本町DX推進計画")
    ]


def _directory(place: Path) -> None:
    place.mkdir()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda place: place.write_bytes(b""),
    "half": lambda place: place.write_bytes(b'[{"path": "/a"'),
    "binary": lambda place: place.write_bytes(bytes(range(256))),
    "deep": lambda place: place.write_bytes(b"[" * 100_000),
    "object": lambda place: place.write_text("{}", encoding="utf-8"),
    "folder": _directory,
    "wrong entries": lambda place: place.write_text(
        json.dumps([1, None, {}, {"path": 1, "name": "", "opened_at": "x"}, {"path": "\0", "name": "a"}]),
        encoding="utf-8",
    ),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_list_is_an_empty_one(
    tmp_path: Path, data_dir: Path, fixed_now: datetime, kind: str
) -> None:
    DAMAGE[kind](data_dir / "recent.json")
    assert recent.recent_files() == ()
    recent.remember(tmp_path / "a.dxplan", "a", fixed_now)
    assert [entry.name for entry in recent.recent_files()] == (["a"] if kind != "folder" else [])
