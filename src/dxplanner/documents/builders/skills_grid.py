"""技能・人役一覧表: one page of skills by post, one of time, for use inside the office only; and the same as data."""

from decimal import Decimal

from dxplanner.documents.builders.answers import Answers, Context, compose, fte_label, join
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    PaperSize,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.people import Person
from dxplanner.plan.plan import Plan
from dxplanner.rules.people import (
    PERSONS,
    Load,
    SkillStand,
    is_staff,
    level_of,
    loads,
    skill_stands,
    total_inside,
)
from dxplanner.rules.skills import SIGNS

TITLE = "技能・人役一覧表"
NOTICE = "庁内限り。職ごとの技能及び充てる時間は、人事に関する情報である。"
WIDE_FROM = 13
"""People from which the grid needs A3."""
SKILLS = "organisation.people.skills"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    grid: tuple[Block, ...] = (_title(answers), *_grid(answers), note(NOTICE))
    time: tuple[Block, ...] = (heading(1, "人役及び代わる人", counted=False), *_time(answers))
    wide = len(plan.organisation.people.persons) >= WIDE_FROM
    paper = PaperSize.A3 if wide else PaperSize.A4
    sections = (
        Section(blocks=grid, landscape=True, paper=paper),
        Section(blocks=time, landscape=True),
    )
    sheets = (
        Sheet(name="技能", kind=SheetKind.PRINT, blocks=grid, landscape=True, paper=paper),
        Sheet(name="人役", kind=SheetKind.PRINT, blocks=time, landscape=True),
        *_data(answers),
    )
    return framed(answers, "skills_grid", TITLE, sections, sheets, subject="推進体制", notice=NOTICE)


def _title(answers: Answers) -> TitleBlock:
    day = plain(answers.day(answers.context.printed_on))
    return TitleBlock(title=plain(TITLE), right_lines=(day, answers.say("municipality.name")))


# ---- skills by post


def _grid(answers: Answers) -> list[Block]:
    people = answers.plan.organisation.people.persons
    stands = skill_stands(answers.plan)
    if not people or not stands:
        return [paragraph("体制を担う人又は要る技能が、まだ入力されていない。")]
    columns = [
        column("技能", 19),
        *(column(person.title or "―", 5, Align.CENTER) for person in people),
        column("要る水準", 10),
        figures("要る", 5),
        figures("いる", 8),
        figures("足りない", 6),
        column("補い方", 15),
    ]
    rows = [_grid_row(answers, stand, people) for stand in stands]
    notes = (
        "※　△　教わればできる　　○　一人でできる　　◎　人に教えられる　　空欄　ない、又は分からない",
        "※　「いる」の括弧内は、職員（外部の人材を除く。）の人数",
    )
    return [table(columns, rows, name="技能", path=SKILLS, notes=notes), *_left_alone(stands)]


def _grid_row(answers: Answers, stand: SkillStand, people: tuple[Person, ...]) -> list[Words | Cell]:
    here = f"{SKILLS}[{stand.skill.id}]"
    marks: list[Words | Cell] = [
        cell(SIGNS[level_of(answers.plan, person.id, stand.skill.id)], align=Align.CENTER)
        for person in people
    ]
    inside = sum(is_staff(person) for person in stand.able)
    return [
        cell(answers.say(f"{here}.name"), path=f"{here}.name"),
        *marks,
        answers.say_or(f"{here}.level", "一人でできる"),
        _count(answers, stand.needed, f"{here}.people"),
        Cell(text=plain(answers.sized(f"{len(stand.able)}（{inside}）")), align=Align.RIGHT),
        _count(answers, stand.missing, here),
        _filling(answers, stand, here),
    ]


def _count(answers: Answers, value: int, path: str) -> Cell:
    text = answers.sized(str(value)) if value else "―"
    return Cell(
        text=plain(text), kind=CellKind.INTEGER, value=value, path=path, align=Align.RIGHT, bold=value > 0
    )


def _filling(answers: Answers, stand: SkillStand, here: str) -> Words:
    if not stand.missing and stand.skill.filling is None:
        return "―"
    words = answers.say_or(f"{here}.filling", "未定")
    if stand.skill.filled_in is None:
        return words
    return (*words, *plain("（"), *answers.say(f"{here}.filled_in"), *plain("）"))


def _left_alone(stands: tuple[SkillStand, ...]) -> list[Block]:
    """What goes when the people from outside go."""
    names = [stand.skill.name for stand in stands if stand.only_outside and stand.skill.name]
    if not names:
        return []
    return [
        note(
            f"外部の人材だけができる技能：{'、'.join(names)}。契約等が終わるまでに、職員へ移す方法を定める。"
        )
    ]


