"""全体方針: the figures of where the town stands, and the yearly survey of the ministry."""

from dxplanner.wizards.chapters.common import SURVEY, sample
from dxplanner.wizards.spec import Field, Options, RowColumn, Step, Summary, TableField

FIGURES = Step(
    id="figures",
    title="統計から見た現状",
    minutes=8,
    decide="町の現状を説明するために、どの統計を計画に印刷するかを決めます。",
    weigh=(
        "割合は、分母と基準日をそろえて比べます。令和3年度と令和4年度のCIOなどの値は後に訂正されています。"
        "都道府県の値は参考です。体制と方針の関係を示す図は、原因を示すものではありません。"
        "図は2つか3つまでにすると、計画が読みやすくなります。"
    ),
    source=f"{SURVEY}、総務省の公表値（話題ごとに図の下に示します）",
    items=(
        Summary(view="standing"),
        TableField(
            path="policy.statistics.charts",
            title="{topic}",
            hint="計画の「現状と課題」に印刷する統計を選びます。",
            why="全体方針の「統計から見た状況」に、上から順に図で印刷します。",
            columns=(
                RowColumn(
                    name="topic",
                    required=True,
                    width=30,
                    hint="統計の話題を選びます。",
                    options=Options(source="standing_topics"),
                ),
            ),
            prefix="g",
            row_word="図",
            suggestions=(
                (("topic", "policy_class"),),
                (("topic", "headquarters_effect"),),
                (("topic", "training_trend"),),
            ),
        ),
    ),
)

SURVEY_DRAFT = Step(
    id="survey",
    title="国の調査の回答下書き",
    papers=("survey_draft",),
    minutes=10,
    decide="毎年4月1日現在の国の調査に、計画のどの内容で答えるかを決めます。",
    weigh=(
        "調査票は入手できていないため、項目は公表された結果から整理したものです。実際の調査票に写すときに確かめてください。"
        "答えるのは基準日の事実であり、計画で決めただけのことは「あり」としません。"
        "令和3年度と令和4年度には、回答の誤りなどから公表値が後に訂正された項目があります。"
    ),
    source="総務省「自治体DX・情報化推進概要」の公表結果と訂正一覧による整理（推定）",
    items=(
        Field(
            path="policy.survey.year",
            hint="調査の年度を入力します（例：令和9年度、2027）。",
            why="4月1日現在の答えを、計画の日付から作るために使います。",
            required_by=("survey_draft",),
            example=sample("令和9年度"),
        ),
        Summary(view="survey"),
        TableField(
            path="policy.survey.answers",
            title="{item}",
            summary=("{answer}",),
            hint="計画から分からない項目や、答えを直す項目を入力します。",
            why="入力した答えを、計画から作った答えの代わりに印刷します。",
            columns=(
                RowColumn(
                    name="item",
                    required=True,
                    width=22,
                    hint="調査の項目を選びます。",
                    options=Options(source="survey_items"),
                ),
                RowColumn(name="answer", required=True, width=20, lines=2, hint="基準日の事実を書きます。"),
                RowColumn(name="note", width=16, hint="確かめた資料や課を書きます。"),
            ),
            prefix="sa",
            row_word="回答",
        ),
    ),
)
