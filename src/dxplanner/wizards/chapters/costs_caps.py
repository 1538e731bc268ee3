"""第5章: what the town says itself of single measures. Asked only where a cost is put to such a measure."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import AnyRow, Field, Item, Options, RowColumn, TableField

OWN_CAPS: tuple[Item, ...] = (
    TableField(
        path="costs.caps",
        title="{measure}",
        summary=("{fiscal_year}", "{amount}", "{basis}"),
        hint="国の要綱で確かめた、1人当たりの上限額を入力します。",
        why=(
            "地域おこし協力隊と地域プロジェクトマネージャーの上限額は、省令でなく国の要綱にあり、資料では未確認です。"
            "入力した額による試算は「利用者確認（試算）」と示し、「条文確認済」とは示しません。"
        ),
        example=sample(
            "地域おこし協力隊　令和8年度　5,200,000円（推進要綱。県の担当課に令和8年12月10日に確認）"
        ),
        visible_when=AnyRow(
            path="costs.lines", name="measure", values=("cooperation_corps", "regional_project_manager")
        ),
        columns=(
            RowColumn(
                name="measure",
                required=True,
                width=14,
                hint="どの措置の上限額かを選びます。",
                options=Options(source="capped_measures"),
            ),
            RowColumn(
                name="fiscal_year",
                required=True,
                width=8,
                hint="年度で入力します（例：令和8年度、R8、2026）。",
            ),
            RowColumn(
                name="amount",
                required=True,
                width=10,
                hint="1人1年度の額を円で入力します（例：5,200,000、520万円）。",
            ),
            RowColumn(
                name="basis",
                required=True,
                width=24,
                lines=2,
                hint="要綱の名称と、どこに、いつ確かめたかを書きます。",
            ),
        ),
        prefix="pc",
        row_word="上限額",
    ),
    Field(
        path="costs.advanced_body",
        hint="先進的な実績のある団体の職員などを活用するときは「はい」とします。",
        why="地域力創造アドバイザーの措置の上限額が、これによって変わります。",
        example=sample("いいえ（民間の専門家を招く。）"),
        visible_when=AnyRow(path="costs.lines", name="measure", values=("regional_adviser",)),
    ),
)
