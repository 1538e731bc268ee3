"""外部人材の募集: what the job site, the specification, the notice of conditions and the desk need beyond the notice."""

from dxplanner.wizards.chapters.common import DECK, PRACTICE, sample
from dxplanner.wizards.spec import Equals, Field, Not, RowColumn, Step, TableField

_OUTSOURCED = Equals(path="recruitment.appointment_form", value="outsourcing")

NOTICE_PAPERS = Step(
    id="notice_papers",
    title="求人サイトと添える書類",
    papers=("job_site_text", "callers_qa"),
    minutes=8,
    decide="求人サイトの見出しと言葉、契約又は勤務の条件、問合せへの答を決めます。",
    weigh=(
        "求人サイトでは、見出しと最初の数行で読むかどうかが決まります。"
        "必須の要件は少なく、経験で書いたものだけを載せます。"
        "業務委託では仕様書を、任用では勤務条件通知書を、募集要項と同じ答えから作ります。"
    ),
    source=f"{DECK}の民間人材サービスの助言の例。{PRACTICE}",
    items=(
        Field(
            path="recruitment.papers.headline",
            hint="何を、どのような働き方で頼むかを40字までで書きます。",
            why="求人サイトの文案の見出しになります。",
            example=sample("窓口の待ち時間を半分に。8千人の町のCIO補佐官（副業・リモート可）"),
            required_by=("job_site_text",),
        ),
        Field(
            path="recruitment.papers.message",
            hint="町の人がどのような思いで待っているかを400字までで書きます。",
            why="求人サイトの文案の結びになります。",
            example=sample(
                "情報担当は兼務の2人です。新しい仕組みを入れることよりも、まず今の仕事の流れを一緒に見てほしいと"
                "考えています。職員はあなたの説明を待っています。"
            ),
            lines=4,
        ),
        Field(
            path="recruitment.papers.holidays",
            hint="休日と休暇の扱いを一文で書きます。",
            why="勤務条件通知書に印刷します。",
            example=sample("業務を行う日は協議して決めます。休暇の定めはありません。"),
            visible_when=Not(condition=_OUTSOURCED),
            required_by=("working_conditions",),
        ),
        Field(
            path="recruitment.papers.deliverables",
            hint="納めてもらうものと期日を、一行に一つずつ書きます。",
            why="業務委託仕様書の「成果物」に印刷します。",
            example=sample("業務報告書（毎月、翌月10日まで）\n業務の見直しの提案書（令和10年2月末日まで）"),
            lines=3,
            visible_when=_OUTSOURCED,
            required_by=("work_specification",),
        ),
        Field(
            path="recruitment.papers.inspection",
            hint="だれが、何により履行を確かめるかを書きます。",
            why="業務委託仕様書の「検査」に印刷します。",
            example=sample("業務報告書により、総務課情報係が受領の日から10日以内に検査します。"),
            visible_when=_OUTSOURCED,
            required_by=("work_specification",),
        ),
        TableField(
            path="recruitment.papers.questions",
            title="{question}",
            summary=("{answer}",),
            hint="よくある問合せのほかに、答をそろえたいことを入力します。",
            why="応募に関する問答集の後ろに加わり、だれが電話に出ても同じ答になります。",
            columns=(
                RowColumn(name="question", required=True, width=18, hint="問合せの言葉で書きます。"),
                RowColumn(name="answer", width=26, lines=3, hint="電話でそのまま読める言葉で書きます。"),
            ),
            prefix="u",
            row_word="問合せ",
        ),
    ),
)
