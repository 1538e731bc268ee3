"""Same plan and print date: the same bytes in every format, in this process and in another with other hashes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dxplanner.documents.registry import DOCUMENTS
from dxplanner.services.exporting import export
from tests.documents.paper import DAY, SAMPLES, file_of, rendered, sample

_CHILD = """
import sys
from datetime import date
from pathlib import Path
from dxplanner.services.exporting import export
from dxplanner.services.samples import sample_plan
export(sample_plan("mihon"), Path(sys.argv[1]), printed_on=date(2026, 11, 23))
"""


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("sample_id", SAMPLES)
def test_twice_in_one_process(sample_id: str) -> None:
    for kind in DOCUMENTS:
        for name in kind.formats:
            again = rendered(sample(sample_id), kind.id, name)
            assert again == file_of((sample_id, False), kind.id, name), (kind.id, name)


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_in_another_process(seed: str, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    export(sample("mihon"), here, printed_on=DAY)
    child = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _CHILD, str(there)],
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert _digests(there) == _digests(here)
    assert len(_digests(here)) == sum(len(kind.formats) for kind in DOCUMENTS)


def test_another_day_is_another_file() -> None:
    from datetime import timedelta

    for kind in DOCUMENTS:
        for name in kind.formats:
            other = rendered(sample("mihon"), kind.id, name, DAY + timedelta(days=1))
            assert other != file_of(("mihon", False), kind.id, name)
