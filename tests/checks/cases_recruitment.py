"""Cases of the R checks."""

from datetime import date

from dxplanner.plan.fairness import ConsentBy
from dxplanner.plan.recruitment import (
    AppointmentForm,
    BidRestriction,
    Duty,
    PayUnit,
    Recruitment,
    RemoteWork,
    Requirement,
    SelectionMethod,
    SelectionStep,
    SideJob,
)
from tests.checks.cases import Case, each, finds, first, plus, quiet

R = "recruitment"
FORM = f"{R}.appointment_form"
Q1 = f"{R}.required[q1]"
B1 = f"{R}.duties[b1]"
NOT_BEGUN = {R: Recruitment()}
PART = {FORM: AppointmentForm.FISCAL_YEAR_PART}
FULL = {FORM: AppointmentForm.FISCAL_YEAR_FULL}
FIXED = {FORM: AppointmentForm.FIXED_TERM}
CONTRACTOR = {FORM: AppointmentForm.OUTSOURCING}
DISPATCH = {FORM: AppointmentForm.DISPATCH}
MANAGER = {FORM: AppointmentForm.PROJECT_MANAGER}


def wanting(text: str) -> dict[str, str]:
    return {f"{Q1}.description": text}


def doing(text: str) -> dict[str, str]:
    return {f"{B1}.description": text}


PEOPLE: tuple[Case, ...] = (
    finds("R01", Q1, wanting("ＩＴストラテジスト試験に合格していること。"), "ITストラテジスト"),
    quiet("R01", wanting("情報処理技術者の資格は不要とする。")),
    quiet("R01"),
    finds(
        "R02",
        f"{R}.required",
        {f"{R}.required": (Requirement(id="y", description="情報システム分野の業務経験が5年あること。"),)},
    ),
    quiet("R02", wanting("情報システム分野の業務改革を担った経験があること。")),
    finds("R03", f"{R}.required", {f"{R}.preferred": first(2)}, "必須の要件が3"),
    finds("R03", f"{R}.required", {f"{R}.required": plus(*(Requirement(id=f"y{n}") for n in range(3)))}),
    quiet("R03", {f"{R}.preferred": first(3)}),
    finds("R04", Q1, wanting("業務改革の経験が20年以上あること。"), "20年"),
    finds("R04", Q1, wanting("管理職の経験が１２年以上あること。"), "12年"),
    quiet("R04", wanting("業務改革の経験が15年以上あること。")),
    finds("R05", f"{Q1}.description", wanting("45歳以下の方"), "45歳以下", "地方公務員法"),
    finds("R05", f"{Q1}.description", {**wanting("４５歳未満"), **CONTRACTOR}, "労働施策総合推進法"),
    quiet("R05", wanting("年齢の制限は設けない。65歳以上も可とする。")),
    finds("R06", f"{R}.notes", {f"{R}.notes": "女性歓迎"}, "女性歓迎"),
    quiet("R06", {f"{R}.notes": "女性の活躍を進めている。"}),
    finds("R07", f"{R}.disqualification", {**FIXED, f"{R}.disqualification": "拘禁刑以上の刑に処せられた者"}),
    finds("R07", f"{R}.disqualification", {f"{R}.disqualification": "日本国籍を有する者に限る。"}),
    quiet("R07", FIXED),
    quiet("R07"),
    finds("R38", f"{R}.documents", {f"{R}.documents": "家族構成を記入した履歴書"}, "家族構成"),
    quiet("R38", {f"{R}.documents": "本籍、家族の状況及び支持政党は記入しない。"}),
    finds("R39", f"{R}.documents", {f"{R}.documents": "住民票の写し"}, "住民票"),
    quiet("R39", {f"{R}.documents": "戸籍謄本は不要とする。"}),
    finds("R40", f"{R}.documents", {f"{R}.documents": "健康診断書"}),
    quiet("R40", {f"{R}.documents": "健康診断書は求めない。"}),
    finds("R41", f"{R}.documents", {f"{R}.documents": "顔写真を貼ること。"}),
    quiet("R41"),
    finds("R50", f"{R}.disqualification", {**PART, f"{R}.disqualification": None}, "第16条"),
    finds(
        "R50",
        f"{R}.disqualification",
        {**CONTRACTOR, f"{R}.disqualification": "地方公務員法第16条に当たる者"},
    ),
    quiet("R50", {f"{R}.disqualification": None}),
    finds("R63", f"{R}.required", MANAGER, "住民票"),
    finds("R63", f"{R}.required", {FORM: AppointmentForm.PARTNER_COMPANY}, "三大都市圏"),
    finds("R63", f"{R}.required", {FORM: AppointmentForm.COOPERATION_CORPS}, "三大都市圏等からの住民票"),
    quiet(
        "R63",
        {FORM: AppointmentForm.COOPERATION_CORPS, **wanting("三大都市圏から住民票を移すことができる方")},
    ),
    quiet("R63", {**MANAGER, **wanting("町内に住民票を移すこと。")}),
    quiet("R63"),
)

