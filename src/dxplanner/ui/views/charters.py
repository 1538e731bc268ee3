"""設置要綱 on the screen: each charter with its articles, to be worded anew or left out; what moved on says so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.plan.charters import CharterKind
from dxplanner.plan.edit import Change
from dxplanner.plan.plan import Plan
from dxplanner.services import charters
from dxplanner.services.charters import ArticleEntry, CharterEntry
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, label, reading, rule
from dxplanner.ui.views.base import PausingView

REWORDED = "✓ 言い回しを直しています"
ADDED = "✓ 加えた条です"
LEFT_OUT = "この条は置きません"
MOVED_ON = "！元のデータが変わっています。下の表で、直した条文を見直してください。"

Part = tuple[str, Callable[[], object], bool]
"""Words of a button, what it does, and whether it changes the plan."""


class ChartersView(PausingView):
    """`_open` are the charters whose articles are shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open: set[CharterKind] = set()
        self._whole = column(self, desk.theme, gap=6)
        self.refresh(desk.plan)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        for entry in charters.charter_page(plan, local_now().date()):
            self._add_charter(self._whole, entry)

    def _add_charter(self, whole: QVBoxLayout, entry: CharterEntry) -> None:
        opened = entry.kind in self._open
        whole.addWidget(rule())
        whole.addWidget(label(entry.title, "heading", wrap=True))
        if entry.needless:
            whole.addWidget(label(entry.needless, "support", wrap=True))
        told = f"全{sum(not item.left_out for item in entry.articles)}条"
        if entry.undecided:
            told += f"　未定のところが{entry.undecided}つあります"
        whole.addWidget(label(told, "support", wrap=True))
        if entry.moved_on:
            whole.addWidget(
                label(f"！元のデータが変わった条が{entry.moved_on}つあります", "fault", wrap=True)
            )
        words = "条文を閉じる" if opened else "条文を見る"
        whole.addWidget(self._row(entry.title, [(words, partial(self.toggle, entry.kind), False)]))
        if opened:
            for article in entry.articles:
                self._add_article(whole, entry.kind, article)

    def _add_article(self, whole: QVBoxLayout, kind: CharterKind, entry: ArticleEntry) -> None:
        whole.addWidget(label(entry.heading, "field_label", wrap=True))
        if entry.moved_on:
            whole.addWidget(label(MOVED_ON, "fault", wrap=True))
        elif entry.left_out:
            whole.addWidget(label(LEFT_OUT, "support", wrap=True))
        elif entry.reworded:
            whole.addWidget(label(ADDED if entry.own else REWORDED, "support", wrap=True))
        if not entry.left_out:
            whole.addWidget(reading(entry.text, height=145))
        whole.addWidget(self._row(entry.heading, self._parts(kind, entry)))

    def _parts(self, kind: CharterKind, entry: ArticleEntry) -> list[Part]:
        parts: list[Part] = []
        if entry.left_out:
            return [("この条を置く", partial(self.put_back, entry), True)]
        if entry.undecided:
            parts.append(("未定の項目を開く", partial(self.desk.go_to_path, entry.undecided[0]), False))
        if not entry.reworded:
            parts.append(("言い回しを直す", partial(self.reword, kind, entry.key), True))
        elif not entry.own:
            parts.append(("計画から作った条文に戻す", partial(self.back, entry), True))
        if entry.moved_on:
            parts.append(("見直したので印を消す", partial(self.take_as_read, entry), True))
        if not entry.own:
            parts.append(("この条を置かない", partial(self.leave_out, kind, entry.key), True))
        return parts

    def _row(self, spoken: str, parts: list[Part]) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, self.desk.theme.px(16), self.desk.theme.px(2))
        for words, run, changes in parts:
            made = button(words, "link", run)
            made.setAccessibleName(f"{spoken}　{words}")
            made.setEnabled(not (changes and self.desk.editor.read_only))
            row.addWidget(made)
        return holder

    def toggle(self, kind: CharterKind) -> None:
        self._open ^= {kind}
        self._draw_now()

    def _make(self, change: Change, words: str, told: str) -> None:
        if self.desk.editor.make(change, words):
            self.desk.announce(told)

    def reword(self, kind: CharterKind, key: str) -> None:
        change = charters.reword(self.desk.plan, kind, key, local_now().date())
        self._make(change, "条文の言い回しを直す", "下の表に加えました。そこで言い回しを直せます。")

    def leave_out(self, kind: CharterKind, key: str) -> None:
        change = charters.leave_out(self.desk.plan, kind, key, local_now().date())
        self._make(change, "条を置かない", "この条を置かないこととし、後の条の番号を繰り上げました。")

    def put_back(self, entry: ArticleEntry) -> None:
        change = charters.put_back(self.desk.plan, entry.reworded)
        self._make(change, "条を置く", "この条を置きました。")

    def back(self, entry: ArticleEntry) -> None:
        self._make(
            charters.back_to_ours(entry.reworded),
            "計画から作った条文に戻す",
            "計画から作った条文に戻しました。",
        )

    def take_as_read(self, entry: ArticleEntry) -> None:
        change = charters.take_as_read(self.desk.plan, entry.reworded, local_now().date())
        self._make(change, "条文の見直し", "印を消しました。直した条文はそのままです。")
