"""Another name or folder for an open plan: undo goes along, and when it fails everything is as before."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from dxplanner.core.errors import BadInput, DxError
from dxplanner.plan.edit import SetValue
from dxplanner.services import files, moving, recent
from dxplanner.services.planning import new_plan
from dxplanner.services.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "計画.dxplan"
    files.new_file(path, new_plan("999997"))
    opened = files.open_session(path)
    yield opened
    opened.close()


def write(session: Session, words: str) -> None:
    session.apply(SetValue(path="policy.philosophy", value=words), "基本理念")


def test_the_plan_goes_on_under_its_new_name_with_undo_and_backups(session: Session, tmp_path: Path) -> None:
    old = session.path
    assert old is not None
    write(session, "先の文")
    session.commit()
    write(session, "後の文")
    target = tmp_path / "移した.dxplan"
    moving.move(session, target)
    assert session.path == target
    assert not old.exists()
    assert session.undo() is not None
    assert session.plan.policy.philosophy == "先の文"
    session.commit(wait=True)
    assert files.read_plan(target).policy.philosophy == "先の文"
    assert [item.path for item in recent.recent_files()] == [target]
    assert files.backups_of(target)
    assert not files.backups_of(old)
    assert sorted(item.name for item in tmp_path.iterdir() if not item.name.startswith(".~lock")) == [
        "移した.dxplan"
    ]


def test_to_another_drive_it_is_copied_whole_first(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(session, "残る文")

    def refuse(_source: Path, _target: Path) -> None:
        raise OSError(errno.EXDEV, "another drive")

    monkeypatch.setattr(moving, "rename", refuse)
    target = tmp_path / "別の場所.dxplan"
    moving.move(session, target)
    assert files.read_plan(target).policy.philosophy == "残る文"
    assert not (tmp_path / "計画.dxplan").exists()


@pytest.mark.parametrize(
    "problem", [PermissionError(13, "no"), FileNotFoundError(2, "no"), OSError(28, "full")]
)
def test_when_it_fails_the_plan_is_open_where_it_was(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: OSError
) -> None:
    old = session.path
    assert old is not None
    write(session, "失わない文")

    def refuse(_source: Path, _target: Path) -> None:
        raise problem

    monkeypatch.setattr(moving, "rename", refuse)
    with pytest.raises(DxError, match="元の場所で開いたまま"):
        moving.move(session, tmp_path / "ない" / "計画.dxplan")
    assert session.path == old
    write(session, "続きの文")
    session.commit(wait=True)
    assert not session.unsaved
    assert files.read_plan(old).policy.philosophy == "続きの文"


def test_another_plan_is_never_replaced(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "ほかの計画.dxplan"
    files.new_file(other, new_plan("074071"))
    with pytest.raises(BadInput, match="すでにあります"):
        moving.move(session, other)
    assert files.read_plan(other).municipality.code == "074071"
    assert session.path == tmp_path / "計画.dxplan"


def test_a_plan_in_memory_has_nothing_to_move(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="名前を付けて保存"):
        moving.move(Session(new_plan("999997")), tmp_path / "x.dxplan")
