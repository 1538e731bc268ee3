"""Plan files and exchange files: made whole or not at all, lossless both ways, never over something else."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dxplanner.documents.registry import DOCUMENTS
from dxplanner.plan.exchange import SavedVersion, read_exchange, write_exchange
from dxplanner.plan.personal import without_people
from dxplanner.plan.records import VersionState
from dxplanner.services import files
from tests.cli.calling import BANDAI, MIHON, bad_input, call, contents
from tests.support.planfiles import SMALL, small_file


@pytest.fixture
def here(tmp_path: Path) -> Path:
    folder = tmp_path / "作業"
    folder.mkdir()
    return folder


# ---- new


@pytest.mark.parametrize(
    ("code", "name"), [("999997", "見本町"), ("074071", "磐梯町"), ("131016", "千代田区")]
)
def test_new(here: Path, code: str, name: str) -> None:
    answer = call("new", here / "計画.dxplan", "--municipality", code)
    assert (answer.status, answer.err) == (0, "")
    assert "計画.dxplan" in answer.out
    assert files.read_plan(here / "計画.dxplan").municipality.name == name
    assert list(contents(here)) == ["計画.dxplan"]


@pytest.mark.parametrize("code", ["999998", "", "abc", "13101", "016951"])
def test_new_for_nowhere(here: Path, code: str) -> None:
    bad_input(call("new", here / "計画.dxplan", "--municipality", code))
    assert contents(here) == {}


def test_new_does_not_touch_what_is_there(here: Path) -> None:
    (here / "計画.dxplan").write_bytes(b"precious")
    assert "すでにあります" in bad_input(call("new", here / "計画.dxplan", "--municipality", "999997"))
    assert contents(here) == {"計画.dxplan": b"precious"}


@pytest.mark.parametrize("place", ["no/such/計画.dxplan", "."])
def test_new_where_nothing_can_be_written(here: Path, place: str) -> None:
    bad_input(call("new", here / place, "--municipality", "999997"))
    assert contents(here) == {}


# ---- import and export-json

VERSIONS = tuple(
    SavedVersion(
        id=f"v{number}",
        name=f"第{number}版",
        note="庁内照会に出したもの\n二行目",
        state=state,
        created_at=datetime(2026, 11, number, 9, 30, 5),  # noqa: DTZ001
        plan=SMALL,
    )
    for number, state in ((1, VersionState.INQUIRY), (2, None))
)


@pytest.mark.parametrize("source", [MIHON, BANDAI])
def test_samples_go_in_and_out_unchanged(here: Path, source: Path) -> None:
    assert call("import", source, "-o", here / "計画.dxplan").status == 0
    assert call("export-json", here / "計画.dxplan", "-o", here / "戻し.json").status == 0
    plan = without_people(read_exchange(source.read_bytes()).plan)
    assert read_exchange((here / "戻し.json").read_bytes()).plan == plan
    assert (here / "戻し.json").read_text(encoding="utf-8") == write_exchange(plan)
    assert sorted(contents(here)) == ["戻し.json", "計画.dxplan"]


def test_versions_go_along_when_asked(here: Path) -> None:
    source = here / "版つき.json"
    source.write_text(write_exchange(SMALL, VERSIONS), encoding="utf-8")
    assert call("import", source, "-o", here / "計画.dxplan").status == 0
    assert call("export-json", here / "計画.dxplan", "-o", here / "全部.json", "--with-versions").status == 0
    assert call("export-json", here / "計画.dxplan", "-o", here / "今.json").status == 0
    assert (here / "全部.json").read_bytes() == source.read_bytes()
    assert read_exchange((here / "今.json").read_bytes()).versions == ()
    assert call("export-json", source, "-o", here / "jsonから.json", "--with-versions").status == 0
    assert (here / "jsonから.json").read_bytes() == source.read_bytes()


def test_a_byte_order_mark_is_accepted(here: Path) -> None:
    (here / "印つき.json").write_bytes(b"\xef\xbb\xbf" + MIHON.read_bytes())
    assert call("import", here / "印つき.json", "-o", here / "計画.dxplan").status == 0


BAD_JSON: list[tuple[bytes, str]] = [
    (b"", "何も書かれていない"), (b"{", "文字目"), (b"[]", "全体"), (b"{}", "交換用ファイルではありません"),
    (MIHON.read_bytes().replace("見本町".encode(), "見本町".encode("cp932"), 1), "文字コード"),
    (MIHON.read_text(encoding="utf-8").encode("utf-16"), "UTF-16"),
    (MIHON.read_bytes().replace(b'"plan": {', b'"plan": {"nothing": 1, ', 1), "nothing"),
    (MIHON.read_bytes().replace(b'"format_version": 1', b'"format_version": 2', 1), "新しい"),
    (MIHON.read_bytes().replace(b'"population": 8012', b'"population": true', 1), "municipality.population"),
    (MIHON.read_bytes().replace(b'"population": 8012', b'"population": 1e999', 1), "population"),
    (MIHON.read_bytes().replace(b'"population": 8012', b'"population": 8012, "population": 1', 1), "2回"),
    (MIHON.read_bytes().replace(b'"population": 8012', b'"population": ' + b"9" * 5000, 1), "整数"),
    (b"[" * 100_000, "入れ子"), (b" " * 20_000_001, "20MB"), (b'{"\\ud800": 1, "\\ud800": 1}', "2回"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "words"), BAD_JSON, ids=range(len(BAD_JSON)))
def test_bad_exchange_files_make_nothing(here: Path, data: bytes, words: str) -> None:
    source = here / "悪い.json"
    source.write_bytes(data)
    for arguments in (
        ("import", source, "-o", here / "計画.dxplan"),
        ("export-json", source, "-o", here / "写し.json"),
        ("export", source, "--to", here / "書類"),
        ("check", source),
        ("check", source, "--json"),
    ):
        sentence = bad_input(call(*arguments))
        assert words in sentence or "20MB" in sentence
    assert contents(here) == {"悪い.json": data}
    assert [path.name for path in here.iterdir()] == ["悪い.json"]


@pytest.mark.parametrize(
    ("command", "target"),
    [
        ("import", "あるもの.dxplan"),
        ("import", "あるもの.json"),
        ("import", "元.json"),
        ("export-json", "あるもの.dxplan"),
        ("export-json", "元.json"),
    ],
)
def test_what_is_there_is_never_replaced(here: Path, command: str, target: str) -> None:
    (here / "元.json").write_bytes(MIHON.read_bytes())
    for name in ("あるもの.dxplan", "あるもの.json"):
        (here / name).write_bytes(b"precious")
    before = contents(here)
    assert "すでにあります" in bad_input(call(command, here / "元.json", "-o", here / target))
    assert contents(here) == before


def test_an_older_exchange_file_is_replaced_whole(here: Path) -> None:
    (here / "写し.json").write_bytes(b"{}")
    assert call("export-json", MIHON, "-o", here / "写し.json").status == 0
    plan = without_people(read_exchange(MIHON.read_bytes()).plan)
    assert (here / "写し.json").read_text(encoding="utf-8") == write_exchange(plan)


def test_a_plan_is_not_exported_over_itself(here: Path) -> None:
    path = small_file(here)
    before = contents(here)
    bad_input(call("export-json", path, "-o", path))
    assert contents(here) == before


@pytest.mark.parametrize("command", ["import", "export-json"])
def test_places_that_do_not_take_a_file(here: Path, command: str) -> None:
    for place in (here / "no" / "x.json", here):
        bad_input(call(command, MIHON, "-o", place))
    for source in (here / "nowhere.json", here):
        bad_input(call(command, source, "-o", here / "x.json"))
    assert contents(here) == {}


@pytest.mark.parametrize("command", [("check",), ("export", "--to", "out"), ("export-json", "-o", "x.json")])
def test_what_is_no_plan_is_refused(
    here: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(here)
    (here / "文書.dxplan").write_bytes(b"PK\x03\x04" + b"x" * 5000)
    (here / "空.dxplan").write_bytes(b"")
    before = contents(here)
    for name in ("文書.dxplan", "空.dxplan", "ない.dxplan", "ない.json", "."):
        bad_input(call(command[0], name, *command[1:]))
    assert contents(here) == before


# ---- schema and documents


def test_schema() -> None:
    answer = call("schema")
    assert (answer.status, answer.err) == (0, "")
    schema = json.loads(answer.out)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(MIHON.read_text(encoding="utf-8")))


def test_documents() -> None:
    listed: list[dict[str, Any]] = json.loads(call("documents", "--json").out)
    assert listed == [{"id": k.id, "name": k.name, "formats": list(k.formats)} for k in DOCUMENTS]
    assert {"policy", "roadmap", "organisation", "recruitment", "allocation"} <= {
        item["id"] for item in listed
    }
    assert all("pdf" in item["formats"] for item in listed)
    lines = call("documents").out.splitlines()
    assert [line.split("\t")[:2] for line in lines] == [[item["id"], item["name"]] for item in listed]


# ---- verify


def test_verify_a_good_file(here: Path) -> None:
    path = small_file(here)
    before = contents(here)
    answer = call("verify", path)
    assert (answer.status, answer.err) == (0, "")
    assert "問題はありません" in answer.out
    assert contents(here) == before


def test_verify_a_damaged_file_names_the_good_backup(here: Path) -> None:
    path = small_file(here)
    session = files.open_session(path)
    session.close()
    backups = files.backups_of(path)
    assert backups
    path.write_bytes(path.read_bytes()[:3000])
    before = contents(here)
    answer = call("verify", path)
    assert (answer.status, answer.err) == (1, "")
    assert str(backups[0].path) in answer.out
    assert contents(here) == before
    path.unlink()
    assert str(backups[0].path) in bad_input(call("verify", path))


def test_verify_a_damaged_file_without_backup(here: Path) -> None:
    path = small_file(here)
    path.write_bytes(path.read_bytes()[:3000])
    answer = call("verify", path)
    assert (answer.status, answer.err) == (1, "")
    assert "正常な控えはありません" in answer.out


def test_verify_an_exchange_file(here: Path) -> None:
    assert call("verify", MIHON).status == 0
    (here / "悪い.json").write_bytes(b'{"format": 1}')
    answer = call("verify", here / "悪い.json")
    assert (answer.status, answer.err) == (1, "")
    assert "悪い.json" in answer.out


def test_verify_what_is_not_there(here: Path) -> None:
    for name in ("ない.dxplan", "ない.json", "."):
        bad_input(call("verify", here / name))
