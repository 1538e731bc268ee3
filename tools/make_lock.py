"""Makes requirements.lock, requirements-dev.lock and requirements.files.json from the two .in files.

    .venv/bin/python tools/make_lock.py        needs uv on the PATH or in the environment, and the network

The locks hold names, versions, markers and hashes. The JSON says which file each hash is, so that a test can
prove that every package has a Windows wheel. No address of any registry is written: where packages come from
is the machine's setting. Knows nothing of the program.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
# In this order: the second is made under the constraints of the first.
LOCKS = {"requirements.lock": "requirements.in", "requirements-dev.lock": "requirements-dev.in"}
FILES = ROOT / "requirements.files.json"
PYTHON = "3.11"  # the oldest supported; the lock holds for every newer one, on every system

Listing = dict[str, dict[str, Any]]

_PACKAGE = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def read_lock(text: str) -> Listing:
    """name → {version, hashes} of a lock file."""
    packages: Listing = {}
    hashes: set[str] = set()
    for line in text.splitlines():
        if found := _PACKAGE.match(line):
            hashes = set()
            packages[found["name"]] = {"version": found["version"], "hashes": hashes}
        hashes.update(_HASH.findall(line))
    return packages


def _uv() -> str:
    beside = Path(sys.executable).with_name("uv.exe" if sys.platform == "win32" else "uv")
    found = str(beside) if beside.exists() else shutil.which("uv")
    if found is None:
        sys.exit("uv is missing: python -m pip install uv")
    return found


def _compile(source: str, *options: str) -> None:
    command = [_uv(), "pip", "compile", "--quiet", "--universal", "--python-version", PYTHON]
    command += ["--no-header", "--no-annotate", *options, source]
    subprocess.run(command, cwd=ROOT, check=True)


def file_names(source: str, lock: str) -> Listing:
    """name → {version, files: {file name: sha256}}: wheels and source archives, from uv's other format."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "pylock.toml"
        _compile(source, "--constraints", lock, "--format", "pylock.toml", "--output-file", str(target))
        table = tomllib.loads(target.read_text(encoding="utf-8"))
    listing: Listing = {}
    for package in table["packages"]:
        artifacts = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        files = {item["url"].rpartition("/")[2]: item["hashes"]["sha256"] for item in artifacts}
        listing[package["name"]] = {"version": package["version"], "files": dict(sorted(files.items()))}
    return listing


def with_named_hashes_only(text: str, listing: Listing) -> str:
    """The lock without the hashes uv's list does not name: files for Pythons older than ours."""
    lines: list[str] = []
    named: set[str] = set()
    for line in text.splitlines():
        if found := _PACKAGE.match(line):
            named = set(listing[found["name"]]["files"].values())
        if not (hashes := _HASH.findall(line)) or named.issuperset(hashes):
            lines.append(line.removesuffix("\\").rstrip())
    continued = (
        f"{line} \\" if following.startswith(" ") else line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
    )
    return "".join(f"{line}\n" for line in continued)


def main() -> int:
    listings = {}
    for lock, source in LOCKS.items():
        _compile(source, "--generate-hashes", "--output-file", lock, *sys.argv[1:])
        listings[lock] = file_names(source, lock)
        path = ROOT / lock
        text = with_named_hashes_only(path.read_text(encoding="utf-8"), listings[lock])
        path.write_text(text, encoding="utf-8", newline="\n")
    FILES.write_text(json.dumps(listings, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{', '.join(LOCKS)} and {FILES.name} are written; the tests in tests/architecture compare them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
