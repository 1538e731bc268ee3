"""What nobody foresaw ends in one Japanese sentence and a record on this PC."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dxplanner.cli import main as cli
from dxplanner.services import trouble

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)


def _error() -> ZeroDivisionError:
    try:
        1 / 0  # noqa: B018 - to have an error with a place
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_the_record_holds_the_details_and_old_ones_go(data_dir: Path) -> None:
    paths = [trouble.record(_error(), NOW.replace(second=second)) for second in range(30)]
    assert all(paths)
    kept = sorted((data_dir / trouble.FOLDER).glob("*.txt"))
    assert len(kept) == trouble.KEPT
    assert "ZeroDivisionError" in kept[-1].read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_no_second_trouble(data_dir: Path) -> None:
    (data_dir / trouble.FOLDER).parent.mkdir(parents=True, exist_ok=True)
    (data_dir / trouble.FOLDER).write_text("a file", encoding="utf-8")
    assert trouble.record(_error(), NOW) is None
    assert "そのままです" in trouble.sentence(None)


def test_the_command_line_says_one_sentence(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_arguments: object) -> int:
        raise _error()

    monkeypatch.setitem(cli.COMMANDS, "schema", broken)
    assert cli.run(["schema"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "思いがけない問題" in said.err
    assert "Traceback" not in said.err
    assert len(list((data_dir / trouble.FOLDER).glob("*.txt"))) == 1
