"""全体方針: the training plan by year and group, and the measures against デジタルデバイド."""

from dxplanner.wizards.chapters.common import DECK, sample
from dxplanner.wizards.spec import Field, Options, RowColumn, Step, Summary, TableField

TRAINING = Step(
    id="training",
    title="研修計画",
    minutes=12,
    decide="年度ごとに、だれが、何を、何時間学ぶかを決めます。",
    weigh=(
        "職員の育成に取り組む団体は1,437団体（回答した1,733団体の82.9％、令和5年4月1日現在）でした。"
        "全職員の基礎、DX推進リーダーの実践、管理職の判断、情報担当の専門に分けると、時間の見積りが立ちます。"
        "個人情報の研修は、令和5年4月1日から市町村に直接適用されている法律の内容で行います。"
        "研修が進まない理由として、予算がないことを約7割、人員を約5割が挙げた調査があるため、無償の教材から始めます。"
    ),
    source=(
        "デジタル庁の公表データ（令和5年）の再集計、個人情報の保護に関する法律、"
        "417自治体への民間の調査（二次資料）"
    ),
    items=(
        Field(
            path="policy.training_policy",
            hint="だれに、どこまでできるようになってほしいかを書きます。",
            why="人材育成計画（研修計画）の「育成の方針」と、全体方針の第8章に印刷します。",
            example=sample(
                "全ての職員は、安全に情報を扱い、自分の仕事の手順を書き出せるようにします。"
                "DX推進リーダーは、課の業務の見直しを進められるようにします。"
            ),
            lines=5,
            required_by=("training_plan",),
        ),
        Summary(view="training_help"),
        TableField(
            path="policy.trainings",
            summary=("{fiscal_year}", "{group}", "{hours}"),
            hint="年度と対象ごとに、研修を一行ずつ入力します。",
            why="人材育成計画（研修計画）に印刷し、受講した延べ時間と費用を合計します。",
            required_by=("training_plan",),
            example=sample("令和9年度 情報セキュリティ及び個人情報の取扱い（全職員、1時間）"),
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
                RowColumn(
                    name="expense_category",
                    width=10,
                    hint="費用の節を選びます（例：報償費、委託料）。",
                    options=Options(source="expense_categories"),
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
        Summary(view="training_costs"),
    ),
)

OUTSIDE = Step(
    id="outside_reasons",
    title="外部人材の自己点検",
    papers=("training_plan", "survey_draft"),
    minutes=6,
    decide="外部人材を活用していない（活用が進まない）理由を、町の事情に照らして確かめます。",
    weigh=(
        "国の検討会は、人がいないのか、受入れの体制の問題なのか、誘因を感じないのかを分けて考えるよう求めました。"
        "理由が分かれば、次にすることが決まります。活用していない1,483団体のうち、"
        "990団体は「未定」、331団体は「予定はない」、160団体は「活用する方向で検討」と答えています（令和3年9月1日現在）。"
    ),
    source=f"{DECK}の「検討会における御指摘」と「外部デジタル人材の活用に係る検討状況」",
    items=(
        Summary(view="outside_reasons"),
        TableField(
            path="policy.outside_reasons",
            title="{reason}",
            summary=("{applies}", "{note}"),
            hint="理由ごとに、当てはまるかどうかを選びます。",
            why="人材育成計画（研修計画）の「外部人材の活用についての自己点検」に印刷します。",
            columns=(
                RowColumn(
                    name="reason",
                    required=True,
                    width=24,
                    hint="理由を選びます。",
                    options=Options(source="outside_reasons"),
                ),
                RowColumn(name="applies", required=True, width=9, hint="当てはまるかどうかを選びます。"),
                RowColumn(name="note", width=20, lines=2, hint="町の事情や、これからすることを書きます。"),
            ),
            prefix="or",
            row_word="理由",
        ),
    ),
)

DIVIDE = Step(
    id="divide",
    title="デジタルデバイド対策",
    papers=("survey_draft",),
    minutes=8,
    decide="機器に不慣れな方などのために、だれに、何を、どこで、年に何回行うかを決めます。",
    weigh=(
        "文章だけでは、続いているかどうかを後で確かめられません。"
        "対象ごとに回数と担当課を決め、参加者などの指標と結び付けます。"
        "国は、スマートフォンの講習会を行う団体を公募して補助しており（令和7年度も実施）、"
        "相談に応じるデジタル推進委員を任命しています（令和7年9月現在で約58,000人）。"
        "社会福祉協議会などと一緒に行うと、町の職員だけで続けるより長く続きます。"
    ),
    source="総務省中国総合通信局の報道資料（令和7年7月1日）、内閣府の会議に出されたデジタル庁の資料（令和7年）、本ソフトの提案",
    items=(
        TableField(
            path="policy.divide_measures",
            summary=("{group}", "年{per_year}", "{owner}"),
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
                RowColumn(
                    name="partner", width=12, hint="一緒に行う団体があれば書きます（例：社会福祉協議会）。"
                ),
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
