"""`dxplanner manual`: the manual as PDF. Needs no plan."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from dxplanner.cli.arguments import day, parse, parser
from dxplanner.services.session import local_now


def manual(arguments: Sequence[str]) -> int:
    from dxplanner.services.manual.printing import write_manual

    made = parser("manual", "操作の手引を PDF で書き出します。")
    made.add_argument("--to", metavar="DIR", type=Path, required=True, help="書き出すフォルダー")
    made.add_argument("--date", metavar="YYYY-MM-DD", help="手引に印刷する日付。省くと今日")
    made.add_argument("--json", action="store_true", help="作ったファイルを JSON で表示する")
    given = parse(made, arguments)
    path = write_manual(given.to, day(given.date, local_now().date()))
    if given.json:
        listed = [{"document": "manual", "format": "pdf", "path": str(path)}]
        sys.stdout.write(f"{json.dumps(listed, ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.write(f"{path}\n")
    return 0
