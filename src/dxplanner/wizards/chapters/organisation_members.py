"""推進体制 1・2: the bodies, posts and sections that will stand in the chart, one table for each kind."""

from dxplanner.wizards.chapters.common import DECK, SURVEY, sample
from dxplanner.wizards.spec import Equals, Example, Field, Not, RowColumn, Step, Summary, TableField

HAS_HEADQUARTERS = Not(condition=Equals(path="organisation.headquarters_style", value="none"))

HEADQUARTERS = Step(
    id="headquarters",
    title="推進本部と会議体",
    minutes=8,
    decide="全庁で進めるための会議を新しく置くか、庁議（課長会）に兼ねさせるかを決めます。",
    weigh=(
        "全庁的な体制がある町村では48.8％が全体方針を定め、ない町村では8.0％でした（相関であり、"
        "原因とは限りません。）。"
        "小さな団体では、隠岐の島町のように庁議と構成を共用し、会議を増やさない例があります。"
        "外部の委員が諮問に答える審議会は条例で置く必要があるため、要綱による場合は意見交換会とします。"
    ),
    source=f"{SURVEY}。隠岐の島町の要綱（令和4年）。地方自治法第138条の4第3項",
    items=(
        Summary(view="patterns", label="ほかの団体の例から始める"),
        Field(
            path="organisation.headquarters_style",
            hint="迷うときは「庁議（課長会）に兼ねさせる」から始めます。",
            why="推進体制図の一番上の形と、設置要綱の要否が決まります。",
            required_by=("organisation",),
        ),
        TableField(
            path="organisation.nodes",
            summary=("{body_kind}", "{count}", "{duty}"),
            label="会議体",
            where=("kind", "body"),
            hint="推進本部、部会など、集まって話し合う場を一行ずつ入力します。",
            why="推進体制図の枠になり、構成員とともに印刷します。",
            example=Example(
                text="推進委員会は各課推薦の係長等（1課1名以上）、その下にワーキンググループを置く",
                source="甲佐町の要綱（令和6年）の要約",
            ),
            columns=(
                RowColumn(name="title", required=True, width=14, hint="正式な名称を入力します。"),
                RowColumn(name="body_kind", required=True, width=12, hint="会議体の種類を選びます。"),
                RowColumn(
                    name="members", width=18, hint="構成員の職を入力します（例：副町長、教育長、各課長）。"
                ),
                RowColumn(name="count", width=5, hint="構成員の人数を入力します（例：8）。"),
                RowColumn(name="duty", width=18, hint="何を話し合う場かを短く書きます。"),
                RowColumn(name="outside_members", width=6, hint="庁外の委員が入るときは「はい」を選びます。"),
            ),
            prefix="n",
            row_word="会議体",
            suggestions=(
                (
                    ("title", "DX推進本部"),
                    ("body_kind", "headquarters"),
                    ("members", "町長、副町長、教育長、各課長"),
                    ("duty", "全体方針の決定及び進捗の評価"),
                ),
                (
                    ("title", "DX推進ワーキンググループ"),
                    ("body_kind", "working_group"),
                    ("members", "各課のDX推進リーダー"),
                    ("duty", "課題の抽出及び取組の検討"),
                ),
                (("title", "DX推進連絡会議"), ("body_kind", "liaison"), ("members", "各課の係長")),
                (("title", "DX推進幹事会"), ("body_kind", "steering"), ("members", "関係課長")),
                (
                    ("title", "町民との意見交換会"),
                    ("body_kind", "exchange"),
                    ("duty", "利用する側の意見の聴取"),
                ),
            ),
        ),
        Field(
            path="organisation.headquarters",
            hint="上の表から、推進本部に当たる会議体を選びます。",
            why="推進体制図の頂点に置く会議体を決めるためです。",
            required_by=("policy", "organisation", "headquarters_charter"),
            visible_when=HAS_HEADQUARTERS,
        ),
    ),
)

