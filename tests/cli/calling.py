"""Calling the command line in this process and as a real one, and looking at what it left in a folder."""

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from dxplanner.__main__ import main

ROOT = Path(__file__).parents[2]
MIHON = ROOT / "resources" / "samples" / "mihon.json"
BANDAI = ROOT / "resources" / "samples" / "bandai.json"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    out: str
    err: str


def call(*arguments: object) -> Answer:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\n") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        status = main([str(argument) for argument in arguments])
    return Answer(status, _text(out), _text(err))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


def call_process(*arguments: object, cwd: Path, **environment: str) -> Answer:
    """Without PYTHONIOENCODING, in the plainest locale, as a scheduled task or a bare console would."""
    inherited = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("LC_", "LANG", "PYTHONIOENCODING"))
    }
    done = subprocess.run(
        [
            sys.executable,
            "-X",
            "warn_default_encoding",
            "-W",
            "error",
            "-m",
            "dxplanner",
            *map(str, arguments),
        ],
        cwd=cwd,
        env=inherited | {"LC_ALL": "C"} | environment,
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def is_one_japanese_sentence(text: str) -> bool:
    """One line of Japanese, an example or a list behind it at most, and not a word of Python's."""
    body = text.removesuffix("\n")
    english = ("Traceback", "Error", "error:", "usage", "expected", "argument", "required", "invalid", "None")
    return (
        text.endswith("\n")
        and len(body.splitlines()) == 1
        and ("。" in body or body.endswith("）"))
        and sum("ぁ" <= letter <= "ん" for letter in body) >= 4
        and not any(word in body for word in english)
    )


def bad_input(answer: Answer) -> str:
    """The sentence of a call that was refused; nothing stands on standard output."""
    assert answer.status == 2
    assert answer.out == ""
    assert is_one_japanese_sentence(answer.err), answer.err
    return answer.err


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
