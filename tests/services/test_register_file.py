"""人材台帳 in and out: what is written is read again, hostile files are refused with their place, nobody leaves unasked."""

import contextlib
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.documents.assemble import assemble
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.plan.edit import SetDraft, SetMark, applied
from dxplanner.plan.personal import (
    has_people,
    is_personal,
    personal_tables,
    with_people_of,
    without_people,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.plan.register import Publicness, TalentField, TalentPerson, TalentRegister
from dxplanner.services import files, register_file, versions
from dxplanner.services.importers.people import COLUMN_SHAPES, ROWS
from dxplanner.services.next_year import Shift, from_last_year
from dxplanner.services.register_file import Taken, Written, import_change, people_over, removal
from dxplanner.services.session import Session
from tests.documents.paper import sample as sample_plan
from tests.documents.paper import words_of
from tests.support.manual_scheduler import ManualScheduler

PEOPLE = "recruitment.register.people"
NAME = "氏名又は呼び名"
DAY = date(2026, 11, 27)


def now() -> datetime:
    return datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def at(year: int, month: int, day: int) -> datetime:
    """As a workbook keeps days: without a time zone."""
    return datetime(year, month, day, tzinfo=UTC).replace(tzinfo=None)


@pytest.fixture
def plan() -> Plan:
    return sample_plan("mihon")


@pytest.fixture
def session(plan: Plan) -> Session:
    return Session(plan, scheduler=ManualScheduler())


def write_people(session: Session, path: Path, **given: Any) -> Written:
    change, written = register_file.write_people(session.plan, path, **given)
    session.apply(change, "人材台帳を書き出す")
    return written


def take_people(session: Session, path: Path) -> Taken:
    change, taken = import_change(session.plan, path)
    if change is not None:
        session.apply(change, "人材台帳を読み込む")
    return taken


def people(plan: Plan) -> tuple[TalentPerson, ...]:
    return plan.recruitment.register.people


def with_people(plan: Plan, *rows: TalentPerson) -> Plan:
    return tree.put(plan, PEOPLE, rows)


def book(path: Path, *rows: tuple[Any, ...], sheet: str = "人材台帳") -> Path:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    made.save(path)
    return path


# ---- nobody leaves unasked


def test_one_table_is_about_people() -> None:
    assert personal_tables() == (PEOPLE,)
    assert is_personal(f"{PEOPLE}[pe1].name")
    assert is_personal(PEOPLE)
    assert not is_personal("recruitment.register.purpose")
    assert not is_personal(None)


def test_people_go_with_their_notes_and_nothing_else(plan: Plan) -> None:
    noted = applied(plan, SetDraft(path=f"{PEOPLE}[pe1].days", raw="見本人材Aは月4日")).plan
    noted = applied(noted, SetMark(path=f"{PEOPLE}[pe1].contact", kind=MarkKind.UNKNOWN)).plan
    bare = without_people(noted)
    assert not has_people(bare)
    assert not bare.drafts
    assert not any(is_personal(mark.path) for mark in bare.marks)
    assert replace(bare, recruitment=plan.recruitment) == plan
    assert without_people(bare) is bare


def test_a_version_put_back_neither_brings_nor_takes_people(plan: Plan) -> None:
    older = with_people(plan, TalentPerson(id="z1", name="見本人材Z"))
    assert people(with_people_of(older, plan)) == people(plan)


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.id)
def test_no_paper_names_anybody(plan: Plan, kind: Any) -> None:
    from dxplanner.documents.builders.answers import Former

    former = Former(plan=with_people(plan), name="前の計画")
    document, _profile = assemble(plan, kind, DAY, former)
    assert "見本人材" not in words_of((document.sections, document.sheets))


