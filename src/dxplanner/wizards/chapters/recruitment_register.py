"""外部人材の募集: the register of people of a region, and whom the town looks for."""

from dxplanner.wizards.chapters.common import DECK, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, Summary, TableField

_R = "recruitment.register"

REGISTER = Step(
    id="register",
    title="圏域の人材台帳",
    minutes=10,
    decide="圏域で共有する人材の台帳を作り、町の課題に合う人を探します。使わないときは空のままで構いません。",
    weigh=(
        "備後圏域では、福山市が人材バンクを運営し、圏域の市町が経験、専門分野、自治体との取組実績を見て探します"
        "（令和4年5月19日時点の登録25人、うちデジタル5人）。報酬は、業務に応じて市町と本人が協議して決めます。"
        "台帳の人は個人情報です。書類、写し及び交換用のファイルには入りません。"
        "出すときは、下で目的を書いてから書き出します。"
    ),
    source=f"{DECK}の「びんご兼業・副業人材活用事業」、個人情報の保護に関する法律第61条、第62条及び第69条",
    items=(
        Field(
            path=f"{_R}.title",
            hint="台帳や人材バンクの名前を書きます。",
            why="画面と書き出した一覧の題に使います。",
            example=sample("見本圏域デジタル人材台帳"),
        ),
        Field(
            path=f"{_R}.keeper",
            hint="台帳を管理する団体と課を書きます。",
            why="訂正や削除の求めを受ける先を、はっきりさせるためです。",
            example=sample("見本町総務課情報係（圏域の連携事業の事務局）"),
        ),
        Field(
            path=f"{_R}.purpose",
            hint="本人に示した利用目的を、そのとおりに書きます。",
            why="目的の外の利用や提供を防ぐためです（個人情報の保護に関する法律第61条、第69条）。",
            example=sample(
                "圏域の団体が、デジタルに関する課題について相談し、又は業務を依頼する相手を探すため。"
            ),
            lines=3,
        ),
        Field(
            path=f"{_R}.keep_until",
            hint="この日の30日前から指摘で知らせます（例：R12.3.31）。",
            why="要らなくなった個人情報を残さないためです。人ごとに別の日も決められます。",
        ),
        TableField(
            path=f"{_R}.wanted",
            title="{title}",
            summary=("{field}", "{profile}", "{days}"),
            hint="町の課題ごとに、どのような人を探すかを入力します。",
            why="台帳の人と比べ、合う理由を示します。",
            columns=(
                RowColumn(name="title", required=True, width=20, hint="課題を短く書きます。"),
                RowColumn(name="field", width=14, hint="最も要る分野を選びます。"),
                RowColumn(name="profile", width=12, hint="最も近いものを選びます。"),
                RowColumn(name="days", width=8, hint="1か月の日数を入力します（例：4）。"),
                RowColumn(name="style", width=12, hint="求める働き方を選びます。"),
                RowColumn(name="record_wanted", width=8, hint="求めるときは「はい」を選びます。"),
            ),
            prefix="w",
            row_word="課題",
        ),
        TableField(
            path=f"{_R}.people",
            title="{name}",
            summary=("{field_1}", "{profile}", "{days}", "{delete_on}"),
            hint="本人の同意を得た人だけを、一行に一人ずつ入力します。",
            why="課題に合う人を探すためです。本人が示した範囲だけを入れます。",
            columns=(
                RowColumn(name="name", required=True, width=14, hint="台帳で呼ぶ名前を入力します。"),
                RowColumn(name="affiliation", width=16, hint="今の勤め先や屋号を書きます。"),
                RowColumn(name="contact", width=18, hint="本人が認めた連絡先を書きます。"),
                RowColumn(name="profile", width=12, hint="最も近いものを選びます。"),
                RowColumn(name="field_1", width=14, hint="最も得意な分野を選びます。"),
                RowColumn(name="field_2", width=14, hint="次に得意な分野を選びます。"),
                RowColumn(name="field_3", width=14, hint="その次の分野を選びます。"),
                RowColumn(name="experience", width=24, lines=3, hint="経験した業務を書きます。"),
                RowColumn(name="public_record", width=10, hint="実績の数で選びます。"),
                RowColumn(name="record_detail", width=24, lines=3, hint="団体と仕事の内容を書きます。"),
                RowColumn(name="days", width=8, hint="1か月の日数を入力します（例：2.5）。"),
                RowColumn(name="style", width=12, hint="本人の望む働き方を選びます。"),
                RowColumn(name="publicness", width=14, hint="本人が認めた範囲を選びます。"),
                RowColumn(name="consented_on", width=10, hint="同意を得た日を入力します（例：R8.10.1）。"),
                RowColumn(name="delete_on", width=10, hint="この人だけ別の日に消すときに入力します。"),
            ),
            prefix="pe",
            row_word="人",
        ),
        Summary(view="register", label="台帳を探す・書き出す"),
    ),
)
