"""課題から見た人材像 and 備え方 on the screen: which profile the tasks ask for, its words with how sure they are, advice."""

from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QWidget

from dxplanner.facts.obstacles import obstacles
from dxplanner.facts.skill_profiles import Skill, SkillProfile, skill_standard
from dxplanner.plan.plan import Plan
from dxplanner.plan.talent import TalentProfile
from dxplanner.rules.talent import NeededProfile, fill_change, needed_profiles
from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, clear, column, frame, label, reading, rule
from dxplanner.ui.views.base import PausingView
from dxplanner.wizards.registry import step

NOTHING_YET = "上の表で外部の人が担う仕事に人材像を選ぶと、仕事の数と人材像の中身をここに表示します。"
SEVERAL = "人材像が2つ以上あります。1つの募集では1つに絞り、残りは次の募集か県との共同で補います。"
FILL = "この人材像にして、文例を入れる"
FILLED = "人材像を選び、業務と要件の文例を後ろに加えました。次のページで直してください。"
NO_OBSTACLE = "当てはまる課題を選ぶと、備え方をここに表示します。"


class TalentNeedsView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=12)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.needs, plan.recruitment.talent_profile, plan.recruitment.appointment_form)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        found = needed_profiles(plan.recruitment.needs)
        if not found:
            self._whole.addWidget(reading(NOTHING_YET, "support"))
            return
        if len(found) > 1:
            self._whole.addWidget(reading(SEVERAL, "support"))
        for item in found:
            self._whole.addWidget(self._card(item, chosen=plan.recruitment.talent_profile))
        standard = skill_standard()
        words = f"※ {standard.note.strip()}\n出典：{standard.source.label()}（{standard.source.confidence_label}）"
        self._whole.addWidget(reading(words, "support", height=130))

    def _card(self, item: NeededProfile, *, chosen: TalentProfile | None) -> QWidget:
        profile = item.profile
        box = frame("note" if chosen == profile.id else "card")
        inside = column(box, self.desk.theme, gap=5, margins=(14, 10, 14, 12))
        inside.addWidget(label(f"{profile.name}　仕事{len(item.tasks)}件", "field_label", wrap=True))
        tasks = "、".join(task.task or "（未入力の仕事）" for task in item.tasks)
        inside.addWidget(reading(tasks, height=140))
        inside.addWidget(rule())
        for title, words in _facts_of(profile):
            inside.addWidget(reading(f"{title}：{words}", "support", height=135))
        if profile.note:
            inside.addWidget(reading(f"※ {profile.note}", "support", height=130))
        filler = button(FILL, "", partial(self.fill, profile.id))
        filler.setAccessibleName(f"{profile.name}　{FILL}")
        filler.setEnabled(not self.desk.editor.read_only)
        inside.addWidget(filler)
        return box

    def fill(self, profile: str) -> None:
        chosen = next(item for item in TalentProfile if item == profile)
        if self.desk.editor.make(fill_change(self.desk.plan, chosen), "人材像の文例を入れる"):
            self.desk.announce(FILLED)


def _facts_of(profile: SkillProfile) -> list[tuple[str, str]]:
    final = profile.final_role or "国の公募（令和4年10月）の対象にない"
    return [
        ("役割（令和4年6月の案）", f"{profile.role}〔{profile.role_status.label}〕"),
        ("役割（令和4年10月の公募）", f"{final}〔{profile.final_role_status.label}〕"),
        ("スキル", _listed(profile.skills)),
        ("経験", _listed(profile.experience)),
        ("資格", _listed(profile.qualifications)),
        ("職員に残る仕事", "、".join(profile.staff_side)),
    ]


def _listed(items: tuple[Skill, ...]) -> str:
    """Names with how sure they are, said once for names in a row that are equally sure."""
    return "、".join(
        f"{'、'.join(item.name.rstrip('。') for item in group)}〔{status.label}〕"
        for status, group in groupby(items, key=lambda item: item.status)
    )


class ObstaclesView(PausingView):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole = column(self, desk.theme, gap=10)
        self.refresh(desk.plan)

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.recruitment.needs.obstacles,)

    def draw(self, plan: Plan) -> None:
        clear(self._whole)
        rows = [row for row in plan.recruitment.needs.obstacles if row.obstacle is not None]
        if not rows:
            self._whole.addWidget(reading(NO_OBSTACLE, "support"))
        for row in rows:
            if row.obstacle is None:
                continue
            fact = obstacles()[str(row.obstacle)]
            self._whole.addWidget(label(row.obstacle.label, "field_label", wrap=True))
            self._whole.addWidget(reading(fact.advice, "support", height=140))
            title = step("recruitment", fact.step).title
            opener = button(f"「{title}」を開く", "link", partial(self.desk.go_to, "recruitment", fact.step))
            opener.setAccessibleName(f"{row.obstacle.label}　「{title}」を開く")
            self._whole.addWidget(opener)
