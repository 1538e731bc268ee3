"""全体方針 10～11: the draft before the sections and before the residents, what they said, and what was done with it."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Field, Item, RowColumn, Step, TableField

_LATER: tuple[RowColumn, ...] = (
    RowColumn(name="place", width=16, hint="章と見出し、ページを書きます（例：第4章 1 窓口）。"),
    RowColumn(name="opinion", required=True, width=30, lines=3, hint="趣旨を変えずに、短く書きます。"),
    RowColumn(name="handling", required=True, width=12, hint="案をどうするかを選びます。"),
    RowColumn(
        name="answer", required=True, width=30, lines=3, hint="直したところ、又は直さない理由を書きます。"
    ),
)
"""Where, what, and what becomes of it: the same for both procedures."""

_INQUIRY_ITEMS: tuple[Item, ...] = (
    Field(
        path="circulation.inquiry_on",
        hint="照会文の日付を入力します（例：令和9年1月8日、R9.1.8）。",
        why="照会文の右上に印刷します。",
        required_by=("inquiry",),
    ),
    Field(
        path="circulation.inquiry_number",
        hint="文書番号を取らないときは、空けておきます。",
        why="照会文の右上に印刷します。",
        example=sample("見総情第12号"),
    ),
    Field(
        path="circulation.inquiry_until",
        hint="回答の期限を入力します（例：令和9年1月22日、R9.1.22）。",
        why="照会文と回答様式に印刷します。",
        required_by=("inquiry",),
    ),
    Field(
        path="circulation.inquiry_points",
        hint="各課に必ず見てほしいことを、一行に一つずつ書きます。",
        why="「全体的に意見を」とだけ聞くと、回答が集まりにくいためです。",
        example=sample("・自課の取組の時期と担当\n・指標の現状値と、測れるかどうか"),
        required_by=("inquiry",),
        lines=4,
    ),
    TableField(
        path="circulation.opinions",
        label="各課の意見と対応",
        where=("kind", "inquiry"),
        title="{opinion}",
        summary=("{section}", "{handling}"),
        hint="届いた意見と質問を一行に一つずつ入れ、対応を書きます。",
        why="庁内照会の「意見と対応」の一覧に印刷し、各課に示します。",
        example=sample("工程表の試行の時期は、収納の繁忙期を避けてほしい。（税務課）"),
        columns=(
            RowColumn(name="section", required=True, width=12, hint="意見を出した課を選びます。"),
            RowColumn(name="occasion", width=12, hint="何度か照会したときに書きます（例：第1回）。"),
            *_LATER,
        ),
        prefix="op",
        row_word="意見",
    ),
)

INQUIRY = Step(
    id="inquiry",
    title="庁内照会",
    papers=("inquiry",),
    minutes=8,
    decide="案をいつまでに、何について各課に見てもらうかを決め、届いた意見への対応を記録します。",
    weigh=(
        "照会の前に、版の画面で「庁内照会」の版を残しておくと、意見を受けて直したところを新旧対照表で示せます。"
        "対応は、直さない場合も理由を書いておくと、決裁と議会の説明にそのまま使えます。"
    ),
    source=PRACTICE,
    items=_INQUIRY_ITEMS,
)

_COMMENT_ITEMS: tuple[Item, ...] = (
    Field(
        path="circulation.comment_from",
        hint="募集を始める日を入力します（例：令和9年2月8日、R9.2.8）。",
        why="意見募集要領に印刷します。",
        required_by=("public_comment", "comment_results"),
    ),
    Field(
        path="circulation.comment_until",
        hint="募集を終える日を入力します（例：令和9年2月26日、R9.2.26）。",
        why="意見募集要領と提出用紙に印刷します。",
        required_by=("public_comment", "comment_results"),
    ),
    Field(
        path="circulation.comment_basis",
        hint="意見募集の条例や要綱があれば、名称を書きます。",
        why="意見募集要領の「意見募集の根拠」に印刷します。",
        example=sample("見本町意見公募手続実施要綱"),
    ),
    Field(
        path="circulation.comment_who",
        hint="要綱に定める範囲を書きます。",
        why="意見募集要領に印刷します。",
        example=sample("町内に住所を有する人、町内で働き又は学ぶ人、町内に事務所を有する団体"),
        required_by=("public_comment",),
        lines=2,
    ),
    Field(
        path="circulation.comment_places",
        hint="紙で見られる場所とホームページを書きます。",
        why="インターネットを使わない人にも、案を見てもらうためです。",
        example=sample("総務課情報係の窓口、各公民館及び町のホームページ"),
        required_by=("public_comment",),
        lines=2,
    ),
    Field(
        path="circulation.comment_ways",
        hint="持参、郵送、電子メールなどの方法を書きます。",
        why="意見募集要領に印刷します。",
        example=sample("窓口への持参、郵送又は電子メール（電話及び口頭では受け付けません。）"),
        required_by=("public_comment",),
        lines=2,
    ),
    Field(
        path="circulation.comment_results",
        hint="いつ、どこで結果を公表するかを書きます。",
        why="意見募集要領に印刷します。",
        example=sample("令和9年3月末までに、町のホームページ及び総務課の窓口で公表します。"),
        required_by=("public_comment",),
        lines=2,
    ),
    TableField(
        path="circulation.opinions",
        label="意見募集の意見",
        where=("kind", "public_comment"),
        title="{opinion}",
        summary=("{sender}", "{handling}"),
        hint="意見を要約して一行に一つずつ入れ、同じ趣旨の意見はまとめます。",
        why="意見募集の結果（公表案）に印刷します。",
        example=sample("スマートフォンを使えない人の手続が不便にならないようにしてほしい。"),
        columns=(
            RowColumn(name="sender", width=12, hint="区分だけを書き、氏名は書きません（例：町内に住む人）。"),
            *_LATER,
            RowColumn(name="same", width=8, hint="まとめた意見の数を入力します（例：3）。"),
        ),
        prefix="op",
        row_word="意見",
    ),
)

COMMENT = Step(
    id="comment",
    title="意見募集",
    papers=("public_comment", "inquiry"),
    minutes=10,
    decide="住民に案を示して意見を求める期間と方法を決め、届いた意見への町の考え方を記録します。",
    weigh=(
        "期間、意見を出せる人及び公表の方法は、町の条例又は要綱によります。定めがないときは、総務担当と決めます。"
        "意見を出した人の氏名と住所は、このソフトに入力しません。"
    ),
    source=PRACTICE,
    items=_COMMENT_ITEMS,
)
