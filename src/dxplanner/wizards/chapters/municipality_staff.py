"""団体の基本情報 4・5: the sections of the office with their staff, and who looks after IT and how much."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import Field, RowColumn, Step, TableField

STAFF = Step(
    id="staff",
    title="職員数と課",
    minutes=10,
    decide="課・局の一覧と職員数を確かめます。",
    weigh=(
        "ここで挙げた課を、取組の担当課、DX推進リーダー、庶務を行う課として後の章で選びます。"
        "町長の訓令は教育委員会や議会を拘束しないため、区分も確かめます。"
    ),
    source="定数条例、職員数の調べ（4月1日現在）等、人事担当の資料",
    items=(
        Field(
            path="municipality.staff_quota",
            hint="定数条例に定める人数を入力します（例：132）。",
            why="任期付職員等を採用するときに、定数に収まるかを確かめるためです。",
            example=sample("132人"),
        ),
        Field(
            path="municipality.staff_actual",
            hint="4月1日現在の人数を入力します（例：117）。",
            why="全体方針の現状に、定数と並べて印刷します。",
            example=sample("117人"),
        ),
        Field(
            path="municipality.staff_fixed_term",
            hint="フルタイムとパートタイムの合計を入力します（例：88）。",
            why="業務を支える人数の全体を示すためです。",
            example=sample("88人（うちフルタイム4人）"),
        ),
        TableField(
            path="municipality.sections",
            summary=("{kind}", "{staff}", "{duties}"),
            hint="課・局ごとに一行ずつ、名称と職員数を入力します。",
            why="担当課を選ぶ欄の候補になり、役割分担表と工程表に印刷します。",
            example=sample("総務課18人、企画振興課10人、税務課8人、住民福祉課17人"),
            required_by=("organisation", "duties_table"),
            columns=(
                RowColumn(
                    name="name", required=True, width=12, hint="正式な名称を入力します（例：総務課）。"
                ),
                RowColumn(name="kind", width=10, default="mayor", hint="どの執行機関に属するかを選びます。"),
                RowColumn(name="staff", width=6, hint="兼務は本務の課に数えます（例：18）。"),
                RowColumn(name="duties", width=16, hint="主な仕事を短く入力します（例：人事、財政、情報）。"),
            ),
            prefix="s",
            row_word="課・局",
            suggestions=(
                (("name", "総務課"), ("kind", "mayor"), ("duties", "人事、例規、防災、情報")),
                (
                    ("name", "企画振興課"),
                    ("kind", "mayor"),
                    ("duties", "総合計画、広報、移住・定住、産業振興"),
                ),
                (("name", "財政課"), ("kind", "mayor"), ("duties", "予算、財産管理、契約")),
                (("name", "税務課"), ("kind", "mayor"), ("duties", "町税の賦課及び徴収")),
                (("name", "住民福祉課"), ("kind", "mayor"), ("duties", "戸籍、住民基本台帳、福祉、窓口")),
                (("name", "健康こども課"), ("kind", "mayor"), ("duties", "保健、子育て支援")),
                (("name", "農林課"), ("kind", "mayor"), ("duties", "農業、林業、鳥獣被害対策")),
                (("name", "建設課"), ("kind", "mayor"), ("duties", "道路、河川、住宅")),
                (("name", "会計課"), ("kind", "mayor"), ("duties", "出納、決算")),
                (("name", "上下水道課"), ("kind", "water"), ("duties", "水道、下水道")),
                (("name", "教育委員会事務局"), ("kind", "education"), ("duties", "学校教育、生涯学習")),
                (("name", "議会事務局"), ("kind", "council"), ("duties", "議会の運営")),
                (("name", "農業委員会事務局"), ("kind", "agriculture"), ("duties", "農地の利用調整")),
            ),
        ),
    ),
)

IT_STAFF = Step(
    id="it_staff",
    title="情報・DXの担当職員",
    minutes=5,
    decide="だれが、どれだけの時間を情報・DXに充てているかを確かめます。",
    weigh=(
        "人口5万人以下の団体で、担当が1人以下（兼務による1人未満を含む。）の団体は292ありました。"
        "兼務の割合を書くと、人員の要求や県への支援の相談に使えます。"
    ),
    source="行政＆情報システム（令和6年3月）の総務省室長の寄稿（令和4年の値）",
    items=(
        TableField(
            path="municipality.it_staff",
            summary=("{section}", "{share}", "{concurrent_duties}"),
            hint="担当者ごとに一行ずつ、職名と割合を入力します。",
            why="役割分担表に人役として印刷します。氏名や評価は書きません。",
            example=sample("係長0.6人役（広報を兼務）、主任0.4人役（選挙を兼務）、合計1.0人役"),
            columns=(
                RowColumn(
                    name="title", required=True, width=10, hint="職名だけを入力します（例：情報係長）。"
                ),
                RowColumn(name="section", width=10, hint="所属する課を選びます。"),
                RowColumn(name="share", width=6, hint="専任なら1、半分なら0.5と入力します。"),
                RowColumn(
                    name="concurrent_duties", width=16, hint="兼ねている仕事を入力します（例：広報、選挙）。"
                ),
            ),
            prefix="i",
            row_word="担当者",
            suggestions=(
                (("title", "情報係長"),),
                (("title", "情報係主任"),),
                (("title", "情報担当（会計年度任用職員）"),),
            ),
            required_by=("policy", "organisation"),
        ),
    ),
)
