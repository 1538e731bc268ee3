"""第5章: the calculations the cost lines come from, in two pages: the work and its price, then pay on top of it."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import RowColumn, Step, Summary, TableField

_SOURCE = f"地方自治法第203条の2、同法施行令第143条、同法施行規則別記（節の区分）。{PRACTICE}"

YEARS = TableField(
    path="years",
    label="年度ごとの違い",
    hint="ほかの年度と違う値だけを、年度ごとに入力します。",
    why="日数や単価が年度で変わるときも、年度ごとの額が正しく出ます。",
    summary=("{fiscal_year}", "{quantity}", "{months}", "単価{unit_price}", "旅費{trips}"),
    title="{fiscal_year}",
    columns=(
        RowColumn(name="fiscal_year", required=True, width=7, hint="年度で入力します（例：令和9年度、R9）。"),
        RowColumn(name="unit_price", width=9, hint="この年度だけの単価を入力します（例：30,000）。"),
        RowColumn(name="quantity", width=6, hint="この年度の日数や回数を入力します（例：45）。"),
        RowColumn(name="months", width=6, hint="この年度の月数を1から12までで入力します（例：9）。"),
        RowColumn(name="headcount", width=5, hint="この年度の人数を入力します（例：1）。"),
        RowColumn(name="trips", width=6, hint="この年度の旅費の回数を入力します（例：18）。"),
        RowColumn(name="trip_cost", width=8, hint="この年度の1回の旅費を入力します（例：13,000）。"),
    ),
    prefix="wy",
    row_word="年度",
)

STAFF_YEARS = TableField(
    path="years",
    label="年度ごとの手当と率",
    hint="ほかの年度と違う月数と率だけを、年度ごとに入力します。",
    why="条例や組合の率が年度で変わるときも、年度ごとの額が正しく出ます。",
    title="{fiscal_year}",
    summary=("期末{term_end_months}", "勤勉{diligence_months}", "率{health_rate}"),
    columns=(
        RowColumn(name="fiscal_year", required=True, width=7, hint="年度で入力します（例：令和9年度、R9）。"),
        RowColumn(
            name="performance", width=9, hint="特定任期付職員の業績手当の額を入力します（例：508,000）。"
        ),
        RowColumn(
            name="term_end_months", width=7, hint="この年度の町の条例の月数を入力します（例：2.525）。"
        ),
        RowColumn(
            name="diligence_months", width=7, hint="この年度の町の条例の月数を入力します（例：2.125）。"
        ),
        RowColumn(name="health_rate", width=7, hint="この年度の率を％で入力します（例：5.2）。"),
        RowColumn(name="other_rate", width=7, hint="この年度の率を％で入力します（例：0.3）。"),
    ),
    prefix="wy",
    row_word="年度",
)

WORKS = Step(
    id="works",
    title="経費の計算",
    minutes=10,
    decide="だれに何をどれだけ頼むかを入力し、経費の額を計算で出します。",
    weigh=(
        "単価と数量から計算した経費は、積算が書類にそのまま印刷され、日数を直せば全ての額が変わります。"
        "年度をまたぐ仕事も、額は年度ごとに決まります。始まりと終わりの月から数えた月数は仮定です。"
        "旅費、共済費、謝金、手当は、対象に含まれるか未確認のため、控えめな試算から除きます。"
        "見積書の額などをそのまま使う経費は、この後の「経費の明細と予算」に直接入力できます。"
    ),
    source=_SOURCE,
    items=(
        TableField(
            path="costs.works",
            title="{name}",
            summary=(
                "{kind}",
                "{option}",
                "{first_year}～{last_year?}",
                "{price_unit?}{unit_price}",
                "数量{quantity}",
            ),
            hint="一つの仕事又は一人の任用を、一行に入力します。",
            why="年度ごとの経費の明細が、この計算から作られます。",
            example=sample("CIO補佐官　特別職非常勤職員　日額30,000円×60日　令和9～11年度"),
            columns=(
                RowColumn(
                    name="name", required=True, width=14, hint="仕事の名称を短く入力します（例：CIO補佐官）。"
                ),
                RowColumn(name="kind", required=True, width=14, hint="節と計算の仕方が、これで決まります。"),
                RowColumn(name="option", width=6, hint="両方の案に共通する経費は、空けておきます。"),
                RowColumn(name="cost_kind", width=9, hint="空けておくと、任用等の形態から決まります。"),
                RowColumn(
                    name="first_year",
                    required=True,
                    width=7,
                    hint="始まる年度を入力します（例：令和9年度、R9）。",
                ),
                RowColumn(
                    name="last_year", width=7, hint="1年度だけのときは空けておきます（例：令和11年度、R11）。"
                ),
                RowColumn(
                    name="start_month", width=5, hint="年度の途中から始まるときの月を入力します（例：7）。"
                ),
                RowColumn(
                    name="end_month", width=5, hint="年度の途中で終わるときの月を入力します（例：3）。"
                ),
                RowColumn(
                    name="price_unit", width=8, hint="空けておくと、形態ごとのふつうの単位になります。"
                ),
                RowColumn(name="unit_price", width=9, hint="一単位の額を入力します（例：30,000）。"),
                RowColumn(
                    name="quantity",
                    width=6,
                    hint="一年間の日数、時間数、回数又は台数を入力します（例：60）。",
                ),
                RowColumn(name="months", width=6, hint="月額のときの月数で、空けると12か月です（例：12）。"),
                RowColumn(name="headcount", width=5, hint="空けておくと1人です（例：1）。"),
                RowColumn(name="tax", width=9, hint="委託料などの単価が税込みか税抜きかを選びます。"),
                RowColumn(
                    name="tax_rate", width=6, hint="標準の率と違うときだけ、％で入力します（例：10）。"
                ),
                RowColumn(name="trips", width=6, hint="通勤や出張の回数を入力します（例：24）。"),
                RowColumn(
                    name="trip_cost", width=8, hint="費用弁償又は旅費の1回の額を入力します（例：13,000）。"
                ),
                RowColumn(name="note", width=16, lines=2, hint="単価や日数を決めた理由を書きます。"),
            ),
            prefix="w",
            row_word="計算",
            nested=YEARS,
            suggestions=(
                (("name", "CIO補佐官"), ("kind", "special_part_time"), ("price_unit", "day")),
                (("name", "DX推進員"), ("kind", "fiscal_year_part"), ("price_unit", "month")),
                (("name", "CIO補佐官"), ("kind", "fixed_term"), ("price_unit", "month")),
                (("name", "CIO補佐業務委託料"), ("kind", "outsourcing"), ("price_unit", "month")),
                (("name", "県共同確保負担金"), ("kind", "shared"), ("price_unit", "year")),
                (("name", "求人サイトの掲載料"), ("kind", "posting"), ("price_unit", "time")),
                (("name", "選考委員の謝金"), ("kind", "fee"), ("cost_kind", "recruitment")),
                (("name", "業務用の端末"), ("kind", "equipment"), ("price_unit", "piece")),
            ),
        ),
        Summary(view="works", label="計算の結果"),
    ),
)

STAFF = Step(
    id="works_staff",
    title="手当と社会保険",
    minutes=6,
    decide="職員として任用する場合の手当と、事業主が負担する社会保険を決めます。",
    weigh=(
        "期末手当と勤勉手当は、会計年度任用職員と特定任期付職員に、町の条例により支給します。"
        "特別職非常勤職員には、地方自治法第203条の2第4項により支給できません。"
        "月数や率は年度により変わります。国の値は確認日とともに示し、まだ分からない年度は、最後に分かる年度の値であることを示します。"
        "共済組合の率は組合ごとに違うため、通知にある率を入力します。"
    ),
    source="地方自治法第203条の2及び第204条、給与法、任期付職員法、厚生年金保険法第81条（令和8年11月23日確認）",
    items=(
        TableField(
            path="costs.works",
            title="{name}",
            label="手当と社会保険",
            summary=("{kind}", "期末・勤勉：{bonus}", "{insurance}", "手当{allowance}"),
            hint="職員として任用する行だけに入力し、委託などの行は空けておきます。",
            why="手当と社会保険料を加えた、町の負担の全体が分かります。",
            example=sample(
                "特別職非常勤職員のため、期末手当・勤勉手当は「いいえ」、社会保険は「加入しない」"
            ),
            columns=(
                RowColumn(
                    name="weekly_hours", width=7, hint="パートタイムの週の時間を入力します（例：29）。"
                ),
                RowColumn(
                    name="full_hours",
                    width=7,
                    hint="単価がフルタイムの月額のときに、その週の時間を入力します（例：38.75）。",
                ),
                RowColumn(
                    name="pay_step", width=5, hint="特定任期付職員の号給を1から7までで入力します（例：3）。"
                ),
                RowColumn(
                    name="bonus", width=7, hint="特別職非常勤職員には支給できないため「いいえ」とします。"
                ),
                RowColumn(
                    name="term_end_months",
                    width=7,
                    hint="町の条例の月数で、空けると国の月数です（例：2.525）。",
                ),
                RowColumn(
                    name="diligence_months",
                    width=7,
                    hint="町の条例の月数で、空けると国の月数です（例：2.125）。",
                ),
                RowColumn(
                    name="performance",
                    width=9,
                    hint="特定任期付職員の業績手当の額を入力します（例：508,000）。",
                ),
                RowColumn(
                    name="allowance", width=9, hint="通勤、住居などの手当の月額を入力します（例：15,000）。"
                ),
                RowColumn(
                    name="insurance", width=12, hint="加入する制度を選び、分からないときは空けておきます。"
                ),
                RowColumn(
                    name="health_rate",
                    width=7,
                    hint="短期給付等（介護を含む）の率を％で入力します（例：5.2）。",
                ),
                RowColumn(
                    name="other_rate",
                    width=7,
                    hint="公務災害、雇用保険などの率を％で入力します（例：0.85）。",
                ),
            ),
            prefix="w",
            row_word="計算",
            nested=STAFF_YEARS,
        ),
        Summary(view="works", label="計算の結果"),
    ),
)
