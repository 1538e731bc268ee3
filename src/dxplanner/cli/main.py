"""The command line others rely on (see the README). One Japanese sentence on standard error, exit status 0, 1 or 2."""

import os
import sys
from collections.abc import Callable, Sequence

from dxplanner import __version__
from dxplanner.cli import commands
from dxplanner.cli.approval import approval
from dxplanner.cli.facts import facts
from dxplanner.cli.manual import manual
from dxplanner.core.errors import DxError

OK, FINDINGS, BAD = 0, 1, 2


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "new": commands.new,
    "import": commands.import_,
    "export-json": commands.export_json,
    "schema": commands.schema,
    "documents": commands.documents,
    "export": commands.export,
    "estimate": commands.estimate,
    "check": commands.check,
    "verify": commands.verify,
    "demo": commands.demo,
    "approval": approval,
    "manual": manual,
    "facts": facts,
    "self-test": commands.self_test,
}

USAGE = """使い方：dxplanner [計画のファイル]         画面を開く
        dxplanner 命令 …

命令
  new          新しい計画を作る
  import       交換用ファイル（JSON）から計画を作る
  export-json  計画を交換用ファイル（JSON）に書き出す
  schema       交換用ファイルの JSON Schema を表示する
  documents    作成できる書類の一覧を表示する
  export       書類を書き出す
  estimate     特別交付税の算定見込額を計算する
  check        計画を点検する
  verify       計画のファイルが壊れていないか確かめる
  demo         見本の書類を書き出す
  approval     ソフトウェア使用申請書を書き出す
  manual       操作の手引を PDF で書き出す
  facts        制度の資料（率、上限額など）を見る、加える、戻す
  self-test    このパソコンで正しく動くか確かめる

命令ごとの使い方は「dxplanner 命令 --help」で表示します。
"""


def run(arguments: Sequence[str]) -> int:
    """Returns the exit status; never raises for bad input."""
    use_utf8()
    if arguments[0] in ("-h", "--help"):
        sys.stdout.write(USAGE)
        return OK
    if arguments[0] == "--version":
        sys.stdout.write(f"{__version__}\n")
        return OK
    command = COMMANDS.get(arguments[0])
    try:
        if command is None:
            raise DxError(
                f"「{arguments[0]}」という指定はありません。「dxplanner --help」で使い方を確かめてください。"
            )
        _go_by_chosen_facts()
        status = command(arguments[1:])
        sys.stdout.flush()
        return status
    except DxError as error:
        sys.stderr.write(f"{' '.join(error.message.splitlines())}\n")
        return BAD
    except SystemExit:  # argparse leaves this way after printing the help
        return OK
    except BrokenPipeError:  # 「dxplanner schema | head」: whoever read has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        from dxplanner.services.session import local_now
        from dxplanner.services.trouble import record, sentence

        sys.stderr.write(f"{sentence(record(error, local_now()))}\n")
        return BAD


def _go_by_chosen_facts() -> None:
    """The set of facts chosen on this PC; where it is not that one after all, standard error says so."""
    from dxplanner.services.facts_start import go_by_chosen_facts

    remark = go_by_chosen_facts()
    if remark:
        sys.stderr.write(f"{remark}\n")


def use_utf8() -> None:
    """Windows consoles and pipes default to cp932; JSON and names are UTF-8 everywhere.

    File names may hold what is no character; a sentence about such a file must still come out.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
