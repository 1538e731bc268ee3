"""第5章: open questions, and the estimate with its conclusion."""

from dxplanner.wizards.chapters.common import ORDINANCE, PRACTICE, sample
from dxplanner.wizards.chapters.costs_explain import OVERRIDES
from dxplanner.wizards.chapters.costs_facts import FACTS
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
    Example,
    Field,
    Options,
    RowColumn,
    Step,
    Summary,
    TableField,
)

QUESTIONS = Step(
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
        Summary(view="open_points"),
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
                RowColumn(
                    name="measure",
                    width=12,
                    hint="措置の率や上限を聞くときに選びます。",
                    options=Options(source="measures"),
                ),
                RowColumn(name="fiscal_year", width=8, hint="いつの年度からのことかを入力します。"),
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

ESTIMATE = Step(
    id="estimate",
    title="試算と結論",
    minutes=6,
    decide="試算の結果を見て、措置がない場合でも実施するか、どの案とするかを決めます。",
    weigh=(
        "措置率は、令和3・4年度が0.5、令和5～7年度が0.7です（条文確認済（試算））。"
        "令和8年度以降は未確認のため、"
        "見込額を計上せず、全額を一般財源として考えます。国資料（令和4年6月）の0.5による額も、"
        "庁内用に並べて示します。"
        "試算額は交付額ではありません。県の指示などにより、額を手で直すこともできます。"
    ),
    source=ORDINANCE,
    items=(
        Summary(view="estimate", label="試算の結果"),
        FACTS,
        Field(
            path="costs.chosen_option",
            hint="採用する案を選び、未定のときは「わからない」とします。",
            why="試算書の結論と、予算要求の基本になります。",
            required_by=("allocation", "anticipated_questions"),
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
        *OVERRIDES,
    ),
)
