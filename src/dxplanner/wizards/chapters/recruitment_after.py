"""外部人材の募集: when nobody comes, taking a person in, goals and their review every quarter, and the end of the term."""

from dxplanner.wizards.chapters.common import DECK, PRACTICE, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, TableField

_A = "recruitment.after"

FALLBACKS = TableField(
    path=f"{_A}.fallbacks",
    label="選んだ代替策と理由",
    title="{kind}",
    summary=("{reason}",),
    hint="選ぶものを、優先する順に一行ずつ入力します。",
    why="必要性説明書、試算書及び議会の資料に、一行の表として印刷します。",
    example=sample("県・近隣団体との共同：令和9年度も続けており、空白を作らないため。"),
    columns=(
        RowColumn(name="kind", required=True, width=14, hint="四つから選びます。"),
        RowColumn(name="reason", width=28, hint="なぜ、いつ切り替えるかを書きます。"),
    ),
    prefix="fb",
    row_word="代替策",
    suggestions=(
        (("kind", "prefecture"), ("reason", "負担金により、同じ専門の人の助言を続けられるため。")),
        (("kind", "again"), ("reason", "条件を見直し、翌年度の当初から募集するため。")),
        (("kind", "outsourcing"), ("reason", "調査と診断に限り、成果物で確かめられるため。")),
        (("kind", "adviser"), ("reason", "当面の助言を、費用を掛けずに受けられるため。")),
    ),
)

INTAKE = Step(
    id="intake",
    title="受入れと研修",
    papers=("onboarding",),
    minutes=8,
    decide="着任までに用意すること、受入窓口、研修の内容と担当を決めます。",
    weigh=(
        "受け入れた団体からは、役割の整理がないまま来てもらうと双方の負担になるという声があり、"
        "来た人からは、相談する相手がいないという声がありました。"
        "庁内の決裁、予算、議会の日程は、民間の人には初めてのものです。最初の1か月に説明の時間を取ります。"
    ),
    source=f"{DECK}の外部人材と受入団体の声。{PRACTICE}",
    items=(
        Field(
            path=f"{_A}.desk",
            hint="日々の連絡を受ける課と職を書きます（氏名は書きません）。",
            why="受入計画に印刷し、だれに聞けばよいかをはっきりさせます。",
            example=sample("総務課情報係長（不在のときは総務課長）"),
            required_by=("onboarding",),
        ),
        Field(
            path=f"{_A}.adviser",
            hint="仕事の進め方や人間関係の相談に乗る職を書きます。",
            why="孤立を防ぐため、窓口とは別の職に置きます。",
            example=sample("総務課長"),
        ),
        Field(
            path=f"{_A}.meetings",
            hint="だれと、どのくらいの間隔で打ち合わせるかを書きます。",
            why="成果と困り事を早く知り、四半期の評価につなげるためです。",
            example=sample("情報係と月2回、CIOと月1回、推進本部に年3回出席"),
        ),
        Field(
            path=f"{_A}.ground_rules",
            hint="指示の受け方、資料の扱い、事業者と会うときの約束を書きます。",
            why="着任の日に渡し、後の行き違いを防ぎます。",
            example=sample(
                "各課への依頼は、情報係を通じて行う。\n事業者との面会は職員が同席し、記録を残す。\n"
                "町の情報は、貸与した端末だけで扱う。"
            ),
            lines=4,
        ),
        TableField(
            path=f"{_A}.intake",
            title="{content}",
            summary=("{kind}", "{by}", "{on}"),
            hint="着任の前と、着任から1か月までにすることを入力します。",
            why="受入計画の点検表になり、済んだものに印が付きます。",
            required_by=("onboarding",),
            columns=(
                RowColumn(name="kind", width=10, hint="種類を選びます。"),
                RowColumn(name="content", required=True, width=24, hint="何をするかを書きます。"),
                RowColumn(name="by", width=12, hint="担当する課や職を書きます。"),
                RowColumn(name="on", width=10, hint="期日を入力します（例：R9.7.1）。"),
                RowColumn(name="done", width=6, hint="済んだら「はい」を選びます。"),
            ),
            prefix="in",
            row_word="準備",
            suggestions=(
                (("kind", "papers"), ("content", "誓約書、兼業先及び所属する企業等の申告書の受領")),
                (("kind", "equipment"), ("content", "端末、業務用の利用者の権限及び庁舎の入館証の用意")),
                (("kind", "meeting"), ("content", "CIO及び各課長との顔合わせ")),
                (("kind", "training"), ("content", "町の仕事の流れ（決裁、文書、服務）の研修")),
                (("kind", "training"), ("content", "予算と議会の1年の日程の研修")),
                (("kind", "training"), ("content", "個人情報の保護及び情報セキュリティの研修")),
                (("kind", "training"), ("content", "契約と公平性（入札制限、事業者との接触）の研修")),
                (("kind", "meeting"), ("content", "1か月後の面談（困り事と役割の確認）")),
            ),
        ),
    ),
)

