"""控えから戻す: the copies kept of a plan, newest first, each with a button. Nothing is deleted by going back."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import date_label
from dxplanner.services.files import BackupFile
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import button, label, line, reading, rule
from dxplanner.ui.theme.theme import Theme

TITLE = "控え（バックアップ）から戻す"
WHAT = (
    "計画を開くたびに残している控えです。戻しても、今のファイルは「戻す前」という名前で同じフォルダーに残ります。"
    "控えは、新しいもの10個と、7日、4週、12か月の分を残しています。"
)
NONE = "この計画の控えは、このパソコンにまだありません。控えは、次に開いたときから残ります。"


def backup_words(made_at: datetime) -> str:
    """「令和8年11月24日 9時30分」."""
    return f"{date_label(made_at.date())} {made_at.hour}時{made_at.minute:02d}分"


def backups_sheet(
    window: QWidget,
    theme: Theme,
    path: Path,
    backups: tuple[BackupFile, ...],
    restore: Callable[[BackupFile], object],
) -> Overlay:
    """`restore` is called after the sheet has closed."""
    sheet = Overlay(window, theme, TITLE, widest=38)
    inside = sheet.scrolling()
    inside.addWidget(label(path.name, "field_label", wrap=True))
    inside.addWidget(reading(WHAT if backups else NONE, "support"))
    first: QWidget | None = None
    for backup in backups:
        inside.addWidget(rule())
        holder = QWidget()
        row = line(holder, theme, gap=12)
        words = backup_words(backup.made_at)
        row.addWidget(label(words, "", wrap=True), 1)
        opener = button("この控えに戻す", "", partial(_chosen, sheet, restore, backup))
        opener.setAccessibleName(f"{words}の控えに戻す")
        row.addWidget(opener, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(holder)
        first = first or opener
    inside.addStretch(1)
    sheet.begin = (first or sheet.close_button).setFocus
    return sheet


def _chosen(sheet: Overlay, restore: Callable[[BackupFile], object], backup: BackupFile) -> None:
    sheet.close_sheet()
    restore(backup)
