"""Chapter 2 計画の位置付けと期間: a picture of how the plans hang together, joint plans, and what it also serves as."""

from dxplanner.documents.builders.answers import Answers, compose, join
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    heading,
    note,
    paragraph,
    table,
    words,
)
from dxplanner.documents.builders.policy.national import edition_of
from dxplanner.documents.builders.short import first
from dxplanner.documents.model import Align, Block, Cell, Inline, KeepTogether, Row, Table, plain
from dxplanner.facts.open_data_plan import open_data_plan
from dxplanner.plan.policy import AlsoServes, CouncilResolution
from dxplanner.rules.open_data import answering, serves_as_open_data_plan

MOST_NAMES = 5


def standing(answers: Answers) -> tuple[Block, ...]:
    return (
        heading(1, "計画の位置付けと期間"),
        heading(2, "計画の位置付け"),
        paragraph(answers.say("policy.standing"), path="policy.standing"),
        *_joint(answers),
        KeepTogether(blocks=(_picture(answers),)),
        heading(2, "計画の期間"),
        paragraph(
            compose(
                "本計画の期間は、",
                answers.say("policy.period_from"),
                "から",
                answers.say("policy.period_to"),
                "までとする。",
            ),
            path="policy.period_from",
        ),
    )


def _joint(answers: Answers) -> list[Block]:
    """共同策定: who makes it together, and that each town keeps its own steps."""
    if not answers.has("policy.partners"):
        return []
    text = compose(
        "本計画は、",
        answers.say("policy.partners"),
        "と共同して策定する。めざす姿及び取組の方向は共通とし、工程、担当及び費用は、団体ごとに定める。",
    )
    return [paragraph(text, path="policy.partners")]


def _picture(answers: Answers) -> Table:
    """What stands above, the plan itself, what follows from it."""
    edition = edition_of(answers)
    national = f"国　自治体DX推進計画（{edition.name}）" if edition else "国　自治体DX推進計画"
    rows: list[tuple[Cell, ...]] = [
        (
            _centred(national, "policy.national_plan"),
            _centred(_general_plan(answers), "municipality.general_plan_name"),
        ),
        (_centred("▼　踏まえる"), _centred("▼　実現する")),
        (_own(answers),),
    ]
    served = join([_served(answers, row.id) for row in answers.plan.policy.also_serves], "、")
    rows += [
        (
            _centred(compose("兼ねる計画　", served or "なし"), "policy.also_serves"),
            _centred(compose("議会の議決　", _resolution(answers)), "policy.council_resolution"),
        ),
        (_centred("▼　別紙１　工程表"), _centred("▼　別紙２　推進体制図及び役割分担表")),
    ]
    return Table(
        columns=(column("", 50), column("", 50)),
        rows=tuple(Row(cells=cells) for cells in rows),
        show_header=False,
        name="計画の位置付け",
        path="policy.standing",
    )


def _centred(text: Words, path: str = "") -> Cell:
    words = plain(text) if isinstance(text, str) else text
    return Cell(text=words, align=Align.CENTER, path=path)


def _own(answers: Answers) -> Cell:
    policy = answers.plan.policy
    period: Words = ""
    if policy.period_from is not None and policy.period_to is not None:
        period = f"（{answers.years(policy.period_from, policy.period_to)}）"
    return Cell(
        text=compose(answers.say("policy.title"), period),
        align=Align.CENTER,
        columns=2,
        bold=True,
        header=True,
        path="policy.title",
    )


def _served(answers: Answers, row_id: str) -> Inline:
    path = f"policy.also_serves[{row_id}]"
    return answers.say(f"{path}.name") if answers.has(f"{path}.name") else answers.say(f"{path}.kind")


def _general_plan(answers: Answers) -> Inline:
    municipality = answers.plan.municipality
    name = answers.say("municipality.general_plan_name")
    if municipality.general_plan_from is None or municipality.general_plan_to is None:
        return name
    years = answers.years(municipality.general_plan_from, municipality.general_plan_to)
    return compose(name, f"（{years}）")


def _resolution(answers: Answers) -> Inline:
    if answers.plan.policy.council_resolution is CouncilResolution.REQUIRED:
        return plain(answers.sized("要する（地方自治法第96条第2項に基づく条例）"))
    return answers.say("policy.council_resolution")


def open_data_blocks(answers: Answers) -> tuple[Block, ...]:
    """資料編: where a plan that is also the 官民データ活用推進計画 answers each matter."""
    if not serves_as_open_data_plan(answers.plan):
        return ()
    known = open_data_plan()
    rows: list[list[Words | Cell]] = []
    for matter in known.matters:
        found = answering(answers.plan, matter)
        names: list[Words] = [answers.say(f"policy.initiatives[{row.id}].title") for row in found]
        said: Words = join([words(name) for name in first(names, MOST_NAMES)], "、")
        if not found:
            said = "第９章に掲げる。" if matter.chapter else "本計画に掲げていない。"
        rows.append([cell(matter.name), cell(said, path="policy.initiatives")])
    own = next(row for row in answers.plan.policy.also_serves if row.kind is AlsoServes.OPEN_DATA)
    return (
        heading(2, "官民データ活用推進計画としての事項", counted=False),
        table(
            (column("事項", 44), column("本計画で応える取組", 56)),
            rows,
            name="官民データ活用推進計画",
            path=f"policy.also_serves[{own.id}]",
        ),
        note(answers.sized(f"根拠　{known.law.name}")),
    )
