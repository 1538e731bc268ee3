"""ソフトの使用を申請する: what the office that approves software asks, on screen; and the paper that says the same."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui import messages
from dxplanner.ui.context import Context
from dxplanner.ui.message_bar import speak
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import breakable, button, clear, column, frame, label, reading, rule
from dxplanner.ui.progress_line import ProgressLine
from dxplanner.ui.tasks import Task
from dxplanner.ui.theme.theme import Theme

if TYPE_CHECKING:  # loaded with the answers, away from the window's thread
    from dxplanner.documents.builders.approval.sections import Listing, Part

TITLE = "ソフトの使用を申請する"
PAPER = "ソフトウェア使用申請書"
WORDS = "ソフトウェア 使用申請 導入協議 セキュリティ 通信 権限 ハッシュ SBOM ライセンス 削除 アンインストール"
"""By which it is found, beside its name."""
INTRO = (
    "庁内で新しいソフトを使うには、情報セキュリティの担当への申請や事前の協議が要ることがあります。"
    "下の内容を印刷した「ソフトウェア使用申請書」と、添付書類（ハッシュ値の一覧、部品表）を作れます。"
    "申請者、端末、決裁の欄は、印刷して手で記入します。"
)
MAKE = "申請書（PDF）と添付書類を作る"
MAKING = "申請書を作っています…"
LOOKING = "このプログラムのファイルを調べています…"
_PIECE = 16


class ApprovalSheet(Overlay):
    """`folder` is where the papers are offered to be put; `remember` keeps the one chosen."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        context: Context,
        plan: Plan | None,
        folder: Path,
        remember: Callable[[Path], object],
    ) -> None:
        super().__init__(window, theme, TITLE, widest=48)
        self._context = context
        self._plan = plan
        self._folder = folder
        self._remember = remember
        self._asking = False
        self.task: Task | None = None
        inside = self.scrolling()
        inside.addWidget(reading(INTRO))
        self.make = button(MAKE, "primary", self.start)
        inside.addWidget(self.make)
        self.progress = ProgressLine(theme)
        inside.addWidget(self.progress)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        self._result = column(None, theme, gap=4)
        inside.addLayout(self._result)
        self.answers: QVBoxLayout = column(None, theme, gap=6)
        self.answers.addWidget(label(LOOKING, "support"))
        inside.addLayout(self.answers)
        inside.addStretch(1)
        self.begin = self.make.setFocus
        self.looking = Task(lambda _progress: context.approval_parts(), self)
        self.looking.finished.connect(self._show_answers)
        self.looking.failed.connect(self._say_instead)
        self.looking.start()

    # ---- what the paper says

    def _show_answers(self, found: "tuple[Part, ...]") -> None:
        clear(self.answers)
        for part in found:
            self.answers.addSpacing(self.theme.px(14))
            self.answers.addWidget(label(part.title, "heading", wrap=True))
            self.answers.addWidget(rule())
            for name, text in part.rows:
                self.answers.addWidget(label(name, "field_label"))
                self.answers.addWidget(reading(_soft(text)))
            if part.listing is not None:
                self._add_listing(part.listing)
            for text in part.notes:
                self.answers.addWidget(reading(f"※ {_soft(text)}", "support"))
        if self.is_open:
            QTimer.singleShot(0, self, self._place)

    def _add_listing(self, listing: "Listing") -> None:
        """The first cell of a row is its name; the others stand below with their titles."""
        for name, *rest in listing.rows:
            said = (
                f"{title}：{_soft(text)}"
                for title, text in zip(listing.titles[1:], rest, strict=True)
                if text
            )
            self.answers.addWidget(label(name, "field_label", wrap=True))
            self.answers.addWidget(reading("\u3000".join(said), "support", height=130))

    def _say_instead(self, sentence: str) -> None:
        clear(self.answers)
        self.answers.addWidget(label(f"！{sentence}", "fault", wrap=True))

    # ---- the paper

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """The dialog for the folder belongs to this sheet: it stays open under it."""
        if not self._asking:
            super()._on_focus(before, now)

    def start(self) -> None:
        if self.task is not None:
            return
        self._asking = True
        folder = messages.ask_folder(self, self._folder)
        self._asking = False
        self.make.setFocus()
        if folder is None:
            return
        self._folder = folder
        self._remember(folder)
        self.fault.hide()
        clear(self._result)
        self.make.setEnabled(False)
        write, plan = self._context.approval, self._plan
        self.task = Task(lambda _progress: write(folder, plan), self)
        self.task.finished.connect(self._on_made)
        self.task.failed.connect(self._on_failed)
        self.task.stopped.connect(self._end)
        self.progress.follow(self.task, MAKING)
        self.task.start()

    def _end(self) -> None:
        self.task = None
        self.make.setEnabled(True)

    def _on_made(self, files: tuple[Path, ...]) -> None:
        self._end()
        box = frame("note")
        inside = column(box, self.theme, gap=4, margins=(16, 12, 16, 12))
        words = f"{PAPER}と添付書類を作りました"
        inside.addWidget(label(f"✓ {words}", "field_label", wrap=True))
        for file in files:
            inside.addWidget(label(f"・{file.name}", "support", wrap=True))
        inside.addWidget(reading(breakable(str(self._folder)), "support"))
        opener = button("フォルダーを開く", "", lambda: messages.open_folder(self._folder))
        inside.addWidget(opener)
        self._result.addWidget(box)
        opener.setFocus()
        speak(self, f"{words}。")
        QTimer.singleShot(0, self, self._place)

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.fault.setText(f"！{sentence}")
        self.fault.show()
        self.make.setFocus()
        speak(self, sentence)


def _soft(text: str) -> str:
    """Long unbroken runs (hashes, paths) may go on in the next line."""
    return " ".join(_soft_word(word) for word in text.split(" "))


def _soft_word(word: str) -> str:
    if word.isalnum() and word.isascii() and len(word) > 2 * _PIECE:
        return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))
    return breakable(word)
