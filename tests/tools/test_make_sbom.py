"""The list of parts (SBOM) is current, valid CycloneDX by the judge of its library, and whole."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from dxplanner import __version__
from dxplanner.facts.components import font_files, sbom_path
from tests.architecture.test_lock import LOCKED
from tools import make_sbom


@pytest.fixture(scope="module")
def carried() -> str:
    return sbom_path().read_text(encoding="utf-8")


@pytest.fixture
def packaged(tmp_path: Path) -> str:
    for name in ("dxplanner", "dxplanner-cli"):
        (tmp_path / name).write_bytes(name.encode())
    return make_sbom.sbom(tmp_path)


def parts(text: str) -> dict[str, dict[str, Any]]:
    return {item["bom-ref"]: item for item in json.loads(text)["components"]}


def test_it_is_current(carried: str) -> None:
    assert carried == make_sbom.sbom(), "run tools/make_sbom.py"


def test_both_forms_are_valid(carried: str, packaged: str) -> None:
    judge = JsonStrictValidator(SchemaVersion.V1_6)
    assert judge.validate_str(carried) is None
    assert judge.validate_str(packaged) is None
    broken = json.loads(carried) | {"components": [{"name": "nothing else"}]}
    assert judge.validate_str(json.dumps(broken)) is not None, "the judge can say no"


def test_every_locked_package_is_in_it_with_version_licence_and_hashes(carried: str) -> None:
    found = parts(carried)
    for name, locked in LOCKED["requirements.lock"].items():
        item = found[name]
        assert item["version"] == locked["version"]
        assert item["purl"] == f"pkg:pypi/{name}@{locked['version']}"
        assert item["licenses"]
        hashes = {one["content"] for file in item["externalReferences"] for one in file["hashes"]}
        assert hashes
        assert hashes <= locked["hashes"]
        systems = " ".join(file["comment"] for file in item["externalReferences"])
        assert "windows" in systems
        assert "linux" in systems


def test_every_font_is_in_it(carried: str) -> None:
    found = parts(carried)
    for font in font_files():
        assert found[font.file]["hashes"] == [{"alg": "SHA-256", "content": font.sha256}]


def test_everything_hangs_together(carried: str) -> None:
    """Whatever is listed is needed by the program, or by something it needs."""
    edges = {item["ref"]: item.get("dependsOn", []) for item in json.loads(carried)["dependencies"]}
    reached: set[str] = set()
    ways = ["dxplanner"]
    while ways:
        here = ways.pop()
        reached.add(here)
        ways += [name for name in edges[here] if name not in reached]
    assert reached == {"dxplanner", *parts(carried)}
    assert "lxml" in edges["python-docx"]


def test_the_packaged_one_has_python_and_the_hashes_of_its_programs(packaged: str, carried: str) -> None:
    content = json.loads(packaged)
    program = content["metadata"]["component"]
    assert program["version"] == __version__
    hashes = {item["name"]: item["hashes"][0]["content"] for item in program["components"]}
    assert hashes == {
        name: hashlib.sha256(name.encode()).hexdigest() for name in ("dxplanner", "dxplanner-cli")
    }
    assert {"python", "pyinstaller", "sqlite"} <= parts(packaged).keys()
    assert "python" not in parts(carried), "a wheel brings none"
    assert content["serialNumber"] != json.loads(carried)["serialNumber"]
