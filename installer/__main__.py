"""`python3 run.py bundle`: build, ask the result whether it works, pack, say size and hash."""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from installer.build import BuildFailed, build
from installer.check import CheckFailed, check
from installer.names import HERE, ROOT
from installer.no_network import way
from installer.pack import digest, pack

MIB = 1024 * 1024
MOST_MB = 60
"""Of each packed file: what an office lets through by mail or download. Measured on Linux: 50."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="run.py bundle",
        description="Builds the packaged program, checks it, and packs it into one file.",
    )
    parser.add_argument(
        "--to", type=Path, default=ROOT / "dist", metavar="DIR", help="default: dist in the clone"
    )
    parser.add_argument(
        "--check-clean",
        action="store_true",
        help="also run it in a fresh minimal Debian (Linux, root, debootstrap and the network needed)",
    )
    parser.add_argument("--no-pack", action="store_true", help="leave the folder as it is")
    return parser.parse_args(arguments)


def size_of(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main(arguments: Sequence[str]) -> int:
    given = parse(arguments)
    began = time.monotonic()
    try:
        bundle = build(given.to.resolve(), ROOT / "build")
        say(f"built    {bundle.name}: {size_of(bundle) / MIB:.0f} MiB in {time.monotonic() - began:.0f} s")
        say(f"network  {way() or 'not guarded from outside here; the program refuses by itself'}")
        for result in check(bundle):
            say(f"ok       {result.name}: {result.said}")
    except (BuildFailed, CheckFailed) as problem:
        say(f"FAILED   {problem}")
        return 1
    if given.check_clean and not run_clean(bundle):
        say("FAILED   in the clean system")
        return 1
    for path in () if given.no_pack else pack(bundle):
        print(f"{path}\t{path.stat().st_size / 1e6:.1f} MB\tsha256 {digest(path)}", flush=True)
        if path.stat().st_size > MOST_MB * 1e6:
            say(f"TOO LARGE  {path.name}: the aim is {MOST_MB} MB; see installer/trim.py")
    return 0


def run_clean(bundle: Path) -> bool:
    script = HERE / "check_clean_system.sh"
    return subprocess.run(["bash", str(script), str(bundle)], stdout=sys.stderr, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
