"""The manual from the command line."""

import json
from pathlib import Path

from tests.cli.calling import bad_input, call


def test_the_manual_is_written_and_says_where(tmp_path: Path) -> None:
    answer = call("manual", "--to", tmp_path, "--date", "2026-11-27")
    assert answer.status == 0
    (path,) = tmp_path.iterdir()
    assert answer.out == f"{path}\n"
    assert path.name == "DXプランナー 操作の手引.pdf"
    first = path.read_bytes()
    listed = json.loads(call("manual", "--to", tmp_path, "--date", "2026-11-27", "--json").out)
    assert listed == [{"document": "manual", "format": "pdf", "path": str(path)}]
    assert path.read_bytes() == first


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "紙").write_text("", encoding="utf-8")
    assert "フォルダーではありません" in bad_input(call("manual", "--to", tmp_path / "紙"))
