"""外部人材の目標と評価: the page of the council paper that says what the person is to reach and what happens if not."""

from dxplanner.documents.builders.after.parts import NONE, A, goals_table, lessons
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.notice.head import town
from dxplanner.documents.builders.parts import Words, form, heading, paragraph
from dxplanner.documents.model import Block, KeepTogether


def goals_page(answers: Answers) -> list[Block]:
    """Nothing where no goal is set."""
    grid = goals_table(answers, rated=True)
    if grid is None:
        return []
    rows: list[tuple[str, Words]] = [
        ("評価する人", answers.say_or(f"{A}.evaluators", NONE)),
        ("評価の時期", "四半期ごと"),
        ("成果が上がらないときの対応", answers.say_or(f"{A}.if_missed", NONE)),
    ]
    return [
        KeepTogether(
            blocks=(
                heading(1, "外部人材の目標と評価"),
                paragraph(
                    f"外部人材には、任期中の目標を示し、四半期ごとに評価する。{town(answers)}の決定及び契約は、職員が行う。"
                ),
                grid,
                form(rows, path=f"{A}.evaluators", label_width="0.2"),
            )
        ),
        *lessons(answers, "これまでの取組から得た教訓"),
    ]
