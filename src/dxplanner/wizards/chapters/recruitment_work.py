"""外部人材の募集 1～4: why a person is sought, who, for what work, and in which legal form."""

from dxplanner.wizards.chapters.common import DECK, sample
from dxplanner.wizards.chapters.recruitment_after import FALLBACKS
from dxplanner.wizards.spec import Example, Field, RowColumn, Step, TableField

PURPOSE = Step(
    id="purpose",
    title="募集の趣旨",
    papers=("need_sheet",),
    minutes=10,
    decide="なぜ外部の人が要るのか、何ができれば成果といえるのか、来なかったらどうするのかを決めます。",
    weigh=(
        "受け入れた団体からは、目的の整理がないまま来てもらうと町の側の負担になる、という声がありました。"
        "町だけで難しいときは、県や近隣の団体との共同、業務委託、無料の助言の制度も比べます。"
    ),
    source=f"{DECK}の「受け入れている自治体職員からの声」",
    items=(
        Field(
            path="recruitment.purpose",
            hint="団体の課題と、外部の知見が要る理由を書きます。",
            why="募集要項の冒頭に印刷し、応募する人が最初に読みます。",
            example=sample(
                "本町は、職員117人で行政サービスを担っており、情報担当は兼務の2人です。手続のオンライン化と"
                "窓口の見直しを進めるに当たり、業務改革の経験から助言をいただける方を募集します。"
            ),
            required_by=(
                "recruitment",
                "consultation_sheet",
                "job_site_text",
            ),
            lines=6,
        ),
        Field(
            path="recruitment.expected_results",
            required_by=(
                "anticipated_questions",
                "work_specification",
                "proposal_guidelines",
                "negotiated_contract_reason",
            ),
            hint="任期の終わりまでに期待する成果を箇条で書きます。",
            why="応募する人が仕事を思い描け、後で成果を説明できるようにするためです。",
            example=sample(
                "手続12件の業務の流れを見直し、オンライン化の設計を終えること。\n"
                "職員が自ら見直しを進められるよう、各課のDX推進リーダーを育てること。"
            ),
            lines=4,
        ),
        Field(
            path="recruitment.support",
            hint="窓口となる課、相談相手、貸し出す機器を書きます。",
            why="募集要項に印刷し、一人で抱え込ませない体制を示します。",
            example=sample(
                "総務課情報係が窓口となり、月1回、CIOとの打合せを行います。パソコンと通信機器を貸し出します。"
            ),
            lines=3,
        ),
        Field(
            path="recruitment.fallback",
            hint="再募集、県との共同、委託などから一文で書きます。",
            why="議会や財政担当から問われる点であり、答えを一行で示すためです。",
            example=sample(
                "採用に至らないときは、県との共同（負担金）に切り替え、再募集は翌年度に行います。"
            ),
            required_by=(
                "allocation",
                "anticipated_questions",
                "council_paper",
                "need_sheet",
            ),
        ),
        FALLBACKS,
    ),
)

