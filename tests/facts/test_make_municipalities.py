"""The script that makes the list: from a package of the same shape, and what it refuses."""

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from dxplanner.facts.municipalities import all_municipalities
from dxplanner.facts.resources import resource_path
from tools import make_municipalities


def package(path: Path, prefectures: list[dict[str, Any]]) -> Path:
    data = json.dumps(prefectures, ensure_ascii=False).encode("utf-8")
    with tarfile.open(path, "w:gz") as target:
        entry = tarfile.TarInfo(make_municipalities.MEMBER)
        entry.size = len(data)
        target.addfile(entry, io.BytesIO(data))
    return path


def prefectures() -> list[dict[str, Any]]:
    """The shipped list turned back into the package's shape, with one of the villages that are left out."""
    found: dict[str, dict[str, Any]] = {}
    for town in all_municipalities():
        entry = found.setdefault(
            town.prefecture, {"name": town.prefecture, "ruby": town.prefecture_kana, "municipalities": []}
        )
        entry["municipalities"].append({"code": town.code, "name": town.name, "ruby": town.kana})
    found["北海道"]["municipalities"].append({"code": "016951", "name": "色丹村", "ruby": "しこたんむら"})
    return list(found.values())


def test_the_shipped_file_is_what_the_script_makes(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    source = package(tmp_path / "p.tgz", prefectures())
    assert make_municipalities.main([str(source), "--to", str(target)]) == 0
    assert target.read_bytes() == resource_path("facts", "municipalities.csv").read_bytes()


def test_a_wrong_check_digit_or_count_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = prefectures()
    wrong[0]["municipalities"][0]["code"] = "011003"
    del wrong[1]["municipalities"][0]
    target = tmp_path / "out.csv"
    assert make_municipalities.main([str(package(tmp_path / "p.tgz", wrong)), "--to", str(target)]) == 1
    assert not target.exists()
    said = capsys.readouterr().err
    assert "011003" in said
    assert "団体数" in said
