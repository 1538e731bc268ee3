"""`dxplanner approval`: the paper for the office that must approve software, with its two lists."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from dxplanner.cli.arguments import day, parse, parser
from dxplanner.services.session import local_now


def approval(arguments: Sequence[str]) -> int:
    from dxplanner.services.approval import write_approval
    from dxplanner.services.files import read_plan

    made = parser("approval", "ソフトウェア使用申請書と、添付するハッシュ値の一覧及び SBOM を書き出します。")
    made.add_argument(
        "plan", metavar="PLAN", type=Path, nargs="?", help="計画のファイル。あれば、団体名と担当課を印刷する"
    )
    made.add_argument("--to", metavar="DIR", type=Path, required=True, help="書き出すフォルダー")
    made.add_argument("--date", metavar="YYYY-MM-DD", help="書類に印刷する作成日。省くと今日")
    made.add_argument("--json", action="store_true", help="作ったファイルを JSON で表示する")
    given = parse(made, arguments)
    plan = read_plan(given.plan) if given.plan is not None else None
    files = write_approval(given.to, printed_on=day(given.date, local_now().date()), plan=plan)
    if given.json:
        listed = [
            {"document": item.document, "format": item.format, "path": str(item.path)} for item in files
        ]
        sys.stdout.write(f"{json.dumps(listed, ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.writelines(f"{item.path}\n" for item in files)
    return 0
