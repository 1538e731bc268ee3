"""The officer's file is only ever the old whole or the new whole, whatever step fails; and nobody's work is lost."""

import errno
import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dxplanner.plan import edit
from dxplanner.plan.plan import Plan
from dxplanner.services.session import local_now
from dxplanner.store import atomic, errors
from dxplanner.store.lock import lock_path
from dxplanner.store.opening import (
    NO_WORKING_FOLDER,
    READ_ONLY_PLACE,
    RECOVERED,
    open_for_editing,
    read_plan,
    write_new,
)
from dxplanner.store.planfile import PlanFile
from dxplanner.store.workcopy import work_copy_of
from tests.support.planfiles import SMALL, small_file

TITLED = edit.applied(SMALL, edit.SetValue(path="policy.title", value="第2次計画")).plan
POPULATED = edit.applied(SMALL, edit.SetValue(path="municipality.population", value=9_999)).plan

STEPS = ("write_synced", "put_in_place", "trace")
PROBLEMS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.ENOENT)


def _editing(path: Path) -> PlanFile:
    opened = open_for_editing(path, local_now)
    assert isinstance(opened.file, PlanFile)
    assert opened.remarks == ()
    return opened.file


def _failing(number: int) -> Callable[..., Any]:
    def fail(*_args: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def _make_fail(monkeypatch: pytest.MonkeyPatch, step: str, number: int) -> None:
    if step == "trace":
        monkeypatch.setattr("dxplanner.store.workcopy.WorkCopy.trace", _failing(number))
    else:
        monkeypatch.setattr(atomic, step, _failing(number))


@pytest.mark.parametrize("number", PROBLEMS)
@pytest.mark.parametrize("step", STEPS)
def test_a_failing_step_leaves_the_old_file_and_is_made_good_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    path = small_file(tmp_path)
    before = path.read_bytes()
    file = _editing(path)
    with monkeypatch.context() as broken:
        _make_fail(broken, step, number)
        with pytest.raises(errors.Unwritable) as caught:
            file.save(TITLED)
    assert re.search("保存できませんでした.*残っています。$", caught.value.message)
    assert path.read_bytes() == before
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted([path.name, lock_path(path).name])
    assert file.dirty
    assert file.save(TITLED) == ""
    assert read_plan(path) == TITLED
    file.close()


@pytest.mark.parametrize("written", [0, 1, 4096, 50_000])
def test_a_disk_that_fills_up_while_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    before = path.read_bytes()

    def half(place: Path, data: bytes) -> None:
        place.write_bytes(data[:written])
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as broken:
        broken.setattr(atomic, "write_synced", half)
        with pytest.raises(errors.Unwritable, match="空き容量"):
            file.save(TITLED)
    assert path.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 2
    file.close()
    assert _editing_after_crash(path).plan == TITLED


def _editing_after_crash(path: Path) -> Any:
    opened = open_for_editing(path, local_now)
    assert RECOVERED in opened.remarks
    opened.file.close()
    return opened


def test_what_could_not_be_published_is_offered_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    with monkeypatch.context() as broken:
        _make_fail(broken, "put_in_place", errno.EIO)
        with pytest.raises(errors.Unwritable):
            file.save(TITLED)
    file.close()
    assert read_plan(path) == SMALL
    assert _editing_after_crash(path).plan == TITLED
    assert read_plan(path) == TITLED
    assert not work_copy_of(path).folder.exists()


def test_a_stick_pulled_out_and_put_back(tmp_path: Path) -> None:
    stick, pocket = tmp_path / "E", tmp_path / "pocket"
    stick.mkdir()
    file = _editing(small_file(stick))
    stick.rename(pocket)
    with pytest.raises(errors.Unwritable, match="USBメモリ"):
        file.save(TITLED)
    pocket.rename(stick)
    assert file.save(TITLED) == ""
    assert read_plan(stick / "見本町.dxplan") == TITLED
    file.close()


def test_recovered_input_survives_a_second_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    with monkeypatch.context() as broken:
        _make_fail(broken, "put_in_place", errno.EIO)
        with pytest.raises(errors.Unwritable):
            file.save(TITLED)
        file.close()
        again = open_for_editing(path, local_now)
        assert again.plan == TITLED
        again.file.close()  # still not published
    assert read_plan(path) == SMALL
    assert _editing_after_crash(path).plan == TITLED


def test_nothing_is_recovered_when_nothing_was_changed(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    file._connection.close()
    file._lock.release()  # as after a crash: the working copy stays
    assert work_copy_of(path).folder.exists()
    path.write_bytes(small_file(tmp_path, "other.dxplan", TITLED).read_bytes())
    again = _editing(path)
    assert read_plan(path) == TITLED
    again.close()


def test_both_are_kept_when_the_file_changed_after_the_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    with monkeypatch.context() as broken:
        _make_fail(broken, "put_in_place", errno.EIO)
        with pytest.raises(errors.Unwritable):
            file.save(TITLED)
    file.close()
    write_new(path, POPULATED, overwrite=True)
    opened = open_for_editing(path, local_now)
    assert opened.plan == POPULATED
    (other,) = tmp_path.glob("*別に保存*")
    assert read_plan(other) == TITLED
    assert any(other.name in remark for remark in opened.remarks)
    opened.file.close()


def test_both_are_kept_when_the_file_changes_while_open(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    file.save(TITLED)
    write_new(path, POPULATED, overwrite=True)
    theirs = path.read_bytes()
    both = edit.applied(TITLED, edit.SetValue(path="municipality.population", value=1)).plan
    remark = file.save(both)
    assert file.path != path
    assert file.path.name in remark
    assert path.name in remark
    assert path.read_bytes() == theirs
    assert read_plan(file.path) == both
    assert not lock_path(path).exists()
    assert file.save(TITLED) == ""
    file.close()
    assert read_plan(file.path) == TITLED
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted([path.name, file.path.name])


def test_a_file_only_touched_is_not_taken_for_changed(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    os.utime(path, (1, 1))
    assert file.save(TITLED) == ""
    assert file.path == path
    file.close()


def test_a_file_deleted_while_open_is_written_again(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    path.unlink()
    file.save(TITLED)
    assert read_plan(path) == TITLED
    file.close()


def test_a_damaged_working_copy_is_kept_aside_and_told(tmp_path: Path, data_dir: Path) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    file._connection.close()
    file._lock.release()
    work_copy_of(path).database.write_bytes(b"SQLite format 3\x00 and no more")
    opened = open_for_editing(path, local_now)
    assert opened.plan == SMALL
    assert len(opened.remarks) == 1
    opened.file.close()
    assert len(list((data_dir / "working").iterdir())) == 1


def test_the_working_copy_is_current_even_when_publishing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    _make_fail(monkeypatch, "write_synced", errno.EIO)
    with pytest.raises(errors.Unwritable):
        file.save(TITLED)
    connection = sqlite3.connect(work_copy_of(path).database)
    assert connection.execute("SELECT title FROM policy").fetchone() == ("第2次計画",)
    connection.close()
    file.close()


def test_saving_the_same_plan_writes_nothing(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    stamp = path.stat().st_mtime_ns
    assert file.save(SMALL) == ""
    assert path.stat().st_mtime_ns == stamp
    file.close()


# ---- places that take no writing


def _watched(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    """Attempts to write anywhere in the folder."""
    attempts: list[str] = []
    real = os.open

    def watched(path: Any, flags: int, *args: Any, **options: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and str(path).startswith(str(folder)):
            attempts.append(str(path))
        return real(path, flags, *args, **options)

    real_open = Path.open

    def watched_open(self: Path, mode: str = "r", *args: Any, **options: Any) -> Any:
        if set(mode) & set("wxa+") and str(self).startswith(str(folder)):
            attempts.append(str(self))
        return real_open(self, mode, *args, **options)

    monkeypatch.setattr(os, "open", watched)
    monkeypatch.setattr(Path, "open", watched_open)
    return attempts


def test_the_watch_sees_an_ordinary_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small_file(tmp_path)
    attempts = _watched(monkeypatch, tmp_path)
    _editing(path).close()
    assert attempts


@pytest.mark.parametrize("kind", ["file", "folder", "no access"])
def test_write_protected_media_open_for_reading_without_one_attempt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = small_file(tmp_path)
    if kind == "file":
        path.chmod(0o444)
    else:
        denied = tmp_path if kind == "folder" else path
        real = os.access
        monkeypatch.setattr(os, "access", lambda place, mode: Path(place) != denied and real(place, mode))
    attempts = _watched(monkeypatch, tmp_path)
    opened = open_for_editing(path, local_now)
    assert opened.read_only
    assert opened.plan == SMALL
    assert opened.remarks == (READ_ONLY_PLACE,)
    assert opened.file.versions() == ()
    with pytest.raises(errors.FileProblem):
        opened.file.save(TITLED)
    opened.file.close()
    assert attempts == []
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    path.chmod(0o644)


def test_a_folder_that_refuses_the_lock_opens_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows and on shares only the attempt tells."""
    path = small_file(tmp_path)
    monkeypatch.setattr("dxplanner.store.lock._created", _failing(errno.EROFS))
    opened = open_for_editing(path, local_now)
    assert opened.read_only
    assert opened.remarks == (READ_ONLY_PLACE,)


def test_without_a_working_folder_it_opens_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)
    monkeypatch.setattr("dxplanner.store.opening.make", _failing(errno.ENOSPC))
    opened = open_for_editing(path, local_now)
    assert opened.read_only
    assert opened.remarks == (NO_WORKING_FOLDER,)
    assert not lock_path(path).exists()


def test_the_permissions_of_the_file_stay(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    path.chmod(0o664)
    before = path.stat().st_mode
    file = _editing(path)
    file.save(TITLED)
    file.close()
    assert path.stat().st_mode == before


@pytest.mark.parametrize(
    "name",
    ["a#b.dxplan", "100%25.dxplan", "a?mode=ro.dxplan", "見本 町　計画.dxplan", "é.dxplan", "&x=1.dxplan"],
)
def test_names_that_mean_something_in_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    if os.name == "nt" and "?" in name:
        pytest.skip("Windows has no such name")
    folder = tmp_path / f"{name}.d"
    folder.mkdir()
    monkeypatch.setenv("DXPLANNER_DATA_DIR", str(folder / "データ #1%20"))
    path = small_file(folder, name)
    file = _editing(path)
    file.save(TITLED)
    file.close()
    assert read_plan(path) == TITLED
    assert sorted(item.name for item in folder.iterdir()) == sorted([name, "データ #1%20"])


def test_what_a_killed_process_left_beside_the_file_is_swept(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    (tmp_path / f".{path.name}.0123abcd.tmp").write_bytes(b"half")
    kept = [f".{path.name}.note.tmp", f"{path.name}.tmp", ".other.dxplan.0123abcd.tmp"]
    for name in kept:
        (tmp_path / name).write_bytes(b"not ours")
    _editing(path).close()
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted([path.name, *kept])


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    link = tmp_path / "link.dxplan"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no symbolic links here")
    file = _editing(link)
    file.save(TITLED)
    file.close()
    assert link.is_symlink()
    assert read_plan(path) == TITLED


def test_a_new_file_does_not_overwrite_unless_told(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with pytest.raises(errors.FileProblem, match="すでにあります"):
        write_new(path, Plan())
    assert read_plan(path) == SMALL
    write_new(path, Plan(), overwrite=True)
    assert read_plan(path) == Plan()


def test_a_replacement_reported_as_failed_is_still_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share may lose the answer after it did the work."""
    path = small_file(tmp_path)
    file = _editing(path)
    real = atomic.put_in_place

    def loses_the_answer(temporary: Path, target: Path) -> None:
        real(temporary, target)
        raise OSError(errno.ETIMEDOUT, "timed out")

    with monkeypatch.context() as broken:
        broken.setattr(atomic, "put_in_place", loses_the_answer)
        with pytest.raises(errors.Unwritable):
            file.save(TITLED)
        with pytest.raises(errors.Unwritable):
            file.save(POPULATED)
    assert file.save(SMALL) == ""
    assert file.path == path
    file.close()
    assert read_plan(path) == SMALL


def test_many_failed_tries_are_recovered_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small_file(tmp_path)
    file = _editing(path)
    plan = TITLED
    with monkeypatch.context() as broken:
        _make_fail(broken, "put_in_place", errno.EIO)
        for number in range(5):
            plan = edit.applied(TITLED, edit.SetValue(path="municipality.population", value=number)).plan
            with pytest.raises(errors.Unwritable):
                file.save(plan)
    file.close()
    assert _editing_after_crash(path).plan == plan
