"""全体方針 12: the draft for the 決裁: what is asked, why, with which papers, and how the paper is kept."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import AnyOf, Equals, Field, RowColumn, Step, TableField

BASE = "circulation.decision"
FOR = ("draft_decision",)

DECISION = Step(
    id="decision",
    title="起案",
    papers=("draft_decision",),
    minutes=8,
    decide="計画の決裁を受けるための、伺い文、添付書類、合議先、保存年限及び公開区分を決めます。",
    weigh=(
        "保存年限、分類及び専決区分は、町の文書管理及び事務決裁に関する規程の別表で確かめます。"
        "経費を伴うときは財政担当、条例や規則を伴うときは例規担当への合議が要ることがあります。"
    ),
    source=PRACTICE,
    items=(
        Field(
            path=f"{BASE}.subject",
            hint="何の決定かを書き、「について」で結びます。",
            why="起案の件名に印刷します。",
            example=sample("見本町DX推進計画（全体方針）の決定について"),
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.drafted_on",
            hint="起案する日を入力します（例：令和9年3月15日、R9.3.15）。",
            why="起案日の欄に印刷します。",
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.number",
            hint="決裁の後に番号を取るときは、空けておきます。",
            why="文書番号の欄に印刷します。",
        ),
        Field(
            path=f"{BASE}.request",
            hint="「別案のとおり決定してよろしいか」と伺う形で書きます。",
            why="起案の「伺い」に印刷します。",
            example=sample("見本町DX推進計画（全体方針）を別案のとおり決定し、公表してよろしいか伺います。"),
            required_by=FOR,
            lines=3,
        ),
        Field(
            path=f"{BASE}.reason",
            hint="なぜ必要か、これまでの経過、経費の有無を書きます。",
            why="起案の「理由及び経過」に印刷します。",
            example=sample(
                "限られた職員で住民サービスを続けるため、計画を定めるものである。"
                "庁内照会及び意見募集の結果を反映した。"
            ),
            required_by=FOR,
            lines=5,
        ),
        Field(
            path=f"{BASE}.retention",
            hint="文書管理規程の別表で確かめます（例：10年、永年）。",
            why="保存年限の欄に印刷します。",
            example=sample("10年"),
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.classification",
            hint="文書分類表の番号と名称を書きます。",
            why="分類の欄に印刷します。",
            example=sample("総務－情報－計画"),
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.disclosure",
            hint="情報公開条例に照らして選びます。",
            why="公開区分の欄に印刷します。",
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.disclosure_reason",
            hint="非公開とする部分と、条例の根拠を書きます。",
            why="公開区分の欄に、かっこを付けて印刷します。",
            visible_when=AnyOf(
                conditions=tuple(
                    Equals(path=f"{BASE}.disclosure", value=value) for value in ("partly", "closed", "timed")
                )
            ),
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.level",
            hint="事務決裁規程でだれが決める事項かを確かめて選びます。",
            why="専決区分の欄に印刷します。",
            required_by=FOR,
        ),
        Field(
            path=f"{BASE}.level_basis",
            hint="規程の名称と別表の項を書きます。",
            why="専決区分の欄に、かっこを付けて印刷します。",
            example=sample("見本町事務決裁規程別表第1"),
        ),
        TableField(
            path=f"{BASE}.consulted",
            title="{section}",
            summary=("{post}",),
            hint="合議する課と職を、回す順に入れます。",
            why="起案の「合議」の欄に印刷します。",
            example=sample("企画振興課　課長"),
            columns=(
                RowColumn(name="section", required=True, width=14, hint="合議する課を選びます。"),
                RowColumn(name="post", width=12, hint="職を書きます（例：課長、財政係長）。"),
            ),
            prefix="cs",
            row_word="合議先",
        ),
        TableField(
            path=f"{BASE}.attachments",
            hint="起案に付ける書類を、番号の順に入れます。",
            why="起案の「添付書類」に印刷します。",
            example=sample("見本町DX推進計画（全体方針）（案）"),
            required_by=FOR,
            columns=(RowColumn(name="name", required=True, width=24, hint="書類の名称を書きます。"),),
            prefix="at",
            row_word="添付書類",
            suggestions=tuple(
                (("name", name),)
                for name in (
                    "DX推進計画（全体方針）（案）",
                    "別紙１ 工程表",
                    "別紙２ 推進体制図及び役割分担表",
                    "新旧対照表",
                    "変更点一覧",
                    "庁内照会の意見と対応",
                    "意見募集の結果（公表案）",
                )
            ),
        ),
    ),
)
