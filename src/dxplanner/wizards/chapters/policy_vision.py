"""全体方針 1～3: what the plan is, why it is made, and what the town wants to become."""

from dxplanner.wizards.chapters.common import PROCEDURE, SURVEY, sample
from dxplanner.wizards.spec import Equals, Example, Field, Options, RowColumn, Step, Summary, TableField

STANDING = Step(
    id="standing",
    title="名称・期間・位置付け",
    minutes=10,
    decide="計画の名称と期間、総合計画や国の計画との関係、議決の要否を決めます。",
    weigh=(
        "名称が「計画」「戦略」「方針」のどれでも、ビジョンと工程表がそろえば全体方針に当たります。"
        "町村の例では期間は3～5年で、総合計画の個別計画や官民データ活用推進計画を兼ねるものがあります。"
        "条例で議決事件に加えている場合は、議会の議決が要ります（地方自治法第96条第2項）。"
    ),
    source="国資料（令和4年6月）、飯綱町・苓北町・美浜町・利根町の各計画のページ",
    items=(
        Field(
            path="policy.title",
            hint="表紙に載せる名称を入力します（例：見本町DX推進計画）。",
            why="表紙と、各書類の柱に印刷します。",
            example=sample("見本町DX推進計画"),
            required_by=(
                "policy",
                "roadmap",
                "organisation",
                "council_paper",
                "inquiry",
                "public_comment",
                "comment_results",
                "briefing_sheet",
                "progress_report",
            ),
        ),
        Field(
            path="policy.period_from",
            hint="初めの年度を入力します（例：令和8年度、R8、2026）。",
            why="表紙と工程表の左端になります。",
            required_by=("policy", "roadmap", "council_paper"),
        ),
        Field(
            path="policy.period_to",
            hint="終わりの年度を入力します（例：令和11年度、R11、2029）。",
            why="表紙と工程表の右端になります。",
            example=Example(text="令和5～9年度（5年）", source="苓北町DX推進計画（苓北町のページ）"),
            required_by=("policy", "roadmap", "council_paper"),
        ),
        Field(
            path="policy.national_plan",
            hint="参照した国の計画の版を選びます。",
            why="背景に版を明記し、取組を国の重点取組事項に対応させるためです。",
            options=Options(source="national_plans"),
        ),
        Summary(view="editions", label="国の計画の版"),
        TableField(
            path="policy.also_serves",
            summary=("{kind}",),
            hint="兼ねる計画があれば一行ずつ選び、なければ「該当なし」とします。",
            why="計画の数を増やさずに済むかを確かめ、位置付けに印刷します。",
            example=Example(
                text="総合計画の個別計画であり、市町村官民データ活用推進計画を兼ねる",
                source="飯綱町DX推進計画（令和4年10月）の位置付けの要約",
            ),
            columns=(
                RowColumn(name="kind", required=True, width=16, hint="計画の種類を選びます。"),
                RowColumn(name="name", width=20, hint="正式な名称を入力します。"),
            ),
            prefix="p",
            row_word="兼ねる計画",
            suggestions=(
                (("kind", "general_plan"),),
                (("kind", "open_data"), ("name", "市町村官民データ活用推進計画")),
                (("kind", "strategy"),),
                (("kind", "reform"),),
            ),
        ),
        Field(
            path="policy.partners",
            hint="近隣の団体と共同で作るときに、相手の団体名を入力します。",
            why="表紙と「計画の位置付け」に、共同で策定する団体として印刷します。",
            example=Example(
                text="広域連合の6町村", source="木曽町の計画の作り方（議会の公開資料。二次資料による）"
            ),
        ),
        Field(
            path="policy.standing",
            hint="どの計画の下で、何を定めるものかを2、3文で書きます。",
            why="全体方針の「計画の位置付け」にそのまま印刷します。",
            example=sample(
                "本計画は、第6次見本町総合計画の将来像を、"
                "デジタル技術の活用と業務の見直しの面から実現するための"
                "個別計画です。国の自治体DX推進計画を踏まえ、本町の全体方針として定めます。"
            ),
            lines=5,
            required_by=("policy",),
        ),
        Field(
            path="policy.council_resolution",
            hint="議会の議決を要する計画を定める条例を確かめて選びます。",
            why="議決を要する場合は、議会の日程から逆算して決定日を決めるためです。",
            required_by=("policy",),
        ),
    ),
)

