"""第5章 経費と特別交付税: the money, year by year. What the law makes of it is calculated elsewhere.

The lines are asked on three pages, some columns on each, as an office meets them: budget, settlement,
funding.
"""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.chapters.costs_facts import FACTS
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
    Chapter,
    Example,
    Field,
    Options,
    RowColumn,
    Step,
    Summary,
    TableField,
)

_ORDINANCE = "特別交付税に関する省令附則第7条第10項第3号（令和8年3月16日時点の条文）"
_YEAR = RowColumn(
    name="fiscal_year", required=True, width=7, hint="年度で入力します（例：令和9年度、R9、2027）。"
)
_NAME = RowColumn(
    name="name", required=True, width=12, hint="何の経費かを短く入力します（例：CIO補佐官報酬）。"
)

_OPTIONS = Step(
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

_BUDGET = Step(
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
    source=f"{_ORDINANCE}。対象の範囲の読み方には未確認の部分があります。",
    items=(
        TableField(
            path="costs.lines",
            summary=("{fiscal_year}", "{kind}", "{option}", "予算{budgeted}"),
            hint="年度と経費ごとに一行ずつ、予算の額を入力します。",
            why="試算書の内訳になり、試算額の全ての行の元になります。",
            example=sample("令和9年度 CIO補佐官報酬 日額30,000円×45日＝1,350,000円"),
            required_by=("allocation",),
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
                RowColumn(name="basis", width=16, hint="単価と数量を書きます（例：30,000円×45日）。"),
                RowColumn(name="budgeted", width=9, hint="予算の額を入力します（例：1,350,000、135万円）。"),
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
                    ("name", "標準化システム運用経費"),
                    ("kind", "not_eligible"),
                    ("expense_category", "13節　使用料及び賃借料"),
                ),
            ),
        ),
    ),
)

_RESULTS = Step(
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
            ),
            prefix="c",
            row_word="経費",
        ),
    ),
)

_FUNDING = Step(
    id="funding",
    title="特定財源と未確認の経費",
    minutes=8,
    decide="国・県の補助金などの特定財源と、対象になるか未確認の経費に印を付けます。",
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
                RowColumn(name="earmarked_source", width=12, hint="補助金などの名称を入力します。"),
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
    ),
)

_QUESTIONS = Step(
    id="questions",
    title="確認事項",
    minutes=5,
    decide="県や財政担当、人事担当に確かめることと、その回答を記録します。",
    weigh=(
        "未確認のことを一覧にして書類に付けると、確認が済んでいない点がだれにでも分かります。"
        "回答は、日付と文書番号を残しておくと、異動の後でも根拠をたどれます。"
    ),
    source=PRACTICE,
    items=(
        TableField(
            path="questions",
            summary=("{asked_to}", "回答：{answer}"),
            hint="確かめたいことを一行に一つずつ、問いの形で入力します。",
            why="「確認事項一覧」として、試算書などの末尾に印刷します。",
            example=sample(
                "令和8年度以降のCIO補佐官等の措置について、根拠規定と率を確認したい。（照会先：県市町村課）"
            ),
            columns=(
                RowColumn(
                    name="question", required=True, width=24, lines=2, hint="一つの行に一つの問いを書きます。"
                ),
                RowColumn(name="asked_to", width=10, hint="課の名称で入力します（例：県市町村課）。"),
                RowColumn(name="answer", width=20, lines=2, hint="回答の要点を書きます。"),
                RowColumn(name="answered_by", width=10, hint="職名で入力し、氏名は書きません。"),
                RowColumn(
                    name="answered_on", width=10, hint="年月日で入力します（例：令和8年11月23日、R8.11.23）。"
                ),
                RowColumn(name="document_number", width=10, hint="文書で回答があれば入力します。"),
            ),
            prefix="u",
            row_word="確認事項",
            suggestions=(
                (
                    ("question", "令和8年度以降のCIO補佐官等に関する措置の有無と率"),
                    ("asked_to", "県市町村課"),
                ),
                (("question", "旅費、共済費、謝金が任用等の経費に含まれるか"), ("asked_to", "県市町村課")),
                (("question", "報酬条例の改正の要否と議会の日程"), ("asked_to", "総務課人事担当")),
                (("question", "財務規則に定める随意契約の上限額の改正状況"), ("asked_to", "財政担当")),
            ),
        ),
    ),
)

_ESTIMATE = Step(
    id="estimate",
    title="試算と結論",
    minutes=6,
    decide="試算の結果を見て、措置がない場合でも実施するか、どの案とするかを決めます。",
    weigh=(
        "措置率は、令和3・4年度が0.5、令和5～7年度が0.7です（条文確認済（試算））。"
        "令和8年度以降は未確認のため、"
        "見込額を計上せず、全額を一般財源として考えます。国資料（令和4年6月）の0.5による額も、"
        "庁内用に並べて示します。"
        "試算額は交付額ではありません。"
    ),
    source=_ORDINANCE,
    items=(
        Summary(view="estimate", label="試算の結果"),
        FACTS,
        Field(
            path="costs.chosen_option",
            hint="採用する案を選び、未定のときは「わからない」とします。",
            why="試算書の結論と、予算要求の基本になります。",
            required_by=("allocation",),
            visible_when=AnyOf(conditions=(Answered(path="costs.option_a"), Answered(path="costs.option_b"))),
        ),
        Field(
            path="costs.choice_reason",
            hint="措置がない場合の負担を含め、理由を2、3文で書きます。",
            why="試算書の結論の理由として印刷し、査定や議会の説明に使います。",
            example=sample(
                "県との共同は負担金が年90万円で、措置の期間内にあり、採用できないおそれも小さいため、"
                "案Ｂを基本とします。"
                "案Ａは、令和8年度以降の措置を確認した後に改めて判断します。"
            ),
            visible_when=AnyOf(conditions=(Answered(path="costs.option_a"), Answered(path="costs.option_b"))),
            lines=4,
        ),
        Field(
            path="costs.funding_note",
            hint="基金や県の補助など、財源について補うことを書きます。",
            why="財源内訳の注として、試算書に印刷します。",
            example=Example(
                text="特別交付税は歳入予算に個別に計上せず、備考に参考として記載します。",
                source="町村の予算要求書の書き方（参考）",
            ),
            lines=3,
        ),
    ),
)

CHAPTER = Chapter(
    id="costs",
    number=5,
    title="経費と特別交付税",
    intro=(
        "外部人材の任用等に要する経費を年度ごとに入力し、特別交付税の算定額を試算します。"
        "試算は町の内部の検討資料であり、国や県へ提出する様式ではありません。"
    ),
    steps=(_OPTIONS, _BUDGET, _RESULTS, _FUNDING, _QUESTIONS, _ESTIMATE),
)
