"""書き方: what is decided on this page and what to weigh; for the question in hand why, how, example, source."""

from PySide6.QtCore import Qt, Signal

from dxplanner.ui.context import Context
from dxplanner.ui.keys import MANUAL, shown
from dxplanner.ui.parts import button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.side_pane import SidePane
from dxplanner.ui.theme.theme import Theme
from dxplanner.wizards.engine import label_of_item
from dxplanner.wizards.spec import Field, Item, Step, TableField

HOW = (
    "どの章からでも、途中からでも入力できます。",
    "入力は自動で保存されます。保存のボタンはありません。",
    "分からないところは「わからない」を押して先へ進めます。",
    "「元に戻す」で、どの変更も戻せます。",
    "ページを開くと、書き方と根拠をここに表示します。",
)
KEYS = (
    ("次の・前のページ", "Alt+→　Alt+←"),
    ("元に戻す・やり直し", "Ctrl+Z　Ctrl+Y"),
    ("書き方を読む", "F1"),
    ("一覧・ページ・右の欄", "F6"),
    ("ホーム", "Alt+Home"),
    ("今すぐ保存", "Ctrl+S"),
)
ON_TABLES = (
    "行の移動はAlt+↑、Alt+↓、削除はCtrl+Deleteでもできます。表計算ソフトから複数行を貼り付けられます。"
)


class HelpPane(SidePane):
    manual_wanted = Signal()

    def __init__(self, theme: Theme, context: Context) -> None:
        super().__init__(theme, "書き方", gap=6, above=16)
        self._theme = theme
        self._context = context
        self._step: Step | None = None
        self._item: Item | None = None

    @property
    def path(self) -> str:
        """Of the question in hand; empty for none."""
        return self._item.path if isinstance(self._item, Field | TableField) else ""

    def show_step(self, step: Step | None) -> None:
        self._step, self._item = step, None
        self.draw_soon()

    def show_item(self, item: Item | None) -> None:
        if item is not self._item:
            self._item = item
            self.draw_soon()

    def draw(self) -> None:
        clear(self.parts)
        self.verticalScrollBar().setValue(0)
        if self._step is None:
            self._draw_start()
            self._offer_manual()
            return
        if isinstance(self._item, Field | TableField):
            self._draw_item(self._item)
            self.parts.addSpacing(self._theme.px(10))
            self.parts.addWidget(rule())
            self.parts.addSpacing(self._theme.px(4))
        self._draw_step(self._step)
        self._offer_manual()

    def _offer_manual(self) -> None:
        self.parts.addSpacing(self._theme.px(10))
        opener = button(f"手引で読む（{shown(MANUAL[0])}）", "link", self.manual_wanted.emit)
        opener.setAccessibleName("このページのことを手引で読む")
        self.parts.addWidget(opener)

    def _draw_start(self) -> None:
        self.parts.addWidget(label("使い方", "heading"))
        self._bullets(HOW)
        self.parts.addSpacing(self._theme.px(12))
        self.parts.addWidget(label("キーボードでの操作", "heading"))
        for words, key in KEYS:
            row = line(None, self._theme, gap=8)
            row.addWidget(label(words, "", wrap=True), 1)
            row.addWidget(label(key, "support"))
            self.parts.addLayout(row)

    def _bullets(self, sentences: tuple[str, ...]) -> None:
        """Each with its dot; where a sentence wraps, it goes on under its own beginning."""
        for sentence in sentences:
            row = line(None, self._theme, gap=0)
            dot = reading("・")
            dot.setWordWrap(False)
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(reading(sentence), 1)
            self.parts.addLayout(row)

    def _draw_item(self, item: Field | TableField) -> None:
        self.parts.addWidget(label(label_of_item(item), "heading", wrap=True))
        self._section("なぜ聞くか", item.why)
        self._section("書き方", item.hint)
        if isinstance(item, TableField):
            self._section("表の操作", ON_TABLES)
        if item.example is not None:
            self.parts.addSpacing(self._theme.px(6))
            self.parts.addWidget(label("例", "field_label"))
            box = frame("example")
            inside = column(box, self._theme, gap=4, margins=(12, 8, 8, 8))
            inside.addWidget(reading(item.example.text))
            inside.addWidget(reading(f"出典：{item.example.source}", "support"))
            self.parts.addWidget(box)
        if titles := self._context.document_titles(item.required_by):
            self.parts.addSpacing(self._theme.px(6))
            self.parts.addWidget(label("この答えが要る書類", "field_label"))
            self._bullets(titles)

    def _draw_step(self, step: Step) -> None:
        self.parts.addWidget(label(f"このページ：{step.title}", "heading", wrap=True))
        self._section("決めること", step.decide)
        self._section("考えること", step.weigh)
        self._section("根拠・出典", step.source)

    def _section(self, title: str, words: str) -> None:
        if not words:
            return
        self.parts.addSpacing(self._theme.px(6))
        self.parts.addWidget(label(title, "field_label"))
        self.parts.addWidget(reading(words))
