"""第5章: what a budget request needs beside the amounts: 事業, 科目, 補正, 債務負担行為 and the town's own forms."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, TableField

_LAW = "地方自治法第214条、第216条、第218条、第234条の3、地方自治法施行規則第15条第2項（別記）"
_YEAR = RowColumn(
    name="fiscal_year", required=True, width=7, hint="年度で入力します（例：令和9年度、R9、2027）。"
)
_NAME = RowColumn(
    name="name", required=True, width=12, hint="何の経費かを短く入力します（例：CIO補佐官報酬）。"
)

PROJECTS = Step(
    id="projects",
    title="予算の事業",
    minutes=15,
    decide="経費を予算のどの事業に載せるかを決め、新規の事業は調書の内容を書きます。",
    weigh=(
        "款と項は議決科目、目と節は執行科目です。予備費は款であり、節ではありません。"
        "新規の事業では、後年度負担と、国の措置がない場合の取扱いが必ず問われます。"
        "やめる事業や見直す事業も併せて書くと、説明が早く済みます。"
    ),
    source=f"地方自治法第216条。{PRACTICE}",
    items=(
        TableField(
            path="costs.projects",
            title="{name}",
            summary=("{budget_title?}{budget_item?}{budget_subitem}", "{section}", "{novelty}"),
            hint="予算書の事業ごとに一行ずつ入力します。",
            why="予算要求書と新規事業調書を、事業ごとに作ります。",
            example=sample("デジタル人材共同確保事業（2款 総務費 1項 総務管理費 7目 情報管理費）"),
            required_by=("budget", "new_project"),
            columns=(
                RowColumn(
                    name="name",
                    required=True,
                    width=14,
                    hint="予算書の事業名を入力します（例：デジタル人材共同確保事業）。",
                ),
                RowColumn(name="budget_title", width=9, hint="款を番号から入力します（例：2款 総務費）。"),
                RowColumn(name="budget_item", width=9, hint="項を番号から入力します（例：1項 総務管理費）。"),
                RowColumn(
                    name="budget_subitem", width=9, hint="目を番号から入力します（例：7目 情報管理費）。"
                ),
                RowColumn(name="section", width=9, hint="予算を要求する課を選びます。"),
                RowColumn(name="novelty", width=6, hint="新規と拡充の事業は、調書を作ります。"),
                RowColumn(
                    name="purpose", width=20, lines=3, hint="今の課題と、この事業ですることを書きます。"
                ),
                RowColumn(
                    name="effect", width=20, lines=3, hint="町民と職員に何がいつ良くなるかを書きます。"
                ),
                RowColumn(
                    name="later_burden", width=20, lines=2, hint="翌年度以降に毎年度かかる額を書きます。"
                ),
                RowColumn(
                    name="peers", width=20, lines=2, hint="同じ規模の団体の状況を、出典とともに書きます。"
                ),
                RowColumn(
                    name="review",
                    width=20,
                    lines=2,
                    hint="この事業に代えてやめる、又は減らす事業を書きます。",
                ),
                RowColumn(
                    name="alternative", width=20, lines=2, hint="ほかのやり方と、採らない理由を書きます。"
                ),
                RowColumn(
                    name="without_support", width=20, lines=2, hint="措置がなくても実施するかを書きます。"
                ),
            ),
            prefix="bp",
            row_word="事業",
        ),
        TableField(
            path="costs.lines",
            label="経費の予算科目",
            summary=("{fiscal_year}", "{project}", "{expense_detail?}"),
            hint="経費ごとに、事業と細節を選び、説明を書きます。",
            why="款から細節までの内訳を、要求書に印刷します。",
            example=sample("令和9年度 負担金 県との協定による年額"),
            columns=(
                _YEAR,
                _NAME,
                RowColumn(name="project", width=12, hint="この経費を載せる事業を選びます。"),
                RowColumn(name="expense_detail", width=9, hint="節の下の区分を入力します（例：費用弁償）。"),
                RowColumn(name="explanation", width=16, hint="予算書の説明欄に書く内容を短く書きます。"),
                RowColumn(name="contract", width=12, hint="年度をまたぐ契約による経費だけ、契約を選びます。"),
            ),
            prefix="c",
            row_word="経費",
        ),
    ),
)

REQUEST = Step(
    id="request",
    title="予算要求と補正、債務負担行為",
    papers=("budget", "supplementary_budget", "multi_year"),
    minutes=10,
    decide="予算を要求する年度と様式を選び、補正と、年度をまたぐ契約を挙げます。",
    weigh=(
        "予算は、当初予算の額に補正額を加えた額で試算します。"
        "年度をまたぐ契約は、債務負担行為として議決を受けるのが原則です。"
        "長期継続契約にできるのは、法令と町の条例が定めるものに限られます。"
        "特別交付税は一般財源であり、財源内訳の特定財源にも、歳入予算にも計上しません。"
    ),
    source=f"{_LAW}。{PRACTICE}",
    items=(
        Field(
            path="costs.request.year",
            hint="要求する年度を入力します（例：令和9年度、R9、2027）。",
            why="この年度と、前の2か年度を並べて印刷します。",
            example=sample("令和9年度"),
        ),
        Field(
            path="costs.request.style",
            hint="町の財務規則の様式に合う名称を選びます。",
            why="要求書の標題になります。",
            example=sample("当初予算要求書"),
        ),
        Field(
            path="costs.request.columns",
            hint="町の予算書の財源内訳の列に合わせます。",
            why="要求書の財源内訳の列を決めます。",
            example=sample("国県支出金を１列にまとめる"),
        ),
        TableField(
            path="costs.supplements",
            title="第{number}補正",
            summary=("{line}", "{amount}"),
            hint="補正する経費ごとに一行ずつ、増減額を入力します。",
            why="補正予算要求書を作り、試算に用いる予算の額を改めます。",
            example=sample("令和8年度 第3号（9月） 県への負担金 450,000円"),
            columns=(
                RowColumn(name="number", width=5, hint="何号の補正かを入力します（例：3）。"),
                RowColumn(name="month", width=5, hint="提案する議会の月を入力します（例：9）。"),
                RowColumn(name="line", required=True, width=14, hint="補正する経費を選びます。"),
                RowColumn(
                    name="amount",
                    required=True,
                    width=9,
                    hint="増減の額を入力し、減額は△を付けます（例：450,000、△24,000）。",
                ),
                RowColumn(name="reason", width=20, hint="なぜ補正するかを短く書きます。"),
            ),
            prefix="su",
            row_word="補正",
        ),
        TableField(
            path="costs.contracts",
            title="{matter}",
            summary=("{starts?}～{ends}", "{kind}", "限度額{ceiling}"),
            hint="年度をまたぐ契約や協定を、一行ずつ入力します。",
            why="債務負担行為の表を印刷し、議決が要るものを確かめます。",
            example=sample("デジタル人材の共同確保に関する協定に基づく負担金 令和9～11年度 2,700,000円"),
            columns=(
                RowColumn(
                    name="matter",
                    required=True,
                    width=18,
                    hint="予算書に書く事項を入力します（例：業務システム運用業務委託）。",
                ),
                RowColumn(name="project", width=12, hint="この契約による事業を選びます。"),
                RowColumn(name="starts", width=9, hint="契約の最初の日を入力します（例：令和8年10月1日）。"),
                RowColumn(name="ends", width=9, hint="契約の最後の日を入力します（例：令和12年3月31日）。"),
                RowColumn(name="kind", width=12, hint="議決を受けるものは、債務負担行為を選びます。"),
                RowColumn(
                    name="first_year", width=7, hint="契約する年度の翌年度から数えます（例：令和9年度）。"
                ),
                RowColumn(name="last_year", width=7, hint="契約の終わる年度を入力します（例：令和11年度）。"),
                RowColumn(
                    name="ceiling",
                    width=9,
                    hint="期間中に支払う額の上限を入力します（例：2,700,000、270万円）。",
                ),
                RowColumn(name="basis", width=16, hint="協定、条例などの根拠を書きます。"),
            ),
            prefix="bk",
            row_word="契約",
        ),
        TableField(
            path="costs.category_names",
            title="{number}節 {name}",
            hint="町の予算書と違う節の名称だけを入力します。",
            why="要求書の節の名称を、町の予算書に合わせます。",
            example=sample("21節 補償、補填及び賠償金"),
            columns=(
                RowColumn(name="number", required=True, width=5, hint="節の番号を入力します（例：21）。"),
                RowColumn(
                    name="name",
                    required=True,
                    width=18,
                    hint="町の予算書に書く名称を入力します（例：備品費）。",
                ),
            ),
            prefix="cn",
            row_word="名称",
        ),
    ),
)
