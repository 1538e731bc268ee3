"""Starts dxplanner from a clone: `python3 run.py` opens it, `python3 run.py test` runs every test and check,
`python3 run.py bench` measures it, `python3 run.py screenshots --to DIR` takes a picture of every page,
`python3 run.py bundle` packs it for PCs without Python.

Standard library only. Makes .venv, installs what the lock names (by hash), and on Debian or Ubuntu the system
libraries Qt needs; the second time it only starts. All messages go to standard error, so that the output of
the commands stays clean. Knows the names of packages and tools, nothing of the program.
"""

import sys

if sys.version_info < (3, 11):
    _here = "{}.{}".format(*sys.version_info)
    sys.exit(
        f"Python 3.11 以上が必要です（いまは {_here}）。新しい Python を入れて、もう一度お試しください。\n"
        f"Python 3.11 or newer is needed (this is {_here})."
    )

import ctypes
import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMPS = VENV / "stamps"  # one file for each step done; its text says for which input
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# library file → Debian package. The first set is needed to load Qt at all, the second to open a window on X.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
# Debian package → the library that shows it is there, next to the program.
OFFICE_PARTS = {"libreoffice-calc-nogui": "libsclo.so", "libreoffice-writer-nogui": "libswlo.so"}
POPPLER_TOOLS = ("pdftotext", "pdftoppm", "pdffonts")
BUNDLE_TOOLS = ("objdump", "strip")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def stop(text: str) -> NoReturn:
    say(text)
    sys.exit(1)


def is_root() -> bool:
    return not WINDOWS and os.geteuid() == 0


def has_display() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# ---- system packages -------------------------------------------------------------------------------------


def missing_libraries(libraries: Mapping[str, str]) -> list[str]:
    """The packages of the libraries that cannot be loaded here."""
    missing = []
    for file, package in libraries.items():
        try:
            ctypes.CDLL(file)
        except OSError:
            missing.append(package)
    return missing


def apt_line(packages: Iterable[str]) -> str:
    return f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"


