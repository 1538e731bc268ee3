"""版: kept whole in the file, listed, and put back as a change that can be undone."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.plan import edit
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind, VersionState
from dxplanner.services import files, versions
from dxplanner.services.session import Session
from tests.support.manual_scheduler import ManualScheduler
from tests.support.planfiles import SMALL, small_file


@pytest.fixture(params=["file", "memory"])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    if request.param == "memory":
        opened = Session(SMALL, scheduler=ManualScheduler())
    else:
        opened = files.open_session(small_file(tmp_path), ManualScheduler())
    yield opened
    opened.close()


def _rename(session: Session, name: str) -> None:
    session.apply(edit.SetValue(path="municipality.name", value=name), "団体名")


def test_a_version_is_the_plan_as_it_stood(session: Session, fixed_now: datetime) -> None:
    session.apply(edit.SetMark(path="municipality.name", kind=MarkKind.RECONSTRUCTED), "印")
    stood = session.plan
    kept = versions.add(session, " 照会用 ", "各課へ", VersionState.INQUIRY, lambda: fixed_now)
    _rename(session, "隣町")
    (entry,) = versions.listed(session)
    assert (entry.id, entry.name, entry.note, entry.state) == (
        kept.id,
        "照会用",
        "各課へ",
        VersionState.INQUIRY,
    )
    assert entry.created_at == fixed_now.replace(tzinfo=None)
    assert versions.read(session, kept.id) == kept
    assert versions.read_plan(session, kept.id) == stood


def test_restoring_is_one_step_and_can_be_undone(session: Session) -> None:
    kept = versions.add(session, "素案")
    _rename(session, "隣町")
    session.apply(edit.RemoveRow(path="roadmap.rows[r1]"), "行")
    before = session.plan
    versions.restore(session, kept.id)
    assert session.plan == SMALL
    assert session.undo_label == "版「素案」に戻す"
    session.undo()
    assert session.plan == before
    session.redo()
    session.commit(wait=True)
    assert session.plan == SMALL
    if session.path is not None:
        assert files.read_plan(session.path) == SMALL


def test_restoring_keeps_whose_plan_it_is(session: Session) -> None:
    kept = versions.add(session, "素案")
    session.apply(edit.SetValue(path="identity", value="another"), "番号")
    _rename(session, "隣町")
    versions.restore(session, kept.id)
    assert session.plan.identity == "another"
    assert session.plan.municipality.name == "見本町"


def test_a_removed_version_is_gone(session: Session) -> None:
    kept = versions.add(session, "素案")
    other = versions.add(session, "素案")
    versions.remove(session, kept.id)
    assert [entry.id for entry in versions.listed(session)] == [other.id]
    with pytest.raises(BadInput, match="ありません"):
        versions.restore(session, kept.id)


@pytest.mark.parametrize("name", ["", "  ", "長" * 61])
def test_a_version_needs_a_name(session: Session, name: str) -> None:
    with pytest.raises(BadInput):
        versions.add(session, name)
    assert versions.listed(session) == ()


def test_versions_are_in_the_file_at_once(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    opened = files.open_session(path, ManualScheduler())
    kept = versions.add(opened, "決定", "議会説明後", VersionState.DECIDED)
    assert files.read_plan_file(path).versions == (kept,)
    opened.close()
    again = files.open_session(path, ManualScheduler())
    assert versions.read(again, kept.id) == kept
    again.close()


def test_a_plan_that_cannot_stand_does_not_replace_one(session: Session) -> None:
    wrong = Plan(identity="x" * 100)
    with pytest.raises(BadInput):
        session.apply(edit.ReplaceAll(plan=wrong), "置き換え")
    assert session.plan == SMALL
