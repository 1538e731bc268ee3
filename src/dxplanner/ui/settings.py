"""What the window remembers between runs: an INI file in the user's data folder, never the registry."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from dxplanner.ui.theme.tokens import TEXT_SIZES, Scheme


class WindowSettings:
    """Unreadable values count as absent, so that a damaged file never stops the program."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    @property
    def scheme(self) -> Scheme:
        name = self._text("look/scheme")
        return Scheme(name) if name in tuple(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("look/scheme", str(scheme))

    @property
    def percent(self) -> int:
        text = self._text("look/text_size")
        return int(text) if text.isdecimal() and int(text) in TEXT_SIZES else TEXT_SIZES[0]

    @percent.setter
    def percent(self, percent: int) -> None:
        self._store.setValue("look/text_size", str(percent))

    @property
    def geometry(self) -> QByteArray:
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    def widths(self, pane: str) -> list[int]:
        """Widths of the splitter in hundredths of em, as they were left; empty when there are none."""
        parts = self._text(f"widths/{pane}").split()
        return [int(part) for part in parts if part.isdecimal()]

    def set_widths(self, pane: str, widths: Iterable[int]) -> None:
        self._store.setValue(f"widths/{pane}", " ".join(map(str, widths)))

    def is_shown(self, pane: str) -> bool:
        return self._text(f"shown/{pane}") != "no"

    def set_shown(self, pane: str, shown: bool) -> None:
        self._store.setValue(f"shown/{pane}", "yes" if shown else "no")

    def place(self, file: Path) -> tuple[str, str]:
        """The page one was at last in this plan, if it is the one that was open last; else the first page."""
        if self._text("last/file") != str(file):
            return "", ""
        chapter, _, step = self._text("last/place").partition("/")
        return chapter, step

    def set_place(self, file: Path, place: tuple[str, str]) -> None:
        self._store.setValue("last/file", str(file))
        self._store.setValue("last/place", "/".join(place))

    def folder(self, purpose: str) -> str:
        """The folder used last for a purpose."""
        return self._text(f"folders/{purpose}")

    def set_folder(self, purpose: str, folder: str) -> None:
        self._store.setValue(f"folders/{purpose}", folder)

    def flush(self) -> None:
        self._store.sync()
