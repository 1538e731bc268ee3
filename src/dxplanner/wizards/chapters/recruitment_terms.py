"""外部人材の募集 5～9: days and place, pay, fairness, the calendar of the selection, and the papers."""

from dxplanner.wizards.chapters.common import DECK, PRACTICE, sample
from dxplanner.wizards.spec import Answered, AnyOf, Equals, Example, Field, Not, RowColumn, Step, TableField

_NOT_EMPLOYED = AnyOf(
    conditions=(
        Equals(path="recruitment.appointment_form", value="outsourcing"),
        Equals(path="recruitment.appointment_form", value="dispatch"),
        Equals(path="recruitment.appointment_form", value="partner_company"),
        Equals(path="recruitment.appointment_form", value="partner_side_job"),
        Equals(path="recruitment.appointment_form", value="shared"),
    )
)
_AS_STAFF = Not(condition=_NOT_EMPLOYED)
_PAID = Not(condition=Equals(path="recruitment.pay_unit", value="none"))
_RESTRICTED = Answered(path="recruitment.bid_restriction.kind")
_RESTRICTS_COMPANY = AnyOf(
    conditions=(
        Equals(path="recruitment.bid_restriction.kind", value="period"),
        Equals(path="recruitment.bid_restriction.kind", value="company"),
    )
)

