"""団体の基本情報: how many people live and work there in the years to come, each figure with its source."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import RowColumn, Step, Summary, TableField

FORECAST = Step(
    id="forecast",
    title="人口と職員数の見通し",
    minutes=6,
    decide="何年の人口と職員数を、計画の前提とするかを決めます。",
    weigh=(
        "推計は、総合計画や人口ビジョンと同じ値を使います。実績と推計を分け、一つずつ出典を付けます。"
        "職員数の見通しがあると、仕事の進め方を変える理由が数字で伝わります。"
    ),
    source="町の総合計画、人口ビジョン、定員管理計画など（町で確かめてください）",
    items=(
        TableField(
            path="policy.statistics.projections",
            title="{kind}　{year}",
            summary=("{value}", "{source}"),
            hint="人口と職員数を、年ごとに一行ずつ入力します。",
            why="全体方針の「人口及び職員数の見通し」に、図で印刷します。",
            example=sample("人口 令和22年 5,900人（推計）、出典 見本町人口ビジョン"),
            columns=(
                RowColumn(name="kind", required=True, width=8, hint="人口か職員数かを選びます。"),
                RowColumn(
                    name="year", required=True, width=8, hint="年を入力します（例：令和8年度、R22、2040）。"
                ),
                RowColumn(name="value", required=True, width=8, hint="人数を入力します（例：8,012）。"),
                RowColumn(
                    name="estimated", width=8, hint="推計か見込みなら「はい」、実績なら「いいえ」とします。"
                ),
                RowColumn(name="source", required=True, width=20, hint="値の出典を書きます。"),
            ),
            prefix="pj",
            row_word="年",
        ),
        Summary(view="projections"),
    ),
)
