"""Putting figures right by hand: a button beside each, a small form in place, and the way back to the calculation."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.parse import NotParsed, parse_yen
from dxplanner.rules.overrides import MARK
from dxplanner.services import questions
from dxplanner.services.hand_figures import HandFigure
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.figures import pair
from dxplanner.ui.widgets.line_edit import LineEdit

REASON_LIMIT, POST_LIMIT = 400, 60
WHY = "計算による額は残り、書類には「手修正」の印と理由を印刷します。元に戻すこともできます。"
NEEDS_REASON = "直した理由を入力してください（例：県の担当課の指示による）。"


class HandPanel(QWidget):
    """The figures of one year. `spoken` names the year for those who hear one button alone."""

    def __init__(self, desk: Desk, spoken: str, figures: tuple[HandFigure, ...]) -> None:
        super().__init__()
        self.desk = desk
        self._spoken = spoken
        self._figures = figures
        self._editing = ""
        self._drawn = False
        self._whole = column(self, desk.theme, gap=6)

    def showEvent(self, event: QShowEvent) -> None:
        """Made when it is first looked at: most years stay closed."""
        if not self._drawn:
            self._draw()
        super().showEvent(event)

    def _draw(self) -> None:
        self._drawn = True
        clear(self._whole)
        self._whole.addWidget(reading(WHY, "support", height=135))
        for figure in self._figures:
            self._whole.addWidget(rule())
            self._add_figure(self._whole, figure)

    def _add_figure(self, whole: QVBoxLayout, figure: HandFigure) -> None:
        theme = self.desk.theme
        words = f"{figure.label}（{MARK}）" if figure.by_hand else figure.label
        whole.addLayout(pair(theme, words, figure.by_hand or figure.calculated))
        if figure.by_hand:
            was = f"計算による額 {figure.calculated}　理由：{figure.reason}"
            whole.addWidget(reading(was, "support", height=135))
        if figure.target == self._editing:
            whole.addWidget(self._form(figure))
            return
        holder = QWidget()
        row = FlowLayout(holder, theme.px(16), theme.px(2))
        change = button("この額を手で直す", "link", partial(self.edit, figure.target))
        change.setAccessibleName(f"{self._spoken}　{figure.label}を手で直す")
        row.addWidget(change)
        if figure.by_hand:
            back = button("計算に戻す", "link", partial(self.back, figure))
            back.setAccessibleName(f"{self._spoken}　{figure.label}を計算に戻す")
            row.addWidget(back)
        holder.setEnabled(not self.desk.editor.read_only)
        whole.addWidget(holder)

    def edit(self, target: str) -> None:
        """Open the form at this figure; empty closes it."""
        self._editing = target
        self._draw()
        if target:
            self.amount.setFocus()

    def _form(self, figure: HandFigure) -> QWidget:
        theme = self.desk.theme
        box = frame("note")
        inside = column(box, theme, gap=6, margins=(14, 10, 14, 12))
        self.amount, self.reason, self.by = LineEdit(), LineEdit(), LineEdit()
        self.reason.setMaxLength(REASON_LIMIT)
        self.by.setMaxLength(POST_LIMIT)
        for words, field, example in (
            ("手で直した額（円）", self.amount, "例：690,000"),
            ("直した理由", self.reason, "例：県の担当課の指示による"),
            ("直した職（氏名は書きません）", self.by, "例：総務課情報係長"),
        ):
            inside.addWidget(label(words, "field_label", wrap=True))
            field.setPlaceholderText(example)
            field.setAccessibleName(f"{figure.label}　{words}")
            inside.addWidget(field)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        holder = QWidget()
        row = FlowLayout(holder, theme.px(12), theme.px(4))
        self.done = button("この額に直す", "primary", partial(self.take, figure))
        row.addWidget(self.done)
        row.addWidget(button("取りやめる", "link", partial(self.edit, "")))
        inside.addWidget(holder)
        return box

    def take(self, figure: HandFigure) -> None:
        """Replace the figure; what cannot be read stays in the form with the sentence that says why."""
        amount = parse_yen(self.amount.text())
        if isinstance(amount, NotParsed):
            self._say(amount.message)
            return
        if not self.reason.text().strip():
            self._say(NEEDS_REASON)
            return
        day = local_now().date()
        change = questions.override(
            self.desk.plan, figure.target, amount.value, self.reason.text(), self.by.text(), day
        )
        if self.desk.editor.make(change, f"「{figure.label}」の{MARK}"):
            self.desk.announce(f"「{figure.label}」を手で直しました。「元に戻す」で取り消せます。")

    def _say(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}")
        self.fault.show()
        self.desk.announce(sentence)

    def back(self, figure: HandFigure) -> None:
        change = questions.back_to_calculation(self.desk.plan, figure.target)
        if self.desk.editor.make(change, f"「{figure.label}」を計算に戻す"):
            self.desk.announce(f"「{figure.label}」を計算による額に戻しました。")
