"""第5章: the 案 and the cost lines. The lines are asked on several pages, some columns on each, as an office
meets them: budget, settlement, funding.
"""

from dxplanner.wizards.chapters.common import ORDINANCE, PRACTICE, sample
from dxplanner.wizards.spec import Field, Options, RowColumn, Step, Summary, TableField

_YEAR = RowColumn(
    name="fiscal_year", required=True, width=7, hint="年度で入力します（例：令和9年度、R9、2027）。"
)
_NAME = RowColumn(
    name="name", required=True, width=12, hint="何の経費かを短く入力します（例：CIO補佐官報酬）。"
)

OPTIONS = Step(
    id="options",
    title="比べる案",
    minutes=4,
    decide="町が単独で任用する、県と共同で確保する、など比べる案を2つまで決めます。",
    weigh=(
        "CIO補佐官等の任用等に関する措置は、令和8年度以降の根拠規定が未確認です。"
        "県などが確保した人材の負担金に関する措置は、令和5～11年度が条文の期間です。"
        "まず「措置がなくても実施するか」を考え、期間内の措置がある案を先に比べます。"
    ),
    source="特別交付税に関する省令附則第7条第10項第3号及び第12項（令和8年3月16日時点の条文）",
    items=(
        Field(
            path="costs.option_a",
            hint="一つ目の案を短く入力し、一つだけなら「該当なし」とします。",
            why="試算書で、案ごとに経費と一般財源を並べて印刷します。",
            example=sample("町が単独でCIO補佐官（特別職非常勤職員）を任用する。"),
        ),
        Field(
            path="costs.option_b",
            hint="二つ目の案を短く入力し、なければ「該当なし」とします。",
            why="試算書で、案ごとに経費と一般財源を並べて印刷します。",
            example=sample("県と共同で確保し、負担金を支払う。"),
        ),
    ),
)

BUDGET = Step(
    id="budget",
    title="経費の明細と予算",
    minutes=15,
    decide="年度ごとに、何に、いくらかかるかを挙げます。",
    weigh=(
        "区分は、任用等（報酬、委託料など）、募集（求人サイト、選考の謝金など）、負担金（共同）、"
        "対象外（端末など）です。"
        "募集の経費は、団体ごとに年100万円までが算定の対象です。システムの開発や保守の委託は、"
        "人材の任用等に当たりません。"
        "特別職非常勤職員の期末手当・勤勉手当は、地方自治法第203条の2第4項により計上しません。"
        "年度をまたぐ契約も、年度ごとの額で入力します。"
    ),
    source=f"{ORDINANCE}。対象の範囲の読み方には未確認の部分があります。",
    items=(
        TableField(
            path="costs.lines",
            summary=("{fiscal_year}", "{kind}", "{option}", "予算{budgeted}"),
            hint="年度と経費ごとに一行ずつ、予算の額を入力します。",
            why="試算書の内訳になり、試算額の全ての行の元になります。",
            example=sample("令和9年度 CIO補佐官報酬 日額30,000円×45日＝1,350,000円"),
            required_by=(
                "allocation",
                "budget",
                "supplementary_budget",
                "multi_year",
                "measures",
                "anticipated_questions",
            ),
            columns=(
                _YEAR,
                _NAME,
                RowColumn(
                    name="kind",
                    required=True,
                    width=9,
                    hint="迷う経費は「対象外」とし、備考に理由を書きます。",
                ),
                RowColumn(name="option", width=6, hint="両方の案に共通する経費は、空けておきます。"),
                RowColumn(
                    name="expense_category",
                    width=10,
                    hint="予算書の節を選びます（例：報酬）。",
                    options=Options(source="expense_categories"),
                ),
                RowColumn(
                    name="basis", width=16, hint="単価と数量を書き、計算から作った行は空けておきます。"
                ),
                RowColumn(
                    name="budgeted",
                    width=9,
                    hint="計算から作った行は空けておきます（例：1,350,000、135万円）。",
                ),
                RowColumn(
                    name="initiative", width=14, hint="どの取組の経費かを選ぶと、工程表の事業費に入ります。"
                ),
            ),
            prefix="c",
            row_word="経費",
            suggestions=(
                (("name", "CIO補佐官報酬"), ("kind", "appointment"), ("expense_category", "1節　報酬")),
                (
                    ("name", "CIO補佐官業務委託料"),
                    ("kind", "appointment"),
                    ("expense_category", "12節　委託料"),
                ),
                (("name", "CIO補佐官費用弁償"), ("kind", "appointment"), ("expense_category", "8節　旅費")),
                (("name", "求人サイト掲載料"), ("kind", "recruitment"), ("expense_category", "11節　役務費")),
                (("name", "選考委員謝金"), ("kind", "recruitment"), ("expense_category", "7節　報償費")),
                (
                    ("name", "県共同確保負担金"),
                    ("kind", "contribution"),
                    ("expense_category", "18節　負担金、補助及び交付金"),
                ),
                (("name", "端末購入費"), ("kind", "not_eligible"), ("expense_category", "17節　備品購入費")),
                (
                    ("name", "標準化・ガバメントクラウド運用経費"),
                    ("kind", "running"),
                    ("expense_category", "13節　使用料及び賃借料"),
                ),
            ),
        ),
    ),
)

