"""`dxplanner facts …`: the sets of facts on this PC, a new one from a file, going back, and making such a file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from dxplanner.cli.arguments import parse, parser
from dxplanner.cli.output import say, say_json
from dxplanner.core.errors import DxError
from dxplanner.services.session import local_now

USAGE = """使い方：dxplanner facts 命令 …

命令
  list   このパソコンにある制度の資料（制度の版）の一覧を表示する
  add    資料のファイル（.dxfacts）から新しい資料を加えて、使い始める
  use    すでにある資料のどれかを使う（前の資料に戻すときも）
  pack   フォルダーから資料のファイルを作る（資料を作る人用）
"""


def facts(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help"):
        say(USAGE.rstrip("\n"))
        return 0
    command = _COMMANDS.get(arguments[0])
    if command is None:
        raise DxError(
            f"「facts {arguments[0]}」という指定はありません。「dxplanner facts --help」で確かめてください。"
        )
    return command(arguments[1:])


def _list(arguments: Sequence[str]) -> int:
    from dxplanner.services.facts_page import facts_view

    made = parser("facts list", "このパソコンにある制度の資料の一覧を表示します。")
    made.add_argument("--json", action="store_true", help="JSON で表示する")
    given = parse(made, arguments)
    view = facts_view()
    lines = sorted((view.in_use, *view.others), key=lambda line: line.id, reverse=True)
    if given.json:
        say_json(
            [
                {
                    "id": line.id,
                    "title": line.title,
                    "made_on": line.id[:10],
                    "issuer": line.issuer,
                    "in_use": line.in_use,
                    "with_program": line.own,
                    "changes": list(line.said),
                    "differences": list(line.changed),
                }
                for line in lines
            ]
        )
        return 0
    for line in lines:
        say(f"{'使用中' if line.in_use else '　　　'}\t{line.id}\t{line.title}\t{line.issuer}")
        for sentence in dict.fromkeys((*line.said, *line.changed)):
            say(f"\t・{sentence}")
    for sentence in view.log:
        say(f"記録\t{sentence}")
    return 0


def _add(arguments: Sequence[str]) -> int:
    from dxplanner.services.facts_sets import add

    made = parser("facts add", "資料のファイルから新しい資料を加えて、使い始めます。")
    made.add_argument("file", metavar="FILE.dxfacts", type=Path, help="資料のファイル")
    made.add_argument("--by", metavar="職名", required=True, help="だれが加えるか（職名）")
    given = parse(made, arguments)
    added = add(given.file, given.by, local_now())
    say(f"「{added.title}」を加えて、使い始めました。前の資料も残っています。")
    return 0


def _use(arguments: Sequence[str]) -> int:
    from dxplanner.services.facts_sets import use

    made = parser("facts use", "すでにある資料のどれかを使います。")
    made.add_argument("id", metavar="ID", help="資料の番号（facts list で一覧）")
    made.add_argument("--by", metavar="職名", required=True, help="だれが選ぶか（職名）")
    given = parse(made, arguments)
    say(f"「{use(given.id, given.by, local_now()).title}」を使います。")
    return 0


def _pack(arguments: Sequence[str]) -> int:
    from dxplanner.services.facts_sets import pack

    made = parser("facts pack", "フォルダー（set.toml、parameters、facts）から資料のファイルを作ります。")
    made.add_argument("folder", metavar="DIR", type=Path, help="資料のフォルダー")
    made.add_argument(
        "-o", dest="output", metavar="FILE.dxfacts", type=Path, required=True, help="作るファイル"
    )
    given = parse(made, arguments)
    packed = pack(given.folder, given.output)
    say(f"「{packed.title}」を「{given.output}」に作りました。")
    return 0


_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "list": _list,
    "add": _add,
    "use": _use,
    "pack": _pack,
}
