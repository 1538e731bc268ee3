"""`python -m bench [NAME…] [--json] [--rounds N] [--repeats N]`: measures and writes the table to standard output."""

import argparse
import compileall
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.machine import machine
from bench.measures import MEASURES
from bench.model import Setting
from bench.processes import ROOT
from bench.report import as_json, markdown


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    given = parser.parse_args(arguments)
    if unknown := set(given.names) - {measure.id for measure in MEASURES}:
        parser.error(f"there is no measure {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for folder in ("src", "bench"):  # as `run.py` and every installation do
        compileall.compile_dir(ROOT / folder, quiet=1)
    chosen = [measure for measure in MEASURES if not given.names or measure.id in given.names]
    about = machine()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DXPLANNER_DATA_DIR"] = str(
            Path(folder, "data")
        )  # nothing of the user's is read or written
        for measure in chosen:
            print(f"{measure.id}: {measure.what} …", file=sys.stderr, flush=True)
            place = Path(folder, measure.id)
            place.mkdir()
            setting = Setting(folder=place, rounds=given.rounds, repeats=given.repeats)
            results.append((measure, measure.run(setting)))
    sys.stdout.write((as_json if given.json else markdown)(about, results))
    return 0


def _parser() -> argparse.ArgumentParser:
    known = [measure.id for measure in MEASURES]
    parser = argparse.ArgumentParser(
        prog="bench", description="Measures the program; the numbers are never asserted."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}; without: all")
    parser.add_argument("--json", action="store_true", help="JSON instead of the Markdown table")
    parser.add_argument("--rounds", type=_count, default=9, help="whole processes of each kind (9)")
    parser.add_argument("--repeats", type=_count, default=15, help="calls of each kind in one process (15)")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())
