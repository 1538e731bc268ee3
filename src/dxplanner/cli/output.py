"""Printing on standard output: a line, or JSON and nothing else."""

import json
import sys
from typing import Any


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def say_json(value: Any) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=1))