NOTICE: tuple[Case, ...] = (
    finds("R08", f"{R}.duties", {f"{R}.duties": ()}, "0字"),
    finds("R08", f"{R}.duties", {f"{R}.duties": (Duty(id="y", description="あ" * 119),)}, "119字"),
    quiet("R08", {f"{R}.duties": (Duty(id="y", description="あ" * 120),)}),
    quiet("R08", NOT_BEGUN),
    finds("R09", f"{R}.duties_change", {f"{R}.duties_change": None}),
    finds("R09", f"{R}.place", {f"{R}.place": "見本町役場"}),
    quiet("R09", {f"{R}.duties_change": None, **CONTRACTOR}),
    finds("R24", f"{R}.notes", PART, "1か月"),
    finds("R24", f"{R}.notes", {**PART, f"{R}.notes": "条件付採用の期間は６月とする。"}),
    quiet("R24", {**PART, f"{R}.notes": "条件付採用の期間は1月とする。"}),
    quiet("R24"),
    finds(
        "R36",
        f"{R}.privacy",
        {f"{R}.privacy": "見本町個人情報保護条例に従う。端末を貸与する。"},
        "令和5年4月1日",
    ),
    quiet("R36", {f"{R}.privacy": "見本町議会の個人情報の保護に関する条例"}),
    quiet("R36", {f"{R}.privacy": "個人情報保護法施行条例"}),
    finds("R37", f"{R}.applicant_privacy", {f"{R}.applicant_privacy": "選考に利用する。"}, "保存"),
    finds("R37", f"{R}.applicant_privacy", {f"{R}.applicant_privacy": None}, "利用目的"),
    quiet("R37"),
    finds("R46", f"{R}.purpose", {f"{R}.purpose": None}),
    finds("R46", f"{R}.expected_results", {f"{R}.expected_results": None}),
    quiet("R46", NOT_BEGUN),
    quiet("R46"),
    finds("R47", f"{R}.support", {f"{R}.support": None}),
    quiet("R47", NOT_BEGUN),
    finds("R48", f"{R}.disqualification", {f"{R}.disqualification": "禁錮以上の刑に処せられた者"}, "拘禁刑"),
    quiet("R48", {f"{R}.disqualification": "禁錮以上の刑に処せられた者", **CONTRACTOR}),
    quiet("R48"),
    finds(
        "R49", f"{R}.disqualification", {f"{R}.disqualification": "成年被後見人又は被保佐人"}, "成年被後見人"
    ),
    quiet("R49"),
    finds("R53", f"{R}.notes", {f"{R}.notes": None}),
    quiet("R53"),
    finds("R54", f"{R}.channels", {f"{R}.channels": first(1)}, "平均6人"),
    quiet("R54", {f"{R}.channels": first(2)}),
    quiet("R54", {f"{R}.channels": ()}),
    finds("R57", f"{R}.privacy", {f"{R}.privacy": "法律に従う。"}),
    quiet("R57"),
)

