"""Fetches the fonts of resources/fonts again from the packages named in fonts.toml and checks every byte.

    python tools/fetch_fonts.py            fetch, compare with the recorded sha256, write
    python tools/fetch_fonts.py --check    compare the files in the repository only (no network)

Runs on Debian or Ubuntu with npm; where packages come from is the machine's setting (apt, npm), not ours. A
file whose sha256 differs is refused: for a new version, look at the file, then change fonts.toml by hand.
"""

import argparse
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "resources" / "fonts"

Entry = dict[str, Any]


def entries() -> list[Entry]:
    """Fonts and licence texts alike: each is a file taken from a package."""
    table = tomllib.loads((FOLDER / "fonts.toml").read_text(encoding="utf-8"))
    return [*table["font"], *table["licence"]]


def _from_deb(package: Entry, work: Path) -> bytes:
    name = package["name"]
    unpacked = work / name
    if not unpacked.exists():
        subprocess.run(["apt-get", "download", "-qq", f"{name}={package['version']}"], cwd=work, check=True)
        (archive,) = work.glob(f"{name}_*.deb")
        subprocess.run(["dpkg-deb", "-x", str(archive), str(unpacked)], check=True)
    found: Path
    (found,) = unpacked.rglob(str(package["member"]))
    return found.read_bytes()


def _from_npm(package: Entry, work: Path) -> bytes:
    stem = package["name"].removeprefix("@").replace("/", "-")
    archive = work / f"{stem}-{package['version']}.tgz"
    if not archive.exists():
        wanted = f"{package['name']}@{package['version']}"
        subprocess.run(["npm", "pack", "--silent", wanted], cwd=work, check=True)
    with tarfile.open(archive) as tar:
        member = tar.extractfile(f"package/{package['member']}")
        if member is None:
            raise FileNotFoundError(package["member"])
        return member.read()


FETCH: dict[str, Callable[[Entry, Path], bytes]] = {"deb": _from_deb, "npm": _from_npm}


def differences(entry: Entry, content: bytes) -> str:
    """Empty when the content is the recorded one."""
    actual = hashlib.sha256(content).hexdigest()
    recorded = entry["sha256"]
    return "" if actual == recorded else f"{entry['file']}: sha256 is {actual}, recorded {recorded}"


def main() -> int:
    parser = argparse.ArgumentParser(description="fetch or check the fonts of resources/fonts")
    parser.add_argument("--check", action="store_true", help="only compare the files that are here")
    only_check = parser.parse_args().check
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for entry in entries():
            target = FOLDER / entry["file"]
            package = entry["package"]
            content = target.read_bytes() if only_check else FETCH[package["kind"]](package, Path(folder))
            if problem := differences(entry, content):
                wrong.append(problem)
            elif not only_check:
                target.write_bytes(content)
    print("\n".join(wrong) or f"{len(entries())} files are as recorded")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
