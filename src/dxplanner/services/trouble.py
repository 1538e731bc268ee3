"""What nobody foresaw: one plain sentence for the officer, the details in a file on this PC and nowhere else."""

import contextlib
import platform
import traceback
from datetime import datetime
from pathlib import Path

from dxplanner import __version__
from dxplanner.store.atomic import replace_file
from dxplanner.store.places import data_dir

FOLDER = "記録"
KEPT = 20


def record(error: BaseException, now: datetime) -> Path | None:
    """Write the details down; None where even that is not possible. Only the newest records are kept."""
    path = data_dir() / FOLDER / f"{now:%Y%m%d-%H%M%S-%f}.txt"
    details = "".join(traceback.format_exception(error))
    text = f"dxplanner {__version__}\n{platform.platform()}\nPython {platform.python_version()}\n\n{details}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text.encode("utf-8", "backslashreplace"))
        for old in sorted(path.parent.glob("*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return path if _is_file(path) else None
    return path


def _is_file(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.is_file()
    return False


def sentence(path: Path | None) -> str:
    """What happened, that nothing was lost, what to do."""
    told = "思いがけない問題が起きたため、この操作をやめました。計画のファイルはそのままです。もう一度お試しください。"
    return told if path is None else f"{told}続くときは、記録「{path}」を担当者に渡してください。"
