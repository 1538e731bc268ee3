"""What the 使用申請書 says of the running program is true: hashes, origin, places, libraries."""

import hashlib
import json
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest

from dxplanner import __version__
from dxplanner.core.errors import DxError
from dxplanner.documents.builders.approval import Origin
from dxplanner.facts.components import sbom_path
from dxplanner.facts.resources import resources_root
from dxplanner.services import approval
from dxplanner.services.samples import sample_plan

DAY = date(2026, 11, 27)
ROOT = Path(__file__).parents[2]


def listed(text: str) -> dict[str, str]:
    return {name: value for value, name in (line.split("  ", 1) for line in text.splitlines())}


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the packaged program has it."""
    folder = tmp_path / "dxplanner-0.1.0"
    (folder / "_internal").mkdir(parents=True)
    for name in ("dxplanner", "dxplanner-cli", "_internal/lib.so"):
        (folder / name).write_bytes(name.encode())
    monkeypatch.delenv("DXPLANNER_DATA_DIR")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "dxplanner"))
    return folder


def test_three_files_are_written(tmp_path: Path) -> None:
    made = approval.write_approval(tmp_path / "申請", printed_on=DAY)
    assert [item.format for item in made] == ["pdf", "txt", "json"]
    paper, hashes, parts = (item.path for item in made)
    assert paper.name == "ソフトウェア使用申請書.pdf"
    assert paper.read_bytes().startswith(b"%PDF-")
    assert parts.read_bytes() == sbom_path().read_bytes()
    assert json.loads(parts.read_bytes())["metadata"]["component"]["version"] == __version__
    found = listed(hashes.read_text(encoding="utf-8"))
    name = "src/dxplanner/services/approval.py"
    assert found[name] == hashlib.sha256((ROOT / name).read_bytes()).hexdigest()
    assert not [item for item in found if "__pycache__" in item]
    assert len(found) > 300


def test_the_same_day_gives_the_same_paper(tmp_path: Path) -> None:
    once, again = (approval.write_approval(tmp_path / name, printed_on=DAY)[0].path for name in "ab")
    assert once.read_bytes() == again.read_bytes()


def test_a_clone_says_that_it_runs_from_source() -> None:
    found = approval.examine().running
    assert found.origin is Origin.SOURCE
    assert found.programs == ()
    assert Path(found.folder) == ROOT
    assert not [item for item in found.inside if item.name == "Python"]


def test_a_wheel_is_known_by_its_resources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(approval, "_PACKAGE", resources_root().parent)
    assert approval._origin() == (Origin.WHEEL, resources_root().parent)


def test_the_packaged_program_names_its_executables(packaged: Path) -> None:
    found = approval.examine()
    assert found.running.origin is Origin.PACKAGED
    assert {item.name: item.sha256 for item in found.running.programs} == {
        name: hashlib.sha256(name.encode()).hexdigest() for name in ("dxplanner", "dxplanner-cli")
    }
    assert found.running.files == 3
    assert found.running.list_sha256 == hashlib.sha256(found.hashes.encode()).hexdigest()
    assert [item.version for item in found.running.inside if item.name == "Python"] == [found.running.python]
    assert not found.running.portable


def test_what_an_officer_keeps_beside_the_program_is_no_part_of_it(packaged: Path) -> None:
    before = approval.examine().running
    (packaged / "portable").touch()
    (packaged / "data").mkdir()
    (packaged / "data" / "recent.json").write_text("[]", encoding="utf-8")
    after = approval.examine().running
    assert after.list_sha256 == before.list_sha256
    assert after.portable
    assert Path(after.data_folder) == packaged / "data"


def test_a_changed_file_changes_the_list(packaged: Path) -> None:
    before = approval.examine().running.list_sha256
    (packaged / "_internal" / "lib.so").write_bytes(b"other")
    assert approval.examine().running.list_sha256 != before


def test_a_library_of_another_version_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel takes what the PC has; the list of parts names what was tested."""
    assert approval.examine().running.other_versions == ()
    monkeypatch.setattr(approval, "version", lambda name: "99.0" if name == "reportlab" else version(name))
    found = approval.examine().running
    assert found.other_versions == ("reportlab 99.0",)
    assert next(item.version for item in found.inside if item.name == "ReportLab") == "99.0"


def test_the_applicant_comes_from_the_plan() -> None:
    found = approval.applicant(sample_plan("mihon"))
    assert "見本町" in found.town
    assert found.section
    assert approval.applicant(None).town == ""


def test_without_the_list_of_parts_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(approval, "sbom_path", lambda: tmp_path / "none.json")
    with pytest.raises(DxError, match="部品表"):
        approval.write_approval(tmp_path / "申請", printed_on=DAY)
    assert not (tmp_path / "申請").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "ファイル").touch()
    with pytest.raises(DxError, match="フォルダーではありません"):
        approval.write_approval(tmp_path / "ファイル", printed_on=DAY)
