"""外部人材の募集: the terms of the 入札制限 as parameters, the declared companies, and the register of procurements."""

from dxplanner.wizards.chapters.common import DECK, sample
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
    Equals,
    Example,
    Field,
    RowColumn,
    Step,
    Summary,
    TableField,
)

_F = "recruitment.fairness"
_KIND = "recruitment.bid_restriction.kind"
_RESTRICTED = Answered(path=_KIND)
_STOPS_COMPANIES = AnyOf(
    conditions=(Equals(path=_KIND, value="period"), Equals(path=_KIND, value="company")),
)
_EXEMPTION = Equals(path=f"{_F}.exemption", value=True)

RESTRICTION = Step(
    id="restriction_terms",
    title="入札制限の内容",
    papers=("contact_register",),
    minutes=8,
    decide="期間、企業等、調達、行為と、適用除外の手続を選びます。選んだ内容から、全ての書類の条文ができます。",
    weigh=(
        "広く制限するほど疑念は減りますが、応募も減ります。"
        "前のページで言葉を書いた項目は、その言葉を印刷し、ここでの答えは点検と記録簿に使います。"
        "適用除外を認めるときは、だれが判断し、疑義があるときにだれが調べるかまで決めておきます。"
    ),
    source=f"{DECK}の規定例及びデジタル庁の規程の要点（その後の改正は未確認）",
    items=(
        Field(
            path=f"{_F}.span",
            hint="制限がいつ終わるかを選びます。",
            why="案件の予定日が制限の後になるときに、お知らせするためです。",
            example=Example(
                text="契約の履行中と、完了後2年間", source="国資料（令和4年6月）のAの型の規定例の要約"
            ),
            visible_when=_RESTRICTED,
        ),
        Field(
            path=f"{_F}.years_after",
            hint="業務が終わった後の年数を入力します（例：2、2年）。",
            why="終了後の制限の長さとして印刷します。",
            visible_when=Equals(path=f"{_F}.span", value="after"),
            required_by=("recruitment", "work_specification", "pledge"),
        ),
        TableField(
            path=f"{_F}.relations",
            title="{relation}",
            hint="本人とどのような関係の企業等を対象とするかを選びます。",
            why="申告を求める範囲と、制限の対象になります。",
            example=sample("現に所属する企業等、過去2年間に所属した企業等、関連する企業等及び兼業先"),
            columns=(RowColumn(name="relation", required=True, width=24, hint="関係を選びます。"),),
            prefix="n",
            row_word="関係",
            suggestions=(
                (("relation", "employed"),),
                (("relation", "past"),),
                (("relation", "group"),),
                (("relation", "side_job"),),
                (("relation", "holding"),),
            ),
            visible_when=_RESTRICTED,
        ),
        Field(
            path=f"{_F}.past_years",
            hint="何年前までの所属を対象とするかを入力します（例：2、2年）。",
            why="誓約書と申告書に印刷します。入力がなければ2年とします。",
            visible_when=_RESTRICTED,
        ),
        Field(
            path=f"{_F}.scope",
            hint="どの調達までを対象とするかを選びます。",
            why="対象が広いほど、企業等の参加と応募が減るためです。",
            visible_when=_RESTRICTED,
        ),
        TableField(
            path=f"{_F}.acts",
            title="{act}",
            hint="本人が関わってはならないことを選びます。",
            why="Cの型の中心になり、記録簿で守ったことを確かめます。",
            columns=(RowColumn(name="act", required=True, width=24, hint="行為を選びます。"),),
            prefix="e",
            row_word="行為",
            suggestions=(
                (("act", "specification"),),
                (("act", "estimate"),),
                (("act", "selection"),),
                (("act", "meeting"),),
                (("act", "permit"),),
            ),
            visible_when=Equals(path=_KIND, value="conduct"),
        ),
        Field(
            path=f"{_F}.consent",
            hint="企業等が制限に同意したことを、何に残すかを選びます。",
            why="所属していることは、入札から排除する事由に含まれないためです。",
            visible_when=_STOPS_COMPANIES,
        ),
        Field(
            path=f"{_F}.exemption",
            label="適用除外の申請を認めますか",
            hint="条件を満たせば、制限を外すことができるかを答えます。",
            why="認めるときは、3つの条件と手続を書類に印刷します。",
            visible_when=_RESTRICTED,
        ),
        Field(
            path=f"{_F}.approver",
            hint="職の名前を入力します（例：CIO（副町長））。",
            why="申請をだれが判断するかを、前もって示すためです。",
            visible_when=_EXEMPTION,
        ),
        Field(
            path=f"{_F}.auditor",
            hint="職又は機関の名前を入力します（例：監査委員）。",
            why="適用除外は、疑義があるときの調査を受け入れることが条件であるためです。",
            visible_when=_EXEMPTION,
        ),
        Summary(view="restriction_clause", label="書類に印刷する入札制限"),
    ),
)

