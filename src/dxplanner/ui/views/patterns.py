"""Starting from the organisation of another town: the nearest one first, the others behind a button."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dxplanner.facts.organisation_patterns import Pattern, organisation_patterns, pattern_file
from dxplanner.plan.plan import Plan
from dxplanner.services import patterns
from dxplanner.services.alternatives import BEFORE
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading
from dxplanner.ui.views.base import PausingView

NO_SIZE = "団体の人口を入力すると、規模の近い例を初めに示します。"
ADDED = "例の枠と線を加えました。入力済みの内容は、そのままです。Ctrl+Zで元に戻せます。"
REPLACED = f"例の体制に置き換えました。それまでの体制は「{BEFORE}」として控えてあります。"
STARTED = "例の体制を入れました。職名や役割を、実情に合わせて直してください。"
NOTHING_NEW = "例の枠と線は、すべて入っています。"


class PatternsView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open = False
        self._whole = column(self, desk.theme, gap=10)
        self.said = reading("", "support", height=135)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.municipality, plan.organisation, plan.alternatives)

    def draw(self, plan: Plan) -> None:
        self._whole.removeWidget(self.said)
        clear(self._whole)
        near = patterns.nearest(plan)
        if near is None:
            self._whole.addWidget(reading(NO_SIZE, "support", height=135))
        else:
            self._whole.addWidget(self._card(plan, near.pattern, near.because))
        others = [
            item for item in organisation_patterns().values() if near is None or item is not near.pattern
        ]
        words = "例を閉じる" if self._open else f"ほかの例を見る（{len(others)}件）"
        self._whole.addWidget(button(words, "link", self._toggle))
        for pattern in others if self._open else ():
            self._whole.addWidget(self._card(plan, pattern, ""))
        if self._open:
            self._whole.addWidget(reading(pattern_file().note, "support", height=135))
        self._whole.addWidget(self.said)

    def _toggle(self) -> None:
        self._open = not self._open
        self._draw_now()

    def _card(self, plan: Plan, pattern: Pattern, because: str) -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=4, margins=(14, 10, 14, 12))
        heading = f"規模の近い例：{pattern.title}" if because else pattern.title
        inside.addWidget(label(heading, "field_label", wrap=True))
        size = f"、人口{pattern.population:,}人（平成27年国勢調査）" if pattern.population else ""
        guessed = sum(line.reconstructed for line in pattern.lines)
        texts = [
            because,
            f"{pattern.town}{size}、{pattern.year}",
            pattern.feature,
            f"向いている団体：{pattern.suits}",
            f"線{len(pattern.lines)}本のうち{guessed}本は推定です。" if guessed else "",
            f"出典：{pattern.source.label()}、{pattern.source.confidence_label}",
        ]
        for text in texts:
            if text:
                inside.addWidget(reading(text, "" if text == pattern.feature else "support", height=135))
        holder = QWidget()
        flow = FlowLayout(holder, theme.px(12), theme.px(4))
        deeds = ((False, "今の体制に加える"), (True, "今の体制と置き換える"))
        for in_place, words in deeds if plan.organisation.nodes else ((False, "この例から始める"),):
            press = button(words, "", partial(self._take, pattern.id, in_place))
            press.setAccessibleName(f"{pattern.title}：{words}")
            flow.addWidget(press)
        holder.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(holder)
        return box

    def _take(self, pattern: str, in_place: bool) -> None:
        begun = bool(self.desk.plan.organisation.nodes)
        change = patterns.take(self.desk.plan, pattern, in_place=in_place)
        if change is None:
            self._say(NOTHING_NEW)
        elif self.desk.editor.make(change, "推進体制の例の利用"):
            self._draw_now()
            self._say(STARTED if not begun else REPLACED if in_place else ADDED)

    def _say(self, words: str) -> None:
        self.said.set_words(words, 135)
        self.desk.announce(words)
