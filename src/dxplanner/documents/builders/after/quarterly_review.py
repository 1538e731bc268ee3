"""四半期評価票: the goals and how they are judged, then one page for each quarter of the term, filled in or to be filled in."""

from dxplanner.documents.builders.after.parts import NONE, A, blanks, goals_table, lessons, term
from dxplanner.documents.builders.answers import Answers, Context, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, job, town
from dxplanner.documents.builders.parts import Words, column, form, heading, note, paragraph, table
from dxplanner.documents.model import Block, Cell, Document, Section
from dxplanner.plan.after import Rating
from dxplanner.plan.plan import Plan
from dxplanner.rules.after import Quarter, result_in, review_quarters

TITLE = "四半期評価票"
R = "recruitment"
BLANK = "　\n　\n　"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    quarters = review_quarters(plan.recruitment)
    blocks: list[Block] = [head(answers, TITLE, job(answers)), *_how(answers), *lessons(answers)]
    if plan.recruitment.after.goals:
        for quarter in quarters:
            blocks += _sheet(answers, quarter)
        if not quarters:
            blocks += _sheet(answers, None)
    return framed(
        answers, "quarterly_review", TITLE, (Section(blocks=tuple(blocks)),), subject="外部人材の評価"
    )


def _how(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("任期", term(answers)),
        ("評価する人", answers.say(f"{A}.evaluators")),
        ("評価の段階", "・".join(rating.label for rating in Rating)),
        ("成果が上がらないときの対応", answers.say_or(f"{A}.if_missed", NONE)),
    ]
    grid = goals_table(answers, rated=True)
    missing = paragraph((gap(f"{A}.goals"),), path=f"{A}.goals")
    return [
        heading(1, "評価の方法"),
        form(rows, path=f"{A}.evaluators", label_width="0.2"),
        heading(1, "目標及び直近の評価"),
        grid if grid is not None else missing,
        note("目標の達成を見るものであり、人事評価に代わるものではない。"),
    ]


def _sheet(answers: Answers, quarter: Quarter | None) -> list[Block]:
    title = "　　　　年度　第　　四半期"
    if quarter is not None:
        title = answers.sized(f"{answers.year(quarter.fiscal_year)}第{quarter.number}四半期")
    rows = [_row(answers, goal.id, quarter) for goal in answers.plan.recruitment.after.goals]
    columns = (column("目標", 25), column("結果", 35), column("評価", 10), column("次の四半期にすること", 30))
    until = f"（{answers.day(quarter.last_day)}まで）" if quarter is not None else ""
    return [
        heading(1, f"{title}{answers.sized(until)}", new_page=True),
        table(columns, rows, name="四半期の評価", path=f"{A}.results"),
        blanks(
            ("本人の振り返り", 4, ""),
            (f"{town(answers)}が改めること", 4, "（受入れの体制、資料の用意、決定の遅れなど）"),
            ("総評", 4, ""),
            ("評価した日", 1, "　　　　年　　月　　日"),
            ("評価した人", 2, ""),
        ),
    ]


def _row(answers: Answers, goal: str, quarter: Quarter | None) -> list[Words | Cell]:
    name = answers.say(f"{A}.goals[{goal}].title")
    found = result_in(answers.plan.recruitment.after, goal, quarter) if quarter is not None else None
    if found is None:
        return [name, BLANK, "", ""]
    path = f"{A}.results[{found.row.id}]"
    return [name, *(answers.say_or(f"{path}.{part}", NONE) for part in ("result", "rating", "next_step"))]