BACKGROUND = Step(
    id="background",
    title="背景と課題",
    minutes=15,
    decide="なぜ今この計画が要るのかと、解決したい課題を決めます。",
    weigh=(
        "町村の例では、国の動きを述べた後に、人口減少や職員の制約など自団体に固有の課題を続けています。"
        "課題は住民・職員・地域のだれが困っているかが分かるように書くと、取組につながります。"
    ),
    source="町村の計画12例の構成の比較（各町村のページ）",
    items=(
        Field(
            path="policy.background",
            hint="国や県の動きと、自団体の人口や職員の状況を書きます。",
            why="全体方針の「策定の背景」に印刷します。",
            example=sample(
                "本町の人口は8,012人で、令和22年には5,900人になると推計されています。"
                "職員117人で窓口から防災までを"
                "担っており、これまでのやり方のままでは行政サービスを続けることが難しくなります。"
                "限られた人数で住民に向き合う時間を増やすため、業務の見直しとデジタル技術の活用を進めます。"
            ),
            required_by=("policy",),
            lines=8,
        ),
        TableField(
            path="policy.issues",
            summary=("{detail}",),
            hint="課題を3～7個、一行ずつ短い言葉で入力します。",
            why="全体方針の「現状と課題」に印刷し、取組がどの課題に応えるかを示します。",
            example=sample("紙の申請が多く、窓口に来る負担が大きい"),
            required_by=("policy",),
            columns=(
                RowColumn(name="title", required=True, width=18, hint="課題を一言で入力します。"),
                RowColumn(name="detail", width=24, lines=3, hint="分かる数字や、困っている場面を書きます。"),
            ),
            prefix="k",
            row_word="課題",
            suggestions=(
                (("title", "手続のために来庁する負担が大きい"),),
                (("title", "窓口での記入と待ち時間が長い"),),
                (("title", "紙と転記の作業に職員の時間が取られている"),),
                (("title", "情報担当が兼務で、代わりがいない"),),
                (("title", "高齢者など機器に不慣れな方への支援が足りない"),),
                (("title", "システムの更新時期と費用を見通せていない"),),
            ),
        ),
    ),
)

VISION = Step(
    id="vision",
    title="めざす姿",
    minutes=15,
    decide="基本理念、めざす姿、そこへ向かう3本程度の柱を決めます。",
    weigh=(
        "全体方針を定めた割合は、町33.0％、村15.8％です。"
        "例では、理念を一文で示し、柱を3本程度（住民サービス、行政運営、地域や教育）とする形があります。"
        "国の文言をそのまま使わず、総合計画の将来像との対応が分かるようにします。"
    ),
    source=f"{SURVEY}。{PROCEDURE}",
    items=(
        Field(
            path="policy.vision_style",
            hint="理念をどの形で示すかを選びます。",
            why="全体方針の見出しの言葉が、選んだ形に合わせて変わります。",
        ),
        Summary(view="vision_styles", label="示し方の例と、向いている場合"),
        Field(
            path="policy.general_plan_vision",
            hint="総合計画の将来像を、その計画の言葉のまま入力します。",
            why="めざす姿の前に印刷し、総合計画との対応を示します。",
            visible_when=Equals(path="policy.vision_style", value="general_plan"),
        ),
        Field(
            path="policy.philosophy",
            hint="一文で言い切る短い言葉を入力します。",
            why="全体方針の中心になる一文として、目立つ形で印刷します。",
            example=Example(
                text="デジタルで、もっと満足してもらえることをイメージしよう",
                source="三春町DX推進計画の副題（三春町のページ、時期は未確認）",
            ),
            required_by=(
                "policy",
                "council_paper",
                "briefing_sheet",
                "progress_report",
            ),
        ),
        Field(
            path="policy.vision",
            hint="計画期間の終わりに、だれがどう変わっているかを書きます。",
            why="全体方針のビジョンとして、基本理念に続けて印刷します。",
            example=sample(
                "町民は、主な手続を自宅や支所から済ませることができ、困ったときは職員にゆっくり相談できます。"
                "職員は、転記や二重入力から離れ、地域に出る時間を持てています。"
            ),
            required_by=(
                "policy",
                "briefing_sheet",
            ),
            lines=6,
        ),
        Summary(view="pillars"),
        TableField(
            path="policy.pillars",
            summary=("{description}",),
            hint="柱を3本程度、一行ずつ入力します。",
            why="取組と指標を柱ごとにまとめて印刷します。",
            example=Example(
                text="町民サービス、教育、行政運営の3本",
                source="瀬戸内町DX推進本部の設置要綱（部会の構成、令和5年）",
            ),
            required_by=(
                "policy",
                "briefing_sheet",
            ),
            columns=(
                RowColumn(name="name", required=True, width=18, hint="柱の名称を入力します。"),
                RowColumn(name="description", width=24, lines=3, hint="何をめざす柱かを1、2文で書きます。"),
            ),
            prefix="h",
            row_word="柱",
            suggestions=(
                (
                    ("name", "町民にやさしい行政サービス"),
                    ("description", "来なくてよい、書かなくてよい手続を増やします。"),
                ),
                (
                    ("name", "職員が力を発揮できる役場"),
                    ("description", "業務を見直し、住民と向き合う時間を生み出します。"),
                ),
                (
                    ("name", "安心して暮らせる地域"),
                    ("description", "防災、交通、福祉などで、だれもが使えるデジタルを広げます。"),
                ),
            ),
        ),
    ),
)
