"""工程表 beside its rows: the order of work, what comes every year, national dates, the sheet it is printed on."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import Field, Item, RowColumn, TableField

DEPENDENCIES = TableField(
    path="roadmap.dependencies",
    title="{before} → {after}",
    summary=("{reason}",),
    hint="先に終えないと始められない取組の組を入力します。",
    why="工程表に矢印の線を引き、時期が前後したときに気付けるようにします。",
    example=sample("業務の棚卸しを終えてから、自動化の調達に入る。"),
    columns=(
        RowColumn(name="before", required=True, width=16, hint="先に終える行を選びます。"),
        RowColumn(name="after", required=True, width=16, hint="その後に始める行を選びます。"),
        RowColumn(name="reason", width=18, hint="なぜ待つのかを短く書きます（例：成果を仕様書に使う）。"),
    ),
    prefix="k",
    row_word="順序",
)

CALENDAR = TableField(
    path="roadmap.calendar",
    summary=("{month}月",),
    hint="毎年度の定例会と予算の時期を、月で入力します。",
    why="工程表の背景に縦の線で示し、議決や予算要求に間に合うかを見ます。",
    example=sample(
        "6月、9月、12月、3月の定例会と、11月の予算要求。月は団体の条例や予算編成方針で確かめます。"
    ),
    columns=(
        RowColumn(name="title", required=True, width=12, hint="短い言葉で入力します（例：6月議会）。"),
        RowColumn(name="month", required=True, width=6, hint="月を数字で入力します（例：6）。"),
    ),
    prefix="q",
    row_word="時期",
    suggestions=(
        (("title", "6月議会"), ("month", "6")),
        (("title", "9月議会"), ("month", "9")),
        (("title", "予算要求"), ("month", "11")),
        (("title", "12月議会"), ("month", "12")),
        (("title", "3月議会"), ("month", "3")),
    ),
)

SHOW_DEADLINES = Field(
    path="roadmap.show_deadlines",
    hint="国の制度の始まりと終わりを印で示すかを選びます。",
    why="国の日程を外すと遅れに気付けないため、出典と確認の程度を注に付けて示します。",
    example=sample("はい（計画期間に入る国の期限だけを示します。）"),
)

PAPER = Field(
    path="roadmap.paper",
    hint="印刷する用紙を選び、空けておくと行の数に合わせます。",
    why="一枚に収まらない行は、見出しを繰り返して次の紙に続けます。",
    example=sample("Ａ３横（12行、4年度の工程表）"),
)

BESIDE: tuple[Item, ...] = (DEPENDENCIES, CALENDAR, SHOW_DEADLINES, PAPER)