DUTIES = Step(
    id="duties",
    title="人材像と業務",
    minutes=12,
    decide="求める人材像、職名、人数、担ってもらう業務を決めます。",
    weigh=(
        "外部人材スキル標準（令和4年9月）は、必要な人材像を選んで使うもので、"
        "全てを一人に求めるものではありません。"
        "令和4年度の公募の対象はプロデューサー、プロジェクトマネージャー、サービスデザイナーの3つでした。"
        "エンジニアは令和4年6月の案によるもので、最終版にあるかは未確認です。"
        "特別職非常勤職員の業務は、助言、調査、診断などに限られます。"
    ),
    source="総務省「自治体DX推進のための外部人材スキル標準」の公表資料、地方公務員法第3条第3項第3号",
    items=(
        Field(
            path="recruitment.talent_profile",
            hint="最も近いものを一つ選びます。",
            why="必要な要件の言葉を選ぶ手掛かりになり、募集要項にも印刷します。",
            example=Example(
                text="全庁の方針から関わるならプロデューサー、個別の事業を進めるならプロジェクトマネージャー",
                source="外部人材スキル標準の案（令和4年6月）の役割の要約",
            ),
            required_by=(
                "recruitment",
                "need_sheet",
            ),
        ),
        Field(
            path="recruitment.job_title",
            hint="委嘱又は契約で使う職名を入力します（例：CIO補佐官）。",
            why="募集要項の表題に印刷します。",
            example=sample("見本町CIO補佐官"),
            required_by=(
                "recruitment",
                "application_form",
                "consultation_sheet",
                "notification_letters",
                "job_site_text",
                "work_specification",
                "working_conditions",
                "pledge",
                "interest_declaration",
                "proposal_guidelines",
                "evaluation_criteria",
                "review_committee_charter",
                "question_answers",
                "result_notice",
                "negotiated_contract_reason",
                "contract_draft",
                "inspection_record",
                "onboarding",
                "quarterly_review",
                "handover_note",
                "deletion_certificate",
            ),
        ),
        Field(
            path="recruitment.headcount",
            hint="人数を入力します（例：1、1名）。",
            why="募集要項に印刷し、経費の積算と照らし合わせます。",
            required_by=(
                "recruitment",
                "job_site_text",
            ),
        ),
        TableField(
            path="recruitment.duties",
            summary=("{initiative}",),
            hint="業務を一行に一つずつ、3～6個入力します。",
            why="募集要項の「業務の内容」になります。合わせて120字以上を目安とします。",
            example=sample(
                "手続のオンライン化に当たり、各課の業務の流れを聞き取り、見直しの案を助言すること"
            ),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "job_site_text",
                "work_specification",
                "working_conditions",
                "company_agreement",
                "aide_charter",
            ),
            columns=(
                RowColumn(
                    name="description", required=True, width=26, hint="「～すること」で終わる一文で書きます。"
                ),
                RowColumn(name="initiative", width=14, hint="全体方針の取組に関わる業務であれば選びます。"),
            ),
            prefix="w",
            row_word="業務",
            suggestions=(
                (("description", "全体方針及び工程表の進め方について、CIOに助言すること"),),
                (("description", "各課の業務の流れを調査し、見直しの案を示すこと"),),
                (("description", "情報システムの調達に関し、仕様や費用の妥当性について助言すること"),),
                (("description", "窓口や手続について、利用者の立場から設計を助言すること"),),
                (("description", "職員研修の企画について助言し、講師を務めること"),),
                (("description", "国の動向や他の団体の事例を調査し、情報を提供すること"),),
            ),
        ),
        Field(
            path="recruitment.duties_change",
            hint="変わり得る範囲を一文で書き、なければ「変更なし」とします。",
            why=(
                "令和6年4月から、"
                "募集のときに業務の変更の範囲を示すこととされたためです（職員として任用する場合）。"
            ),
            example=sample("全体方針に掲げる取組の範囲で変更することがあります。"),
        ),
    ),
)

REQUIREMENTS = Step(
    id="requirements",
    title="応募の要件",
    papers=("aide_charter",),
    minutes=8,
    decide="必ず要る要件と、あれば望ましい要件を分けます。",
    weigh=(
        "「情報システム分野の業務経験」よりも「ICTを活用した業務改革を担った経験」とすること、"
        "資格の合格を必須にしないことが、人材サービス会社の助言として紹介されています。"
        "必須の要件は5個までを目安に、最も少なく、かつ、適当な限度とします。年齢や性別は条件にしません。"
    ),
    source=f"{DECK}。地方公務員法第13条及び第19条の趣旨",
    items=(
        TableField(
            path="recruitment.required",
            hint="欠かせない要件だけを、一行に一つずつ入力します。",
            why="募集要項の「応募資格」に印刷します。多いほど応募が減ります。",
            example=Example(
                text="ICTを活用した業務改革を担った経験", source="国資料（令和4年6月）の助言の例"
            ),
            required_by=(
                "recruitment",
                "application_form",
                "callers_qa",
                "job_site_text",
            ),
            columns=(
                RowColumn(
                    name="description", required=True, width=36, hint="経験で書くと判断しやすくなります。"
                ),
            ),
            prefix="a",
            row_word="必須の要件",
            suggestions=(
                (("description", "ICTを活用した業務改革を担った経験があること"),),
                (("description", "組織全体の方針の立案に関わった経験があること"),),
                (("description", "事業の企画から進捗及び費用の管理までを担った経験があること"),),
                (("description", "利用者の視点からサービスや業務を設計した経験があること"),),
                (("description", "町の職員と対話しながら進める意欲があること"),),
            ),
        ),
        TableField(
            path="recruitment.preferred",
            hint="あれば望ましい経験や資格を、一行に一つずつ入力します。",
            why="選考で加点する点を、応募する人に前もって示します。",
            example=sample("自治体の業務又は自治体向けの支援に携わった経験"),
            columns=(
                RowColumn(name="description", required=True, width=36, hint="資格はこちらに書きます。"),
            ),
            prefix="b",
            row_word="歓迎する要件",
            suggestions=(
                (("description", "国の政策動向（標準化、行政手続のオンライン化等）についての知見"),),
                (("description", "自治体の業務又は自治体向けの支援に携わった経験"),),
                (("description", "サービスデザイン、画面や操作の設計についての知見"),),
                (("description", "データの利活用についての知見"),),
                (("description", "情報セキュリティについての知見"),),
                (("description", "情報処理に関する国家試験の合格"),),
                (("description", "AI・RPA等の導入に携わった経験"),),
            ),
        ),
        Field(
            path="recruitment.disqualification",
            hint="任用なら地方公務員法、委託なら契約の資格に合わせて書きます。",
            why="身分によって根拠が変わるため、人事担当に確かめて印刷します。",
            example=sample(
                "地方公務員法第16条の規定に該当する方（特別職非常勤職員にも、要綱により準じて適用します。）\n"
                "暴力団員又は暴力団と密接な関係を有する方"
            ),
            lines=4,
        ),
    ),
)