TERMS: tuple[Case, ...] = (
    finds("R10", f"{R}.renewal", {f"{R}.renewal": None}),
    finds("R10", f"{R}.renewal", {f"{R}.renewal": "再任あり"}, "基準"),
    quiet("R10", {f"{R}.renewal": None, f"{R}.term_to": None}),
    quiet("R10", {f"{R}.renewal": "再任しない。"}),
    quiet("R10", {f"{R}.renewal": None, **CONTRACTOR}),
    finds("R11", f"{R}.renewal", {**PART, f"{R}.renewal": "更新は２回までとする。"}),
    quiet("R11", {f"{R}.renewal": "更新は2回までとする。"}),
    quiet("R11", PART),
    finds("R12", f"{R}.term_to", {**PART, f"{R}.term_to": date(2028, 4, 1)}, "令和10年3月31日"),
    quiet("R12", PART),
    quiet("R12", {f"{R}.term_to": date(2028, 4, 1)}),
    finds("R13", f"{R}.term_to", {**FIXED, f"{R}.term_to": None}),
    finds("R13", f"{R}.term_to", {**FIXED, f"{R}.term_to": date(2032, 7, 1)}, "5年"),
    quiet("R13", {**FIXED, f"{R}.term_to": date(2032, 6, 30)}),
    quiet("R13", {**FIXED, f"{R}.term_from": date(2028, 2, 29), f"{R}.term_to": date(2033, 2, 28)}),
    finds("R14", f"{R}.term_to", {**PART, f"{R}.term_to": date(2027, 8, 30)}),
    quiet("R14", {**PART, f"{R}.term_to": date(2027, 8, 31)}),
    quiet("R14", {**PART, f"{R}.term_from": date(2027, 2, 1), f"{R}.term_to": date(2027, 3, 31)}),
    quiet("R14", {f"{R}.term_to": date(2027, 8, 1)}),
    finds("R15", f"{R}.pay_amount", {f"{R}.pay_amount": None}),
    finds("R15", f"{R}.pay_unit", {f"{R}.pay_unit": None}),
    finds("R15", f"{R}.pay_note", {f"{R}.pay_note": "日額とする。"}),
    quiet("R15", {f"{R}.pay_amount": None, f"{R}.pay_unit": PayUnit.NONE}),
    quiet("R15", NOT_BEGUN),
    finds(
        "R16",
        f"{R}.pay_unit",
        {f"{R}.pay_unit": PayUnit.MONTHLY, f"{R}.legal_basis": "要綱", f"{R}.pay_note": "翌月に支払う。"},
    ),
    quiet("R16", {f"{R}.pay_unit": PayUnit.MONTHLY}),
    quiet("R16", {f"{R}.legal_basis": "要綱", f"{R}.pay_note": "翌月に支払う。"}),
    finds("R17", f"{R}.pay_note", {f"{R}.pay_note": "期末手当を支給する。"}, "期末手当", "地方自治法"),
    quiet("R17", {f"{R}.pay_note": "期末手当は支給しない。"}),
    quiet("R17", {f"{R}.pay_note": "期末手当を支給する。", **PART}),
    finds("R18", f"{R}.pay_note", {**PART, f"{R}.pay_note": "期末手当を支給する。"}),
    quiet("R18", {**PART, f"{R}.pay_note": "期末手当及び勤勉手当を支給する。"}),
    finds("R19", f"{R}.travel", {f"{R}.travel": None}),
    quiet("R19", {f"{R}.travel": None, f"{R}.remote": RemoteWork.FULL}),
    finds("R20", f"{R}.hours", {f"{R}.hours": None}),
    finds("R20", f"{R}.hours", {f"{R}.hours": "1日6時間"}, "時間外"),
    finds("R20", f"{R}.days", {f"{R}.days": None}),
    finds("R20", f"{R}.days_unit", {f"{R}.days_unit": None}),
    quiet("R20", {f"{R}.hours": None, **CONTRACTOR}),
    finds("R21", f"{R}.place", {f"{R}.place": None}),
    finds("R21", f"{R}.place", {f"{R}.place": "見本町役場（変更しない。）"}, "登庁の頻度"),
    finds("R21", f"{R}.remote", {f"{R}.remote": None}),
    quiet("R21", {f"{R}.place": "見本町役場", f"{R}.remote": RemoteWork.ON_SITE}),
    quiet("R21", {f"{R}.place": None, **CONTRACTOR}),
    finds("R22", f"{R}.insurance", {f"{R}.insurance": None}),
    quiet("R22", {f"{R}.insurance": None, **CONTRACTOR}),
    finds("R23", f"{R}.smoking", {f"{R}.smoking": None}),
    quiet("R23", {f"{R}.smoking": None, **DISPATCH}),
    finds("R55", f"{R}.pay_amount", {f"{R}.pay_amount": 19_999}, "19,999円"),
    quiet("R55", {f"{R}.pay_amount": 20_000}),
    finds("R56", f"{R}.remote", {f"{R}.remote": RemoteWork.FULL, f"{R}.travel": None}, "旅費"),
    quiet("R56", {f"{R}.remote": RemoteWork.FULL}),
    quiet("R56", {f"{R}.travel": None}),
)

