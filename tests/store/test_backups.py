"""控え: made at opening, thinned by age, each restorable; verify names the newest good one."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan import edit
from dxplanner.store import backups
from dxplanner.store.opening import NO_BACKUP, open_for_editing, read_plan, write_new
from dxplanner.store.verifying import restore_backup, verify
from tests.support.planfiles import SMALL, small_file

START = datetime(2026, 4, 1, 9, 0)  # noqa: DTZ001 - backups are named by this PC's clock


def _open_and_close(path: Path, at: datetime) -> tuple[str, ...]:
    opened = open_for_editing(path, lambda: at)
    opened.file.close()
    return opened.remarks


def test_each_opening_of_a_changed_file_keeps_it_as_it_was(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    seen = []
    for day in range(3):
        seen.append(path.read_bytes())
        _open_and_close(path, START + timedelta(days=day))
        _open_and_close(path, START + timedelta(days=day, hours=1))
        title = f"第{day}次"
        plan = edit.applied(SMALL, edit.SetValue(path="policy.title", value=title)).plan
        write_new(path, plan, overwrite=True)
    assert [backup.path.read_bytes() for backup in backups.kept(path)] == seen[::-1]


def test_every_backup_can_be_restored(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    for number in range(4):
        _open_and_close(path, START + timedelta(days=number))
        plan = edit.applied(SMALL, edit.SetValue(path="municipality.population", value=number)).plan
        write_new(path, plan, overwrite=True)
    assert len(backups.kept(path)) == 4
    for backup in backups.kept(path):
        standing = path.read_bytes()
        kept = restore_backup(backup.path, path, backup.made_at)
        assert path.read_bytes() == backup.path.read_bytes()
        assert kept is not None
        assert kept.read_bytes() == standing
        kept.unlink()
        read_plan(path)


def test_verify_names_the_newest_good_backup(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    assert verify(path).good
    _open_and_close(path, START)
    write_new(path, edit.applied(SMALL, edit.SetValue(path="policy.title", value="新")).plan, overwrite=True)
    _open_and_close(path, START + timedelta(days=1))
    newest, oldest = backups.kept(path)
    newest.path.write_bytes(newest.path.read_bytes()[:5000])
    path.write_bytes(b"")
    found = verify(path)
    assert not found.good
    assert found.good_backup == oldest.path
    assert "2026年4月1日9時00分の控え" in found.message
    oldest.path.unlink()
    assert "正常な控えはありません" in verify(path).message


def test_a_full_data_folder_does_not_stop_the_work(tmp_path: Path, data_dir: Path) -> None:
    path = small_file(tmp_path)
    (data_dir / "backups").write_text("in the way", encoding="utf-8")
    assert _open_and_close(path, START) == (NO_BACKUP,)


def test_files_that_are_no_backups_are_left_alone(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    _open_and_close(path, START)
    folder = backups.folder_of(path)
    (folder / "メモ.txt").write_text("大事", encoding="utf-8")
    (folder / "20269999-999999-0123456789ab.dxplan").write_bytes(b"")
    assert len(backups.kept(path)) == 1


@given(st.lists(st.integers(0, 600 * 24 * 60), max_size=80))
def test_thinning_keeps_the_newest_and_some_of_every_age(minutes: list[int]) -> None:
    times = [START + timedelta(minutes=minute) for minute in minutes]
    kept = backups.chosen(times)
    newest = sorted(set(times), reverse=True)
    assert set(newest[: backups.NEWEST]) <= kept <= set(times)
    assert len(kept) <= backups.NEWEST + backups.DAYS + backups.WEEKS + backups.MONTHS
    months = {(time.year, time.month) for time in times}
    if len(months) <= backups.MONTHS:
        assert {(time.year, time.month) for time in kept} == months


def test_a_year_of_daily_work_keeps_thirty_odd_backups() -> None:
    times = [START + timedelta(days=day, hours=hour) for day in range(365) for hour in (0, 4, 8)]
    kept = backups.chosen(times)
    assert 20 <= len(kept) <= 33
    assert min(kept).year == 2026


@pytest.mark.parametrize("name", ["計画.dxplan", "計画 (1).dxplan"])
def test_two_files_do_not_share_backups(tmp_path: Path, name: str) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert backups.folder_of(tmp_path / name) != backups.folder_of(other / name)
