"""Reading arguments, with help and complaints in Japanese."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from dxplanner.core.errors import DxError
from dxplanner.core.parse import NotParsed, parse_date


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "使い方：")


class Parser(argparse.ArgumentParser):
    """Says in Japanese what is missing, and how to ask for help."""

    def error(self, message: str) -> NoReturn:
        raise DxError(
            f"指定の仕方が違います。「{self.prog} --help」で使い方を確かめてください。（{_in_japanese(message)}）"
        )


def _in_japanese(message: str) -> str:
    before, _colon, after = message.partition(": ")
    for start, words in _COMPLAINTS:
        if before == start:
            return f"{words}：{after}"
    option = before.removeprefix("argument ")
    words = "値を付けない指定" if after.startswith("ignored explicit argument") else "値が1つ要る指定"
    return f"{words}：{option}"


_COMPLAINTS = (
    ("the following arguments are required", "足りないもの"),
    ("unrecognized arguments", "知らない指定"),
)


def parser(command: str, description: str) -> Parser:
    made = Parser(
        prog=f"dxplanner {command}",
        description=description,
        add_help=False,
        allow_abbrev=False,
        formatter_class=_Formatter,
    )
    made._positionals.title = "指定するもの"
    made._optionals.title = "選べる指定"
    made.add_argument("-h", "--help", action="help", help="この説明を表示する")
    return made


def plan_argument(made: Parser) -> None:
    made.add_argument("plan", metavar="PLAN", type=Path, help="計画のファイル（.dxplan 又は交換用の .json）")


def names(text: str | None) -> tuple[str, ...] | None:
    """「policy,roadmap」 → the names; None stays None."""
    if text is None:
        return None
    return tuple(part.strip() for part in text.split(",") if part.strip())


def day(text: str | None, today: date) -> date:
    """--date: any form a person writes a date in."""
    if text is None:
        return today
    parsed = parse_date(text)
    if isinstance(parsed, NotParsed):
        raise DxError(parsed.message)
    return parsed.value


def parse(made: Parser, arguments: Sequence[str]) -> argparse.Namespace:
    return made.parse_args(list(arguments))