GOALS = Step(
    id="goals_review",
    title="目標と四半期の評価",
    papers=("quarterly_review",),
    minutes=8,
    decide="任期の目標と確かめ方、四半期ごとの結果、次にすること、得られた教訓を書きます。",
    weigh=(
        "目標は3つほどに絞り、外部の人が動かせることで決めます。町の職員が決めることは目標にしません。"
        "議会からは、成果が上がらないときの対応を問われます。"
        "うまくいかなかったことも、教訓として残すと、次の募集と他の団体の役に立ちます。"
    ),
    source=f"{DECK}の「失敗から得られた教訓等の横展開」。{PRACTICE}",
    items=(
        TableField(
            path=f"{_A}.goals",
            title="{title}",
            summary=("{measured_by}", "{by}"),
            hint="任期の目標を、一行に一つずつ入力します。",
            why="四半期評価票と議会の資料に印刷します。",
            required_by=("quarterly_review",),
            columns=(
                RowColumn(
                    name="title", required=True, width=22, hint="「～の提言を終える」のように書きます。"
                ),
                RowColumn(name="measured_by", width=24, hint="何を見れば達成と分かるかを書きます。"),
                RowColumn(name="initiative", width=16, hint="関係する取組を選びます。"),
                RowColumn(name="by", width=10, hint="期日を入力します（例：R10.3.31）。"),
            ),
            prefix="go",
            row_word="目標",
        ),
        Field(
            path=f"{_A}.evaluators",
            hint="評価する職と、まとめる課を書きます。",
            why="四半期評価票に印刷します。",
            example=sample("CIO（副町長）及び総務課長。総務課情報係がまとめる。"),
            required_by=("quarterly_review",),
        ),
        Field(
            path=f"{_A}.if_missed",
            hint="役割の見直し、再任しないことなど、順を追って書きます。",
            why="議会からの「成果がなければどうするか」という問いの答えになります。",
            example=sample(
                "2四半期続けて「遅れ」のときは、CIOが本人と面談し、業務を絞る。\n"
                "それでも改まらないときは、再任を行わない。"
            ),
            lines=3,
        ),
        TableField(
            path=f"{_A}.results",
            title="{fiscal_year}{quarter}",
            summary=("{goal}", "{rating}", "{result}"),
            hint="四半期が終わるごとに、目標ごとの結果を入力します。",
            why="四半期評価票に印刷し、最も新しい評価を議会の資料に載せます。",
            columns=(
                RowColumn(
                    name="fiscal_year", required=True, width=8, hint="年度で入力します（例：令和9年度、R9）。"
                ),
                RowColumn(name="quarter", required=True, width=8, hint="四半期を選びます。"),
                RowColumn(name="goal", required=True, width=16, hint="目標を選びます。"),
                RowColumn(name="result", width=24, hint="何ができたかを事実で書きます。"),
                RowColumn(name="rating", width=8, hint="四つから選びます。"),
                RowColumn(name="next_step", width=20, hint="次の四半期にすることを書きます。"),
            ),
            prefix="qr",
            row_word="結果",
        ),
        TableField(
            path=f"{_A}.lessons",
            title="{event}",
            summary=("{lesson}",),
            hint="うまくいかなかったことと、次に生かすことを入力します。",
            why="事務引継書と四半期評価票に印刷します。人の評価ではなく、進め方の記録にします。",
            columns=(
                RowColumn(name="event", required=True, width=20, hint="起きたことを事実で書きます。"),
                RowColumn(name="cause", width=18, hint="人ではなく、仕組みの原因を書きます。"),
                RowColumn(name="lesson", width=22, hint="次にどうするかを書きます。"),
                RowColumn(name="shared", width=8, hint="他の団体に伝えてよいときは「はい」を選びます。"),
            ),
            prefix="le",
            row_word="教訓",
        ),
    ),
)