LAWFUL: tuple[Case, ...] = (
    finds("R25", f"{R}.legal_basis", {f"{R}.legal_basis": None}, "地方公務員法第3条第3項第3号"),
    quiet("R25", {f"{R}.legal_basis": None, FORM: None}),
    finds("R26", B1, doing("予算の執行及び契約の決裁を行うこと。"), "執行"),
    quiet("R26", doing("予算の執行について助言すること。")),
    quiet("R26", {**doing("予算の執行を行うこと。"), **FIXED}),
    finds("R27", f"{R}.hours", {**CONTRACTOR, f"{R}.hours": "出勤簿により管理する。"}, "出勤簿"),
    quiet("R27", {**CONTRACTOR, f"{R}.hours": "町は指揮命令を行わない。"}),
    quiet("R27", {f"{R}.hours": "出勤簿により管理する。"}),
    finds("R28", f"{R}.selection[z3]", DISPATCH, "面接"),
    finds("R28", f"{R}.documents", {**DISPATCH, f"{R}.selection": (), f"{R}.documents": "履歴書"}),
    quiet("R28", {**DISPATCH, f"{R}.selection": (), f"{R}.documents": "派遣元が業務の実績を示す。"}),
    quiet("R28"),
    finds("R29", f"{R}.secrecy", {f"{R}.secrecy": "地方公務員法第３４条により秘密を守る。"}),
    quiet("R29", {f"{R}.secrecy": "地方公務員法第34条は適用されない。要綱で定める。"}),
    quiet("R29", {f"{R}.secrecy": "地方公務員法第34条により秘密を守る。", **PART}),
    finds("R30", f"{R}.secrecy", {f"{R}.secrecy": "秘密を守る。"}, "退いた後"),
    finds("R30", f"{R}.secrecy", {f"{R}.secrecy": None}),
    quiet("R30", {f"{R}.secrecy": "秘密を守る。退職した後も同様とする。"}),
    finds("R31", f"{R}.side_job", {f"{R}.side_job": None}),
    quiet("R31", {f"{R}.side_job": SideJob.NOT_ALLOWED}),
    finds("R32", f"{R}.side_job", {f"{R}.side_job": SideJob.PERMISSION}),
    finds("R32", f"{R}.side_job", FULL, "許可"),
    quiet("R32", {**FULL, f"{R}.side_job": SideJob.PERMISSION}),
    quiet("R32", PART),
    finds("R61", B1, {**PART, **doing("DXの企画立案を行うこと。")}, "企画立案"),
    quiet("R61", doing("DXの企画立案について助言すること。")),
    quiet("R61", PART),
    finds("R62", f"{R}.secrecy", {f"{R}.secrecy": "要綱により、退いた後も秘密を守る。"}, "誓約書"),
    quiet("R62"),
    quiet("R62", {f"{R}.secrecy": "要綱により、退いた後も秘密を守る。", **PART}),
)

