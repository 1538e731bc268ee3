"""Cases of the checks held once more against the research (§5), and of the outdated wording (O)."""

from datetime import date

from dxplanner.plan.recruitment import AppointmentForm, SelectionMethod, SelectionStep, UsedChannel
from tests.checks.cases import Case, each, finds, plus, quiet
from tests.checks.cases_recruitment import B1, CONTRACTOR, FORM, NOT_BEGUN, PART, R, doing, wanting

PARTNER = {FORM: AppointmentForm.PARTNER_COMPANY}

MENDED: tuple[Case, ...] = (
    finds("R06", f"{R}.notes", {f"{R}.notes": "女性歓迎", **CONTRACTOR}, "男女雇用機会均等法"),
    finds("R06", f"{R}.notes", {f"{R}.notes": "女性歓迎", **PART}, "地方公務員法"),
    finds("R22", f"{R}.insurance", {f"{R}.insurance": "災害補償は町の条例による。"}, "雇用保険", "厚生年金"),
    finds(
        "R22", f"{R}.insurance", {f"{R}.insurance": "健康保険、厚生年金保険及び雇用保険に加入する。"}, "災害"
    ),
    quiet("R22", {f"{R}.insurance": "共済に加入する。雇用保険は適用しない。公務災害は条例による。"}),
    finds("R26", B1, doing("CIOに助言し、予算を執行すること。"), "執行"),
    quiet("R26", doing("契約の締結に先立ち、仕様の妥当性を助言すること。")),
    finds(
        "R38", f"{R}.documents", {f"{R}.documents": "家庭環境及び身元調査の同意書"}, "家庭環境", "身元調査"
    ),
    finds(
        "R38",
        f"{R}.selection[y].note",
        {
            f"{R}.selection": plus(
                SelectionStep(id="y", method=SelectionMethod.INTERVIEW, note="尊敬する人物を尋ねる。")
            )
        },
        "尊敬する人物",
    ),
    quiet("R40", {f"{R}.documents": "高所での作業に必要なため、健康診断書を提出してください。"}),
    quiet("R41", {f"{R}.documents": "当日の本人確認のため、写真を添付してください。"}),
    finds(
        "R45",
        f"{R}.selection[y]",
        {f"{R}.selection": plus(SelectionStep(id="y", method=SelectionMethod.TASK, note="2,000字とする。"))},
        "期限",
        "配点",
        "連絡",
    ),
    finds("R63", f"{R}.required", {**PARTNER, **wanting("三大都市圏の企業に勤務していること。")}, "入社後"),
    quiet("R63", {**PARTNER, **wanting("三大都市圏の企業等に入社して3か月以上在籍していること。")}),
    finds(
        "R51",
        f"{R}.notes",
        {
            f"{R}.notes": "登庁は月2回の予定、面談は年3回の予定、研修は年2回の予定、報告は毎月の予定、契約は予定",
            f"{R}.duties_change": "変更しない。",
            f"{R}.renewal": "再任しない。",
            f"{R}.place": "見本町役場（変更の範囲は町内）",
            f"{R}.secrecy": "退いた後も秘密を守る。",
        },
        "予定",
    ),
    quiet("R51"),
    quiet("R51", NOT_BEGUN),
    finds(
        "R52", f"{R}.pay_note", {**CONTRACTOR, f"{R}.pay_note": "実績に応じて支払う。"}, "支払の期日", "60日"
    ),
    finds(
        "R52", f"{R}.pay_note", {**CONTRACTOR, f"{R}.duties": (), f"{R}.term_to": None}, "業務の内容", "期間"
    ),
    quiet("R52", CONTRACTOR),
    quiet("R52"),
    finds(
        "R60",
        f"{R}.channels[y].note",
        {f"{R}.channels": plus(UsedChannel(id="y", note="採用の業務を会社に委託する。"))},
        "委託募集",
    ),
    finds("R60", f"{R}.notes", {f"{R}.notes": "採用代行を使う。"}),
    quiet("R60", {f"{R}.notes": "募集の業務は外部に委託しない。"}),
    quiet("R60", {f"{R}.notes": "採用代行を使う。", **CONTRACTOR}),
    quiet("R60"),
)

