"""`approval`: the paper and its two lists, with or without a plan."""

import json
from pathlib import Path

from tests.cli.calling import MIHON, call, contents


def test_three_files_one_path_a_line(tmp_path: Path) -> None:
    answer = call("approval", "--to", tmp_path / "申請", "--date", "2026-11-27")
    assert (answer.status, answer.err) == (0, "")
    assert sorted(Path(line).name for line in answer.out.splitlines()) == sorted(contents(tmp_path / "申請"))
    assert {Path(line).suffix for line in answer.out.splitlines()} == {".pdf", ".txt", ".json"}


def test_as_json_and_with_a_plan(tmp_path: Path) -> None:
    answer = call("approval", MIHON, "--to", tmp_path, "--date", "2026-11-27", "--json")
    made = json.loads(answer.out)
    assert [(item["document"], item["format"]) for item in made] == [
        ("approval", "pdf"),
        ("approval", "txt"),
        ("approval", "json"),
    ]
    assert all(Path(item["path"]).stat().st_size > 1000 for item in made)


def test_bad_input_writes_nothing(tmp_path: Path) -> None:
    assert call("approval").status == 2
    assert call("approval", tmp_path / "none.dxplan", "--to", tmp_path / "申請").status == 2
    assert not (tmp_path / "申請").exists()