PLEDGE = Step(
    id="pledge",
    title="誓約書と申告",
    papers=("pledge", "contact_register"),
    minutes=5,
    decide="誓約書に加えることと、申告のあった企業等を入力します。",
    weigh=(
        "特別職、委託及び派遣には、地方公務員法の守秘義務が及ばないため、誓約書で約束します。"
        "企業等の名前だけを記録し、本人の氏名は書きません。"
        "所属が変わったときは、届け出てもらい、行を加えます。"
    ),
    source=f"{DECK}のデジタル庁の誓約事項及び自治体の誓約書の例",
    items=(
        Field(
            path=f"{_F}.security_rules",
            hint="町の方針や対策基準の名前を書きます。",
            why="誓約書の「情報セキュリティ」に印刷します。",
            example=sample("見本町情報セキュリティ基本方針及び見本町情報セキュリティ対策基準"),
        ),
        Field(
            path=f"{_F}.more_pledges",
            hint="町が加えたい約束を、一行に一つずつ書きます。",
            why="誓約書の「その他」に印刷します。",
            example=sample("町の職員を通じて、対象とする調達の内容を所属する企業等に伝えません。"),
            lines=3,
        ),
        TableField(
            path=f"{_F}.interests",
            title="{company}",
            summary=("{relation}", "{period}", "{declared_on}"),
            hint="利害関係申告書に書かれた企業等を、一行に一つずつ入力します。",
            why="案件に参加が見込まれるかを確かめ、記録簿に印刷します。",
            columns=(
                RowColumn(name="company", required=True, width=16, hint="企業等の名前を入力します。"),
                RowColumn(name="relation", width=16, hint="関係を選びます。"),
                RowColumn(name="period", width=12, hint="いつからいつまでかを書きます。"),
                RowColumn(
                    name="declared_on", width=12, hint="年月日で入力します（例：令和9年7月1日、R9.7.1）。"
                ),
                RowColumn(name="note", width=18, hint="変更の届出などを書きます。"),
            ),
            prefix="y",
            row_word="企業等",
        ),
    ),
)

