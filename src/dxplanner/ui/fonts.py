"""Loads the program's own fonts, so that the screen looks the same on every computer."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from dxplanner.core.errors import DxError

SCREEN_FONTS = (
    "BIZUDPGothic-Regular.ttf",
    "BIZUDPGothic-Bold.ttf",
    "BIZUDGothic-Regular.ttf",
    "NotoSansJP-Regular.ttf",
)


def load_fonts(folder: Path) -> None:
    """Raises DxError when a font is not where the program was installed."""
    for name in SCREEN_FONTS:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise DxError(
                f"文字の書体「{name}」を読み込めません。プログラムを入れ直してください。計画のファイルは、そのまま残っています。"
            )