TERMS_KIND = f"{R}.bid_restriction.kind"

FAIR: tuple[Case, ...] = (
    finds("R33", TERMS_KIND, {TERMS_KIND: None}),
    quiet("R33", NOT_BEGUN),
    finds(
        "R34",
        TERMS_KIND,
        {
            f"{R}.bid_restriction.period": None,
            f"{R}.bid_restriction.companies": None,
            f"{R}.fairness.span": None,
            f"{R}.fairness.relations": (),
        },
        "制限する期間",
        "対象とする企業",
    ),
    quiet("R34", {f"{R}.bid_restriction.period": None, f"{R}.fairness.span": None}),
    quiet("R34", {f"{R}.bid_restriction.period": None, f"{R}.bid_restriction.companies": None}),
    finds(
        "R35",
        f"{R}.bid_restriction.exceptions",
        {TERMS_KIND: BidRestriction.PERIOD, f"{R}.secrecy": "退いた後も秘密を守る。"},
    ),
    quiet("R35", {TERMS_KIND: BidRestriction.PERIOD}),
    quiet(
        "R35",
        {
            TERMS_KIND: BidRestriction.PERIOD,
            f"{R}.secrecy": "退いた後も秘密を守る。",
            f"{R}.fairness.consent": ConsentBy.LETTER,
        },
    ),
    quiet("R35", {f"{R}.secrecy": "退いた後も秘密を守る。"}),
    finds("R58", B1, doing("調達の仕様書を作成し、又は仕様書の作成を行うこと。"), "仕様書の作成"),
    quiet("R58", {**doing("仕様書の作成を行うこと。"), TERMS_KIND: BidRestriction.PERIOD}),
    quiet("R58"),
)

SCHEDULE: tuple[Case, ...] = (
    finds("R42", f"{R}.apply_from", {f"{R}.apply_from": None}),
    finds("R42", f"{R}.apply_to", {f"{R}.apply_to": None}),
    finds("R42", f"{R}.start_on", {f"{R}.start_on": None}),
    quiet("R42", NOT_BEGUN),
    finds("R42-2", f"{R}.result_on", {f"{R}.result_on": None}),
    quiet("R42-2"),
    finds("R43", f"{R}.apply_to", {f"{R}.apply_to": date(2027, 4, 25)}, "13日"),
    quiet("R43", {f"{R}.apply_to": date(2027, 4, 26)}),
    finds("R44", f"{R}.selection", {f"{R}.selection": first(1)}),
    quiet("R44", {f"{R}.selection": ()}),
    quiet("R44"),
    finds(
        "R45",
        f"{R}.selection[y]",
        {f"{R}.selection": plus(SelectionStep(id="y", method=SelectionMethod.TASK))},
    ),
    quiet(
        "R45",
        {
            f"{R}.selection": plus(
                SelectionStep(
                    id="y",
                    method=SelectionMethod.TASK,
                    on=date(2027, 6, 19),
                    note="2,000字、配点50点。電子メールで提出し、受信した旨を連絡する。",
                )
            )
        },
    ),
    finds("R64", f"{R}.apply_to", {f"{R}.apply_to": date(2027, 4, 1)}, "応募の締切日"),
    finds("R64", f"{R}.start_on", {f"{R}.start_on": date(2027, 6, 1)}),
    finds("R64", f"{R}.selection[z1].on", {f"{R}.selection[z1].on": date(2027, 5, 1)}),
    quiet("R64", {f"{R}.selection": each(on=None), f"{R}.result_on": None}),
    quiet("R64"),
)

CASES = (*PEOPLE, *NOTICE, *TERMS, *LAWFUL, *FAIR, *SCHEDULE)
