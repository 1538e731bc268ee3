"""第5章: figures put right by hand, and what will be asked about them. The answers are made from the plan elsewhere."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Field, Item, RowColumn, Step, Summary, TableField

OVERRIDES: tuple[Item, ...] = (
    Summary(view="overrides", label="手で直した額"),
    TableField(
        path="costs.overrides",
        title="{target}",
        summary=("{amount}", "{reason}"),
        hint="上の「この額を手で直す」から加え、ここでは額と理由を直します。",
        why="「手修正の一覧」として、算出根拠の別紙に印刷します。",
        example=sample("県の担当課の指示により、令和7年度の算定見込額を690,000円とした。"),
        columns=(
            RowColumn(name="amount", required=True, width=10, hint="円で入力します（例：690,000）。"),
            RowColumn(name="reason", required=True, width=24, lines=2, hint="だれの、何によるかを書きます。"),
            RowColumn(name="by", width=12, hint="職名で入力し、氏名は書きません。"),
            RowColumn(name="on", width=10, hint="年月日で入力します（例：令和8年11月23日、R8.11.23）。"),
        ),
        prefix="ov",
        row_word="手修正",
    ),
)
"""At the end of the estimate: the figures that were put right by hand."""

BRIEFING = Step(
    id="briefing",
    title="議会への説明と想定問答",
    papers=("anticipated_questions",),
    minutes=15,
    decide="議会に説明することと、聞かれそうなことへの答えを決めます。",
    weigh=(
        "想定問答の28問は、入力した内容から答えを作ります。言い方を直すこともできます。直した後で元の内容が"
        "変わったときは、書類に印を付けます。議会へは、決まったことと確認中のことを分けて説明します。"
    ),
    source=PRACTICE,
    items=(
        Field(
            path="briefing.council_date",
            hint="全員協議会の期日を書きます（例：令和9年2月10日）。",
            why="全員協議会資料の右上に印刷します。",
            example=sample("令和9年2月（日は未定）"),
            required_by=("council_paper",),
        ),
        Field(
            path="briefing.council_purpose",
            hint="議会に何を説明し、何を求めるかを2、3文で書きます。",
            why="全員協議会資料の初めに印刷します。",
            example=sample("計画の素案と、外部人材の確保の方法及び経費について説明し、意見をうかがう。"),
            required_by=("council_paper",),
            lines=3,
        ),
        Field(
            path="briefing.decided",
            hint="庁内で決まっていることを、一行に一つずつ書きます。",
            why="決まったことと、これから決めることを分けて示します。",
            example=sample("県との共同（案Ｂ）を基本とすること。"),
            required_by=("council_paper",),
            lines=3,
        ),
        Field(
            path="briefing.undecided",
            hint="まだ決まっていないことと、決める時期を書きます。",
            why="確認中のことを、決まったように見せないためです。",
            example=sample("案Ａを行うか（令和8年度以降の措置を確認した後に判断する。）"),
            required_by=("council_paper",),
            lines=3,
        ),
        Field(
            path="briefing.personnel_terms",
            hint="公務災害、勤怠及び評価の扱いを書きます。",
            why="人事担当の問いへの答えとして、想定問答集に印刷します。",
            example=sample("公務災害は町の条例により補償し、勤怠は業務日報で確かめる。"),
            required_by=("anticipated_questions",),
            lines=2,
        ),
        Field(
            path="briefing.audit_check",
            hint="業務が行われたことを、何で、だれが確かめるかを書きます。",
            why="監査委員の問いへの答えとして、想定問答集に印刷します。",
            example=sample("月ごとの業務日報を情報係が確かめ、総務課長が検査する。"),
            required_by=("anticipated_questions",),
            lines=2,
        ),
        Field(
            path="briefing.results_shown",
            hint="成果を確かめる時期と、成果がないときの扱いを書きます。",
            why="「成果がなければどうするか」への答えとして印刷します。",
            example=sample("毎年度末に推進本部で成果を確かめ、効果がなければ更新しない。"),
            required_by=("anticipated_questions",),
            lines=2,
        ),
        Summary(view="briefing", label="想定問答（計画から作った答え）"),
        TableField(
            path="briefing.answers",
            title="{question}",
            summary=("{asker}", "{evidence}"),
            label="自分で加えた問と、言い方を直した答",
            hint="上の一覧で「言い方を直す」を選ぶか、ここで問を加えます。",
            why="想定問答集に、ほかの問と並べて印刷します。",
            example=sample("役場に来る回数は減るのか。（住民）"),
            columns=(
                RowColumn(name="asker", width=10, hint="だれからの問かを選びます。"),
                RowColumn(
                    name="question", required=True, width=24, lines=2, hint="聞かれる言い方で書きます。"
                ),
                RowColumn(name="answer", required=True, width=30, lines=3, hint="結論を先に書きます。"),
                RowColumn(name="evidence", width=16, hint="書類の名称と見出しを書きます。"),
            ),
            prefix="qa",
            row_word="問答",
        ),
    ),
)