FORM = Step(
    id="form",
    title="任用等の形態と任期",
    minutes=10,
    decide="どのような身分又は契約で迎えるか、根拠と任期を決めます。",
    weigh=(
        "助言が中心なら特別職非常勤職員や業務委託、"
        "日々の事務を担うなら会計年度任用職員や任期付職員が合います。"
        "業務委託は任用ではなく、職員として指揮命令することはできません。"
        "特別職非常勤職員の報酬は条例で定める必要があり、"
        "要綱だけでは支払えません（地方自治法第203条の2第5項）。"
        "会計年度任用職員の任期は、その年度の末日までです。"
    ),
    source="地方自治法第203条の2、地方公務員法第3条及び第22条の2、任期付職員法",
    items=(
        Field(
            path="recruitment.appointment_form",
            hint="迷うときは、人事担当と条例の有無を確かめて選びます。",
            why="報酬、守秘、兼業、財政措置の書き方が、この答えで決まります。",
            example=Example(
                text="特別職非常勤職員、任期は1年で再任できる",
                source="江東区・湯沢市の要綱の要約",
            ),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "council_paper",
                "callers_qa",
                "work_specification",
                "working_conditions",
                "aide_charter",
                "ordinance_changes",
            ),
        ),
        Field(
            path="recruitment.legal_basis",
            hint="条例や要綱の名称を書き、未制定なら「（案）」を付けます。",
            why="募集要項の「身分」の欄に印刷します。",
            example=sample("見本町CIO補佐官設置要綱（案）及び報酬及び費用弁償に関する条例別表"),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "working_conditions",
            ),
        ),
        Field(
            path="recruitment.term_from",
            hint="年月日で入力します（例：令和9年7月1日、R9.7.1）。",
            why="募集要項の「任期」に印刷し、経費の年度と照らし合わせます。",
            example=sample("令和9年7月1日"),
            required_by=(
                "recruitment",
                "anticipated_questions",
                "job_site_text",
                "work_specification",
                "working_conditions",
                "company_agreement",
                "proposal_guidelines",
                "result_notice",
                "negotiated_contract_reason",
                "contract_draft",
                "inspection_record",
            ),
        ),
        Field(
            path="recruitment.term_to",
            hint="年月日で入力します（例：令和10年3月31日、R10.3.31）。",
            why="任期の終わりは、任用でも契約でも明示する必要があるためです。",
            example=sample("令和10年3月31日"),
            required_by=(
                "recruitment",
                "job_site_text",
                "work_specification",
                "working_conditions",
                "company_agreement",
                "proposal_guidelines",
                "result_notice",
                "negotiated_contract_reason",
                "contract_draft",
                "inspection_record",
            ),
        ),
        Field(
            path="recruitment.renewal",
            required_by=("anticipated_questions",),
            hint="再任の有無と、判断の基準を一文で書きます。",
            why="更新の基準も、募集のときに示すこととされているためです。",
            example=sample("業務の実績及び予算の状況により、再任することがあります。"),
        ),
    ),
)
