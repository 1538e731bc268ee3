"""全体方針 7～9: people and safety, how the plan is kept alive, and the front and back pages."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import AnyOf, Equals, Example, Field, RowColumn, Step, TableField

PEOPLE = Step(
    id="people",
    title="人材・安全・使いやすさ",
    minutes=12,
    decide="人材の確保・育成、サイバーセキュリティ、デジタルデバイド対策の方針を決めます。",
    weigh=(
        "人材育成の方針を立てることが困難とした団体は1,283団体（73.7％、令和4年）でした。"
        "令和8年4月1日から、長、議会及び各執行機関は、サイバーセキュリティを確保するための方針を定めて"
        "公表することとされています（令和6年法律第65号。条番号は未確認）。"
    ),
    source="行政＆情報システム（令和6年3月）の総務省室長の寄稿、令和6年法律第65号（二次資料による）",
    items=(
        Field(
            path="policy.people",
            hint="研修、DX推進リーダー、外部人材の考え方を書きます。",
            why="全体方針に印刷し、推進体制と募集の根拠になります。",
            example=sample(
                "全ての職員が毎年度1回以上の研修を受け、各課に1人のDX推進リーダーを置きます。"
                "専門的な知見は、県との共同による確保を基本とし、"
                "町単独の任用は財政措置を確認した後に判断します。"
            ),
            lines=6,
            required_by=("policy", "anticipated_questions", "training_plan"),
        ),
        Field(
            path="policy.security",
            hint="方針の策定・公表、責任者、研修と点検について書きます。",
            why="全体方針に印刷し、CISOの役割とつながります。",
            example=sample(
                "サイバーセキュリティを確保するための方針を定めて公表し、CISOの下で、"
                "研修と自己点検を毎年度行います。"
                "個人情報の取扱いは、個人情報の保護に関する法律及び町の安全管理の規程によります。"
            ),
            lines=6,
            required_by=("policy", "anticipated_questions"),
        ),
        Field(
            path="policy.digital_divide",
            hint="機器に不慣れな方への支援と、残す窓口について書きます。",
            why="議会や住民からよく問われる点であり、全体方針に印刷します。",
            example=sample(
                "集会所での相談会を年12回行います。窓口と電話による手続は残し、"
                "デジタルの利用を強いることはしません。"
            ),
            lines=5,
            required_by=("policy", "anticipated_questions"),
        ),
    ),
)

REVIEW = Step(
    id="review",
    title="進捗管理と見直し",
    minutes=5,
    decide="だれが、いつ、何を見て進み具合を確かめ、計画を改めるかを決めます。",
    weigh=(
        "例では、2年ごと（利根町）、国の計画の改定時（山都町）、"
        "必要に応じて（飯綱町など）の3つの型があります。"
        "推進本部の所掌に進捗の評価を入れると、見直しの場が決まります（美咲町の要綱の例）。"
    ),
    source="利根町・山都町・飯綱町の計画のページ、美咲町DX推進本部設置要綱（令和5年）",
    items=(
        Field(
            path="policy.review_cycle",
            hint="見直しの時期を一つ選びます。",
            why="全体方針の「進捗管理及び見直し」に印刷します。",
            example=Example(
                text="令和7～10年度の4年間とし、2年ごとに見直す", source="利根町DX推進計画のページの要約"
            ),
            required_by=("policy",),
        ),
        Field(
            path="policy.review_rule",
            hint="点検の場、時期、公表の方法を書きます。",
            why="全体方針の「進捗管理及び見直し」に印刷します。",
            example=sample(
                "毎年度5月に、推進本部が指標の実績を4段階で評価し、6月に町のホームページで公表します。"
                "評価の結果は、次の年度の予算要求に反映します。"
            ),
            lines=5,
            required_by=("policy", "anticipated_questions"),
        ),
    ),
)

CLOSING = Step(
    id="closing",
    title="はじめの言葉と版",
    minutes=8,
    decide="はじめの言葉、策定の経過、今の版（素案・照会・決定）を決めます。",
    weigh=(
        "はじめの言葉は最後に書くと早く済みます。版が「決定」になるまで、書類には素案であることを印刷します。"
        "見出しの番号は、冊子の形なら「第１章」、通知や起案の形なら「第１」が一般的です。"
    ),
    source=PRACTICE,
    items=(
        Field(
            path="policy.greeting",
            hint="なぜ取り組むのかを、長の言葉として400字程度で書きます。",
            why="表紙の次のページに印刷し、長の意思を庁内外に示します。",
            example=sample(
                "本町では、少ない職員で暮らしを支え続けるため、仕事の進め方そのものを見直すことにしました。"
                "デジタルは手段であり、町民の皆様と職員が顔を合わせる時間を増やすために使います。"
            ),
            lines=8,
        ),
        TableField(
            path="policy.history",
            summary=("{on}", "{kind}", "{result}"),
            hint="会議や意見募集を、日付の順に一行ずつ入力します。",
            why="資料編の「策定の経過」に印刷します。",
            example=sample("令和9年2月5日 全員協議会で説明"),
            columns=(
                RowColumn(
                    name="on",
                    required=True,
                    width=10,
                    hint="年月日で入力します（例：令和8年12月1日、R8.12.1）。",
                ),
                RowColumn(name="kind", width=11, hint="会議、議会、パブリックコメントなどの種類を選びます。"),
                RowColumn(
                    name="event",
                    required=True,
                    width=24,
                    hint="会議名や出来事を入力します（例：第1回推進本部）。",
                ),
                RowColumn(
                    name="result",
                    width=20,
                    lines=2,
                    hint="決めたことや意見の件数を、終わった後に書きます。",
                ),
            ),
            prefix="y",
            row_word="経過",
            suggestions=(
                (("kind", "questionnaire"), ("event", "職員アンケート")),
                (("kind", "workshop"), ("event", "DX推進リーダーのワークショップ")),
                (("kind", "headquarters"), ("event", "推進本部（素案の検討）")),
                (("kind", "inquiry"), ("event", "庁内照会")),
                (("kind", "council"), ("event", "議会全員協議会")),
                (("kind", "public_comment"), ("event", "パブリックコメント")),
                (("kind", "headquarters"), ("event", "推進本部（計画案の決定）")),
                (("kind", "decision"), ("event", "計画の決定")),
            ),
        ),
        Field(
            path="paperwork.state",
            hint="今の段階を選びます。",
            why="表紙と各ページの下に印刷し、読む人が途中の案と取り違えないようにします。",
            required_by=("policy",),
        ),
        Field(
            path="paperwork.decided_on",
            hint="決裁の日を入力します（例：令和9年3月25日、R9.3.25）。",
            why="表紙に「令和○年○月○日決定」又は「改定」と印刷します。",
            visible_when=AnyOf(
                conditions=(
                    Equals(path="paperwork.state", value="decided"),
                    Equals(path="paperwork.state", value="revised"),
                )
            ),
        ),
        Field(
            path="paperwork.note",
            hint="前の版から変えた点を短く書きます。",
            why="版の一覧と、庁内照会の文に使います。",
            example=sample("庁内照会の意見を受け、指標を5つから4つに改めました。"),
            lines=2,
        ),
        Field(
            path="paperwork.numbering",
            hint="庁内の書き方に合わせて選び、迷うときは「第１章」とします。",
            why="全ての書類の見出しの番号に使います。",
        ),
        Field(
            path="paperwork.comma",
            hint="庁内の公用文の定めに合わせて選びます。",
            why="全ての書類の文中の読点をそろえるためです。",
        ),
        Field(
            path="paperwork.comparison_order",
            hint="例規の新旧対照表と同じ順を選び、迷うときは左を改正後とします。",
            why="新旧対照表の列の並びに使います。",
        ),
    ),
)