def apt_install(packages: Sequence[str]) -> bool:
    """As root on Debian or Ubuntu. False: not possible here, or it did not work."""
    if not (is_root() and shutil.which("apt-get")):
        return False
    say(f"システムの部品を入れています: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *packages])
    return all(
        subprocess.run(["apt-get", *command], env=environment, stdout=sys.stderr, check=False).returncode == 0
        for command in commands
    )


def ask_for(packages: Sequence[str], purpose: str) -> str:
    """What a person has to do who is not root, or whose system is not Debian."""
    if shutil.which("apt-get"):
        return (
            f"{purpose}に必要な部品がありません。次の1行を実行してから、もう一度お試しください。\n"
            f"  sudo sh -c '{apt_line(packages)}'"
        )
    return (
        f"{purpose}に必要な部品がありません: {' '.join(packages)}（Debian での名前）。\n"
        "お使いのシステムの方法で入れてから、もう一度お試しください。"
    )


def ensure_libraries(libraries: Mapping[str, str], step: str, *, needed: bool) -> None:
    """Qt's system libraries. Commands that open no window go on without them, with a word about it."""
    if not LINUX or stamp(step).exists():
        return
    missing = missing_libraries(libraries)
    if missing and apt_install(missing):
        missing = missing_libraries(libraries)
    if not missing:
        write_stamp(step, "ok")
    elif needed:
        stop(ask_for(missing, "画面の表示"))
    else:
        say(ask_for(missing, "画面の表示") + "\n（画面を使わない処理は、このまま続けます。）")


# ---- .venv -----------------------------------------------------------------------------------------------


def stamp(step: str) -> Path:
    return STAMPS / step


def write_stamp(step: str, text: str) -> None:
    STAMPS.mkdir(exist_ok=True)
    stamp(step).write_text(text, encoding="utf-8")


def has_stamp(step: str, text: str) -> bool:
    return stamp(step).is_file() and stamp(step).read_text(encoding="utf-8") == text


def venv_works() -> bool:
    """The Python it was made from may have been removed since."""
    if not (PYTHON.exists() and (VENV / "pyvenv.cfg").is_file()):
        return False
    for line in (VENV / "pyvenv.cfg").read_text(encoding="utf-8", errors="replace").splitlines():
        key, _, value = line.partition("=")
        if key.strip() == "home":
            return Path(value.strip()).is_dir()
    return False


def venv_has_pip() -> bool:
    command = [str(PYTHON), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def ensure_venv() -> None:
    if venv_works() and (has_stamp("venv", "ok") or venv_has_pip()):
        if not has_stamp("venv", "ok"):  # made by hand: it is used, not thrown away
            link_source()
            write_stamp("venv", "ok")
        return
    make_venv()
    link_source()
    write_stamp("venv", "ok")


def make_venv() -> None:
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        # Debian keeps these two in a package of their own, named after the version.
        packages = ["python3-venv", f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]
        if not (apt_install(packages) or apt_install(packages[:1])):
            stop(ask_for(packages[:1], "準備"))
    say("準備をしています（初回だけ、数分かかることがあります）…")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        stop(f"準備ができませんでした。{VENV} に書き込めるか確かめて、もう一度お試しください。")


def link_source() -> None:
    """What an editable installation does, without building anything: the source folder becomes importable."""
    (packages,) = VENV.glob("Lib/site-packages" if WINDOWS else "lib/python3*/site-packages")
    source = Path(os.path.relpath(ROOT / "src", packages)).as_posix()  # relative, so plain ASCII everywhere
    (packages / "dxplanner-source.pth").write_text(source + "\n", encoding="ascii")


def ensure_packages(lock: str) -> None:
    """Exactly what the lock names, checked by hash; no package is built here."""
    digest = hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()
    if has_stamp(lock, digest):
        return
    say(f"必要な部品を入れています（{lock}）…")
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    # The lock is whole. Left to resolve, an older pip looks past it for a package named with an extra
    # (coverage[toml]), finds a newer release than the locked one and refuses it.
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(ROOT / lock)]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
        stop(
            "部品を入れられませんでした。インターネットに接続できるか確かめて、もう一度実行してください。\n"
            "（準備のときだけ接続します。準備が済めば、接続は使いません。）"
        )
    write_stamp(lock, digest)


def compile_program() -> None:
    """As an installation does, once for each state of the source: a third of the start is compiling it anew.

    Asked for here, since a computer may be set up so that a running program keeps nothing of it.
    """
    files = sorted((ROOT / "src").rglob("*.py"))
    state = "\n".join(f"{file.relative_to(ROOT).as_posix()} {file.stat().st_mtime_ns}" for file in files)
    digest = hashlib.sha256(state.encode()).hexdigest()
    if has_stamp("compiled", digest):
        return
    command = [str(PYTHON), "-m", "compileall", "-q", str(ROOT / "src")]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0:
        write_stamp("compiled", digest)


def set_up(*, window: bool, tests: bool) -> None:
    ensure_venv()
    ensure_packages("requirements.lock")
    compile_program()
    if tests:
        ensure_packages("requirements-dev.lock")
    ensure_libraries(QT_LIBRARIES, "qt-libraries", needed=window or tests)
    if has_display():
        ensure_libraries(WINDOW_LIBRARIES, "window-libraries", needed=window)


# ---- the program -----------------------------------------------------------------------------------------


def opens_window(arguments: Sequence[str]) -> bool:
    """As the program itself sees it: nothing, or a file to open."""
    return not arguments or arguments[0].lower().endswith((".dxplan", ".json"))


def start(arguments: Sequence[str]) -> int:
    command = [str(PYTHON), "-m", "dxplanner", *arguments]
    if not WINDOWS:
        sys.stderr.flush()
        os.execv(command[0], command)  # signals and the exit status are the program's own
    return subprocess.run(command, check=False).returncode


def write_samples() -> int:
    """With no display there is no window to open: the sample set shows what the program does."""
    target = Path.cwd() / "out"
    say("画面がないため、見本の書類一式を作ります。")
    done = subprocess.run([str(PYTHON), "-m", "dxplanner", "demo", "--to", "out"], check=False)
    if done.returncode == 0:
        say(f"見本の書類一式を作りました: {target}")
    return done.returncode


def run_program(arguments: Sequence[str]) -> int:
    window = opens_window(arguments) and has_display()
    set_up(window=window, tests=False)
    if not arguments and not has_display():
        return write_samples()
    return start(arguments)


# ---- the tests -------------------------------------------------------------------------------------------


def find_soffice() -> str | None:
    """On the PATH; on Windows the installer leaves it in its own folder."""
    found = shutil.which("soffice")
    if found:
        return found
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        candidate = Path(os.environ.get(variable, ""), "LibreOffice", "program", "soffice.exe")
        if candidate.is_file():
            return str(candidate)
    return None


def missing_office() -> list[str]:
    """The recalculation needs Calc, the Word pages need Writer; Debian sells them apart."""
    program = find_soffice()
    if program is None:
        return list(OFFICE_PARTS)
    if not (LINUX and shutil.which("dpkg")):
        return []
    folder = Path(program).resolve().parent
    return [package for package, part in OFFICE_PARTS.items() if not (folder / part).exists()]


def missing_bundlers() -> list[str]:
    """What packing needs on Linux: two tools, and Python as a library, which Debian sells apart."""
    if not LINUX:
        return []
    tools = [] if all(map(shutil.which, BUNDLE_TOOLS)) else ["binutils"]
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    library = str(sysconfig.get_config_var("INSTSONAME") or f"libpython{version}.so.1.0")
    beside = Path(str(sysconfig.get_config_var("LIBDIR")), library)
    return tools + ([] if beside.exists() else missing_libraries({library: f"libpython{version}"}))


def missing_tools() -> list[str]:
    poppler = [] if all(map(shutil.which, POPPLER_TOOLS)) else ["poppler-utils"]
    return missing_office() + poppler + missing_bundlers()


def ensure_tools() -> None:
    """Programs the tests use as independent judges. A missing one fails the run; nothing is skipped."""
    missing = missing_tools()
    if missing and apt_install(missing):
        missing = missing_tools()
    if missing and LINUX:
        stop(ask_for(missing, "テスト"))
    if missing:
        stop(
            f"テストに必要なソフトがありません: {', '.join(missing)}。\n"
            "LibreOffice（Calc と Writer）と Poppler（pdftotext など）を入れ、\n"
            "Poppler のフォルダーを PATH に加えてから、もう一度お試しください。"
        )


def check_steps(pytest_arguments: Sequence[str]) -> list[tuple[str, list[str]]]:
    python = str(PYTHON)
    workers = ["-n", "2", "--dist", "worksteal"] if (os.cpu_count() or 1) > 1 else []
    layers = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    strict = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    return [
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("layers", [python, "-c", layers, "--no-logo"]),
        ("pytest", [python, *strict, "-m", "pytest", *workers, *pytest_arguments]),
    ]


OPENS_ITS_OWN = (
    "pypdfium2_raw.version",
    "cyclonedx.spdx",
    "cyclonedx.validation.json",
    "license_expression",
)
"""Modules of others that open a file of their own without an encoding, on import. Named again in pyproject.toml."""


def check_environment() -> dict[str, str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "DXPLANNER_SOFFICE": find_soffice() or "",
        # Again as variables, for the processes that tests start: they do not inherit -X and -W.
        "PYTHONWARNDEFAULTENCODING": "1",
        "PYTHONWARNINGS": ",".join(
            ("error::EncodingWarning", *(f"ignore::EncodingWarning:{one}" for one in OPENS_ITS_OWN))
        ),
    }
    return {key: value for key, value in environment.items() if key != "PYTHONPATH"}


def run_checks(pytest_arguments: Sequence[str]) -> int:
    set_up(window=False, tests=True)
    ensure_tools()
    summary = []
    failed = ""
    status = 0
    for name, command in check_steps(pytest_arguments):
        if failed:
            summary.append(f"  not run  {name}")
            continue
        say(f"== {name}")
        began = time.monotonic()
        environment = check_environment() if name == "pytest" else None
        status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        failed = "" if status == 0 else name
        summary.append(f"  {'FAILED ' if failed else 'ok     '}  {name} ({time.monotonic() - began:.0f} s)")
    verdict = f"stopped at {failed} (exit status {status})" if failed else "all checks passed"
    say("\n".join(["== summary", *summary, f"== {verdict}"]))
    return status


# ---- measures and pictures -------------------------------------------------------------------------------


def run_tool(module: str, arguments: Sequence[str]) -> int:
    """A module of the clone, in the environment of the tests; paths in the arguments are those of the caller."""
    set_up(window=False, tests=True)
    folders = os.pathsep.join(map(str, (ROOT, ROOT / "src")))
    environment = {**os.environ, "PYTHONPATH": folders, "PYTHONIOENCODING": "utf-8"}
    command = [str(PYTHON), "-P", "-m", module, *arguments]  # -P: never a module of the folder one stands in
    return subprocess.run(command, env=environment, check=False).returncode


def bundle(arguments: Sequence[str]) -> int:
    """The packaged program for the system this runs on; see installer/."""
    set_up(window=False, tests=True)
    missing = missing_bundlers()
    if missing and not (apt_install(missing) and not missing_bundlers()):
        stop(ask_for(missing, "配布用の作成"))
    return run_tool("installer", arguments)


# ---- which of them ---------------------------------------------------------------------------------------

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "test": run_checks,
    "bench": partial(run_tool, "bench"),
    "screenshots": partial(run_tool, "tools.screenshots"),
    "bundle": bundle,
}


def main(arguments: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console without Japanese must not stop the set-up
    handler = COMMANDS.get(arguments[0]) if arguments else None
    try:
        return handler(arguments[1:]) if handler else run_program(arguments)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
