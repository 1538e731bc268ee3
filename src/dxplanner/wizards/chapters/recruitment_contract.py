"""外部人材の募集: how an outsourced task is contracted, and what the contract and its inspection need."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Equals, Field, Not, RowColumn, Step, TableField

_C = "recruitment.contracting"
_A = f"{_C}.agreement"
OUTSOURCED = Equals(path="recruitment.appointment_form", value="outsourcing")
_BIDDING = Equals(path=f"{_C}.method", value="bidding")

CONTRACT_METHOD = Step(
    id="contract_method",
    title="契約の方法",
    papers=("negotiated_contract_reason",),
    minutes=8,
    decide="業務委託の相手方を、どの方法で、どの根拠により選ぶかを決めます。",
    weigh=(
        "知識や経験により成果が変わる業務は、公募型プロポーザルで提案を比べ、最も優れた者と随意契約をするのが通例です。"
        "少額の随意契約ができる額（市町村の委託）の上限は、令和7年4月1日に50万円から100万円になりました（二次資料で確認）。"
        "ただし、使えるのは町の財務規則に定めた額までです。募集経費の上限の100万円とは別のものです。"
        "少額とするために一つの業務を分けて発注してはなりません。"
    ),
    source=f"地方自治法第234条、地方自治法施行令第167条の2（令和7年政令第94号は二次資料で確認）。{PRACTICE}",
    visible_when=OUTSOURCED,
    items=(
        Field(
            path=f"{_C}.method",
            hint="一つ選びます。",
            why="この後の書類の要否と、随意契約の根拠が決まります。",
            example=sample("公募型プロポーザル（提案を比べて選ぶため）"),
            required_by=("negotiated_contract_reason",),
        ),
        Field(
            path=f"{_C}.limit_amount",
            hint="税込みの額を入力します（例：3,300,000、330万円）。",
            why="実施要領の提案上限額、随意契約理由書の予定価格に印刷します。",
            example=sample("3,300,000円（消費税及び地方消費税を含む。）"),
            required_by=("proposal_guidelines", "negotiated_contract_reason"),
        ),
        Field(
            path=f"{_C}.own_threshold",
            hint="財務規則の「委託」等の欄の額を入力します（例：500,000、50万円）。",
            why="政令の額は上限です。町の規則を改めていなければ、元の額によります。",
            example=sample("500,000円（財務規則を改める前の額）"),
            required_by=("negotiated_contract_reason",),
        ),
        Field(
            path=f"{_C}.threshold_rule",
            hint="規則の名称と条を入力します。",
            why="随意契約理由書に、額の根拠として印刷します。",
            example=sample("見本町財務規則第112条"),
        ),
        TableField(
            path=f"{_C}.related",
            title="{name}",
            summary=("{amount}", "{apart}"),
            hint="同じ年度に、似た内容を別に発注するものがあれば入力します。",
            why="分割して発注したものでないことを、随意契約理由書で示すためです。",
            columns=(
                RowColumn(name="name", required=True, width=18, hint="発注の名称を入力します。"),
                RowColumn(name="amount", width=10, hint="税込みの額を入力します（例：400,000、40万円）。"),
                RowColumn(
                    name="ordered_on", width=12, hint="年月日で入力します（例：令和9年6月1日、R9.6.1）。"
                ),
                RowColumn(name="apart", width=22, hint="時期、内容又は相手方の違いを書きます。"),
            ),
            prefix="d",
            row_word="発注",
        ),
        Field(
            path=f"{_C}.ground",
            hint="地方自治法施行令第167条の2第1項の号を選びます。",
            why="随意契約ができるのは、この項に当たる場合に限られるためです。",
            visible_when=Not(condition=_BIDDING),
            required_by=("negotiated_contract_reason",),
        ),
        Field(
            path=f"{_C}.reason",
            hint="競争入札では目的を達しない事情を、業務に即して書きます。",
            why="随意契約理由書に印刷します。「以前から頼んでいる」だけでは理由になりません。",
            example=sample(
                "この業務は、町の業務を調べて改善を提案するものであり、成果は従事者の知識及び経験により大きく異なる。"
                "仕様をあらかじめ細かく定め、価格のみで競争することは、業務の目的に適しない。"
            ),
            visible_when=Not(condition=_BIDDING),
            lines=4,
            required_by=("negotiated_contract_reason",),
        ),
        Field(
            path=f"{_C}.price_reason",
            hint="何と比べ、どのように確かめたかを書きます。",
            why="随意契約理由書の「価格が適正である理由」に印刷します。",
            example=sample(
                "参考見積り2者及び近隣の団体の契約額と比べ、1日当たりの単価が同じ程度であることを確かめた。"
            ),
            visible_when=Not(condition=_BIDDING),
            lines=3,
            required_by=("negotiated_contract_reason",),
        ),
    ),
)

AGREEMENT = Step(
    id="agreement",
    title="契約書と検査",
    papers=("contract_draft",),
    minutes=8,
    decide="契約書に書く額や日、個人情報の扱い、検査の記録を入力します。",
    weigh=(
        "契約は書面に記名押印（又は電子署名）したときに確定します。契約の日より前に業務を始めさせてはいけません。"
        "検査は、完了の届出を受けた日から10日以内、支払は請求を受けた日から30日以内が目安です（二次資料で確認）。"
        "検査員と立会人は、仕様書を作った担当者と別の者にします。"
    ),
    source=(
        "地方自治法第234条、個人情報の保護に関する法律第66条・第67条、"
        f"政府契約の支払遅延防止等に関する法律（二次資料で確認）。{PRACTICE}"
    ),
    visible_when=OUTSOURCED,
    items=(
        Field(
            path=f"{_A}.contractor",
            label="契約の相手方",
            hint="決まるまでは空けておきます。",
            why="契約書案、随意契約理由書、検査調書に印刷します。個人のときは氏名の扱いに注意してください。",
            required_by=("negotiated_contract_reason", "contract_draft", "inspection_record"),
        ),
        Field(
            path=f"{_A}.amount",
            hint="税込みの額を入力します（例：3,190,000、319万円）。",
            why="契約書案の委託料に印刷します。提案上限額を超えることはできません。",
            required_by=("contract_draft", "inspection_record"),
        ),
        Field(
            path=f"{_A}.signed_on",
            hint="年月日で入力します（例：令和9年7月1日、R9.7.1）。",
            why="検査調書に印刷し、履行の始まりと照らし合わせます。",
            required_by=("inspection_record",),
        ),
        Field(
            path=f"{_A}.deposit",
            hint="財務規則を見て選びます。",
            why="契約書案の契約保証金の欄に印刷します。",
            required_by=("contract_draft",),
        ),
        Field(
            path=f"{_A}.deposit_reason",
            hint="財務規則のどの場合に当たるかを書きます。",
            why="免除は、規則に定める場合に限られるためです。",
            example=sample("見本町財務規則第120条第1項第3号（過去2年に同種の契約を誠実に履行）"),
            visible_when=Equals(path=f"{_A}.deposit", value="exempt"),
        ),
        Field(
            path=f"{_A}.personal_data",
            label="個人情報を扱う業務ですか",
            hint="受託者が住民や職員の個人情報に触れるかで答えます。",
            why="扱うときは、契約書案に個人情報取扱特記事項を付けるためです。",
        ),
        TableField(
            path=f"{_A}.inspections",
            title="{kind}",
            summary=("{subject}", "{inspected_on}", "{result}"),
            hint="検査を行うたびに一行ずつ入力します。",
            why="検査調書に印刷します。支払は、合格した検査に基づいて行います。",
            example=sample("完了の検査　業務報告書及び提言書　合格"),
            required_by=("inspection_record",),
            columns=(
                RowColumn(name="kind", required=True, width=12, hint="区分を選びます。"),
                RowColumn(name="subject", width=18, hint="成果物や期間を入力します。"),
                RowColumn(
                    name="delivered_on",
                    width=12,
                    hint="年月日で入力します（例：令和10年3月20日、R10.3.20）。",
                ),
                RowColumn(
                    name="inspected_on",
                    width=12,
                    hint="年月日で入力します（例：令和10年3月25日、R10.3.25）。",
                ),
                RowColumn(name="inspector", width=12, hint="職を入力します（氏名は書きません）。"),
                RowColumn(name="witness", width=12, hint="職を入力します（氏名は書きません）。"),
                RowColumn(name="amount", width=10, hint="税込みの額を入力します（例：797,500、80万円）。"),
                RowColumn(name="result", width=10, hint="結果を選びます。"),
                RowColumn(name="note", width=18, hint="補修の内容や期限を書きます。"),
            ),
            prefix="j",
            row_word="検査",
        ),
    ),
)