POSTS = Step(
    id="posts",
    title="役職・部署・庁外の団体",
    minutes=10,
    decide="推進体制図に載せる役職、部署、各課の担当、庁外の団体を挙げます。",
    weigh=(
        "国は、個々の部門だけでなく、行政改革・法令・人事・財政の担当や、"
        "窓口などの業務の担当も体制に入れる枠組みを"
        "示しています。図には職名だけを載せ、氏名は書きません。"
    ),
    source=f"{DECK}の「組織体制の整備」（部門ごとの定義の細目は未確認）",
    items=(
        Summary(view="chart", label="推進体制図"),
        TableField(
            path="organisation.nodes",
            summary=("{origin}", "{section}", "{duty}"),
            label="役職",
            where=("kind", "post"),
            hint="図に載せる職を一行ずつ入力します。",
            why="推進体制図の枠になり、次のページでCIOなどに選びます。",
            example=Example(
                text="本部長は町長、副本部長は副町長及び教育長",
                source="美咲町DX推進本部設置要綱（令和5年）の要約",
            ),
            required_by=("policy", "organisation", "roster", "leader_charter"),
            columns=(
                RowColumn(name="title", required=True, width=12, hint="職名を入力します（例：副町長）。"),
                RowColumn(
                    name="origin",
                    width=10,
                    default="internal",
                    hint="外部人材の職であれば「外部」を選びます。",
                ),
                RowColumn(name="section", width=10, hint="課に属する職であれば選びます。"),
                RowColumn(name="share", width=6, hint="専任なら1、半分なら0.5と入力します。"),
                RowColumn(name="duty", width=18, hint="この体制での役割を短く書きます。"),
            ),
            prefix="n",
            row_word="役職",
            suggestions=(
                (("title", "町長"), ("origin", "internal"), ("duty", "本部長。全体の方針を示す")),
                (("title", "副町長"), ("origin", "internal"), ("duty", "CIO。庁内を総合的に調整する")),
                (("title", "教育長"), ("origin", "internal"), ("duty", "教育分野の取組を統括する")),
                (("title", "総務課長"), ("origin", "internal"), ("duty", "事務局を統括する")),
                (("title", "企画振興課長"), ("origin", "internal"), ("duty", "総合計画との調整を行う")),
                (("title", "CIO補佐官"), ("origin", "external"), ("duty", "専門的な知見からCIOを補佐する")),
                (("title", "情報係長"), ("origin", "internal"), ("duty", "取組の進捗を管理する")),
            ),
        ),
        TableField(
            path="organisation.nodes",
            summary=("{section}", "{count}", "{duty}"),
            label="部署",
            where=("kind", "section"),
            hint="DX担当部署など、図に載せる課・係を入力します。",
            why="推進体制図の枠になり、DX担当部署として選びます。",
            example=sample("情報係（総務課）、係長0.6人役と主任0.4人役"),
            columns=(
                RowColumn(
                    name="title", required=True, width=12, hint="課・係の名称を入力します（例：情報係）。"
                ),
                RowColumn(name="section", width=10, hint="属する課を選びます。"),
                RowColumn(name="count", width=5, hint="配置する人数を入力します（例：2）。"),
                RowColumn(name="share", width=6, hint="人役の合計を入力します（例：1.0）。"),
                RowColumn(name="duty", width=18, hint="受け持つ仕事を短く書きます。"),
            ),
            prefix="n",
            row_word="部署",
            suggestions=(
                (("title", "情報係"), ("duty", "企画立案、総合調整及び進捗管理")),
                (("title", "DX推進室"), ("duty", "企画立案、総合調整及び進捗管理")),
                (("title", "財政担当"), ("duty", "予算及び財源の調整")),
                (("title", "人事担当"), ("duty", "研修、任用及び人員配置")),
                (("title", "法令担当"), ("duty", "条例及び規則の改正")),
                (("title", "窓口担当"), ("duty", "手続の見直し")),
            ),
        ),
        TableField(
            path="organisation.nodes",
            summary=("{count}", "{duty}"),
            label="各課の担当",
            where=("kind", "role_group"),
            hint="DX推進リーダーなど、各課に置く担当をまとめて入力します。",
            why="推進体制図では、一つの枠に人数を添えて印刷します。",
            example=sample("DX推進リーダー（各課1人、8人）"),
            columns=(
                RowColumn(name="title", required=True, width=14, hint="担当の呼び名を入力します。"),
                RowColumn(name="count", width=5, hint="全体の人数を入力します（例：8）。"),
                RowColumn(name="duty", width=20, hint="受け持つ仕事を短く書きます。"),
            ),
            prefix="n",
            row_word="各課の担当",
            suggestions=(
                (("title", "DX推進リーダー"), ("duty", "課内の業務の見直し及び周知")),
                (("title", "情報セキュリティ担当者"), ("duty", "課内の点検及び事故の報告")),
            ),
        ),
        TableField(
            path="organisation.nodes",
            summary=("{duty}",),
            label="庁外の団体",
            where=("kind", "outside"),
            hint="県、近隣の団体、委託先など、庁外の相手を入力します。",
            why="推進体制図で、庁内の枠と見分けられる形で印刷します。",
            example=sample("県の人材プール"),
            columns=(
                RowColumn(
                    name="title", required=True, width=14, hint="団体の名称を入力します（例：見本県）。"
                ),
                RowColumn(name="duty", width=24, hint="何を担ってもらうかを短く書きます。"),
            ),
            prefix="n",
            row_word="庁外の団体",
            suggestions=(
                (("title", "県のDX担当課"), ("origin", "external"), ("duty", "人材の共同確保及び助言")),
                (("title", "近隣の市町村"), ("origin", "external"), ("duty", "共同調達及び情報の共有")),
                (("title", "地域情報化アドバイザー"), ("origin", "external"), ("duty", "個別の課題への助言")),
            ),
        ),
    ),
)
