"""外部人材の募集: which problem asks for which person, and what may stand in the way."""

from dxplanner.wizards.chapters.common import DECK, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, Summary, TableField

NEEDS = Step(
    id="needs",
    title="課題と人材像",
    minutes=12,
    decide="全体方針の課題に必要な仕事を書き出し、職員が行う仕事と、外部の人に任せる仕事を分けます。",
    weigh=(
        "外部人材スキル標準の案（令和4年6月）には4つの人材像があり、同年10月の国の公募は、"
        "エンジニアを除く3つで行われました。一人に全てを求めず、仕事の多い人材像から募集します。"
        "予算の決裁、契約、町民への説明、引継ぎは、職員の仕事として残ります。"
    ),
    source="総務省「自治体DX推進のための外部人材スキル標準」の公表資料及び報道（二次資料）",
    items=(
        TableField(
            path="recruitment.needs.tasks",
            title="{task}",
            summary=("{issue}", "{doer}", "{profile}"),
            hint="課題ごとに、必要な仕事を一行に一つずつ入力します。",
            why="必要性説明書の「課題に必要な仕事」に印刷し、人材像を決める根拠になります。",
            example=sample("課題「来庁しなければならない手続」に、オンライン化の順序を診断する仕事が要る。"),
            required_by=("need_sheet",),
            columns=(
                RowColumn(name="issue", width=14, hint="全体方針の課題から選びます。"),
                RowColumn(name="task", required=True, width=20, hint="「～の診断」のように仕事を書きます。"),
                RowColumn(name="doer", width=10, hint="だれが担うかを選びます。"),
                RowColumn(name="profile", width=12, hint="外部の人が担うときに、最も近いものを選びます。"),
                RowColumn(name="why_outside", width=20, hint="知識、人数、立場などの理由を書きます。"),
            ),
            prefix="k",
            row_word="仕事",
            suggestions=(
                (("task", "全庁の取組の優先順位の助言"), ("doer", "outside"), ("profile", "producer")),
                (("task", "国の動向及び他団体の事例の調査"), ("doer", "outside"), ("profile", "producer")),
                (("task", "事業の工程及び費用の管理"), ("doer", "both"), ("profile", "project_manager")),
                (
                    ("task", "窓口及び手続の業務の流れの見直し"),
                    ("doer", "both"),
                    ("profile", "service_designer"),
                ),
                (("task", "定型業務の自動化の試作"), ("doer", "both"), ("profile", "engineer")),
                (("task", "各課との調整及び町民への説明"), ("doer", "staff")),
            ),
        ),
        Summary(view="talent_needs", label="課題から見た人材像"),
        Field(
            path="recruitment.needs.staff_duties",
            hint="決裁、契約、各課との調整など、職員に残る仕事を書きます。",
            why="外部の人に任せきりにしないことを、議会や職員に示すためです。",
            example=sample(
                "調達の仕様の決定、業者の選定及び契約は、職員が行う。"
                "助言を受けた取組の実施、町民への説明及び記録の保管も、職員が行う。"
            ),
            lines=4,
            required_by=("need_sheet",),
        ),
        Field(
            path="recruitment.needs.alternatives",
            hint="職員だけで行う、委託する、県と共同するなどと比べます。",
            why="必要性説明書に印刷し、なぜ外部の人かを示します。",
            example=sample(
                "職員の育成だけでは、計画の期間に間に合わない。無料の助言の制度は回数が限られる。"
                "県との共同は、町の業務に使える日数が少ないため、併せて検討する。"
            ),
            lines=4,
            required_by=("need_sheet",),
        ),
    ),
)

OBSTACLES = Step(
    id="obstacles",
    title="募集の前の自己点検",
    papers=("need_sheet",),
    minutes=4,
    decide="募集の前に心配なことを選び、どう備えるかを決めます。",
    weigh=(
        "外部の人を活用していない市区町村は、役割やスキルを整理できない、"
        "効果的な募集の方法が分からないといったことを課題に挙げています（令和3年9月時点）。"
        "選んだ課題への備えは、下に示します。"
    ),
    source=f"{DECK}の「外部デジタル人材の活用に係る検討状況」",
    items=(
        TableField(
            path="recruitment.needs.obstacles",
            title="{obstacle}",
            summary=("{response}",),
            hint="当てはまる課題を、一行に一つずつ選びます。",
            why="必要性説明書に、課題と町の対応として印刷します。",
            columns=(
                RowColumn(name="obstacle", required=True, width=20, hint="当てはまるものを選びます。"),
                RowColumn(name="response", width=24, hint="町としてどう備えるかを書きます。"),
            ),
            prefix="o",
            row_word="課題",
            suggestions=(
                (("obstacle", "role"),),
                (("obstacle", "method"),),
                (("obstacle", "candidates"),),
                (("obstacle", "budget"),),
                (("obstacle", "image"),),
                (("obstacle", "intake"),),
                (("obstacle", "fairness"),),
                (("obstacle", "lasting"),),
            ),
        ),
        Summary(view="obstacles", label="備え方"),
    ),
)
