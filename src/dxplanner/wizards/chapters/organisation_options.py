"""推進体制 8: two ways of organising it, side by side; which one is taken, and why."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Answered, Field, RowColumn, Step, Summary, TableField

OPTIONS = Step(
    id="options",
    title="案の比較と決定",
    minutes=8,
    decide="体制の案を二つ並べ、人数、人役、会議、負担、足りない役割を比べて、どちらにするかを決めます。",
    weigh=(
        "議会からは「ほかのやり方はなかったのか」と聞かれます。案を控えておくと、比べた表と決めた理由を"
        "別紙２に印刷できます。案は写しとして残るため、今の体制を直しても変わりません。"
        "一つの案で進めるときは、このページを飛ばして構いません。"
    ),
    source=PRACTICE,
    items=(
        Summary(view="alternatives", label="案を並べて見る"),
        TableField(
            path="alternatives.options",
            title="{title}",
            summary=("{idea}",),
            label="体制の案",
            hint="上の「今の体制を案として控える」を押すと、ここに一行できます。",
            why="比べた表の見出しと、違いの説明として印刷します。",
            example=sample("案Ａ：副町長を長とし、CIO補佐官を町が単独で委嘱する"),
            columns=(
                RowColumn(name="title", required=True, width=10, hint="案の名称を入力します（例：案Ａ）。"),
                RowColumn(name="idea", width=24, hint="ねらいと、もう一つの案との違いを書きます。"),
                RowColumn(name="cost_option", width=8, hint="この案に当たる経費の案を選びます。"),
                RowColumn(name="meetings_per_year", width=6, hint="会議の年間の回数を入力します（例：15）。"),
            ),
            prefix="a",
            row_word="案",
        ),
        Field(
            path="alternatives.chosen",
            hint="比べた結果、採る案を選びます。",
            why="比べた表に「採る案」と印刷します。",
            visible_when=Answered(path="alternatives.options"),
        ),
        Field(
            path="alternatives.reason",
            hint="その案にする理由と、採らなかった案の扱いを書きます。",
            why="議会や監査で聞かれたときの答えとして、比べた表の下に印刷します。",
            example=sample(
                "国の措置が確認できている共同の案を基本とし、単独で委嘱する案は措置の確認後に改めて検討する。"
            ),
            visible_when=Answered(path="alternatives.options"),
            lines=4,
        ),
    ),
)
