"""The packaged program, built once and asked whether it works. The slowest test of all, so everything is in one."""

from pathlib import Path

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
)


def test_the_packaged_program_works(tmp_path: Path) -> None:
    bundle = build(tmp_path / "to", tmp_path / "work")
    results = check(bundle)
    assert [result.name for result in results] == list(CHECKS)
    assert "docx・pdf・xlsx" in next(result.said for result in results if result.name == "self-test")

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

    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < MOST_MIB * 1024 * 1024
    assert not [path for path in files if path.name in ("portable", "portable.txt")]
    assert not (bundle / "data").exists()
