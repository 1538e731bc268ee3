"""Where `resources/` is: beside the source in a clone, inside the package in a wheel and in a frozen program.

The only place that knows. What the files mean is for the loaders next to it; a set of facts that came in a file
of its own (`roots`) stands in the place of the one in `resources/`.
"""

import sys
from functools import cache
from pathlib import Path

from dxplanner.core.errors import DxError
from dxplanner.facts.roots import SET_PARTS, root_in_use

_PACKAGE = Path(__file__).resolve().parent.parent


def _candidates() -> tuple[Path, ...]:
    bundle = getattr(sys, "_MEIPASS", None)
    frozen = (Path(bundle) / "dxplanner" / "resources", Path(bundle) / "resources") if bundle else ()
    return (*frozen, _PACKAGE / "resources", _PACKAGE.parent.parent / "resources")


@cache
def resources_root() -> Path:
    """The folder itself; a program without it is damaged and says so."""
    for folder in _candidates():
        if (folder / "facts").is_dir():
            return folder
    raise DxError(
        "プログラムに付属する資料（resources）が見つかりません。プログラムを入れ直してください。計画のファイルは変わっていません。"
    )


def resource_path(*parts: str) -> Path:
    """A file or folder under `resources/`, there or not: resource_path("facts", "municipalities.csv")."""
    root = root_in_use() if parts[:1] and parts[0] in SET_PARTS else None
    return (root or resources_root()).joinpath(*parts)
