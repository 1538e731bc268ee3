"""The wheel, made without a network and installed into an empty environment, writes the sample documents there."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

from dxplanner import __version__
from dxplanner.documents.registry import DOCUMENTS
from installer.names import ROOT

LONGEST_SECONDS = 120


def run(command: list[str], folder: Path) -> str:
    """In an environment without this clone."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_wheel_runs_the_demo(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    run([*command, "--wheel-dir", str(tmp_path), str(ROOT)], tmp_path)
    (wheel,) = tmp_path.glob(f"dxplanner-{__version__}-py3-none-any.whl")
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"dxplanner", f"dxplanner-{__version__}.dist-info"}

    place = tmp_path / "empty"
    venv.create(place, with_pip=False)
    (packages,) = place.glob("Lib/site-packages" if sys.platform == "win32" else "lib/python3*/site-packages")
    scripts = place / ("Scripts" if sys.platform == "win32" else "bin")
    python = scripts / ("python.exe" if sys.platform == "win32" else "python")
    run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", str(wheel)],
        tmp_path,
    )
    # The libraries are those of the tests: taking them in again would need a network and prove nothing more.
    libraries = [entry for entry in sys.path if entry.endswith("site-packages")]
    (packages / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")

    program = scripts / ("dxplanner.exe" if sys.platform == "win32" else "dxplanner")
    assert run([str(program), "--version"], tmp_path).strip() == __version__
    written = [Path(line) for line in run([str(program), "demo", "--to", "out"], tmp_path).splitlines()]
    assert all((tmp_path / path).stat().st_size > 0 for path in written)
    assert {path.suffix for path in written} == {".pdf", ".docx", ".xlsx"}
    assert len(written) >= 2 * len(DOCUMENTS), "both samples"
    asked = run([str(program), "approval", "--to", "申請"], tmp_path).splitlines()
    hashes = (tmp_path / next(line for line in asked if line.endswith(".txt"))).read_text(encoding="utf-8")
    assert "  cli/approval.py" in hashes, "the files of the wheel, below its own folder"
    where = run([str(python), "-c", "import dxplanner; print(dxplanner.__file__)"], tmp_path).strip()
    assert Path(where).is_relative_to(place), "the installed one, not the clone"
