"""The desktop program. Brings nothing along but what the first picture needs; `app.context` is the composition."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dxplanner.services.scheduler import Scheduler
    from dxplanner.ui.context import Context


def open_window(arguments: Sequence[str]) -> int:
    """Open the program, with a plan when a path was given. Exit status as for the command line."""
    if len(arguments) > 1:
        sys.stderr.write("開くファイルは1つだけ指定してください。\n")
        return 2
    path = Path(arguments[0]) if arguments else None
    if path is not None and not path.exists():
        sys.stderr.write(f"「{path}」が見つかりません。ファイルの場所と名前を確かめてください。\n")
        return 2
    from dxplanner.ui.plain_imports import restore_import

    restore_import()
    from dxplanner.ui.application import run

    return run(list(sys.argv[:1]), make_context, open_path=path)


def make_context(scheduler: "Scheduler") -> "Context":
    """Sessions are saved by the clock of the window's thread."""
    from dxplanner.app.context import make_context as compose

    return compose(scheduler)
