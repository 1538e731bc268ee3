"""The start page: go on with a plan, make a new one, look at a sample; and what this program is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui.bindings import found
from dxplanner.ui.context import Context, RecentPlan
from dxplanner.ui.parts import breakable, button, clear, column, label, line, reading, rule
from dxplanner.ui.progress_line import ProgressLine
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.widgets.search_input import Found, SearchInput

NAME = "DXプランナー"
WHAT = (
    "自治体DX推進計画策定支援ソフトです。問いに答えていくと、全体方針、工程表、推進体制図、"
    "募集要項及び特別交付税の試算書が、同じ内容でそろいます。"
)
OFFLINE = (
    "このプログラムは、ネットワークに接続しません。入力した内容は、このパソコンと、"
    "選んだ場所のファイルの中だけに置かれます。"
)


class StartPage(QWidget):
    open_wanted = Signal(object)
    """A path, or None: ask which."""
    new_wanted = Signal(object)
    """The municipality found."""
    sample_wanted = Signal(str)

    def __init__(self, theme: Theme, context: Context) -> None:
        super().__init__()
        self._theme = theme
        self._context = context
        set_role(self, "page")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = scroll
        column(self, theme).addWidget(scroll)
        content = QWidget()
        set_role(content, "page")
        outside = line(content, theme, margins=(32, 36, 32, 32))
        middle = QWidget()
        middle.setMaximumWidth(theme.em(62))
        outside.addStretch(1)
        outside.addWidget(middle, 100)
        outside.addStretch(1)
        whole = column(middle, theme, gap=20)
        whole.addWidget(label(NAME, "page_title"))
        whole.addWidget(reading(WHAT))
        self.message = label("", "fault", wrap=True)
        self.message.hide()
        whole.addWidget(self.message)
        self.progress = ProgressLine(theme)
        whole.addWidget(self.progress)
        wide = theme.percent <= 125
        body = line(None, theme, gap=40) if wide else column(None, theme, gap=28)
        for side, share in ((self._left(), 3), (self._right(), 2)):
            holder = QWidget()
            holder.setLayout(side)
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            body.addWidget(holder, share)
        whole.addLayout(body)
        whole.addWidget(rule())
        whole.addWidget(reading(OFFLINE, "support"))
        whole.addWidget(label(f"版 {context.version}", "support"))
        whole.addStretch(1)
        scroll.setWidget(content)
        self.refresh()

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
        if self._context.samples:
            side.addSpacing(self._theme.px(12))
            side.addWidget(label("見本を見る", "heading"))
            for sample in self._context.samples:
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

    def _recent_row(self, plan: RecentPlan) -> QWidget:
        holder = QWidget()
        whole = column(holder, self._theme, gap=2, margins=(0, 8, 0, 8))
        opener = button(plan.title, "link", lambda: self.open_wanted.emit(plan.path))
        opener.setEnabled(plan.found)
        opener.setAccessibleName(f"計画「{plan.title}」を開く")
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
        return holder

    def show_message(self, sentence: str) -> None:
        self.message.setText(f"！{sentence}" if sentence else "")
        self.message.setVisible(bool(sentence))


def suggested_file(folder: Path, name: str) -> Path:
    """A free file name for a new plan of this town."""
    safe = "".join("・" if letter in '\\/:*?"<>|' else letter for letter in name)
    path = folder / f"{safe}DX推進計画.dxplan"
    number = 2
    while path.exists():
        path = folder / f"{safe}DX推進計画({number}).dxplan"
        number += 1
    return path