WORK = Step(
    id="work",
    title="働き方",
    minutes=6,
    decide="日数、時間、場所、リモートワークと兼業の扱いを決めます。",
    weigh=(
        "兼業・副業のまま応募できる募集で、約300人の応募があった例があります（人口200万人以下の団体）。"
        "リモートワークとオンラインの面接を認めると、遠方の人も応募できます。"
    ),
    source=f"{DECK}の民間人材サービスの活用例",
    items=(
        Field(
            path="recruitment.days",
            label="日数",
            hint="数字だけを入力し、単位は次の欄で選びます（例：5）。",
            why="報酬の見込みと、応募する人の判断の材料になります。",
            example=sample("月5日程度（令和9年度は45日）"),
            required_by=(
                "recruitment",
                "callers_qa",
                "job_site_text",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.days_unit",
            hint="週、月、年のどれに当たるかを選びます。",
            why="「月5日程度」のように、日数と続けて印刷します。",
            required_by=("recruitment",),
        ),
        Field(
            path="recruitment.hours",
            label="1日の時間と時間外",
            hint="1日の時間と、時間外の有無を一文で書きます。",
            why="職員として任用する場合は、募集のときに示す必要があります。",
            example=sample("1日当たり7時間以内。時間外の業務は予定していません。"),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "callers_qa",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.remote",
            hint="リモートワークの扱いを一つ選びます。",
            why="応募できる人の範囲が大きく変わるためです。",
            required_by=(
                "recruitment",
                "callers_qa",
                "job_site_text",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.place",
            hint="主な場所、登庁の回数、変わり得る範囲を書きます。",
            why="募集要項の「場所」に印刷します。",
            example=sample("本人の自宅等及び見本町役場（登庁は月2回程度）。町内の支所で行うことがあります。"),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "callers_qa",
                "work_specification",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.side_job",
            hint="身分に合うものを選びます。",
            why="特別職や非常勤の会計年度任用職員と、フルタイムの職員とで扱いが違うためです。",
            example=Example(
                text="兼業・副業での募集としたことが、首都圏からの応募につながった",
                source="国資料（令和4年6月）の活用例の要約",
            ),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "callers_qa",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.smoking",
            hint="庁舎の措置を一文で書きます（例：敷地内禁煙）。",
            why="職員として任用する場合に、募集のときに示す項目です。",
            example=sample("敷地内禁煙（屋外に喫煙場所はありません。）"),
            required_by=("recruitment",),
            visible_when=_AS_STAFF,
        ),
    ),
)

PAY = Step(
    id="pay",
    title="報酬と費用弁償",
    minutes=6,
    decide="報酬の単位と額、旅費、保険の扱いを決めます。",
    weigh=(
        "助言を行う職では、1日2～3万円の例があります（福山市は日額25,000円、平成29年）。"
        "月額30万円の例もあります。"
        "特別職非常勤職員には、期末手当や勤勉手当を支給できません（地方自治法第203条の2第4項）。"
        "いずれも参考であり、額は条例と予算によります。"
    ),
    source="福山市・静岡県などの募集の報道（二次資料）、地方自治法第203条の2",
    items=(
        Field(
            path="recruitment.pay_unit",
            hint="日額、月額などから一つ選びます。",
            why="特別職非常勤職員の報酬は、条例に別の定めがなければ勤務日数に応じるためです。",
            required_by=(
                "recruitment",
                "callers_qa",
                "job_site_text",
                "work_specification",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.pay_amount",
            hint="額を入力します（例：30,000、3万円）。",
            why="募集要項に印刷し、経費の積算と照らし合わせます。",
            example=sample("日額30,000円"),
            required_by=("recruitment",),
            visible_when=_PAID,
        ),
        Field(
            path="recruitment.pay_note",
            hint="支払日や源泉徴収など、額の説明を一文で書きます。",
            why="いつ、どのように支払うかを応募の前に示すためです。",
            example=sample("当月分を翌月21日に、実績に応じて支払います。"),
            visible_when=_PAID,
        ),
        Field(
            path="recruitment.travel",
            hint="支給の有無と計算の仕方を一文で書きます。",
            why="登庁を求める場合に、旅費の扱いを示すためです。",
            example=sample("登庁に要する旅費は、見本町の条例により費用弁償として支給します。"),
            required_by=(
                "recruitment",
                "callers_qa",
                "work_specification",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.insurance",
            hint="社会保険と、公務災害等の補償の扱いを書きます。",
            why="身分によって加入する制度が違うため、人事担当に確かめて印刷します。",
            example=sample(
                "健康保険、厚生年金保険及び雇用保険の適用はありません。公務上の災害の補償は、町の条例によります。"
            ),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "callers_qa",
                "working_conditions",
            ),
            visible_when=_AS_STAFF,
        ),
    ),
)

FAIRNESS = Step(
    id="fairness",
    title="公平性と守秘",
    minutes=12,
    decide="入札制限の型、守秘、個人情報の取扱いを決めます。",
    weigh=(
        "入札制限には、期間で区切る型（A）、条件に当たる事業者を除く型（B）、"
        "本人の行為を制限する型（C）があります。"
        "所属だけを理由に入札から除くことは、地方自治法施行令第167条の4第2項の事由に含まれません。"
        "A・Bの型は、企業の同意（契約・協定・誓約）と合わせて使います（運用は法令担当に確認）。"
        "特別職や委託には、地方公務員法の守秘義務が及ばないため、要綱・契約・誓約書で定めます。"
    ),
    source=f"{DECK}の規定例、地方自治法施行令、地方公務員法第4条第2項及び第34条",
    items=(
        Field(
            path="recruitment.bid_restriction.kind",
            hint="A、B、Cから一つ選び、迷うときはCから検討します。",
            why="公平性に疑念を持たれないための、最も大切な答えです。",
            example=Example(
                text="在籍企業の入札が予想される案件では、仕様書の作成と業者の選定に関わらないこととする",
                source="国資料（令和4年6月）のCの型の規定例の要約",
            ),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "callers_qa",
                "work_specification",
                "aide_charter",
            ),
        ),
        Field(
            path="recruitment.bid_restriction.period",
            hint="いつからいつまでかを書きます（例：任期中及び終了後2年）。",
            why="入札を制限する期間として印刷します。",
            example=Example(
                text="契約の履行中及び完了後2年間",
                source="国資料（令和4年6月）のAの型の規定例の要約",
            ),
            visible_when=_RESTRICTED,
        ),
        Field(
            path="recruitment.bid_restriction.companies",
            hint="対象の企業の範囲を書きます（例：現に属する企業）。",
            why="対象が広すぎると応募が減り、狭すぎると疑念が残るためです。",
            example=Example(
                text="現に属する企業、過去2年間に属した企業及びその関連企業",
                source="国資料（令和4年6月）のBの型の規定例の要約",
            ),
            visible_when=_RESTRICTS_COMPANY,
        ),
        Field(
            path="recruitment.bid_restriction.procurements",
            hint="対象の調達を書きます（例：本人が助言した案件）。",
            why="どの調達から外れるのかを、企業と町の両方が分かるようにします。",
            example=sample("本人が仕様又は業者の選定に関わった情報システムの調達"),
            visible_when=_RESTRICTED,
        ),
        Field(
            path="recruitment.bid_restriction.exceptions",
            required_by=("anticipated_questions",),
            label="適用しない場合及び手続",
            hint="適用を除く条件と、申し出る手続を書きます。",
            why="接触の記録の提出など、除くための手続を前もって示します。",
            example=sample(
                "仕様の内容について所属企業と連絡していないことを書面で示し、"
                "CIOの承認を得た場合は適用しません。"
            ),
            visible_when=_RESTRICTED,
        ),
        Field(
            path="recruitment.secrecy",
            hint="任期中と終了後の守秘、誓約書の提出を書きます。",
            why="退職や契約の終了後も続くことを、募集の段階で示します。",
            example=sample(
                "職務上知り得た秘密を漏らしてはなりません。任期の終了後も同様とします。"
                "着任に当たり、誓約書を提出していただきます。"
            ),
            lines=4,
            required_by=("recruitment", "anticipated_questions"),
        ),
        Field(
            path="recruitment.privacy",
            hint="個人情報の保護に関する法律と町の規程によることを書きます。",
            why="令和5年4月から、条例ではなく法律が直接に適用されているためです。",
            example=sample(
                "個人情報の保護に関する法律及び見本町の情報セキュリティに関する規程に従っていただきます。"
                "町が認めた機器とサービス以外に、業務の情報を入力し、又は保存してはなりません。"
            ),
            lines=4,
            required_by=("recruitment", "anticipated_questions"),
        ),
    ),
)

SCHEDULE = Step(
    id="schedule",
    title="募集と選考の日程",
    minutes=8,
    decide="どこに募集を出し、いつ締め切り、どう選ぶかを決めます。",
    weigh=(
        "民間の求人サイトに載せた2市には247人と615人の応募があり、ホームページ等だけの10団体は平均6人でした。"
        "3週間ほどの掲載で約250人（人口10万人以下、費用は約100万円）の例があります。"
        "結果を知らせる時期の目安を伝えると、途中の辞退を防げます。労働者派遣では面接による選考をしません。"
    ),
    source=f"{DECK}の民間人材サービスの活用例、労働者派遣法第26条第6項",
    items=(
        TableField(
            path="recruitment.channels",
            title="{channel}",
            summary=("{note}",),
            hint="使う媒体を一行ずつ選びます。",
            why="募集の経費の内訳と照らし合わせ、広く知らせたことの記録にもなります。",
            example=sample("民間の求人サイト（4週間）、町のホームページ及び広報"),
            columns=(
                RowColumn(name="channel", required=True, width=18, hint="媒体を選びます。"),
                RowColumn(name="note", width=18, hint="掲載の期間や費用の見込みを書きます。"),
            ),
            prefix="c",
            row_word="媒体",
            suggestions=(
                (("channel", "town_page"),),
                (("channel", "job_site"), ("note", "4週間の掲載")),
                (("channel", "side_job_platform"),),
                (("channel", "ministry_list"),),
                (("channel", "prefecture_pool"),),
            ),
        ),
        Field(
            path="recruitment.apply_from",
            hint="年月日で入力します（例：令和9年4月12日、R9.4.12）。",
            why="募集要項の「応募の受付」に印刷します。",
            required_by=(
                "recruitment",
                "council_paper",
                "job_site_text",
            ),
        ),
        Field(
            path="recruitment.apply_to",
            hint="年月日で入力します（例：令和9年5月10日、R9.5.10）。",
            why="募集要項の「応募の受付」に印刷します。2週間より短いと応募が集まりにくくなります。",
            example=sample("令和9年5月10日（受付の開始から4週間）"),
            required_by=(
                "recruitment",
                "callers_qa",
                "job_site_text",
            ),
        ),
        TableField(
            path="recruitment.selection",
            title="{method}",
            summary=("{on}", "{note}"),
            hint="選考の段階を、行う順に一行ずつ入力します。",
            why="募集要項の「選考の方法」に印刷します。",
            example=sample("書類選考の後、オンライン面接を1回行い、評価表により決定します。"),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "callers_qa",
                "job_site_text",
            ),
            columns=(
                RowColumn(name="method", required=True, width=12, hint="方法を選びます。"),
                RowColumn(name="on", width=12, hint="年月日で入力します（例：令和9年6月1日、R9.6.1）。"),
                RowColumn(name="note", width=20, hint="内容と、評価の観点を書きます。"),
            ),
            prefix="z",
            row_word="段階",
            suggestions=(
                (("method", "documents"), ("note", "経験及び志望の動機を確認します。")),
                (("method", "online_interview"), ("note", "業務の進め方及び対話の姿勢を確認します。")),
                (("method", "task"), ("note", "町の課題についての考えを1,200字以内で求めます。")),
                (("method", "interview"), ("note", "CIO及び総務課長が面接します。")),
            ),
        ),
        Field(
            path="recruitment.result_on",
            hint="年月日で入力します（例：令和9年6月15日、R9.6.15）。",
            why="待つ期間の見通しを示し、辞退を防ぐためです。",
            required_by=(
                "recruitment",
                "callers_qa",
            ),
        ),
        Field(
            path="recruitment.start_on",
            hint="年月日で入力します（例：令和9年7月1日、R9.7.1）。",
            why="今の仕事の調整に要る期間を、応募する人が見通せるようにします。",
            required_by=("recruitment",),
        ),
    ),
)

PAPERS = Step(
    id="papers",
    title="応募書類とその他",
    minutes=6,
    decide="応募書類、提出方法、応募者の個人情報の扱いを決めます。",
    weigh=(
        "応募書類を本人から受け取るときは、利用目的を前もって示します（個人情報の保護に関する法律第62条）。"
        "本籍、家族、思想などを尋ねる様式や、戸籍謄本などを求めることは、公正な採用選考の考え方から避けます。"
    ),
    source=f"個人情報の保護に関する法律、労働局の公正な採用選考の資料。{PRACTICE}",
    items=(
        Field(
            path="recruitment.documents",
            hint="書類の名称、提出の方法、提出先を書きます。",
            why="募集要項の「応募の方法」に印刷します。問合せ先は第1章の答えを使います。",
            example=sample(
                "履歴書、職務経歴書、志望の動機（800字以内）を、総務課情報係に電子メールで提出してください。"
                "様式は問いません。"
            ),
            required_by=(
                "recruitment",
                "callers_qa",
            ),
            lines=4,
        ),
        Field(
            path="recruitment.applicant_privacy",
            hint="使う目的、保存の期間、選考後の扱いを書きます。",
            why="応募書類を受け取る前に、利用目的を示す必要があるためです。",
            example=sample(
                "応募書類は選考及び連絡のためだけに使います。"
                "採用に至らなかった方の書類は、選考の終了から6か月後に廃棄します。"
            ),
            lines=3,
            required_by=(
                "recruitment",
                "application_form",
                "callers_qa",
            ),
        ),
        Field(
            path="recruitment.notes",
            hint="予算や条例の成立が条件になることなどを書きます。",
            why="条件が変わり得ることを、応募の前に示すためです。",
            example=sample(
                "この募集は、令和9年度の予算及び報酬に関する条例の改正が成立することを条件とします。"
            ),
            lines=3,
        ),
    ),
)
