"""What can be wrong with a file, as sentences for the officer: what happened, what to do, what is safe."""

from pathlib import Path

from dxplanner.core.errors import DxError

MEGABYTE = 1024 * 1024


class FileProblem(DxError):
    """The file was not opened or not written; it stands as it was."""


class NotAPlan(FileProblem):
    """Another kind of file."""


class TooNew(FileProblem):
    """Made by a newer program."""


class Damaged(FileProblem):
    """A plan file whose content does not hold together."""


class Unwritable(FileProblem):
    """The place refuses to be written to."""


class ChangedElsewhere(FileProblem):
    """Somebody else wrote the file while we had it open."""


def missing(path: Path) -> FileProblem:
    return FileProblem(f"「{path.name}」が見つかりません。移動や名前の変更がなかったか確かめてください。")


def unreadable(path: Path) -> FileProblem:
    return FileProblem(
        f"「{path.name}」を読み込めません。USBメモリやネットワークの接続と、ファイルを読む権限を確かめて"
        "ください。ファイルには何も書き込んでいません。"
    )


def not_a_plan(name: str) -> NotAPlan:
    return NotAPlan(
        f"「{name}」は、DXプランナーの計画ファイルではありません。拡張子が「.dxplan」のファイルを選び直して"
        "ください。このファイルには何も書き込んでいません。"
    )


def too_new(name: str) -> TooNew:
    return TooNew(
        f"「{name}」は、より新しいDXプランナーで保存されています。新しい版のプログラムで開いてください。"
        "ファイルはそのまま残っています。"
    )


def too_large(name: str, limit: int) -> NotAPlan:
    return NotAPlan(
        f"「{name}」は、計画ファイルとしては大きすぎます（上限は{limit // MEGABYTE:,}MB）。"
        "別のファイルを選んでいないか確かめてください。このファイルには何も書き込んでいません。"
    )


def damaged(name: str, detail: str = "") -> Damaged:
    where = f"（{detail}）" if detail else ""
    return Damaged(
        f"「{name}」は壊れていて開けません{where}。控えから元に戻せることがあります。"
        "壊れたファイルには何も書き込んでいません。"
    )


def foreign_schema(name: str) -> Damaged:
    return Damaged(
        f"「{name}」には、DXプランナーが作らない表や仕掛けが含まれているため、安全のため開きません。"
        "作った人に確かめるか、控えから元に戻してください。ファイルには何も書き込んでいません。"
    )


def unwritable(path: Path, problem: OSError) -> Unwritable:
    if problem.errno == 28:  # ENOSPC, also on Windows
        cause = "保存先の空き容量が足りません。不要なファイルを片付けると、次の入力のときに保存し直します。"
    elif isinstance(problem, FileNotFoundError):
        cause = "保存先が見つかりません。USBメモリやネットワークの接続を確かめてください。"
    elif isinstance(problem, PermissionError):
        cause = "保存先に書き込めません。ほかのプログラムで開いていれば閉じ、書き込む権限を確かめてください。"
    else:
        cause = "保存先に書き込めません。USBメモリやネットワークの接続を確かめてください。"
    return Unwritable(
        f"「{path.name}」に保存できませんでした。{cause}元のファイルも、入力した内容も残っています。"
    )


def taken(path: Path) -> FileProblem:
    return FileProblem(f"「{path.name}」は、すでにあります。別の名前を付けてください。")
