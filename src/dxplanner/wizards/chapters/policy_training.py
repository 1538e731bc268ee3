"""全体方針: the training plan by year and group, and the measures against デジタルデバイド."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import RowColumn, Step, TableField

TRAINING = Step(
    id="training",
    title="研修計画",
    minutes=12,
    decide="年度ごとに、だれが、何を、何時間学ぶかを決めます。",
    weigh=(
        "人材の育成に取り組む団体は1,437団体（82.9％、令和5年）でした。"
        "全職員の基礎、DX推進リーダーの実践、管理職の判断、情報担当の専門に分けると、時間の見積りが立ちます。"
        "受講の実績と、受講後に変わったことも、ここに残します。"
    ),
    source="行政＆情報システム（令和6年3月）の総務省室長の寄稿、デジタル庁の公表データ（令和5年）の再集計",
    items=(
        TableField(
            path="policy.trainings",
            summary=("{fiscal_year}", "{group}", "{hours}時間"),
            hint="年度と対象ごとに、研修を一行ずつ入力します。",
            why="人材育成計画（研修計画）に印刷し、受講した延べ時間と費用を合計します。",
            required_by=("training_plan",),
            example=sample("令和9年度 情報セキュリティの基礎（全職員、1時間）"),
            columns=(
                RowColumn(
                    name="fiscal_year",
                    required=True,
                    width=8,
                    hint="年度で入力します（例：令和9年度、R9、2027）。",
                ),
                RowColumn(name="title", required=True, width=18, hint="内容が分かる名称を入力します。"),
                RowColumn(name="group", required=True, width=10, hint="受ける人を選びます。"),
                RowColumn(name="topic", width=12, hint="研修の分野を選びます。"),
                RowColumn(
                    name="provider", width=14, hint="実施する課や団体、又は使う教材の名称を入力します。"
                ),
                RowColumn(name="hours", width=7, hint="1人が受ける時間を入力します（例：1、1.5）。"),
                RowColumn(name="planned", width=7, hint="受ける予定の人数を入力します（例：117）。"),
                RowColumn(
                    name="cost", width=9, hint="町が払う額を入力し、無料であれば0とします（例：60,000、0）。"
                ),
                RowColumn(name="line", width=12, hint="この費用を入れた「経費の明細」の行を選びます。"),
                RowColumn(name="attended", width=7, hint="終わった後に受けた人数を入力します（例：110）。"),
                RowColumn(
                    name="effect",
                    width=20,
                    lines=2,
                    hint="仕事の何がどう変わったかを、分かる数字で書きます。",
                ),
            ),
            prefix="tr",
            row_word="研修",
            suggestions=(
                (("title", "個人情報の取扱いの基本"), ("group", "all"), ("topic", "privacy")),
                (("title", "情報セキュリティの基礎"), ("group", "all"), ("topic", "security")),
                (("title", "業務の見直しの進め方"), ("group", "leaders"), ("topic", "process")),
                (("title", "住民の目から見た手続の設計"), ("group", "leaders"), ("topic", "service_design")),
                (("title", "デジタル化の判断と予算"), ("group", "managers"), ("topic", "other")),
                (("title", "データの整理と見せ方"), ("group", "staff"), ("topic", "data")),
                (("title", "庁内で作る小さな道具"), ("group", "staff"), ("topic", "in_house")),
            ),
        ),
    ),
)

DIVIDE = Step(
    id="divide",
    title="デジタルデバイド対策",
    minutes=8,
    decide="機器に不慣れな方などのために、だれに、何を、どこで、年に何回行うかを決めます。",
    weigh=(
        "文章だけでは、続いているかどうかを後で確かめられません。"
        "対象ごとに回数と担当課を決め、参加者などの指標と結び付けます。"
    ),
    source=PRACTICE,
    items=(
        TableField(
            path="policy.divide_measures",
            summary=("{group}", "年{per_year}回", "{owner}"),
            hint="対象と取組を一行ずつ入力します。",
            why="全体方針のデジタルデバイド対策に表として印刷します。",
            example=sample("高齢の住民 スマートフォン講座 年24回（公民館及び集会所）"),
            columns=(
                RowColumn(name="group", required=True, width=12, hint="支援する方を選びます。"),
                RowColumn(name="title", required=True, width=18, hint="何をするかを短く入力します。"),
                RowColumn(
                    name="per_year",
                    width=7,
                    hint="年間の回数を入力し、常に行うものは空けます（例：12、24）。",
                ),
                RowColumn(name="place", width=14, hint="行う場所を入力します（例：公民館）。"),
                RowColumn(name="owner", width=10, hint="進める責任を持つ課を選びます。"),
                RowColumn(name="indicator", width=14, hint="進み具合を測る指標を選びます。"),
                RowColumn(name="line", width=12, hint="費用があれば「経費の明細」の行を選びます。"),
            ),
            prefix="dm",
            row_word="取組",
            suggestions=(
                (("group", "elderly"), ("title", "スマートフォン講座")),
                (("group", "elderly"), ("title", "困りごとの相談会")),
                (("group", "disabled"), ("title", "画面の読み上げと拡大の確認")),
                (("group", "foreign"), ("title", "やさしい日本語による案内")),
                (("group", "remote"), ("title", "訪問による申請の受付")),
            ),
        ),
    ),
)
