"""全体方針 4～6: what will be done, when, and how one will see that it worked."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.chapters.policy_roadmap import BESIDE
from dxplanner.wizards.spec import Example, Field, Options, RowColumn, Step, Summary, TableField

_PRIORITY_SOURCE = "総務省「自治体DX推進計画」第2.3版（令和6年2月）の目次。第5.0版は本文を未確認"

INITIATIVES = Step(
    id="initiatives",
    title="取組",
    minutes=15,
    decide="計画期間に行う取組と、その担当課を決めます。",
    weigh=(
        "第2.3版の重点取組事項は、フロントヤード改革、標準化・共通化、公金収納、マイナンバーカード、"
        "セキュリティ、AI・RPA、テレワークの7つです。"
        "第5.0版は業務の見直しを取組の前提に置くとされます（参考）。"
        "全ての事項を埋める必要はなく、課題に応える取組を優先します。"
    ),
    source=_PRIORITY_SOURCE,
    items=(
        TableField(
            path="policy.initiatives",
            summary=("{pillar}", "{owner}"),
            hint="取組を一行ずつ、名称と担当課から入力します。",
            why="取組一覧と事業票に印刷し、工程表・指標・募集する業務の元になります。",
            example=Example(
                text="事業票の項目：取組の概要、現状・課題、今後の展開、評価指標、実施スケジュール",
                source="伊豆の国市DX推進計画（令和5～7年度）の構成",
            ),
            required_by=("policy", "roadmap"),
            columns=(
                RowColumn(
                    name="title", required=True, width=18, hint="「何をする」が分かる名称を入力します。"
                ),
                RowColumn(name="pillar", width=14, hint="どの柱の取組かを選びます。"),
                RowColumn(
                    name="priority_item",
                    width=14,
                    hint="国の重点取組事項を選び、独自の取組は空けておきます。",
                    options=Options(source="priority_items"),
                ),
                RowColumn(name="issue", width=14, hint="どの課題に応えるかを選びます。"),
                RowColumn(name="owner", width=10, hint="進める責任を持つ課を一つ選びます。"),
                RowColumn(
                    name="summary", width=24, lines=3, hint="何を、だれのために、どう変えるかを書きます。"
                ),
                RowColumn(
                    name="current_state", width=24, lines=3, hint="今の件数や時間など、分かる数字を書きます。"
                ),
                RowColumn(
                    name="development", width=24, lines=3, hint="今年度の後に、どう広げるかを書きます。"
                ),
                RowColumn(
                    name="funding", width=14, hint="見込む費用と財源を書きます（例：一般財源、国の交付金）。"
                ),
                RowColumn(
                    name="depends_on", width=14, hint="これより先に進める必要のある取組があれば選びます。"
                ),
            ),
            prefix="t",
            row_word="取組",
            suggestions=(
                (
                    ("title", "行政手続のオンライン化"),
                    ("summary", "よく使われる手続から順に、自宅で申請できるようにします。"),
                ),
                (
                    ("title", "書かない窓口の導入"),
                    ("summary", "聞き取りとカードの読み取りで、申請書の記入を減らします。"),
                ),
                (
                    ("title", "基幹システムの標準化と運用経費の管理"),
                    ("summary", "移行後の経費を毎年度点検します。"),
                ),
                (
                    ("title", "マイナンバーカードの利用の推進"),
                    ("summary", "カードでできる手続と相談の場を増やします。"),
                ),
                (
                    ("title", "公金収納の電子化"),
                    ("summary", "税や料金を、庁舎に来なくても納められるようにします。"),
                ),
                (
                    ("title", "業務の棚卸しと見直し"),
                    ("summary", "転記や二重入力の多い業務から手順を改めます。"),
                ),
                (
                    ("title", "サイバーセキュリティ対策"),
                    ("summary", "方針を定め、研修と点検を毎年度行います。"),
                ),
                (
                    ("title", "職員のデジタル研修"),
                    ("summary", "全ての職員を対象に、階層に応じた研修を行います。"),
                ),
                (("title", "スマートフォン相談会"), ("summary", "集会所などで、操作の相談に応じます。")),
            ),
        ),
        Summary(view="coverage", label="国の重点取組事項への対応"),
        TableField(
            path="policy.left_out",
            summary=("{reason}",),
            hint="取組を設けない国の重点取組事項があれば、理由とともに入力します。",
            why="取組の一覧の次に印刷し、落としたのではなく判断したことを示します。",
            example=sample("町の公金は件数が少なく、システムの更新に合わせて検討するため"),
            columns=(
                RowColumn(
                    name="item",
                    required=True,
                    width=16,
                    hint="国の重点取組事項を選びます。",
                    options=Options(source="priority_items"),
                ),
                RowColumn(name="reason", required=True, width=24, hint="掲げない理由を一文で書きます。"),
            ),
            prefix="z",
            row_word="事項",
        ),
    ),
)

ROADMAP = Step(
    id="roadmap",
    title="工程表",
    papers=("roadmap", "meeting_calendar"),
    minutes=15,
    decide="取組を、どの年度のどの四半期に、どの段階で進めるかを決めます。",
    weigh=(
        "予算編成（おおむね11月から）とシステムの更新時期から逆算し、"
        "始まりを一つの四半期に集めないようにします。"
        "段階は、検討、準備、調達、試行、本稼働、定着の6つです。国の標準様式は未確認です。"
    ),
    source="全体方針はビジョンと工程表から成るとする国資料（令和4年6月）。段階の区分は参考",
    items=(
        Summary(view="roadmap", label="工程表"),
        TableField(
            path="roadmap.rows",
            summary=("{owner}", "{cost}", "{stages}"),
            label="工程表の行",
            hint="取組を選び、段階ごとに始まりと終わりを入力します。",
            why="別紙１ 工程表の一行になります。",
            example=sample(
                "行政手続のオンライン化：令和8年度第1四半期～第2四半期 検討、第3四半期～第4四半期 準備"
            ),
            columns=(
                RowColumn(name="initiative", width=16, hint="取組を選び、取組でない行は見出しを入力します。"),
                RowColumn(name="title", width=14, hint="取組の名称と違う見出しにするときに入力します。"),
                RowColumn(name="owner", width=10, hint="取組の担当課と違うときだけ選びます。"),
                RowColumn(
                    name="cost",
                    width=10,
                    hint="計画期間の合計を入力し、経費の明細があるときは空けておきます。",
                ),
            ),
            prefix="r",
            row_word="行",
            nested=TableField(
                path="stages",
                summary=("{kind}（{start_year}～{end_year}）",),
                label="段階",
                hint="段階を順に選び、始まりと終わりを入力します。",
                why="工程表の帯の一つ一つになります。",
                columns=(
                    RowColumn(name="kind", required=True, width=8, hint="段階を選びます。"),
                    RowColumn(
                        name="start_year",
                        required=True,
                        width=8,
                        hint="年度で入力します（例：令和8年度、R8）。",
                    ),
                    RowColumn(
                        name="start_quarter", required=True, width=7, hint="1から4で入力します（1は4～6月）。"
                    ),
                    RowColumn(
                        name="end_year",
                        required=True,
                        width=8,
                        hint="年度で入力します（例：令和9年度、R9）。",
                    ),
                    RowColumn(
                        name="end_quarter", required=True, width=7, hint="1から4で入力します（4は1～3月）。"
                    ),
                ),
                prefix="g",
                row_word="段階",
                suggestions=(
                    (("kind", "study"),),
                    (("kind", "prepare"),),
                    (("kind", "procure"),),
                    (("kind", "trial"),),
                    (("kind", "operate"),),
                    (("kind", "settle"),),
                ),
            ),
            required_by=("policy", "roadmap"),
        ),
        TableField(
            path="roadmap.milestones",
            summary=("{year}", "{quarter}", "{row}"),
            hint="議会、条例の施行、国の期限などの節目を入力します。",
            why="工程表に印を付け、遅らせることのできない時期を示します。",
            example=sample("国の計画の改定（令和10年度第1四半期）"),
            columns=(
                RowColumn(
                    name="title", required=True, width=14, hint="短い言葉で入力します（例：条例改正）。"
                ),
                RowColumn(name="row", width=14, hint="どの行の節目かを選びます。"),
                RowColumn(name="year", width=8, hint="年度で入力します（例：令和8年度、R8）。"),
                RowColumn(name="quarter", width=7, hint="1から4で入力します（1は4～6月）。"),
            ),
            prefix="e",
            row_word="節目",
            suggestions=(
                (("title", "当初予算の要求"),),
                (("title", "条例改正（3月定例会）"),),
                (("title", "システムの更新"),),
                (("title", "計画の見直し"),),
            ),
        ),
        *BESIDE,
        Field(
            path="roadmap.note",
            label="工程表の注記",
            hint="工程表の欄外に載せる注を一文で書きます。",
            why="予算や国の動きで変わり得ることなど、読み手への断りを印刷します。",
            example=sample("各年度の事業は、予算の成立を条件とし、国の計画の改定に応じて見直します。"),
        ),
    ),
)

INDICATORS = Step(
    id="indicators",
    title="指標",
    minutes=12,
    decide="進み具合を測る指標と、現状値・目標値を決めます。",
    weigh=(
        "現状値とその時点がない指標は、後で比べることができません。測る手間が小さいものを数個選びます。"
        "取組の量だけでなく、めざす姿が近付いたかを示す指標を一つ以上入れます。"
    ),
    source="浜松市の計画の進捗の公表（令和6年度、4段階の評価）、木曽町の議会答弁（報道）を参考",
    items=(
        TableField(
            path="policy.indicators",
            summary=("{baseline}{unit?} → {target}{unit?}", "{target_year}"),
            hint="指標を一行ずつ、現状値・時点・目標値・年度を入力します。",
            why="進捗管理の表に印刷し、毎年度の点検に使います。",
            example=sample("オンラインで申請できる手続 12件（令和8年4月1日）→ 45件（令和11年度）"),
            required_by=("policy", "anticipated_questions"),
            columns=(
                RowColumn(
                    name="name", required=True, width=16, hint="何を数えるかが分かる名称を入力します。"
                ),
                RowColumn(name="unit", required=True, width=5, hint="単位を入力します（例：件、分、％）。"),
                RowColumn(name="baseline", width=7, hint="今の値を数字で入力します（例：12）。"),
                RowColumn(
                    name="baseline_date", width=10, hint="測った日を入力します（例：令和8年4月1日、R8.4.1）。"
                ),
                RowColumn(name="target", width=7, hint="目標の値を数字で入力します（例：45）。"),
                RowColumn(name="target_year", width=8, hint="年度で入力します（例：令和11年度、R11）。"),
                RowColumn(name="pillar", width=12, hint="どの柱の指標かを選びます。"),
                RowColumn(name="initiative", width=14, hint="特定の取組の指標であれば選びます。"),
                RowColumn(name="measured_by", width=10, hint="毎年度測る課を選びます。"),
                RowColumn(name="note", width=16, hint="資料の名前や数え方を書きます。"),
                RowColumn(name="kind", width=12, hint="行った量か、その結果の変化かを選びます。"),
            ),
            prefix="x",
            row_word="指標",
            nested=TableField(
                path="targets",
                summary=("{fiscal_year}　{value}",),
                label="年度別の目標",
                hint="途中の年度の目標を、一年ずつ入力します。",
                why="毎年度の評価で、目標と実績を比べるために使います。",
                columns=(
                    RowColumn(
                        name="fiscal_year",
                        required=True,
                        width=8,
                        hint="年度で入力します（例：令和9年度、R9）。",
                    ),
                    RowColumn(
                        name="value", required=True, width=8, hint="目標の値を数字で入力します（例：27）。"
                    ),
                ),
                prefix="u",
                row_word="年度",
            ),
            suggestions=(
                (("name", "オンラインで申請できる手続"), ("unit", "件")),
                (
                    ("name", "窓口での手続にかかる時間"),
                    ("unit", "分"),
                    ("note", "転入の手続を繁忙期に10件測り、平均します。"),
                ),
                (("name", "デジタル研修を受けた職員の割合"), ("unit", "％")),
                (
                    ("name", "職員の時間外勤務の削減率"),
                    ("unit", "％"),
                    ("note", "基準の年度の合計と比べます。"),
                ),
                (("name", "スマートフォン相談会の参加者"), ("unit", "人")),
            ),
        ),
    ),
)
