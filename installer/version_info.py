"""What Windows shows under 「プロパティ → 詳細」, made from the one version; and the papers of the libraries inside."""

import re
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from dxplanner import __version__

PRODUCT = "自治体DX推進計画策定支援ソフト（DXプランナー）"
TEXTS = {
    "FileDescription": PRODUCT,
    "FileVersion": __version__,
    "ProductName": PRODUCT,
    "ProductVersion": __version__,
    "LegalCopyright": "Apache License 2.0",
}
JAPANESE, UNICODE = 0x0411, 0x04B0


def numbers(version: str) -> tuple[int, int, int, int]:
    """Windows wants four whole numbers: `1.2.0rc1` → 1, 2, 0, 0."""
    found = [int(part) for part in re.findall(r"(?:^|\.)(\d+)", version)][:4]
    first, second, third, fourth = (*found, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def resource(name: str, version: str = __version__) -> str:
    """The version resource of one executable, in the notation of PyInstaller."""
    texts = {**TEXTS, "OriginalFilename": f"{name}.exe", "InternalName": name}
    table = ", ".join(f"StringStruct({key!r}, {text!r})" for key, text in texts.items())
    four = numbers(version)
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004,\n"
        "  fileType=1, subtype=0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('{JAPANESE:04X}{UNICODE:04X}', [{table}])]),\n"
        f"  VarFileInfo([VarStruct('Translation', [{JAPANESE}, {UNICODE}])])])\n"
    )


def write(folder: Path, name: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.version.txt"
    path.write_text(resource(name), encoding="utf-8")
    return str(path)


def metadata(package: str, collect: Callable[[str], list[tuple[str, str]]]) -> list[tuple[str, str]]:
    """Name, version and licence texts of a library; nothing where it belongs to another system."""
    try:
        return collect(package)
    except PackageNotFoundError:
        return []
