"""Changes the skill table makes: one level of one person, and the training it asks for as cost lines without an amount."""

from collections.abc import Iterator

from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several, new_id
from dxplanner.plan.people import Filling, SkillLevel, SkillMark
from dxplanner.plan.plan import Plan
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.people import skill_stands

LEVELS = "organisation.people.levels"
LINES = "costs.lines"
NOTE = "技能の表から加えた。額は見積りにより入力する。"
SIGNS = {None: "", SkillLevel.BASIC: "△", SkillLevel.ALONE: "○", SkillLevel.TEACHES: "◎"}
"""How a level stands in the table, on the screen and on paper."""


def level_change(plan: Plan, person: str, skill: str, level: SkillLevel | None) -> Change | None:
    """None where it says so already. Rows that say the same thing twice are one afterwards."""
    rows = [row for row in plan.organisation.people.levels if row.person == person and row.skill == skill]
    changes: list[Change] = [RemoveRow(path=f"{LEVELS}[{row.id}]") for row in rows[1:]]
    if level is None:
        changes += [RemoveRow(path=f"{LEVELS}[{row.id}]") for row in rows[:1]]
    elif not rows:
        row = SkillMark(id=new_id(plan, LEVELS, "v"), person=person, skill=skill, level=level)
        changes.append(AddRow(table=LEVELS, row=row))
    elif rows[0].level is not level:
        changes.append(SetValue(path=f"{LEVELS}[{rows[0].id}].level", value=level))
    return Several(changes=tuple(changes)) if changes else None


def training_change(plan: Plan) -> Several | None:
    """A line for each training that has a year and is not among the costs yet, by name and year."""
    held = {(line.name, line.fiscal_year) for line in effective_lines(plan)}
    first = int(new_id(plan, LINES, "c").removeprefix("c"))
    missing = [item for item in _training(plan) if item not in held]
    changes = tuple(
        AddRow(
            table=LINES,
            row=CostLine(
                id=f"c{number}",
                name=name,
                fiscal_year=year,
                kind=CostKind.NOT_ELIGIBLE,
                note=NOTE,
            ),
        )
        for number, (name, year) in enumerate(dict.fromkeys(missing), first)
    )
    return Several(changes=changes) if changes else None


def _training(plan: Plan) -> Iterator[tuple[str, int]]:
    for stand in skill_stands(plan):
        skill = stand.skill
        if stand.missing and skill.name and skill.filling is Filling.TRAINING and skill.filled_in is not None:
            yield f"職員研修（{skill.name}）", skill.filled_in
