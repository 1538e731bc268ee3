"""確認事項: what is open, whom it was put to, what came back; and the points the calculation itself leaves open."""

from dxplanner.documents.builders.allocation.words import NONE_IN_TABLE, unconfirmed_sentence
from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import Align, Block, Cell, Section, TitleBlock, plain
from dxplanner.plan.records import OpenQuestion
from dxplanner.rules.from_plan import main_option, year_estimates
from dxplanner.rules.open_points import OpenPoint, is_answered, open_points, question_of
from dxplanner.rules.registry import MEASURES

LIST = "確認事項一覧"


def is_decided(answers: Answers) -> bool:
    state = answers.plan.paperwork.state
    return state is not None and state.final


def questions(answers: Answers) -> list[Block]:
    """確認事項一覧 among the pages of the draft; the decided version has it as an annex of its own."""
    if not answers.plan.questions or is_decided(answers):
        return []
    return [heading(1, LIST), question_table(answers)]


def question_annex(answers: Answers, internal: Block) -> tuple[Section, ...]:
    """別紙 確認事項一覧 of the decided version: with the sentence on 令和8年度 it takes the mark away."""
    if not is_decided(answers):
        return ()
    years = year_estimates(answers.plan, main_option(answers.plan))
    sentence = unconfirmed_sentence(years)
    blocks: list[Block] = [TitleBlock(title=plain(LIST), reference="別紙２"), internal]
    if sentence:
        blocks.append(note(answers.sized(sentence)))
    if answers.plan.questions:
        blocks.append(question_table(answers))
    else:
        blocks.append(paragraph("確認事項は、ない。"))
    return (Section(blocks=tuple(blocks)),)


def question_table(answers: Answers) -> Block:
    rows = [_row(answers, number, item) for number, item in enumerate(answers.plan.questions, start=1)]
    columns = (
        column("番号", 7, Align.CENTER),
        column("確認したいこと", 46),
        column("照会先", 19),
        column("回答（回答者、回答日、文書番号）", 28),
    )
    return table(columns, rows, name="確認事項", path="questions")


def _row(answers: Answers, number: int, item: OpenQuestion) -> list[Words | Cell]:
    path = f"questions[{item.id}]"
    answered = "、".join(
        answers.text(f"{path}.{name}")
        for name in ("answered_by", "answered_on", "document_number")
        if answers.has(f"{path}.{name}")
    )
    reply = answers.say_or(f"{path}.answer", "未回答")
    return [
        cell(str(number), align=Align.CENTER),
        compose(answers.say(f"{path}.question"), _about(answers, item)),
        answers.say_or(f"{path}.asked_to", NONE_IN_TABLE),
        compose(reply, f"\n（{answered}）") if answered else reply,
    ]


def _about(answers: Answers, item: OpenQuestion) -> str:
    """「（関係：令和８年度以降　CIO補佐官等の任用等・募集）」 where the question speaks of a rule."""
    measure = MEASURES.get(item.measure or "")
    if measure is None:
        return ""
    since = f"{answers.year(item.fiscal_year)}以降　" if item.fiscal_year is not None else ""
    return f"\n（関係：{since}{measure.name}）"


def points(answers: Answers) -> list[Block]:
    """確認を要する点 at the end of 算出根拠: whom to ask, and where the answer stands."""
    found = open_points(answers.plan)
    if not found:
        return []
    numbers = {item.id: number for number, item in enumerate(answers.plan.questions, start=1)}
    rows = [_point(answers, point, numbers) for point in found]
    columns = (column("確認を要する点", 56), column("照会先", 22), column("回答の状況", 22))
    return [heading(1, "確認を要する点", counted=False), table(columns, rows, name="確認を要する点")]


def _point(answers: Answers, point: OpenPoint, numbers: dict[str, int]) -> list[Words | Cell]:
    item = question_of(answers.plan, point)
    if item is None:
        return [answers.sized(point.question), point.asked_to, "照会していない。"]
    path = f"questions[{item.id}]"
    number = f"{LIST}の{numbers[item.id]}番"
    if not is_answered(item):
        state: Words = f"{number}\n回答待ち"
    else:
        said = [answers.text(f"{path}.{name}") for name in ("answered_by", "answered_on")]
        if item.document_number:
            said.append(answers.text(f"{path}.document_number"))
        state = f"{number}\n回答あり（{'、'.join(said)}）"
    return [answers.say(f"{path}.question"), answers.say_or(f"{path}.asked_to", point.asked_to), state]
