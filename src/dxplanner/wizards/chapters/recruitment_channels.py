"""外部人材の募集: where the call appears, what to ask a talent service, and what was quoted."""

from dxplanner.wizards.chapters.common import DECK, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, Summary, TableField

CHANNELS = Step(
    id="channels",
    title="募集の媒体と見積り",
    papers=("consultation_sheet", "quotation_comparison"),
    minutes=12,
    decide="どこに募集を出すか、何を相談するか、どの見積りを採用するかを決めます。",
    weigh=(
        "民間の求人サイトに載せた2市には247人と615人の応募があり、ホームページ等だけの10団体は平均6人でした。"
        "費用は50万円程度から約100万円までの例があります（令和4年6月の資料で、今の料金ではありません）。"
        "応募が多いほど選考に手が掛かります。"
        "募集の経費には、国の措置の上限（令和7年度まで1団体100万円）があります。"
    ),
    source=f"{DECK}の民間人材サービスの活用例",
    items=(
        TableField(
            path="recruitment.channels",
            title="{channel}",
            summary=("{weeks}", "{cost}", "{note}"),
            hint="使う媒体を一行ずつ選びます。",
            why="募集の経費の内訳と照らし合わせ、広く知らせたことの記録にもなります。",
            example=sample("民間の求人サイト（4週間）、町のホームページ及び広報"),
            columns=(
                RowColumn(name="channel", required=True, width=18, hint="媒体を選びます。"),
                RowColumn(name="weeks", width=8, hint="掲載する期間を週で入力します（例：4）。"),
                RowColumn(name="cost", width=12, hint="税込みの額を入力します（例：880,000）。"),
                RowColumn(name="note", width=18, hint="載せ方や、相手への頼み方を書きます。"),
            ),
            prefix="c",
            row_word="媒体",
            suggestions=(
                (("channel", "town_page"),),
                (("channel", "job_site"),),
                (("channel", "side_job_platform"),),
                (("channel", "ministry_list"),),
                (("channel", "prefecture_pool"),),
                (("channel", "joint"),),
            ),
        ),
        Summary(view="channels", label="媒体の届く範囲と費用"),
        Field(
            path="recruitment.sourcing.consultation",
            hint="相談の方法を一つ選びます。",
            why="相談シートの宛先が変わります。",
            required_by=("consultation_sheet",),
        ),
        Field(
            path="recruitment.sourcing.consult_on",
            hint="年月日で入力します（例：令和8年12月10日、R8.12.10）。",
            why="相談シートに印刷します。",
        ),
        Field(
            path="recruitment.sourcing.budget",
            hint="税込みの額を入力します（例：900,000、90万円）。",
            why="相談シートに印刷し、見積りと照らし合わせます。",
            example=sample("900,000円"),
            required_by=("consultation_sheet",),
        ),
        TableField(
            path="recruitment.sourcing.questions",
            title="{question}",
            summary=("{answer}",),
            hint="相談で聞くことを、一行に一つずつ入力します。",
            why="相談シートに印刷し、聞いた答を残すと、条件を決めた理由になります。",
            required_by=("consultation_sheet",),
            columns=(
                RowColumn(name="question", required=True, width=22, hint="そのまま読める言葉で書きます。"),
                RowColumn(name="answer", width=24, lines=3, hint="相談の後に、聞いたことを書きます。"),
            ),
            prefix="i",
            row_word="聞くこと",
            suggestions=(
                (("question", "この条件で、応募が見込める人は転職の市場にいますか。"),),
                (("question", "必須の要件は、多過ぎたり狭過ぎたりしませんか。"),),
                (("question", "報酬と日数は、同じような募集と比べてどうですか。"),),
                (("question", "掲載の時期と期間は、いつがよいですか。"),),
                (("question", "応募が多いとき、書類選考はどう進めるとよいですか。"),),
                (("question", "辞退を防ぐために、応募者へどのように連絡するとよいですか。"),),
                (("question", "料金に含まれるものと、別に掛かるものは何ですか。"),),
                (("question", "応募者の個人情報は、いつまで、どこに保管されますか。"),),
            ),
        ),
        TableField(
            path="recruitment.sourcing.quotations",
            title="{company}",
            summary=("{product}", "{weeks}", "{posting}"),
            hint="見積りを一行に一つずつ入力し、二つ以上を比べます。",
            why="見積比較表になり、採用した理由を監査や議会に示せます。",
            required_by=("quotation_comparison",),
            columns=(
                RowColumn(name="company", required=True, width=12, hint="見積りをした会社の名称です。"),
                RowColumn(name="product", width=18, hint="見積書のとおりに書きます。"),
                RowColumn(name="weeks", width=7, hint="掲載の期間を週で入力します（例：4）。"),
                RowColumn(name="posting", width=11, hint="掲載の額を入力します（例：800,000）。"),
                RowColumn(name="support", width=11, hint="支援の額を入力し、なければ0とします。"),
                RowColumn(name="success", width=11, hint="採用時の額を入力し、なければ0とします。"),
                RowColumn(name="tax", width=10, hint="三つの額が税込みか、税抜きかを選びます。"),
                RowColumn(name="includes", width=18, hint="取材、声掛けの数、応募の画面などを書きます。"),
                RowColumn(
                    name="received_on", width=12, hint="年月日で入力します（例：令和8年12月14日、R8.12.14）。"
                ),
                RowColumn(
                    name="valid_until", width=12, hint="年月日で入力します（例：令和9年4月30日、R9.4.30）。"
                ),
            ),
            prefix="m",
            row_word="見積り",
        ),
        Field(
            path="recruitment.sourcing.chosen",
            hint="採用する見積りを一つ選びます。",
            why="経費の明細に入れる額は、この見積りによります。",
        ),
        Field(
            path="recruitment.sourcing.chosen_reason",
            hint="最も安いものでないときは、特に理由を書きます。",
            why="見積比較表に印刷します。",
            example=sample(
                "最も安い見積りではないが、取材と応募者への一斉連絡を含み、予算の範囲に収まるため。"
            ),
            lines=4,
        ),
        Summary(view="quotations", label="見積りの比較と予算"),
    ),
)