SECURITY = "policy.security"
ASKED = "briefing.decided"
NOTES = f"{R}.notes"

OUTDATED: tuple[Case, ...] = (
    finds("O-01", SECURITY, {SECURITY: "見本町個人情報保護条例に従います。"}, "令和5年4月1日", "法施行条例"),
    quiet("O-01", {SECURITY: "見本町議会の個人情報の保護に関する条例に従います。"}),
    quiet("O-01", {SECURITY: "個人情報保護条例は廃止しました。"}),
    quiet("O-01", {f"{R}.privacy": "個人情報保護条例に従います。"}),
    finds("O-01", ASKED, {ASKED: "特別職非常勤職員として任用する場合は報酬等（期末手当等を含む。）"}, "期末"),
    quiet("O-01", {ASKED: "特別職非常勤職員に期末手当は支給できません。"}),
    finds("O-01", ASKED, {ASKED: "成年被後見人は応募できません。"}, "第16条"),
    quiet("O-01"),
    finds("O-02", ASKED, {ASKED: "禁錮以上の刑に処せられた者"}, "拘禁刑"),
    finds("O-02", f"{R}.disqualification", {f"{R}.disqualification": "懲役に処せられた者", **CONTRACTOR}),
    quiet("O-02", {f"{R}.disqualification": "懲役に処せられた者", **PART}),
    finds("O-02", NOTES, {NOTES: "外部人材スキル標準を策定してはどうか。"}, "令和4年9月"),
    finds("O-02", NOTES, {NOTES: "民間人材を公募しリスト化してはどうか。"}, "外部人材リスト"),
    finds("O-02", ASKED, {ASKED: "特別交付税措置の率は０．５です。"}, "0.7"),
    quiet("O-02", {ASKED: "特別交付税の率は、国資料（令和4年6月）では0.5です。"}),
    finds("O-02", NOTES, {NOTES: "○○市の定めによる。"}, "伏せ字"),
    finds("O-02", NOTES, {NOTES: "地域おこし企業人の制度を使う。"}, "地域活性化起業人"),
    quiet("O-02"),
    finds("O-03", ASKED, {ASKED: "全国では219団体が全体方針を策定しています。"}, "時点"),
    quiet("O-03", {ASKED: "令和3年4月1日時点で219団体が全体方針を策定していました。"}),
    finds("O-03", ASKED, {ASKED: "デジタル人材の求人倍率は9.17倍です。"}, "令和3年7月"),
    finds("O-03", ASKED, {ASKED: "嘱託員として任用します。"}, "会計年度任用職員"),
    finds("O-03", ASKED, {ASKED: "シェアリングに取り組む団体を選定し、伴走支援を行います。"}, "都道府県"),
    finds("O-03", ASKED, {ASKED: "再度の任用は2回までとします。"}, "令和6年6月28日"),
    finds("O-03", NOTES, {NOTES: "労働条件通知書を交付します。"}, "勤務条件通知書"),
    quiet("O-03", {NOTES: "労働条件通知書を交付します。", **CONTRACTOR}),
    quiet("O-03", {f"{R}.selection": each(note=None)}),
)

PASTED: tuple[Case, ...] = (
    finds("P-18", f"{R}.purpose", {f"{R}.purpose": "磐梯町のデジタル変革を進める人を募集します。"}, "磐梯町"),
    finds("R15", f"{R}.pay_unit", {f"{R}.pay_unit": None, f"{R}.pay_amount": 30_000}, "単位"),
    finds("R64", f"{R}.apply_to", {f"{R}.apply_to": date(2027, 4, 12)}, "令和9年4月13日"),
)
"""What comes with a notice copied from another town, or typed in a hurry."""

CASES = (*MENDED, *OUTDATED, *PASTED)
