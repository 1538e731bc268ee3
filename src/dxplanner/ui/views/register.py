"""人材台帳 on the screen: who fits what is looked for and why, searching, giving out for a purpose, taking in, taking out."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from dxplanner.core.calendar import date_label
from dxplanner.core.errors import DxError
from dxplanner.plan.plan import Plan
from dxplanner.plan.register import Publicness, TalentPerson, TalentWanted
from dxplanner.rules.register import found_by, last_day, matches
from dxplanner.services.register_file import (
    EXPORTED,
    IMPORTED,
    import_change,
    people_over,
    removal,
    write_people,
)
from dxplanner.services.session import local_now
from dxplanner.ui import messages
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import PausingView
from dxplanner.ui.widgets.line_edit import LineEdit

NOBODY = "台帳に人を登録すると、ここで探せます。"
NOT_ASKED = "「探す人材」に課題を入れると、台帳の人と比べた点と理由を表示します。"
NO_MATCH = "合う人がいません。分野や日数を見直すか、県の人材プールに相談してください。"
FOOT = "※ 点は相談する順番の目安です。決めるのは町と本人であり、報酬は協議して決めます。"
SEARCH, PURPOSE = "台帳を探す", "書き出す目的"
SEARCH_HINT = "名前、分野、経験、実績の言葉で探します。空白で区切ると、全てを含む人に絞ります。"
PURPOSE_HINT = "例：圏域の連携会議で、窓口の改善の相談相手を選ぶため"
OUT, IN = "表計算のファイルに書き出す", "表計算のファイルから読み込む"
SHOWN, BEST = 30, 3


class RegisterView(PausingView):
    """The fields for searching and for the purpose stand; only what they show is drawn anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        whole = column(self, desk.theme, gap=14)
        self._matches = column(None, desk.theme, gap=10)
        whole.addLayout(self._matches)
        whole.addWidget(label(SEARCH, "field_label"))
        whole.addWidget(reading(SEARCH_HINT, "support", height=130))
        self.search = LineEdit()
        self.search.setAccessibleName(SEARCH)
        self.search.setAccessibleDescription(SEARCH_HINT)
        self.search.textChanged.connect(lambda _text: self._later.start())
        whole.addWidget(self.search)
        self._people = column(None, desk.theme, gap=6)
        whole.addLayout(self._people)
        whole.addWidget(self._giving())
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.register,)

    def draw(self, plan: Plan) -> None:
        clear(self._matches)
        clear(self._people)
        self._draw_over(plan)
        register = plan.recruitment.register
        if not register.wanted:
            self._matches.addWidget(reading(NOT_ASKED, "support"))
        for wanted in register.wanted:
            self._matches.addWidget(self._card(plan, wanted))
        if register.wanted:
            self._matches.addWidget(reading(FOOT, "support", height=135))
        self._draw_people(plan)
        enabled = not self.desk.editor.read_only
        for part in (self.purpose, self.out, self.taking):
            part.setEnabled(enabled)

    # ---- who fits

    def _card(self, plan: Plan, wanted: TalentWanted) -> QWidget:
        box = frame("card")
        inside = column(box, self.desk.theme, gap=6, margins=(14, 10, 14, 12))
        inside.addWidget(label(wanted.title or "（課題が未入力）", "heading", wrap=True))
        found = matches(plan.recruitment.register, wanted, local_now().date())
        if not found:
            inside.addWidget(reading(NO_MATCH, "support"))
        for match in found[:BEST]:
            inside.addWidget(rule())
            name = match.person.name or "（名前が未入力）"
            inside.addWidget(label(f"{name}　{match.most}点中{match.points}点", "field_label", wrap=True))
            lines = [f"{one.name} {one.points}／{one.most}：{one.why}。" for one in match.lines]
            inside.addWidget(reading("\n".join(lines), "support", height=135))
        if len(found) > BEST:
            inside.addWidget(reading(f"ほかに{len(found) - BEST}人に点があります。", "support"))
        return box

    # ---- searching

    def _draw_people(self, plan: Plan) -> None:
        register = plan.recruitment.register
        if not register.people:
            self._people.addWidget(reading(NOBODY, "support"))
            return
        found = found_by(register, self.search.text())
        more = f"（初めの{SHOWN}人を表示しています。）" if len(found) > SHOWN else ""
        self._people.addWidget(label(f"{len(register.people)}人中{len(found)}人{more}", "support", wrap=True))
        for person in found[:SHOWN]:
            self._people.addWidget(rule())
            name = person.name or "（名前が未入力）"
            opener = button(name, "link", partial(self.desk.go_to_path, _path_of(person)))
            opener.setAccessibleName(f"{name}の行を開く")
            self._people.addWidget(opener)
            self._people.addWidget(reading(_about(plan, person), "support", height=135))
        self._people.addWidget(rule())

    # ---- out, in, away

    def _giving(self) -> QWidget:
        theme = self.desk.theme
        box = frame("note")
        inside = column(box, theme, gap=8, margins=(14, 12, 14, 14))
        inside.addWidget(label("台帳を渡す・受け取る", "heading"))
        words = (
            "台帳の人は個人情報です。書き出すと、日付、目的及び人数がこの計画に残ります。"
            "本人が認めた公開の範囲と、消す日により、出せる人だけを書き出します。"
        )
        inside.addWidget(reading(words, "support", height=140))
        self._add_purpose(inside)
        inside.addWidget(label("渡す範囲", "field_label"))
        inside.addWidget(self._audiences())
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        inside.addWidget(self.fault)
        self.out = button(OUT, "", self.give_out)
        inside.addWidget(self.out)
        inside.addWidget(rule())
        told = (
            "読み込むと、名前と所属が同じ人は新しい内容に改め、ほかの人は加えます。「元に戻す」で戻せます。"
        )
        inside.addWidget(reading(told, "support", height=140))
        self.taking = button(IN, "", self.take_in)
        inside.addWidget(self.taking)
        return box

    def _add_purpose(self, inside: QVBoxLayout) -> None:
        name = label(PURPOSE, "field_label")
        inside.addWidget(name)
        inside.addWidget(reading(PURPOSE_HINT, "support", height=130))
        self.purpose = LineEdit()
        self.purpose.setMaxLength(200)
        self.purpose.setAccessibleName(PURPOSE)
        self.purpose.setAccessibleDescription(PURPOSE_HINT)
        name.setBuddy(self.purpose)
        inside.addWidget(self.purpose)

    def _audiences(self) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        holder.setAccessibleName("渡す範囲")
        row = FlowLayout(holder, theme.px(20), theme.px(4))
        self._group = QButtonGroup(self)
        self.audiences: dict[Publicness, QRadioButton] = {}
        for audience, words in _AUDIENCES.items():
            radio = QRadioButton(words)
            radio.setAccessibleName(words)
            radio.setMinimumHeight(theme.px(32))
            radio.setChecked(audience is Publicness.REGION)
            self._group.addButton(radio)
            self.audiences[audience] = radio
            row.addWidget(radio)
        return holder

    def give_out(self) -> None:
        plan = self.desk.plan
        if not self.purpose.text().strip():
            self._say("書き出す目的を書いてから、もう一度押してください。ファイルは作っていません。")
            self.purpose.setFocus()
            return
        name = plan.recruitment.register.title or "人材台帳"
        path = messages.ask_book_to_write(self, self.desk.context.plans_folder / f"{name}.xlsx")
        if path is None or (path.exists() and not self._may_replace(path)):
            return
        audience = next(item for item, radio in self.audiences.items() if radio.isChecked())
        try:
            change, told = write_people(plan, path, purpose=self.purpose.text(), audience=audience)
        except DxError as problem:
            self._say(problem.message)
            return
        self.fault.hide()
        self.desk.editor.make(change, EXPORTED)
        rest = f"出せない{told.kept_back}人は除きました。" if told.kept_back else ""
        self.desk.announce(f"{told.people}人を「{path.name}」に書き出し、記録しました。{rest}")

    def _may_replace(self, path: Path) -> bool:
        sentence = "同じ名前のファイルがあります。置き換えると、前の内容は残りません。"
        return messages.confirm(self, f"「{path.name}」を置き換えますか", sentence, "置き換える")

    def take_in(self) -> None:
        path = messages.ask_book_to_read(self, Path(self.desk.context.plans_folder))
        if path is None:
            return
        try:
            change, taken = import_change(self.desk.plan, path)
        except DxError as problem:
            self._say(problem.message)
            return
        self.fault.hide()
        if change is None or self.desk.editor.make(change, IMPORTED):
            self.desk.announce(
                f"「{path.name}」を読み込みました。加えた人{taken.added}人、改めた人{taken.updated}人、同じ人{taken.same}人です。"
            )

    def _draw_over(self, plan: Plan) -> None:
        over = people_over(plan, local_now().date())
        if not over:
            return
        box = frame("note")
        inside = column(box, self.desk.theme, gap=8, margins=(14, 10, 14, 12))
        words = (
            f"消す日を過ぎた人が{len(over)}人います。削除しても、控えと以前に書き出したファイルには残ります。"
        )
        inside.addWidget(reading(words))
        away = button("消す日を過ぎた人を削除する", "", partial(self.take_out, over))
        away.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(away)
        self._matches.addWidget(box)

    def take_out(self, people: tuple[TalentPerson, ...]) -> None:
        if self.desk.editor.make(removal(people), "消す日を過ぎた人を削除"):
            self.desk.announce(f"{len(people)}人を台帳から削除しました。")

    def _say(self, sentence: str) -> None:
        self.fault.setText(f"！{sentence}")
        self.fault.show()


_AUDIENCES = {
    Publicness.PUBLIC: "だれにでも（公開の人だけ）",
    Publicness.REGION: "圏域の団体に",
    Publicness.KEEPER: "台帳を管理する団体の中で（全員）",
}


def _path_of(person: TalentPerson) -> str:
    return f"recruitment.register.people[{person.id}]"


def _about(plan: Plan, person: TalentPerson) -> str:
    fields = "、".join(item.label for item in (person.field_1, person.field_2, person.field_3) if item)
    until = last_day(plan.recruitment.register, person)
    parts = [
        fields or "専門分野が未入力",
        person.profile.label if person.profile else "",
        f"月{person.days:f}日" if person.days is not None else "",
        f"自治体との取組実績：{person.public_record.label}" if person.public_record else "",
        f"公開の範囲：{person.publicness.label}" if person.publicness else "公開の範囲：未入力",
        f"{date_label(until)}に消す" if until else "消す日が未入力",
    ]
    return "　".join(part for part in parts if part)
