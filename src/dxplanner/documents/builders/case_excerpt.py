"""事例集（抜粋）: the cases the officer chose, each on one form with its date and source, and what the town takes from it."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, form, heading, note, paragraph
from dxplanner.documents.model import Block, Document, KeepTogether, Section, TitleBlock, plain
from dxplanner.facts.cases import Case, case_file, cases
from dxplanner.plan.outreach import ChosenCase
from dxplanner.plan.plan import Plan

TITLE = "事例集（抜粋）"
PATH = "organisation.outreach.cases"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    day = plain(answers.day(context.printed_on))
    blocks: list[Block] = [
        TitleBlock(title=plain(TITLE), right_lines=(day, answers.say("municipality.name")))
    ]
    known = cases()
    chosen = [(row, known[row.case]) for row in plan.organisation.outreach.cases if row.case in known]
    if not chosen:
        blocks.append(paragraph("載せる事例が、まだ選ばれていない。"))
    for row, case in chosen:
        content = (heading(1, answers.sized(case.name)), _form(answers, row, case))
        blocks.append(KeepTogether(blocks=content))
    blocks.append(note(answers.sized(case_file().note.strip().replace("\n", ""))))
    section = Section(blocks=tuple(blocks))
    return framed(answers, "case_excerpt", TITLE, (section,), subject="推進体制の事例")


def _form(answers: Answers, row: ChosenCase, case: Case) -> Block:
    def own(text: str) -> Words:
        return answers.sized(text)

    place = case.place
    if case.population is not None:
        place += f"（人口　約{number_label(case.population)}人。資料の記載による。）"
    rows: list[tuple[str, Words]] = [
        ("種類", own(f"{case.kind.label}（{case.forms_label}）")),
        ("団体", own(place)),
        ("時点", own(case.as_of)),
        ("概要", own(case.summary)),
        ("しくみ", own(case.structure)),
    ]
    if case.menu:
        rows.append(("メニュー", own("、".join(case.menu))))
    rows += [("成果", own(case.results)), ("読みどころ", own(case.lessons))]
    remark = f"{PATH}[{row.id}].remark"
    if answers.has(remark):
        rows.append(("町で参考にする点", answers.say(remark)))
    rows.append(("出典", own(f"{case.source.label()}〔{case.source.confidence_label}〕")))
    return form(rows, path=f"{PATH}[{row.id}]", label_width="0.2")