def test_exchange_files_copies_and_versions_leave_people_behind(tmp_path: Path, plan: Plan) -> None:
    files.new_file(tmp_path / "計画.dxplan", plan)
    session = files.open_session(tmp_path / "計画.dxplan", ManualScheduler())
    versions.add(session, "素案", now=now)
    files.save_copy_as(session, tmp_path / "写し.dxplan")
    files.write_exchange_file(tmp_path / "交換.json", session.plan)
    (kept,) = versions.listed(session)
    assert not has_people(versions.read_plan(session, kept.id))
    versions.restore(session, kept.id)
    assert people(session.plan) == people(plan)
    session.close()
    for name in ("写し.dxplan", "交換.json"):
        assert "見本人材".encode() not in (tmp_path / name).read_bytes()
        assert not has_people(files.read_plan(tmp_path / name))
    files.write_exchange_file(tmp_path / "全部.json", plan, with_people=True)
    assert files.read_plan(tmp_path / "全部.json") == plan


def test_next_year_begins_without_people_and_moves_no_day_of_theirs(plan: Plan) -> None:
    new = from_last_year(plan, 2027, (Shift.RECRUITMENT,))
    assert not has_people(new)
    assert new.recruitment.register.keep_until == plan.recruitment.register.keep_until
    assert new.recruitment.after.handover_on == plan.recruitment.after.handover_on
    assert new.recruitment.start_on != plan.recruitment.start_on


# ---- out and in again


