"""The packaged program, built once and asked whether it works. The slowest test of all, so everything is in one."""

import json
from fnmatch import fnmatch
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from dxplanner.facts.components import FOLDER, SBOM, components
from installer.build import PAPERS, build
from installer.check import CHECKS, check
from installer.names import CONSOLE, INSIDE, WINDOW, executable

MOST_MIB = 180
"""Unpacked; measured 160 on Linux, of which the fonts are 29 and Qt's data for all languages 31."""

LEFT_OUT = ("*Qt6Network*", "*Qt6Qml*", "*/tls/*", "*ssl*", "*crypto*", "*tkinter*", "*.pyi")
INSIDE_IT = (
    "dxplanner/resources/facts/municipalities.csv",
    "dxplanner/resources/fonts/BIZUDGothic-OFL.txt",
    "reportlab-*.dist-info/licenses/LICENSE",
    "dxplanner/resources/components/licences/LGPL-3.0.txt",
    "dxplanner/resources/components/licences/Python.txt",
)


def test_the_packaged_program_works(tmp_path: Path) -> None:
    bundle = build(tmp_path / "to", tmp_path / "work")
    results = check(bundle)
    assert [result.name for result in results] == list(CHECKS)
    said = next(result.said for result in results if result.name == "self-test")
    assert "docx・pdf・xlsx" in said
    assert "使用申請書" in said

    for name in (WINDOW, CONSOLE):
        assert executable(bundle, name).is_file()
    for paper in (*PAPERS.values(), "LICENSE.txt"):
        assert (bundle / paper).stat().st_size > 500
    inside = bundle / INSIDE
    assert not [
        path
        for pattern in LEFT_OUT
        for path in inside.rglob(pattern.rpartition("/")[2])
        if path.match(pattern)
    ]
    for pattern in INSIDE_IT:
        assert list(inside.glob(pattern)), pattern
    assert [path.name for path in sorted(inside.rglob("*.qm"))] == ["qt_ja.qm", "qtbase_ja.qm"]

    check_list_of_parts(inside)
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < MOST_MIB * 1024 * 1024
    assert not [path for path in files if path.name in ("portable", "portable.txt")]
    assert not (bundle / "data").exists()


def check_list_of_parts(inside: Path) -> None:
    """Valid, with Python; and no library file is there that the table of components does not know."""
    text = (inside / "dxplanner" / "resources" / FOLDER / SBOM).read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    content = json.loads(text)
    assert {"python", "pyinstaller"} <= {item["bom-ref"] for item in content["components"]}
    names = {item["name"] for item in content["metadata"]["component"]["components"]}
    assert names == {executable(inside, name).name for name in (WINDOW, CONSOLE)}
    assert unknown_libraries(inside) == []


def unknown_libraries(inside: Path) -> list[str]:
    patterns = [pattern for item in components() for pattern in item.files]
    places = (path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file())
    libraries = [place for place in places if Path(place).suffix in (".dll", ".pyd") or ".so" in place]
    assert len(libraries) > 50
    return [place for place in libraries if not any(fnmatch(place, pattern) for pattern in patterns)]
