"""What every command shares: help, complaints about usage, streams, and the way to the window."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import dxplanner.app
from dxplanner import __version__
from dxplanner.__main__ import main
from dxplanner.cli.main import COMMANDS
from dxplanner.core.errors import DxError
from tests.cli.calling import MIHON, bad_input, call, call_process, is_one_japanese_sentence

NAMES = [
    "new", "import", "export-json", "schema", "documents", "export", "estimate", "check", "verify", "demo", "approval",
    "manual", "facts", "self-test",
]  # fmt: skip
ENGLISH = re.compile(
    r"\b(usage|optional|positional|options|arguments?|show|this|help message|exit|required)\b"
)


def test_every_command_of_the_contract() -> None:
    assert list(COMMANDS) == NAMES
    usage = call("--help")
    assert usage.status == 0
    assert call("-h") == usage
    for name in NAMES:
        assert re.search(rf"^  {name} ", usage.out, re.MULTILINE)
    assert not ENGLISH.search(usage.out)
    assert call("--version").out == f"{__version__}\n"


@pytest.mark.parametrize("name", NAMES)
def test_help_is_japanese(name: str) -> None:
    answer = call(name, "--help")
    assert answer.status == 0
    assert answer.err == ""
    assert answer.out.startswith(f"使い方：dxplanner {name} ")
    assert not ENGLISH.search(answer.out.replace("--help", "")), answer.out
    for line in answer.out.splitlines():
        if line.startswith("  ") and not line.startswith("   "):
            assert any(ord(letter) > 0x3000 for letter in line) or line.strip() == "PLAN" or "--" in line, (
                line
            )
    assert call(name, "-h") == answer


USAGE = [
    (("new",), "FILE.dxplan, --municipality"), (("new", "x.dxplan"), "--municipality"), (("import", "x.json"), "-o/--output"),
    (("import", "x.json", "-o"), "-o/--output"), (("export",), "PLAN"), (("export", "x.dxplan"), "--to"),
    (("export", "x.dxplan", "--to"), "--to"), (("documents", "--json=1"), "--json"), (("documents", "extra"), "extra"),
    (("documents", "--jso"), "--jso"), (("schema", "--json"), "--json"), (("estimate",), "CASE.json"), (("check", "a", "b"), "b"),
    (("demo",), "--to"), (("self-test", "required"), "required"), (("verify", "--all", "x"), "--all"), (("check", "--json"), "PLAN"),
    (("--nothing",), "--nothing"), (("-x", "y"), "-x"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "named"), USAGE)
def test_wrong_usage_is_told_in_japanese(arguments: tuple[str, ...], named: str) -> None:
    answer = call(*arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    for part in named.split(", "):
        assert part in answer.err or part.partition("/")[2] in answer.err
    assert not re.search(
        r"\b(usage|arguments?|following|unrecognized|explicit|expected|ignored)\b", answer.err
    )
    assert "--help" in answer.err


def test_what_is_missing_is_called_missing() -> None:
    assert "足りないもの" in call("new").err
    assert "知らない指定：required" in call("self-test", "required").err
    assert "値を付けない指定：--json" in call("documents", "--json=1").err
    assert "値が1つ要る指定：--to" in call("export", "x", "--to").err


# ---- the window


@pytest.mark.parametrize("given", [[], ["計画.dxplan"], ["a b.json"], ["newer"], ["a", "b"]])
def test_everything_else_opens_the_window(given: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Sequence[str]] = []

    def open_window(arguments: Sequence[str]) -> int:
        asked.append(arguments)
        return 7

    monkeypatch.setattr(dxplanner.app, "open_window", open_window)
    assert main(given) == 7
    assert asked == [given]


def test_commands_and_options_do_not_open_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dxplanner.app, "open_window", lambda _given: pytest.fail("opened"))
    for arguments in (("documents",), ("--help",), ("--version",), ("--x",), ("verify", "nowhere.dxplan")):
        call(*arguments)


def test_arguments_of_the_process_are_the_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dxplanner", "--version"])
    assert main() == 0
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize("given", [["nothing.dxplan"], ["exprot"], ["a.dxplan", "b.dxplan"]])
def test_a_path_that_is_not_there_does_not_open_it(given: list[str]) -> None:
    bad_input(call(*given))


# ---- streams


def test_a_sentence_of_several_lines_comes_out_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_given: Sequence[str]) -> int:
        raise DxError("一つ目です。\n二つ目です。\ud800")

    monkeypatch.setitem(COMMANDS, "schema", refuse)
    assert call("schema").err == "一つ目です。 二つ目です。\\ud800\n"


@pytest.mark.parametrize(
    "environment", [{}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "cp932"}]
)
def test_any_locale(environment: dict[str, str], tmp_path: Path) -> None:
    """Japanese file names come and go whole where the system can take them; the streams are UTF-8 always."""
    listed = call_process("documents", cwd=tmp_path, **environment)
    assert listed.status == 0
    assert "別紙１ 工程表" in listed.out
    refused = call_process("estimate", "nowhere.json", cwd=tmp_path, **environment)
    assert refused.status == 2
    assert is_one_japanese_sentence(refused.err)


def test_a_whole_round_as_a_process(tmp_path: Path) -> None:
    made = call_process("new", "計画.dxplan", "--municipality", "999997", cwd=tmp_path)
    assert (made.status, made.err) == (0, "")
    exported = call_process(
        "export",
        "計画.dxplan",
        "--to",
        "書類",
        "--documents",
        "roadmap",
        "--formats",
        "pdf",
        "--date",
        "R8.11.23",
        cwd=tmp_path,
    )
    assert (exported.status, exported.err) == (0, "")
    assert (tmp_path / exported.out.strip()).read_bytes().startswith(b"%PDF")
    again = call_process("new", "計画.dxplan", "--municipality", "999997", cwd=tmp_path)
    assert again.status == 2
    assert is_one_japanese_sentence(again.err)


@pytest.mark.skipif(os.name == "nt", reason="file names of bytes are a POSIX matter")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.json")
    answer = call_process("estimate", name, cwd=tmp_path)
    assert answer.status == 2
    assert "Traceback" not in answer.err
    (tmp_path / name).write_bytes(MIHON.read_bytes())
    answer = call_process("import", name, "-o", os.fsdecode(b"\xff.dxplan"), cwd=tmp_path)
    assert "Traceback" not in answer.err


@pytest.mark.skipif(os.name == "nt", reason="pipes that close are a POSIX matter")
def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    """dxplanner schema | head -1"""
    process = subprocess.Popen(
        [sys.executable, "-m", "dxplanner", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.wait(30) == 0
    assert process.stderr.read() == b""
    process.stderr.close()