def test_what_is_written_is_read_again_and_recorded(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "台帳.xlsx"
    told = write_people(session, path, purpose=" 圏域の会議 ", audience=Publicness.KEEPER, now=now)
    assert (told.people, told.kept_back) == (5, 0)
    (record,) = session.plan.recruitment.register.releases
    assert (record.on, record.purpose, record.people) == (DAY, "圏域の会議", 5)
    change, taken = import_change(session.plan, path)
    assert change is None
    assert taken.same == 5
    empty = with_people(session.plan)
    change, taken = import_change(empty, path)
    assert change is not None
    assert taken.added == 5
    assert people(applied(empty, change).plan) == people(session.plan)
    opened = openpyxl.load_workbook(path)
    assert opened.sheetnames == ["人材台帳", "この一覧について"]
    about = " ".join(str(c.value) for row in opened["この一覧について"].iter_rows() for c in row if c.value)
    assert "圏域の会議" in about
    assert "取扱注意" in about


@pytest.mark.parametrize(
    ("audience", "names"),
    [(Publicness.PUBLIC, "B"), (Publicness.REGION, "ABCD"), (Publicness.KEEPER, "ABCDE")],
)
def test_a_list_names_only_whom_its_readers_may_see(
    session: Session, tmp_path: Path, audience: Publicness, names: str
) -> None:
    path = tmp_path / "台帳.xlsx"
    told = write_people(session, path, purpose="会議", audience=audience, now=now)
    rows = list(openpyxl.load_workbook(path)["人材台帳"].values)[1:]
    assert [row[0] for row in rows] == [f"見本人材{name}" for name in names]
    assert told.kept_back == 5 - len(names)


@pytest.mark.parametrize("purpose", ["", "　", "あ" * 201, "二\n行"])
def test_nothing_is_written_without_a_purpose(session: Session, tmp_path: Path, purpose: str) -> None:
    before = session.plan
    with pytest.raises(BadInput, match="目的"):
        write_people(session, tmp_path / "台帳.xlsx", purpose=purpose, audience=Publicness.KEEPER)
    assert list(tmp_path.iterdir()) == []
    assert session.plan is before


def test_signs_that_a_workbook_writes_otherwise_are_no_change(tmp_path: Path, plan: Plan) -> None:
    odd = with_people(
        plan, TalentPerson(id="p1", name="見本人材Ａ", affiliation="㈱見本", experience="=1+1\n二行目")
    )
    session = Session(odd, scheduler=ManualScheduler())
    write_people(session, tmp_path / "a.xlsx", purpose="会議", audience=Publicness.KEEPER, now=now)
    assert import_change(session.plan, tmp_path / "a.xlsx")[0] is None


def test_a_workbook_made_by_hand(session: Session, tmp_path: Path) -> None:
    rows = (
        ("見本圏域の台帳",),
        (NAME, "専門分野１", "月に関われる日数", "消す日", "本人の同意を得た日", "連絡先"),
        ("見本人材Ｂ", "データ利活用", 2.5, at(2028, 3, 31), "R8.10.1", None),
        (None, None, None, None, None, None),
        ("見本人材F", " 情報セキュリティ ", "３", "2029/3/31", None, 1234),
    )
    path = book(tmp_path / "a.xlsx", *rows, sheet="Sheet1")
    taken = take_people(session, path)
    assert (taken.added, taken.updated, taken.same) == (1, 1, 0)
    second, last = people(session.plan)[1], people(session.plan)[-1]
    assert (second.field_1, second.days, second.delete_on) == (
        TalentField.DATA,
        Decimal("2.5"),
        date(2028, 3, 31),
    )
    assert second.field_2 is TalentField.PUBLICITY, "the file has no column for it"
    assert (last.id, last.field_1, last.days, last.contact) == (
        "pe6",
        TalentField.SECURITY,
        Decimal(3),
        "1234",
    )
    assert session.undo() == "人材台帳を読み込む"
    assert len(people(session.plan)) == 5


BAD: list[tuple[str, tuple[tuple[Any, ...], ...]]] = [
    ("見出しの列が、初めの10行にありません", (("名前",), ("見本人材F",))),
    ("人の行がありません", ((NAME,),)),
    ("1行目・B列.*血液型.*台帳にありません", ((NAME, "血液型"), ("見本人材F", "A"))),
    ("1行目・B列.*2つあります", ((NAME, NAME), ("見本人材F", "x"))),
    ("2行目・C列.*見出しのない列", ((NAME, "所属"), ("見本人材F", None, "余り"))),
    ("3行目に「氏名又は呼び名」がありません", ((NAME, "所属"), ("見本人材F", "x"), (None, "y"))),
    ("2行目と3行目は、名前と所属が同じ", ((NAME,), ("見本人材F",), ("見本人材F",))),
    ("2行目・B列.*専門分野１.*選んで", ((NAME, "専門分野１"), ("見本人材F", "料理"))),
    ("2行目・B列.*31日以下", ((NAME, "月に関われる日数"), ("見本人材F", 32))),
    ("2行目・B列.*6桁", ((NAME, "月に関われる日数"), ("見本人材F", 0.1234567))),
    ("2行目・B列.*読み取れません.*0.27", ((NAME, "月に関われる日数"), ("見本人材F", "たくさん"))),
    ("2行目・B列.*日付", ((NAME, "消す日"), ("見本人材F", "いつか"))),
    ("2行目・B列.*2100年", ((NAME, "消す日"), ("見本人材F", at(2500, 1, 1)))),
    ("2行目・B列.*日付や時刻", ((NAME, "所属"), ("見本人材F", at(2026, 1, 1)))),
    ("2行目・B列.*読み取れません", ((NAME, "所属"), ("見本人材F", True))),
    ("2行目・B列.*120文字", ((NAME, "連絡先"), ("見本人材F", "あ" * 121))),
    ("B2に式", ((NAME, "所属"), ("見本人材F", "=1+1"))),
    ("B2が「#N/A」", ((NAME, "所属"), ("見本人材F", "#N/A"))),
    ("列は40列まで", ((NAME,), ("見本人材F", *[None] * 39, "端"))),
    ("行が多過ぎます（2,000行まで）", ((NAME,), *((f"見本人材{n}",) for n in range(ROWS + 1)))),
]


@pytest.mark.parametrize(("says", "rows"), BAD, ids=[says for says, _rows in BAD])
def test_a_refusal_names_the_place_and_changes_nothing(
    session: Session, tmp_path: Path, says: str, rows: tuple[tuple[Any, ...], ...]
) -> None:
    before = session.plan
    with pytest.raises(BadInput, match=says) as caught:
        take_people(session, book(tmp_path / "a.xlsx", *rows))
    assert caught.value.message.endswith("計画は変わっていません。")
    assert session.plan is before
    assert not session.can_undo


def test_two_of_one_name_in_the_register_are_no_guess(tmp_path: Path, plan: Plan) -> None:
    twice = with_people(
        plan, TalentPerson(id="p1", name="見本人材A"), TalentPerson(id="p2", name="見本人材Ａ")
    )
    with pytest.raises(BadInput, match="2人います"):
        import_change(twice, book(tmp_path / "a.xlsx", (NAME,), ("見本人材A",)))


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def parts_of_a_book(tmp_path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(book(tmp_path / "good.xlsx", (NAME,), ("見本人材F",))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _with_entities(tmp_path: Path) -> dict[str, bytes]:
    parts = parts_of_a_book(tmp_path)
    name = "xl/worksheets/sheet1.xml"
    parts[name] = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>' + parts[name]
    return parts


HOSTILE: list[tuple[str, Callable[[Path], Path]]] = [
    ("見付かりません", lambda folder: folder / "ない.xlsx"),
    ("ブック（.xlsx）ではありません", lambda folder: _put(folder, b"name,field\n")),
    ("ブック（.xlsx）ではありません", lambda folder: _put(folder, b"")),
    ("古い形式|パスワード", lambda folder: _put(folder, b"\xd0\xcf\x11\xe0" + bytes(600))),
    ("大き過ぎます（5MBまで）", lambda folder: _put(folder, bytes(5_000_001))),
    ("広げると大き過ぎます", lambda folder: packed(folder / "a.xlsx", {"x.xml": bytes(41_000_000)})),
    ("多過ぎます（300個まで）", lambda folder: packed(folder / "a.xlsx", {f"x{n}": b"" for n in range(301)})),
    ("ではありません", lambda folder: packed(folder / "a.xlsx", {"x.xml": b"<a/>"})),
    ("DOCTYPE", lambda folder: packed(folder / "a.xlsx", _with_entities(folder))),
    (
        "途中で壊れている",
        lambda folder: packed(
            folder / "a.xlsx", {**parts_of_a_book(folder), "xl/worksheets/sheet1.xml": b"<worksheet><she"}
        ),
    ),
    ("フォルダー|開けません", lambda folder: folder),
]


def _put(folder: Path, data: bytes) -> Path:
    (folder / "a.xlsx").write_bytes(data)
    return folder / "a.xlsx"


@pytest.mark.parametrize(("says", "make"), HOSTILE, ids=[f"{n}-{one[0]}" for n, one in enumerate(HOSTILE)])
def test_hostile_files_are_refused(
    session: Session, tmp_path: Path, says: str, make: Callable[[Path], Path]
) -> None:
    before = session.plan
    with pytest.raises(BadInput, match=says) as caught:
        take_people(session, make(tmp_path))
    assert caught.value.message.endswith("計画は変わっていません。")
    assert session.plan is before


def test_a_file_cut_anywhere_is_refused_or_read(tmp_path: Path, plan: Plan) -> None:
    data = book(tmp_path / "good.xlsx", (NAME,), ("見本人材F",)).read_bytes()
    for end in range(0, len(data), 397):
        with pytest.raises(BadInput):
            import_change(plan, _put(tmp_path, data[:end]))


def test_bytes_changed_anywhere_never_escape_as_a_fault(tmp_path: Path, plan: Plan) -> None:
    data = book(tmp_path / "good.xlsx", (NAME,), ("見本人材F",)).read_bytes()
    for place in range(0, len(data), 211):
        spoilt = io.BytesIO(data)
        spoilt.seek(place)
        spoilt.write(b"\xff\x00")
        with contextlib.suppress(BadInput):
            import_change(plan, _put(tmp_path, spoilt.getvalue()))


def test_who_should_be_gone_is_not_given_out_and_goes_with_one_press(tmp_path: Path, plan: Plan) -> None:
    late = tree.put(plan, f"{PEOPLE}[pe2].delete_on", date(2026, 11, 26))
    assert [person.id for person in people_over(late, DAY)] == ["pe2"]
    session = Session(late, scheduler=ManualScheduler())
    told = write_people(session, tmp_path / "a.xlsx", purpose="会議", audience=Publicness.KEEPER, now=now)
    assert (told.people, told.kept_back) == (4, 1)
    session.apply(removal(people_over(late, DAY)), "消す日を過ぎた人を消す")
    assert [person.id for person in people(session.plan)] == ["pe1", "pe3", "pe4", "pe5"]


def test_every_column_is_a_field_with_a_name_of_its_own() -> None:
    labels = [shape.label for shape in COLUMN_SHAPES]
    assert len(set(labels)) == len(labels) == 15
    assert TalentRegister().people == ()
