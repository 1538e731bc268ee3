"""The start page: go on with a plan, make a new one, look at a sample; and what this program is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui.about import OFFLINE, WHAT
from dxplanner.ui.bindings import found
from dxplanner.ui.context import Context, RecentPlan
from dxplanner.ui.front import NAME
from dxplanner.ui.message_bar import speak
from dxplanner.ui.paper import scrolling_page
from dxplanner.ui.parts import breakable, button, clear, column, label, line, reading, rule
from dxplanner.ui.progress_line import ProgressLine
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.search_input import Found, SearchInput


class StartPage(QWidget):
    open_wanted = Signal(object)
    """A path, or None: ask which."""
    new_wanted = Signal(object)
    """The municipality found."""
    sample_wanted = Signal(str)
    last_year_wanted = Signal()
    forget_wanted = Signal(object)
    """The path of a plan that is to leave the list."""
    about_wanted = Signal()
    approval_wanted = Signal()
    manual_wanted = Signal()
    facts_wanted = Signal()

    def __init__(self, theme: Theme, context: Context) -> None:
        super().__init__()
        self._theme = theme
        self._context = context
        self._openers: list[QPushButton] = []
        self.area, whole = scrolling_page(self, theme, widest=62, centred=True, gap=20)
        whole.addWidget(label(NAME, "page_title"))
        whole.addWidget(reading(WHAT))
        self.message = label("", "fault", wrap=True)
        self.message.hide()
        whole.addWidget(self.message)
        self.remedy = button("", "", self._on_remedy)
        self.remedy.hide()
        self._remedy: Callable[[], object] | None = None
        whole.addWidget(self.remedy)
        self.progress = ProgressLine(theme)
        whole.addWidget(self.progress)
        whole.addLayout(self._sides())
        whole.addWidget(rule())
        whole.addWidget(reading(OFFLINE, "support"))
        whole.addLayout(self._foot())
        whole.addStretch(1)
        self.refresh()

    def _sides(self) -> QVBoxLayout | QHBoxLayout:
        """Plans on the left, beginnings on the right; one below the other when the text is large."""
        theme = self._theme
        wide = theme.percent <= 125
        body = line(None, theme, gap=40) if wide else column(None, theme, gap=28)
        for side, share in ((self._left(), 3), (self._right(), 2)):
            holder = QWidget()
            holder.setLayout(side)
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            body.addWidget(holder, share)
        return body

    def _foot(self) -> QHBoxLayout:
        foot = line(None, self._theme, gap=16)
        foot.addWidget(label(f"版 {self._context.version}", "support"))
        foot.addWidget(button("操作の手引", "link", self.manual_wanted.emit))
        foot.addWidget(button("このプログラムについて", "link", self.about_wanted.emit))
        foot.addWidget(button("ソフトの使用を申請する", "link", self.approval_wanted.emit))
        if self._context.facts is not None:
            foot.addWidget(button("制度の資料", "link", self.facts_wanted.emit))
        foot.addStretch(1)
        return foot

    def _left(self) -> QVBoxLayout:
        side = column(None, self._theme, gap=10)
        side.addWidget(label("続きから", "heading"))
        self._recent = column(None, self._theme, gap=0)
        side.addLayout(self._recent)
        self.open_button = button("ほかの計画を開く", "", lambda: self.open_wanted.emit(None))
        side.addWidget(self.open_button)
        side.addStretch(1)
        return side

    def _right(self) -> QVBoxLayout:
        side = column(None, self._theme, gap=10)
        heading = label("新しく作る", "heading")
        side.addWidget(heading)
        side.addWidget(reading("団体を選ぶと、計画のファイルを作って始めます。", "support"))
        search = found("municipalities", Plan)
        self.search = SearchInput(self._theme, search, placeholder="団体名、よみ、団体コード")
        self.search.set_names(
            "新しく作る団体を探す", "団体名の一部、よみ又は団体コードを入れ、一覧から選びます。"
        )
        heading.setBuddy(self.search.focus_target())
        self.search.chosen.connect(lambda code: self._on_chosen(search, str(code)))
        side.addWidget(self.search)
        side.addSpacing(self._theme.px(12))
        side.addWidget(label("前年度の計画から始める", "heading"))
        side.addWidget(
            reading("前の年の答えを引き継いだ、新しい計画を作ります。元の計画は変わりません。", "support")
        )
        self.last_year = button("前年度の計画を選ぶ", "", self.last_year_wanted.emit)
        side.addWidget(self.last_year)
        samples = self._context.samples()
        if samples:
            side.addSpacing(self._theme.px(12))
            side.addWidget(label("見本を見る", "heading"))
            for sample in samples:
                opener = button(sample.title, "link", partial(self.sample_wanted.emit, sample.id))
                opener.setAccessibleName(f"見本「{sample.title}」を見る")
                side.addWidget(opener)
                if sample.detail:
                    side.addWidget(reading(sample.detail, "support"))
        side.addStretch(1)
        return side

    def _on_chosen(self, search: Callable[[str], tuple[Found, ...]], code: str) -> None:
        match = next((item for item in search(code) if item.value == code), None)
        if match is not None:
            self.new_wanted.emit(match)

    def refresh(self) -> None:
        """Read the list of recent plans anew."""
        clear(self._recent)
        self._openers.clear()
        plans = self._context.recent()
        if not plans:
            self._recent.addWidget(
                reading("まだ計画がありません。「新しく作る」から始めてください。", "support")
            )
        for plan in plans:
            self._recent.addWidget(rule())
            self._recent.addWidget(self._recent_row(plan))
        if plans:
            self._recent.addWidget(rule())

        read_in_order(self)

    def _recent_row(self, plan: RecentPlan) -> QWidget:
        holder = QWidget()
        whole = column(holder, self._theme, gap=6, margins=(0, 8, 0, 8))
        opener = button(plan.title, "link", lambda: self.open_wanted.emit(plan.path))
        opener.setEnabled(plan.found)
        opener.setAccessibleName(f"計画「{plan.title}」を開く")
        self._openers.append(opener)
        whole.addWidget(opener)
        gone = (
            ""
            if plan.found
            else "ファイルが見付かりません。移したときは「ほかの計画を開く」から開いてください。"
        )
        opened = f"{plan.opened:%Y年%m月%d日 %H:%M}に開きました" if plan.opened else ""
        where = breakable(str(plan.path.parent))
        words = "\n".join(part for part in (gone, opened, where) if part)
        whole.addWidget(reading(words, "support"))
        if not plan.found:
            remover = button("一覧から外す", "link", partial(self.forget_wanted.emit, plan.path))
            remover.setAccessibleName(f"「{plan.title}」を一覧から外す")
            whole.addWidget(remover)
        return holder

    def show_message(self, sentence: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """What went wrong, and a button for what to do about it."""
        self.message.setText(f"！{sentence}" if sentence else "")
        self.message.setVisible(bool(sentence))
        self._remedy = run
        self.remedy.setText(action)
        self.remedy.setVisible(bool(action))
        if sentence:
            speak(self, sentence)

    def _on_remedy(self) -> None:
        if self._remedy is not None:
            self._remedy()

    def focus_first(self) -> None:
        """Where one begins: the plan used last, else the search for a municipality."""
        target = next((opener for opener in self._openers if opener.isEnabled()), None)
        (target or self.search.focus_target()).setFocus()


def suggested_file(folder: Path, name: str) -> Path:
    """A free file name for a new plan of this town."""
    safe = "".join("・" if letter in '\\/:*?"<>|' else letter for letter in name)
    path = folder / f"{safe}DX推進計画.dxplan"
    number = 2
    while path.exists():
        path = folder / f"{safe}DX推進計画({number}).dxplan"
        number += 1
    return path
