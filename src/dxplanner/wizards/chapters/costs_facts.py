"""「この率を使う」: a value the officer read in an official paper before it has come into the program's facts."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import Options, RowColumn, TableField

FACTS = TableField(
    path="costs.user_facts",
    summary=("{fiscal_year}", "{value}", "{document_number}", "{by}"),
    title="{parameter}",
    hint="未確認の年度に、文書で確かめた値だけを入力します。",
    why=(
        "県や国の文書で確かめた値を、この計画だけに使います。この値による試算は、画面でも書類でも"
        "「利用者確認（試算）」と示し、「条文確認済」とは示しません。電話で聞いた値や見込みは、確認事項に書きます。"
        "資料の値に代えるときは理由を書き、資料の値による試算も並べて示します。"
    ),
    example=sample("令和8年度の措置率 0.5（県市町村担当課の事務連絡、令和9年3月24日、情報政策係長が確認）"),
    columns=(
        RowColumn(
            name="parameter",
            required=True,
            width=16,
            hint="どの措置の、何の値かを選びます。",
            options=Options(source="parameters"),
        ),
        RowColumn(
            name="fiscal_year",
            required=True,
            width=7,
            hint="年度で入力します（例：令和8年度、R8、2026）。",
        ),
        RowColumn(
            name="value",
            required=True,
            width=9,
            hint="率は小数（例：0.5）、上限額は円（例：1,000,000）です。",
        ),
        RowColumn(
            name="title",
            required=True,
            width=16,
            hint="題名を書きます（例：特別交付税の算定に係る事務連絡）。",
        ),
        RowColumn(
            name="document_number",
            required=True,
            width=10,
            hint="県市町第123号のように書き、なければ「番号なし」とします。",
        ),
        RowColumn(
            name="issued_on",
            required=True,
            width=10,
            hint="文書の日付です（例：令和9年3月24日、R9.3.24）。",
        ),
        RowColumn(name="by", required=True, width=10, hint="職名で入力し、氏名は書きません。"),
        RowColumn(
            name="on",
            required=True,
            width=10,
            hint="文書を読んだ日です（例：令和9年3月25日、R9.3.25）。",
        ),
        RowColumn(name="replaces", width=8, hint="資料に値がある年度に使うときだけ「はい」を選びます。"),
        RowColumn(name="reason", width=16, hint="代えて使うときは、その理由を書きます。"),
    ),
    prefix="f",
    row_word="確認した値",
)