# ---- time by post


def _time(answers: Answers) -> list[Block]:
    found = loads(answers.plan)
    if not found:
        return [paragraph("体制を担う人が、まだ入力されていない。")]
    columns = (
        column("職", 15),
        column("身分", 15),
        figures("体制の中", 9),
        figures("体制の外", 9),
        figures("計", 8),
        column("不在のとき", 13),
        column("任期・異動", 18),
        column("引継ぎ", 26),
    )
    rows: list[list[Words | Cell]] = [_time_row(answers, load) for load in found]
    rows.append(_totals(answers, found))
    notes = [
        "※　単位は人役（1.0人役は、常勤の職員１人が１年に働く時間）",
        "※　体制の外は、兼務しているほかの仕事",
    ]
    if any(load.over for load in found):
        notes.append("※　「超過」は、計が勤務の割合を超えるもの")
    if any(load.open for load in found):
        notes.append("※　「＋」は、充てる割合が未記入の仕事があるもの")
    return [table(columns, rows, name="人役", path=PERSONS, notes=notes, totals=1)]


def _time_row(answers: Answers, load: Load) -> list[Words | Cell]:
    here = f"{PERSONS}[{load.person.id}]"
    key = load.person.id
    more = ("＋" if load.open else "") + ("（超過）" if load.over else "")
    return [
        cell(answers.say(f"{here}.title"), path=f"{here}.title"),
        answers.say_or(f"{here}.standing", "―"),
        _share(load.inside, key=f"in_{key}"),
        _share(load.outside, key=f"out_{key}"),
        _share(load.total, more=more, key=f"all_{key}", formula=f"{{in_{key}}}+{{out_{key}}}"),
        answers.link_or(f"{here}.backup", "―"),
        _coming(answers, load.person),
        answers.say_or(f"{here}.handover", "―"),
    ]


def _share(value: Decimal, *, more: str = "", key: str = "", formula: str = "") -> Cell:
    text = fte_label(value).removesuffix("人役") + more
    return Cell(
        text=plain(text), kind=CellKind.DECIMAL, value=value, key=key, formula=formula, align=Align.RIGHT
    )


def _totals(answers: Answers, found: tuple[Load, ...]) -> list[Words | Cell]:
    inside = total_inside(answers.plan)
    outside = sum((load.outside for load in found), Decimal(0))

    def summed(kind: str, value: Decimal) -> Cell:
        formula = "+".join(f"{{{kind}_{load.person.id}}}" for load in found)
        return _share(value, formula=formula)

    return [
        "計",
        "",
        summed("in", inside),
        summed("out", outside),
        summed("all", inside + outside),
        "",
        "",
        "",
    ]


def _coming(answers: Answers, person: Person) -> Words:
    here = f"{PERSONS}[{person.id}]"
    parts = []
    if person.term_to is not None:
        parts.append(compose(answers.say(f"{here}.term_to"), "まで"))
    if person.moves_in is not None:
        parts.append(compose(answers.say(f"{here}.moves_in"), "に異動の見込み"))
    return join(parts, "。") if parts else "―"


# ---- data


def _data(answers: Answers) -> tuple[Sheet, ...]:
    town = [answers.plan.municipality.code or "", answers.plan.municipality.name or ""]
    people = answers.plan.organisation.people
    titles = {person.id: person.title or "" for person in people.persons}
    skills = {skill.id: skill.name or "" for skill in people.skills}
    nodes = {node.id: node.title or "" for node in answers.plan.organisation.nodes}
    levels: list[list[Words | Cell]] = [
        [*town, skills.get(row.skill or "", ""), titles.get(row.person or "", ""), row.level.label]
        for row in people.levels
        if row.level is not None
    ]
    times: list[list[Words | Cell]] = [
        [
            *town,
            titles.get(row.person or "", ""),
            nodes.get(row.node or "", ""),
            row.work or "",
            "" if row.share is None else _share(row.share),
        ]
        for row in people.assignments
    ]
    made = (
        ("データ_技能", ("団体コード", "団体名", "技能", "職", "水準"), levels),
        (
            "データ_人役",
            ("団体コード", "団体名", "職", "推進体制での職・部署", "体制の外の仕事", "人役"),
            times,
        ),
    )
    return tuple(
        Sheet(
            name=name,
            kind=SheetKind.DATA,
            blocks=(table([column(head, 12) for head in heads], rows, name=name),),
        )
        for name, heads, rows in made
        if rows
    )
