"""The commands leave the people of the register out unless they are told why."""

import json
from pathlib import Path

from dxplanner.services import files
from tests.cli.calling import MIHON, call


def test_the_exchange_file_has_people_only_for_a_purpose(tmp_path: Path) -> None:
    plan = files.read_plan(MIHON)
    files.new_file(tmp_path / "計画.dxplan", plan)
    told = ("export-json", tmp_path / "計画.dxplan", "-o")
    assert call(*told, tmp_path / "a.json").status == 0
    assert "people" not in json.loads((tmp_path / "a.json").read_bytes())["plan"]["recruitment"]["register"]
    answer = call(*told, tmp_path / "b.json", "--with-people", "圏域の事務局に渡すため")
    assert answer.status == 0
    assert "5人（個人情報）" in answer.out
    given = files.read_plan(tmp_path / "b.json").recruitment.register
    assert given.people == plan.recruitment.register.people
    assert given.releases[0].purpose == "圏域の事務局に渡すため"


def test_a_blank_purpose_is_none(tmp_path: Path) -> None:
    answer = call("export-json", MIHON, "-o", tmp_path / "c.json", "--with-people", " ")
    assert answer.status == 2
    assert "目的" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_findings_name_nobody() -> None:
    assert "見本人材" not in call("check", MIHON, "--json", "--all").out
