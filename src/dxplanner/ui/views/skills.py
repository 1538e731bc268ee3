"""技能 × 職 on the screen: one table to fill with mouse or keys, and under it what is missing and how it is made good."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.plan.people import Filling, NeededSkill, Person, SkillLevel
from dxplanner.plan.plan import Plan
from dxplanner.rules.people import SkillStand, is_staff, level_of, skill_stands
from dxplanner.rules.skills import SIGNS, level_change, training_change
from dxplanner.ui.desk import Desk
from dxplanner.ui.keys import hand_on_window_keys
from dxplanner.ui.parts import button, clear, column, label, reading, set_shown
from dxplanner.ui.theme.theme import set_property
from dxplanner.ui.views.base import PausingView

NOTHING_YET = "体制を担う人と、要る技能を入れると、だれに何があるかの表をここに表示します。"
LEGEND = "△ 教わればできる　○ 一人でできる　◎ 人に教えられる　空欄 ない、又は分からない"
HOW = "升を押すたびに、△、○、◎、空欄の順に変わります。矢印キーで動き、0から3の数字キーでも入れられます。"
TRAIN = "研修の経費を第5章に加える"
COUNTED = "いる\n／要る"
_NEXT: tuple[SkillLevel | None, ...] = (None, *SkillLevel)
_KEYS = {
    Qt.Key.Key_0: None,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
    Qt.Key.Key_1: SkillLevel.BASIC,
    Qt.Key.Key_2: SkillLevel.ALONE,
    Qt.Key.Key_3: SkillLevel.TEACHES,
}
_TURN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SkillTable(QTableWidget):
    """Rows are skills, columns people; the first column is counted and not for filling."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: tuple[Person, ...] = ()
        self._skills: tuple[NeededSkill, ...] = ()
        self._high = 0
        self.horizontalHeader().setAccessibleName("職の名称")
        self.verticalHeader().setAccessibleName("技能の名称")
        if corner := self.findChild(QAbstractButton):
            corner.setAccessibleName("表の左上の隅")
        self.setCornerButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("だれに、どの技能があるか")
        self.setAccessibleDescription(HOW)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellClicked.connect(self.turn)
        hand_on_window_keys(self)

    def show_plan(self, plan: Plan, stands: tuple[SkillStand, ...]) -> None:
        people, skills = plan.organisation.people.persons, plan.organisation.people.skills
        if (self.rowCount(), self.columnCount()) != (len(skills), len(people) + 1):
            self.setRowCount(len(skills))
            self.setColumnCount(len(people) + 1)
        self._people, self._skills = people, skills
        self.setHorizontalHeaderLabels(
            [COUNTED, *(_folded(person.title or "（職名なし）") for person in people)]
        )
        self.setVerticalHeaderLabels([skill.name or "（名称なし）" for skill in skills])
        for row, stand in enumerate(stands):
            for at, person in enumerate(people, 1):
                level = level_of(plan, person.id, stand.skill.id)
                spoken = f"{person.title or ''}　{stand.skill.name or ''}　{level.label if level else '空欄'}"
                self._put(row, at, SIGNS[level], spoken)
            able, needed = len(stand.able), stand.needed
            sign = "？" if stand.missing else "✓"
            self._put(row, 0, f"{sign} {able}／{needed}", f"いる{able}人、要る{needed}人")
        self._fit()

    def _put(self, row: int, at: int, text: str, spoken: str) -> None:
        item = self.item(row, at)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, at, item)
        item.setText(text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(spoken)

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the table."""
        theme = self._desk.theme
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setMinimumSectionSize(theme.em(3))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(34))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head = theme.px(46)
        self.horizontalHeader().setFixedHeight(head)
        bar = self.horizontalScrollBar().sizeHint().height()
        self._high = head + theme.px(34) * self.rowCount() + bar + theme.px(4)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(0, self._high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # ---- filling it

    def turn(self, row: int, at: int) -> None:
        """The next level at this cell."""
        if self._is_open(row, at):
            level = level_of(self._desk.plan, self._people[at - 1].id, self._skills[row].id)
            self._set(row, at, _NEXT[(_NEXT.index(level) + 1) % len(_NEXT)])

    def _set(self, row: int, at: int, level: SkillLevel | None) -> None:
        person, skill = self._people[at - 1], self._skills[row]
        change = level_change(self._desk.plan, person.id, skill.id, level)
        if change is not None:
            self._desk.editor.make(change, f"「{skill.name or '技能'}」の水準")

    def _is_open(self, row: int, at: int) -> bool:
        return 0 <= row < len(self._skills) and 1 <= at <= len(self._people)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row, at = event.key(), self.currentRow(), self.currentColumn()
        if self._is_open(row, at) and key in _KEYS:
            self._set(row, at, _KEYS[Qt.Key(key)])
        elif self._is_open(row, at) and key in _TURN:
            self.turn(row, at)
        else:
            super().keyPressEvent(event)


class SkillsView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=8)
        self._nothing = reading(NOTHING_YET, "support")
        self._how = reading(f"{LEGEND}\n{HOW}", "support", height=140)
        self.table = SkillTable(desk)
        self._whole.addWidget(self._nothing)
        self._whole.addWidget(self._how)
        self._whole.addWidget(self.table)
        below = QWidget()
        self._below = column(below, desk.theme, gap=6)
        self._whole.addWidget(below)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.organisation.people, plan.costs)

    def draw(self, plan: Plan) -> None:
        people = plan.organisation.people
        ready = bool(people.persons and people.skills)
        set_shown(self._nothing, not ready)
        set_shown(self.table, ready)
        set_shown(self._how, ready)
        clear(self._below)
        if not ready:
            return
        stands = skill_stands(plan)
        self.table.show_plan(plan, stands)
        for stand in stands:
            if words := _gap(stand):
                made = label(words, wrap=True)
                set_property(made, "state", "review" if stand.missing else "")
                self._below.addWidget(made)
        if training_change(plan) is not None:
            words = "研修で補う技能を、額の入っていない経費の明細として第5章に加えます。同じ名称と年度の明細があれば加えません。"
            self._below.addWidget(reading(words, "support"))
            self._below.addWidget(button(TRAIN, "", self._train))

    def _train(self) -> None:
        change = training_change(self.desk.plan)
        if change is not None and self.desk.editor.make(change, TRAIN):
            self.desk.announce("研修の経費を、第5章の経費の明細に加えました。額を入力してください。")


def _gap(stand: SkillStand) -> str:
    name = stand.skill.name or "名称のない技能"
    inside = sum(is_staff(person) for person in stand.able)
    have = f"いる{len(stand.able)}人（うち職員{inside}人）"
    if stand.missing:
        return f"？ {name}：要る{stand.needed}人、{have}。補い方：{filling_label(stand.skill)}"
    if stand.only_outside:
        return f"・{name}：できるのは外部の人だけです。契約や任期の終わりまでに、職員へ移す方法を考えておきます。"
    return ""


def filling_label(skill: NeededSkill) -> str:
    if skill.filling is None:
        return "未定"
    year = fiscal_year_label(skill.filled_in) if skill.filled_in is not None else "年度は未定"
    return skill.filling.label if skill.filling is Filling.LATER else f"{skill.filling.label}（{year}）"


def _folded(title: str) -> str:
    """A long title on two lines, so that its column stays narrow."""
    if len(title) <= 4:
        return title
    half = (len(title) + 1) // 2
    return f"{title[:half]}\n{title[half:]}"
