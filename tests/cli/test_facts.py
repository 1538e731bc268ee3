"""`dxplanner facts …`: list, add, use, pack; one Japanese sentence when refused, and every command goes by the choice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dxplanner.facts.roots import use_facts
from tests.cli.calling import call
from tests.support.facts_sets import NEXT, open_folder, package, parts, snapshot

CASE = {"id": "a", "municipality_class": "town", "fiscal_year": 2026, "appointment_cost": 1_000_000}


@pytest.fixture(autouse=True)
def _own_facts() -> Iterator[None]:
    yield
    use_facts(None)


def estimated(folder: Path) -> str:
    path = folder / "case.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    answer = call("estimate", str(path), "--json")
    assert answer.status == 0
    return str(json.loads(answer.out)["status"])


def test_add_use_and_list(tmp_path: Path) -> None:
    assert estimated(tmp_path) == "unconfirmed"
    added = call("facts", "add", str(package(tmp_path)), "--by", "情報政策係長")
    assert (added.status, added.err) == (0, "")
    assert estimated(tmp_path) == "confirmed"
    listed = json.loads(call("facts", "list", "--json").out)
    assert [(item["id"], item["in_use"], item["with_program"]) for item in listed] == [
        (NEXT, True, False),
        ("2026-11-23", False, True),
    ]
    assert listed[0]["differences"] == [
        "「措置率（CIO補佐官等の任用等・募集）」の令和8年度：未確認 → 0.5（条文確認済）"
    ]
    assert call("facts", "use", "2026-11-23", "--by", "課長").status == 0
    assert estimated(tmp_path) == "unconfirmed"
    said = call("facts", "list").out
    assert "課長が使う資料に選んだ" in said
    assert "使用中\t2026-11-23" in said


def test_what_is_refused_is_one_sentence_and_changes_nothing(tmp_path: Path, data_dir: Path) -> None:
    old = package(tmp_path, parts("2026-11-01"))
    for arguments in (
        ("add", str(old), "--by", "係長"),
        ("add", str(tmp_path / "none.dxfacts"), "--by", "係長"),
        ("add", str(old)),
        ("use", "2020-01-01", "--by", "係長"),
        ("use", "../..", "--by", "係長"),
        ("pack", str(tmp_path / "none"), "-o", str(tmp_path / "x.dxfacts")),
        ("drop",),
    ):
        answer = call("facts", *arguments)
        assert answer.status == 2, arguments
        assert answer.out == ""
        assert answer.err.count("\n") == 1
        assert answer.err.endswith("。\n") or "）" in answer.err
    assert snapshot(data_dir) == {}
    assert not (tmp_path / "x.dxfacts").exists()


def test_pack_makes_the_same_bytes_each_time(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "set")
    for name in ("a", "b"):
        assert call("facts", "pack", str(folder), "-o", str(tmp_path / f"{name}.dxfacts")).status == 0
    assert (tmp_path / "a.dxfacts").read_bytes() == (tmp_path / "b.dxfacts").read_bytes()


def test_help_of_every_part_is_japanese() -> None:
    assert call("facts", "--help").status == call("facts").status == 0
    for name in ("list", "add", "use", "pack"):
        assert call("facts", name, "--help").out.startswith(f"使い方：dxplanner facts {name}")