RESULTS = Step(
    id="results",
    title="決算見込と決算",
    minutes=5,
    decide="終わった年度と今の年度の、決算見込又は決算の額を入れます。",
    weigh=(
        "試算は、決算、決算見込、予算の順に、ある額を使います。"
        "見込で報告した額が実績より多かったときは、翌年度以降に調整されることがあるため、差を残しておきます。"
    ),
    source=f"特別交付税に関する省令第2条及び第8条。{PRACTICE}",
    items=(
        TableField(
            path="costs.lines",
            summary=("{fiscal_year}", "決算見込{expected}", "決算{settled}"),
            label="決算見込と決算",
            hint="分かる年度の行だけに額を入力し、先の年度は空けておきます。",
            why="予算との差を試算書に並べ、翌年度の調整に備えます。",
            example=sample("令和7年度 求人サイト掲載料 決算990,000円"),
            columns=(
                _YEAR,
                _NAME,
                RowColumn(
                    name="expected", width=9, hint="年度末までの見込みの額を入力します（例：99万円）。"
                ),
                RowColumn(name="settled", width=9, hint="決算の額を入力します（例：990,000）。"),
                RowColumn(
                    name="carried_over",
                    width=9,
                    hint="翌年度に繰り越す額を入力します（例：500,000、50万円）。",
                ),
            ),
            prefix="c",
            row_word="経費",
        ),
    ),
)

FUNDING = Step(
    id="funding",
    title="特定財源と財政措置",
    minutes=8,
    decide="国・県の補助金などの特定財源と、当てはめる財政措置を決めます。",
    weigh=(
        "特定財源を差し引かないことは、会計検査院の指摘の典型です。特別交付税は一般財源であり、"
        "特定財源には入れません。"
        "旅費、共済費、謝金などは、対象に含まれるかが条文からは分かりません（未確認）。"
        "印を付けた経費は、除いた「控えめ」の額と「含む場合」の額の両方で試算します。"
    ),
    source="会計検査院の検査報告（令和元年度ほか）の要約、地方交付税法第3条",
    items=(
        TableField(
            path="costs.lines",
            summary=("{fiscal_year}", "特定財源{earmarked}{earmarked_source?}", "未確認：{open_item}"),
            label="特定財源と未確認の経費",
            hint="補助金などがある行と、未確認の行だけを入力します。",
            why="差し引く額と、二通りの試算の元になります。",
            example=sample("選考委員謝金48,000円と旅費62,000円は、対象になるか未確認"),
            columns=(
                _YEAR,
                _NAME,
                RowColumn(
                    name="earmarked", width=9, hint="この経費に充てる額を入力します（例：200,000、20万円）。"
                ),
                RowColumn(
                    name="earmarked_kind", width=8, hint="予算書の財源内訳のどの列に入るかを選びます。"
                ),
                RowColumn(name="earmarked_source", width=12, hint="補助金などの名称を入力します。"),
                RowColumn(
                    name="measure",
                    width=12,
                    hint="区分によらない措置に当てはめるときだけ選びます。",
                    options=Options(source="measures"),
                ),
                RowColumn(
                    name="measure_part",
                    width=10,
                    hint="地域活性化起業人と連携協約の経費だけ、区分を選びます。",
                ),
                RowColumn(
                    name="headcount",
                    width=5,
                    hint="1人当たりの上限がある措置の経費に、人数を入力します（例：1）。",
                ),
                RowColumn(
                    name="open_item",
                    label="対象になるか未確認",
                    width=6,
                    hint="旅費、共済費、謝金などは「はい」を選びます。",
                ),
                RowColumn(name="note", width=14, hint="判断の理由や、確認する相手を書きます。"),
            ),
            prefix="c",
            row_word="経費",
        ),
        Summary(view="measures", label="財政措置の比較"),
    ),
)
