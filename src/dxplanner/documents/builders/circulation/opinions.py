"""意見と対応: one table for 庁内照会 and 意見募集, from the same rows of the plan."""

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import Words, column, table
from dxplanner.documents.model import Align, Block, Cell, Inline
from dxplanner.plan.circulation import Opinion, OpinionKind

TABLE = "circulation.opinions"
BLANK_ROWS = 5
"""So many fit on the page with their head."""


def own_word(answers: Answers) -> str:
    """「町」「村」: how the municipality calls itself."""
    return (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label


def heard(answers: Answers, kind: OpinionKind) -> tuple[Opinion, ...]:
    return tuple(item for item in answers.plan.circulation.opinions if item.kind is kind)


def count_of(opinions: tuple[Opinion, ...]) -> int:
    """With those that said the same."""
    return sum(item.same or 1 for item in opinions)


def inquiry_table(answers: Answers) -> Block:
    """Who said what about which place, and what was done with it."""
    rows: list[list[Words | Cell]] = []
    for number, item in enumerate(heard(answers, OpinionKind.INQUIRY), 1):
        path = f"{TABLE}[{item.id}]"
        rows.append(
            [
                str(number),
                compose(answers.link(f"{path}.section", "name"), _occasion(answers, path)),
                answers.say_or(f"{path}.place", "全体"),
                answers.say(f"{path}.opinion"),
                _answer(answers, path),
            ]
        )
    columns = (
        column("番号", 6, Align.CENTER),
        column("課", 15),
        column("箇所", 17),
        column("意見・質問", 30),
        column("対応", 32),
    )
    return table(columns, rows, name="意見と対応", path=TABLE)


def comment_table(answers: Answers) -> Block:
    """For the public: the gist of each opinion and what the town thinks of it; nobody is named."""
    rows: list[list[Words | Cell]] = []
    for number, item in enumerate(heard(answers, OpinionKind.PUBLIC_COMMENT), 1):
        path = f"{TABLE}[{item.id}]"
        same: Words = f"\n（同じ趣旨　ほか{item.same - 1}件）" if (item.same or 1) > 1 and item.same else ""
        rows.append(
            [
                str(number),
                answers.say_or(f"{path}.place", "全体"),
                compose(answers.say(f"{path}.opinion"), same),
                answers.say(f"{path}.answer"),
                answers.say(f"{path}.handling"),
            ]
        )
    columns = (
        column("番号", 6, Align.CENTER),
        column("箇所", 17),
        column("意見の概要", 31),
        column(f"{own_word(answers)}の考え方", 32),
        column("対応", 14),
    )
    return table(columns, rows, name="意見と考え方", path=TABLE)


def _occasion(answers: Answers, path: str) -> Inline:
    return compose("\n（", answers.say(f"{path}.occasion"), "）") if answers.has(f"{path}.occasion") else ()


def _answer(answers: Answers, path: str) -> Inline:
    """【案を修正する】 and the words; 〔未記入〕 where neither has been said."""
    handling, answer = f"{path}.handling", f"{path}.answer"
    if not answers.has(handling) and not answers.has(answer):
        return (gap(answer),)
    sign = compose("【", answers.say(handling), "】") if answers.has(handling) else ()
    said = answers.say_or(answer)
    return compose(sign, "\n", said) if sign and said else compose(sign, said)


def answer_sheet() -> Block:
    """回答様式: empty rows for a section to fill in. The heads alone say what goes where."""
    columns = (
        column("番号", 6, Align.CENTER),
        column("該当箇所（章・ページ）", 24),
        column("意見・質問", 42),
        column("修正案・理由", 28),
    )
    empty: list[Words | Cell] = ["", "\n\n", "", ""]
    rows = [[str(number), *empty[1:]] for number in range(1, BLANK_ROWS + 1)]
    return table(columns, rows, name="回答様式")