REGISTER = Step(
    id="contact_register",
    title="調達への関与と接触の記録",
    papers=("contact_register",),
    minutes=8,
    decide="これから行う調達ごとに、だれが仕様書に触れるか、外部の人がどう関わるかを決めます。",
    weigh=(
        "本人の行為を制限する型（C）は、記録がなければ守ったことを示せません。"
        "事業者と会ったときは、その日のうちに一行を残します。"
        "予定価格や他の事業者の見積りを伝えることは、だれに対しても許されません。"
    ),
    source=f"{DECK}のデジタル庁の規程の要点、入札談合等関与行為防止法第8条",
    items=(
        Field(
            path=f"{_F}.keeper",
            hint="記録を付け、保管する課や係を入力します。",
            why="記録簿と誓約書の提出先として印刷します。",
            example=sample("総務課情報係"),
            required_by=("contact_register",),
        ),
        TableField(
            path=f"{_F}.procurements",
            title="{title}",
            summary=("{planned_on}", "{aide_role}", "{expected}"),
            hint="情報システムなどの調達を、予定の早い順に入力します。",
            why="記録簿の中心になり、関わってよいかをここで判定します。",
            required_by=("contact_register",),
            columns=(
                RowColumn(name="title", required=True, width=18, hint="案件の名前を入力します。"),
                RowColumn(
                    name="drafted_from", width=12, hint="年月日で入力します（例：令和9年7月1日、R9.7.1）。"
                ),
                RowColumn(
                    name="planned_on", width=12, hint="年月日で入力します（例：令和9年11月1日、R9.11.1）。"
                ),
                RowColumn(name="specification_by", width=16, hint="仕様書の案を見る職を全て書きます。"),
                RowColumn(name="evaluated_by", width=16, hint="見積りの評価や審査をする職を書きます。"),
                RowColumn(name="aide_role", width=14, hint="外部の人の関わり方を選びます。"),
                RowColumn(name="expected", width=10, hint="申告された企業等が参加しそうかを選びます。"),
                RowColumn(name="companies", width=12, hint="見込まれる企業等の名前を書きます。"),
                RowColumn(name="measure", width=20, hint="仕様書を見せないなどの措置を書きます。"),
            ),
            prefix="g",
            row_word="案件",
        ),
        Summary(view="procurement_standing", label="外部の人が関わってよいか"),
        TableField(
            path=f"{_F}.contacts",
            title="{company}",
            summary=("{on}", "{procurement}", "{content}"),
            hint="事業者と会い、又は連絡したことを、一行に一つずつ残します。",
            why="適用除外の条件を満たすか、公平に扱ったかを示す証拠になります。",
            columns=(
                RowColumn(
                    name="on",
                    required=True,
                    width=12,
                    hint="年月日で入力します（例：令和8年11月5日、R8.11.5）。",
                ),
                RowColumn(name="company", width=14, hint="事業者の名前を入力します。"),
                RowColumn(name="procurement", width=14, hint="関係する案件を選びます。"),
                RowColumn(name="handled_by", width=16, hint="会った職員や外部の人を、職の名前で書きます。"),
                RowColumn(name="about_specification", width=8, hint="仕様書の内容を話したかを選びます。"),
                RowColumn(name="content", width=22, hint="何を聞き、何を渡したかを書きます。"),
            ),
            prefix="j",
            row_word="接触",
        ),
        TableField(
            path=f"{_F}.exemptions",
            title="{procurement}",
            summary=("{company}", "{decision}", "{decided_on}"),
            hint="適用除外の申請があったときに、一行を加えます。",
            why="3つの条件を満たしたかと、判断の日を記録簿に残します。",
            visible_when=_EXEMPTION,
            columns=(
                RowColumn(name="procurement", required=True, width=14, hint="案件を選びます。"),
                RowColumn(name="company", width=12, hint="申請に関わる企業等を書きます。"),
                RowColumn(
                    name="applied_on", width=12, hint="年月日で入力します（例：令和8年11月9日、R8.11.9）。"
                ),
                RowColumn(name="no_contact", width=8, hint="書面で確かめたかを選びます。"),
                RowColumn(name="history", width=8, hint="接触の履歴を受け取ったかを選びます。"),
                RowColumn(name="audit", width=8, hint="受け入れる旨の書面があるかを選びます。"),
                RowColumn(name="decision", width=10, hint="判断を選びます。"),
                RowColumn(
                    name="decided_on", width=12, hint="年月日で入力します（例：令和8年11月17日、R8.11.17）。"
                ),
                RowColumn(name="decided_by", width=12, hint="職の名前を書きます。"),
                RowColumn(name="audit_result", width=18, hint="調べたときの結果と理由を書きます。"),
            ),
            prefix="x",
            row_word="申請",
        ),
    ),
)
