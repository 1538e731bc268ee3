"""指摘: what the checks found, by severity, with the way to each place and 保留 with a reason.

Shows what it is given and forwards what the officer does; when the checks run is said by `findings_follow`.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from dxplanner.plan.edit import ClearMark, SetMark
from dxplanner.plan.look import label_of
from dxplanner.plan.records import MarkKind
from dxplanner.services.session import local_now
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.severity import colour_by, severity_words, standing
from dxplanner.ui.side_pane import SidePane
from dxplanner.ui.widgets.line_edit import LineEdit
from dxplanner.wizards.registry import field_of

if TYPE_CHECKING:
    from dxplanner.checks.model import Finding

Key = tuple[str, str]
NONE = "指摘は、ありません。"
NONE_HERE = "このページについての指摘は、ありません。"
REASON_WANTED = "理由を入力してください。理由は計画に残り、検査の一覧に印刷されます。"
REASON_HINT = "そのままにする理由を一文で入力します。"
SET_ASIDE = "保留した指摘"
SHOWN = 10
"""Of each severity at first: a plan just begun has many, and nobody reads them all."""


def key_of(finding: "Finding") -> Key:
    return (finding.id, finding.path)


class FindingsPane(SidePane):
    """`here` is the step on the screen, or a place without questions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "指摘", gap=8, above=14)
        self.desk = desk
        self._found: tuple[Finding, ...] = ()
        self._here: Key = ("", "")
        self.only_here = False
        self._asking: Key | None = None
        self._long: set[str] = set()
        """Severities shown to the last finding."""
        self._reason: LineEdit | None = None
        filters = QWidget()
        row = FlowLayout(filters, desk.theme.px(8), desk.theme.px(4))
        self.all_button = self._filter("全て", only_here=False)
        self.here_button = self._filter("このページ", only_here=True)
        row.addWidget(self.all_button)
        row.addWidget(self.here_button)
        self.whole.insertWidget(0, filters)
        self.whole.insertSpacing(1, desk.theme.px(8))

    def _filter(self, words: str, *, only_here: bool) -> QPushButton:
        made = button(words, "toggle", partial(self.show_only_here, only_here))
        made.setCheckable(True)
        return made

    # ---- what is shown

    @property
    def found(self) -> "tuple[Finding, ...]":
        return self._found

    def show_findings(self, found: "tuple[Finding, ...]") -> None:
        if found != self._found:
            self._found = found
            self.draw_soon()

    def show_place(self, here: Key) -> None:
        """The officer is on this step now."""
        if here != self._here:
            self._here = here
            self.draw_soon()

    def show_only_here(self, only_here: bool) -> None:
        self.only_here = only_here
        self.draw_soon()

    def _is_here(self, finding: "Finding") -> bool:
        place = field_of(finding.path, self.desk.plan)
        return place is not None and (place.chapter.id, place.step.id) == self._here

    def draw(self) -> None:
        typed, at, focused = self._being_typed()
        scrolled = self.verticalScrollBar().value()
        clear(self.parts)
        self._reason = None
        here = tuple(finding for finding in self._found if self._is_here(finding))
        shown = here if self.only_here else self._found
        self._show_counts(len(standing(self._found)), len(standing(here)))
        open_ones = standing(shown)
        if not open_ones:
            self.parts.addWidget(reading(NONE_HERE if self.only_here and self._found else NONE))
        for severity in dict.fromkeys(finding.severity for finding in open_ones):
            group = [finding for finding in open_ones if finding.severity is severity]
            head = label(f"{severity_words(severity)}　{len(group)}件")
            colour_by(head, severity)
            self.parts.addSpacing(self.desk.theme.px(6))
            self.parts.addWidget(head)
            self._draw_group(severity.value, group)
        self._draw_set_aside(tuple(finding for finding in shown if finding.set_aside is not None))
        self._keep_typing(typed, at, focused=focused)
        self.verticalScrollBar().setValue(scrolled)

    def _draw_group(self, severity: str, group: "list[Finding]") -> None:
        keep = len(group) if severity in self._long else SHOWN
        for at, finding in enumerate(group):
            if at < keep or self._asking == key_of(finding):
                self.parts.addWidget(self._card(finding))
        if len(group) > keep:
            words = f"ほか{len(group) - keep}件も見る"
            more = button(words, "link", partial(self._show_all, severity))
            more.setAccessibleName(f"{group[0].severity.label}の{words}")
            self.parts.addWidget(more)

    def _show_all(self, severity: str) -> None:
        self._long.add(severity)
        self.draw_soon()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counts(self, whole: int, here: int) -> None:
        for made, words, count, chosen in (
            (self.all_button, "全て", whole, not self.only_here),
            (self.here_button, "このページ", here, self.only_here),
        ):
            made.setChecked(chosen)
            made.setText(f"{'✓ ' if chosen else ''}{words} {count}")
            made.setAccessibleName(f"{words}の指摘を見る、{count}件")

    def _card(self, finding: "Finding") -> QWidget:
        theme = self.desk.theme
        box = frame("card")
        inside = column(box, theme, gap=5, margins=(12, 8, 12, 8))
        where = label_of(self.desk.plan, finding.path)
        inside.addWidget(label(where, "support", wrap=True))
        inside.addWidget(reading(finding.message, height=140))
        if finding.source:
            inside.addWidget(reading(f"根拠：{finding.source}", "support", height=130))
        if self._asking == key_of(finding):
            inside.addWidget(self._form(finding))
            return box
        tools = QWidget()
        row = FlowLayout(tools, theme.px(16), 0)
        if field_of(finding.path, self.desk.plan) is not None:
            go = button("この質問へ移る", "link", partial(self.desk.jump, finding.path))
            go.setAccessibleName(f"「{where}」へ移る。{severity_words(finding.severity)}：{finding.message}")
            row.addWidget(go)
        aside = button("理由を付けて保留", "link", partial(self._ask, finding))
        aside.setAccessibleName(f"「{finding.message}」を理由を付けて保留")
        aside.setEnabled(not self.desk.editor.read_only)
        row.addWidget(aside)
        inside.addWidget(tools)
        return box

    # ---- setting aside

    def _ask(self, finding: "Finding") -> None:
        self._asking = key_of(finding)
        self.draw_soon()
        if self._reason is not None:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self._reason)

    def _form(self, finding: "Finding") -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        inside = column(holder, theme, gap=6)
        name = label("保留する理由　※必須", "field_label", wrap=True)
        inside.addWidget(name)
        self._reason = LineEdit()
        self._reason.setMaxLength(400)
        self._reason.setAccessibleName("保留する理由")
        self._reason.setAccessibleDescription(f"必須。{REASON_HINT}{finding.message}")
        name.setBuddy(self._reason)
        inside.addWidget(reading(REASON_HINT, "support", height=130))
        inside.addWidget(self._reason)
        self._fault = label("", "fault", wrap=True)
        self._fault.setVisible(False)
        inside.addWidget(self._fault)
        tools = QWidget()
        row = FlowLayout(tools, theme.px(8), theme.px(4))
        row.addWidget(button("保留する", "", partial(self._set_aside, finding)))
        row.addWidget(button("やめる", "quiet", self._stop_asking))
        inside.addWidget(tools)
        self._reason.returnPressed.connect(partial(self._set_aside, finding))
        return holder

    def _stop_asking(self) -> None:
        self._asking = None
        self.draw_soon()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_aside(self, finding: "Finding") -> None:
        reason = self._reason.text().strip() if self._reason is not None else ""
        if not reason:
            self._fault.setText(f"！{REASON_WANTED}")
            self._fault.setVisible(True)
            if self._reason is not None:
                self._reason.setAccessibleDescription(REASON_WANTED)
                self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        change = SetMark(
            path=finding.path,
            kind=MarkKind.SET_ASIDE,
            finding=finding.id,
            reason=reason,
            on=local_now().date(),
        )
        if self.desk.editor.make(change, "指摘の保留"):
            self._asking = None
            self.desk.announce("指摘を保留しました。理由は計画に残ります。「元に戻す」で戻せます。")
            self._check_again()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self, finding: "Finding") -> None:
        change = ClearMark(path=finding.path, kind=MarkKind.SET_ASIDE, finding=finding.id)
        if self.desk.editor.make(change, "保留の取りやめ"):
            self.desk.announce("保留をやめ、指摘に戻しました。")
            self._check_again()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_again(self) -> None:
        """At once, so that the list says what was just done."""
        self.show_findings(self.desk.context.findings(self.desk.plan))

    def _draw_set_aside(self, found: "tuple[Finding, ...]") -> None:
        if not found:
            return
        theme = self.desk.theme
        self.parts.addSpacing(theme.px(10))
        self.parts.addWidget(rule())
        self.parts.addWidget(label(f"{SET_ASIDE}　{len(found)}件", "heading", wrap=True))
        for finding in found:
            box = frame("example")
            inside = column(box, theme, gap=4, margins=(12, 6, 8, 6))
            where = label_of(self.desk.plan, finding.path)
            inside.addWidget(label(f"{severity_words(finding.severity)}　{where}", "support", wrap=True))
            inside.addWidget(reading(finding.message, height=135))
            inside.addWidget(reading(f"理由：{finding.set_aside}", height=135))
            back = button("保留をやめる", "link", partial(self._take_back, finding))
            back.setAccessibleName(f"「{finding.message}」の保留をやめる")
            back.setEnabled(not self.desk.editor.read_only)
            inside.addWidget(back)
            self.parts.addWidget(box)

    # ---- a reason half typed survives a new list

    def _being_typed(self) -> tuple[str, int, bool]:
        try:
            if self._reason is not None:
                return self._reason.text(), self._reason.cursorPosition(), self._reason.hasFocus()
        except RuntimeError:  # thrown away with the card it stood in
            pass
        return "", 0, False

    def _keep_typing(self, typed: str, at: int, *, focused: bool) -> None:
        if self._reason is None:
            self._asking = None
            return
        self._reason.setText(typed)
        self._reason.setCursorPosition(at)
        if focused:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
