"""版: name the plan as it stands, see what changed since, put a version back. Nothing here deletes an answer."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from dxplanner.core.calendar import date_label
from dxplanner.core.errors import DxError
from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.services import versions
from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.change_lines import add_change_lines
from dxplanner.ui.compare_block import CompareBlock
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.page import Page
from dxplanner.ui.paper import scrolling_page
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.reasons_block import add_reasons, write_paper
from dxplanner.ui.tab_order import read_in_order
from dxplanner.ui.tasks import Task
from dxplanner.ui.widgets.line_edit import LineEdit
from dxplanner.wizards.changes import change_lines

WHAT = (
    "節目の内容を、名前を付けて残せます。後から今の計画と比べたり、その内容に戻したりできます。"
    "戻しても、「元に戻す」で今の内容に返れます。"
)
NONE = "残した版は、まだありません。"
SAME = "この版から変わったところはありません。"
MEMORY = "見本の版は保存されません。残すときは、先に「名前を付けて保存」をしてください。"


class VersionsPage(Page):
    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self.desk = desk
        self._session = session
        self._compared = ""
        self.task: Task | None = None
        theme = desk.theme
        self.area, whole = scrolling_page(self, theme)
        whole.addWidget(label("版", "page_title"))
        whole.addWidget(reading(WHAT, "support"))
        self._form(whole)
        whole.addWidget(label("残した版", "heading"))
        self._list = column(None, theme, gap=0)
        whole.addLayout(self._list)
        self.comparing = CompareBlock(desk, session, lambda: read_in_order(self))
        whole.addWidget(self.comparing)
        whole.addStretch(1)
        self.refresh(desk.plan)

    # ---- saving a version

    def _form(self, whole: QVBoxLayout) -> None:
        theme = self.desk.theme
        box = frame("note")
        inside = column(box, theme, gap=10, margins=(18, 14, 18, 16))
        inside.addWidget(label("今の内容を版として残す", "heading"))
        inside.addWidget(label("版の段階", "field_label"))
        self._chosen = self.desk.plan.paperwork.state or VersionState.DRAFT
        inside.addWidget(self._states())
        inside.addWidget(label("版の名前", "field_label"))
        self.name = LineEdit()
        self.name.setMaxLength(versions.NAME_LIMIT)
        self.name.setText(self._chosen.label)
        self.name.setAccessibleName("版の名前")
        self.name.setAccessibleDescription("例：庁内照会（第1回）")
        inside.addWidget(self.name)
        inside.addWidget(label("説明（空けておいてもかまいません）", "field_label"))
        self.note = LineEdit()
        self.note.setMaxLength(versions.NOTE_LIMIT)
        self.note.setPlaceholderText("例：12月の推進本部会議に出した内容")
        self.note.setAccessibleName("版の説明")
        inside.addWidget(self.note)
        inside.addWidget(label("残す人の職（空けておいてもかまいません）", "field_label"))
        self.by = LineEdit()
        self.by.setMaxLength(versions.BY_LIMIT)
        self.by.setPlaceholderText("例：総務課 情報係長")
        self.by.setAccessibleName("残す人の職")
        inside.addWidget(self.by)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        self.save = button("版として残す", "primary", self.save_version)
        inside.addWidget(self.save)
        writable = not self._session.read_only
        for part in (*self.states.values(), self.name, self.note, self.by, self.save):
            part.setEnabled(writable)
        if self._session.path is None:
            inside.addWidget(reading(MEMORY, "support"))
        whole.addWidget(box)

    def _states(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName("版の段階")
        row = FlowLayout(holder, self.desk.theme.px(20), self.desk.theme.px(4))
        self._group = QButtonGroup(self)
        self.states: dict[VersionState, QRadioButton] = {}
        for state in VersionState:
            radio = QRadioButton(state.label)
            radio.setAccessibleDescription("版の段階。計画の段階も、同じものに変わります。")
            radio.setMinimumHeight(self.desk.theme.px(32))
            radio.setChecked(state is self._chosen)
            radio.clicked.connect(partial(self._on_state, state))
            self._group.addButton(radio)
            self.states[state] = radio
            row.addWidget(radio)
        return holder

    def _on_state(self, state: VersionState, _checked: bool = True) -> None:
        """The name follows the state as long as the officer has not written one."""
        self._chosen = state
        if self.name.text().strip() in {item.label for item in VersionState} | {""}:
            self.name.setText(state.label)

    def save_version(self) -> None:
        try:
            if self.desk.plan.paperwork.state is not self._chosen:
                self._session.apply(
                    SetValue(path="paperwork.state", value=self._chosen),
                    f"版の段階を「{self._chosen.label}」にする",
                )
            self._session.commit()
            made = versions.add(
                self._session,
                self.name.text(),
                self.note.text().strip(),
                self._chosen,
                by=self.by.text(),
            )
        except DxError as problem:
            self._say_fault(problem.message)
            return
        self._say_fault("")
        self.note.clear()
        self.refresh(self.desk.plan)
        self.desk.announce(f"版「{made.name}」を残しました。")

    def _say_fault(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}" if sentence else "")
        self.fault.setVisible(bool(sentence))
        if sentence:
            self.desk.announce(sentence)

    # ---- the list

    def refresh(self, plan: Plan) -> None:
        """Draw the versions anew, newest first; the comparison that was open stays open."""
        clear(self._list)
        try:
            entries = tuple(reversed(versions.listed(self._session)))
        except DxError as problem:
            self._list.addWidget(label(f"！{problem.message}", "fault", wrap=True))
            return
        self.comparing.show_versions(entries)
        if not entries:
            self._list.addWidget(reading(NONE, "support"))
        for entry in entries:
            self._list.addWidget(rule())
            self._list.addWidget(self._row(entry, plan))
        if entries:
            self._list.addWidget(rule())
        read_in_order(self)

    def _row(self, entry, plan: Plan) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        whole = column(holder, theme, gap=4, margins=(0, 10, 0, 10))
        whole.addWidget(label(entry.name, "field_label", wrap=True))
        when = entry.created_at
        who = f"{entry.by}が" if entry.by else ""
        state = (
            f"{entry.state.label}　" if entry.state is not None and entry.state.label != entry.name else ""
        )
        whole.addWidget(
            label(
                f"{state}{date_label(when.date())} {when.hour}時{when.minute:02d}分に{who}残しました",
                "support",
                wrap=True,
            )
        )
        if entry.note:
            whole.addWidget(reading(entry.note))
        buttons = QWidget()
        row = FlowLayout(buttons, theme.px(16), theme.px(2))
        opened = entry.id == self._compared
        compare = button(
            "変わったところを閉じる" if opened else "変わったところを見る",
            "link",
            partial(self.compare, entry.id),
        )
        back = button("この版に戻す", "link", partial(self.restore, entry.id, entry.name))
        away = button("版を削除", "link", partial(self.remove, entry.id, entry.name))
        for part, words in ((compare, "から変わったところを見る"), (back, "に戻す"), (away, "を削除する")):
            part.setAccessibleName(f"版「{entry.name}」{words}")
            row.addWidget(part)
        for part in (back, away):
            part.setEnabled(not self._session.read_only)
        whole.addWidget(buttons)
        if opened:
            whole.addWidget(self._changes(entry.id, plan))
        return holder

    def compare(self, version_id: str) -> None:
        """Open or close the list of what changed since a version."""
        self._compared = "" if self._compared == version_id else version_id
        self.refresh(self.desk.plan)

    def _changes(self, version_id: str, plan: Plan) -> QWidget:
        theme = self.desk.theme
        box = frame("example")
        inside = column(box, theme, gap=6, margins=(14, 10, 14, 10))
        try:
            earlier = versions.read_plan(self._session, version_id)
            lines = change_lines(earlier, plan)
        except DxError as problem:
            inside.addWidget(label(f"！{problem.message}", "fault", wrap=True))
            return box
        if not lines:
            inside.addWidget(reading(SAME))
            return box
        inside.addWidget(
            label(f"この版から今までに変わったところ {len(lines)}か所", "field_label", wrap=True)
        )
        add_change_lines(inside, self.desk, lines)
        add_reasons(inside, theme, earlier, plan, partial(self.write_reasons, version_id))
        return box

    def write_reasons(self, version_id: str) -> None:
        """The reasons for the change of the estimate since a version, as a paper."""
        try:
            version = versions.read(self._session, version_id)
        except DxError as problem:
            self._say_fault(problem.message)
            return
        folder = self.desk.context.plans_folder
        self.task = write_paper(self, self.desk.plan, version.plan, version.name, folder, self.desk.announce)

    # ---- going back

    def restore(self, version_id: str, name: str) -> None:
        """One step that 元に戻す takes back, so nothing is asked."""
        try:
            versions.restore(self._session, version_id)
        except DxError as problem:
            self._say_fault(problem.message)
            return
        self._session.commit()
        self._chosen = self.desk.plan.paperwork.state or VersionState.DRAFT
        self.states[self._chosen].setChecked(True)
        self.refresh(self.desk.plan)
        self.desk.announce(f"版「{name}」に戻しました。「元に戻す」で、戻す前の内容に返れます。")

    def remove(self, version_id: str, name: str) -> None:
        sure = messages.confirm(
            self,
            f"版「{name}」を削除しますか",
            "残した内容は元に戻せません。今の計画は変わりません。",
            "版を削除",
        )
        if not sure:
            return
        try:
            versions.remove(self._session, version_id)
        except DxError as problem:
            self._say_fault(problem.message)
            return
        self.refresh(self.desk.plan)
        self.desk.announce(f"版「{name}」を削除しました。")

    def focus_first(self) -> None:
        (self.name if self.name.isEnabled() else self.area).setFocus()
