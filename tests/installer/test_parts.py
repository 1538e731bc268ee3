"""The parts of the packaging that need no packaged program: what is left out, papers, icon, guard, archive."""

import ast
import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from dxplanner import __version__
from installer import make_icon, no_network, pack, trim, version_info
from installer.names import HERE, ROOT


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
        ("PySide6/plugins/imageformats/qjpeg.dll", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6\\Qt6Network.dll", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("libgio-2.0.so.0", False),
        ("libstdc++.so.6", False),
        ("libsqlite3.so.0", True),
        ("sqlite3.dll", True),
        ("VCRUNTIME140.dll", True),
        ("pillow.libs/libjpeg-6dc8d115.so.62.4.0", True),
    ],
)
def test_which_libraries_are_kept(place: str, kept: bool) -> None:
    assert trim.keeps_library(place) is kept


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6\\translations\\qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("docx/templates/default.docx", True),
        ("docx/templates/default-docx-template/word/styles.xml", False),
        ("PySide6/QtCore.pyi", False),
        ("dxplanner/resources/samples/mihon.json", True),
    ],
)
def test_which_data_are_kept(place: str, kept: bool) -> None:
    assert trim.keeps_data(place) is kept


def test_nothing_the_source_imports_is_left_out() -> None:
    """Also inside functions: what is left out would only be missed on the officer's PC."""
    imported: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module)
                imported.update(f"{node.module}.{alias.name}" for alias in node.names)
    left_out = set(trim.excluded_modules())
    found = {name for name in imported if any(name == out or name.startswith(f"{out}.") for out in left_out)}
    assert not found


def test_a_module_is_left_out_for_one_reason() -> None:
    names = trim.excluded_modules()
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2.0rc1", (1, 2, 0, 0)), ("2.0", (2, 0, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))],
)
def test_windows_gets_four_numbers(version: str, four: tuple[int, ...]) -> None:
    assert version_info.numbers(version) == four


def test_the_version_resource_can_be_read_by_the_packager(tmp_path: Path) -> None:
    """PyInstaller evaluates the text with names of its own."""
    text = Path(version_info.write(tmp_path, "dxplanner")).read_text(encoding="utf-8")
    seen: dict[str, str] = {}

    def anything(*_: object, **__: object) -> None: ...

    names = dict.fromkeys(
        ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "VarFileInfo", "VarStruct"),
        anything,
    )
    eval(text, {**names, "StringStruct": seen.__setitem__})
    assert seen["ProductVersion"] == __version__
    assert seen["OriginalFilename"] == "dxplanner.exe"


@pytest.mark.parametrize("size", make_icon.SIZES)
def test_the_icon_is_the_one_the_script_draws(size: int) -> None:
    with Image.open(HERE / "dxplanner.ico") as icon:
        icon.size = (size, size)  # type: ignore[misc]  # how Pillow is told which picture of the file
        kept = icon.convert("RGBA")
    difference = ImageChops.difference(kept, make_icon.picture(size))
    assert max(high for _, high in difference.getextrema()) <= 8  # type: ignore[misc]


def run_guarded(code: str) -> int:
    command = no_network.guarded([sys.executable, "-I", "-c", code])
    environment = {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, check=False).returncode


@pytest.mark.skipif(not no_network.way(), reason="this system has no such filter")
class TestGuard:
    @pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
    def test_a_socket_ends_the_process(self, family: str) -> None:
        assert run_guarded(f"import socket; socket.socket(socket.{family})") == no_network.KILLED

    def test_it_holds_for_what_is_started_from_there(self) -> None:
        inner = "import socket; socket.socket()"
        code = (
            f"import subprocess, sys; sys.exit(-subprocess.run([sys.executable, '-c', {inner!r}]).returncode)"
        )
        assert run_guarded(code) == -no_network.KILLED

    def test_within_the_machine_is_free(self) -> None:
        assert run_guarded("import socket; socket.socket(socket.AF_UNIX).close()") == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    bundle = tmp_path / "dxplanner-9.9-linux"
    (bundle / "_internal" / "空").mkdir(parents=True)
    program = bundle / "dxplanner"
    program.write_bytes(b"program")
    program.chmod(0o755)
    (bundle / "はじめに.txt").write_text("読む", encoding="utf-8")
    (bundle / "_internal" / "library.so.1").write_bytes(b"x" * 1000)
    (bundle / "_internal" / "library.so").symlink_to("library.so.1")
    return bundle


def test_the_archive_holds_everything_as_it_is(folder: Path, tmp_path: Path) -> None:
    with tarfile.open(pack.tar(folder)) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    unpacked = tmp_path / "unpacked" / folder.name
    assert (unpacked / "dxplanner").stat().st_mode & 0o100
    assert (unpacked / "_internal" / "library.so").is_symlink()
    assert (unpacked / "_internal" / "空").is_dir()
    assert (unpacked / "はじめに.txt").read_text(encoding="utf-8") == "読む"


def test_the_same_folder_gives_the_same_bytes(folder: Path) -> None:
    """Whoever packed it, and whenever."""
    found = set()
    for moment in (1_000_000_000, 1_700_000_000):
        for path in folder.rglob("*"):
            if not path.is_symlink():
                os.utime(path, (moment, moment))
        found.add((pack.digest(pack.tar(folder)), pack.digest(pack.zipped(folder))))
    assert len(found) == 1


def test_the_zip_has_one_folder_on_top(folder: Path) -> None:
    with zipfile.ZipFile(pack.zipped(folder)) as archive:
        names = archive.namelist()
        assert archive.read(f"{folder.name}/はじめに.txt").decode("utf-8") == "読む"
    assert {name.split("/")[0] for name in names} == {folder.name}


def test_the_hash_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"dxplanner")
    assert pack.digest(path) == hashlib.sha256(b"dxplanner").hexdigest()


def test_the_set_up_program_leaves_the_users_things_alone() -> None:
    """It cannot be run here. What must never stand in it can be looked for."""
    script = (HERE / "dxplanner.iss").read_text(encoding="utf-8-sig")
    sections = {line.strip() for line in script.splitlines() if line.startswith("[")}
    assert "[UninstallDelete]" not in sections
    lines = [line for line in script.splitlines() if not line.startswith(";")]
    assert "PrivilegesRequired=lowest" in lines
    assert not [line for line in lines if "HKLM" in line or "{pf" in line or "{commonpf" in line]
    removed = [line for line in lines if line.startswith("Type: ")]
    assert [line.rpartition(" ")[2] for line in removed] == ['"{app}\\_internal"']
