"""外部人材の募集: the end of the term, with handover and what comes back; and the reports for 特別交付税."""

from dxplanner.wizards.chapters.common import PRACTICE, sample
from dxplanner.wizards.spec import Field, RowColumn, Step, TableField

_A = "recruitment.after"

LEAVING = Step(
    id="leaving",
    title="引継ぎ・返却と国への報告",
    papers=("handover_note", "deletion_certificate", "evidence"),
    minutes=8,
    decide="任期の終わりに引き継ぐこと、返却と消去をするもの、毎年度の報告の期日と担当を決めます。",
    weigh=(
        "助言の経過と資料の所在が残らないと、人が替わったときに初めからやり直しになります。"
        "データは返却だけでなく、本人の手元から消したことを書面で確かめます。"
        "特別交付税の期日は年度ごとに県から示されるため、届いた日付を入れてください。"
    ),
    source=f"特別交付税に関する省令第1条及び第7条、個人情報の保護に関する法律第66条。{PRACTICE}",
    items=(
        Field(
            path=f"{_A}.handover_on",
            hint="任期の終わりの前の日付を入力します（例：R10.3.24）。",
            why="事務引継書に印刷します。",
        ),
        Field(
            path=f"{_A}.handover_to",
            hint="引き継ぐ課と職を書きます（氏名は書きません）。",
            why="事務引継書に印刷します。",
            example=sample("総務課情報係長"),
        ),
        TableField(
            path=f"{_A}.handover",
            title="{matter}",
            summary=("{state}", "{to}"),
            hint="引き継ぐことを、一行に一つずつ入力します。",
            why="事務引継書に印刷します。",
            columns=(
                RowColumn(name="matter", required=True, width=18, hint="仕事の名前で書きます。"),
                RowColumn(name="state", width=22, hint="どこまで進んだかを書きます。"),
                RowColumn(name="remaining", width=22, hint="残っていることと期日を書きます。"),
                RowColumn(name="where", width=16, hint="フォルダーや綴りの名前を書きます。"),
                RowColumn(name="to", width=12, hint="引き継ぐ課や職を書きます。"),
            ),
            prefix="ho",
            row_word="引継ぎ",
        ),
        TableField(
            path=f"{_A}.returned",
            title="{item}",
            summary=("{kind}", "{way}", "{on}"),
            hint="貸したもの、渡した資料とデータ、与えた権限を入力します。",
            why="データ返却・消去証明書に印刷し、本人と職員が確かめます。",
            columns=(
                RowColumn(name="kind", required=True, width=10, hint="種類を選びます。"),
                RowColumn(name="item", required=True, width=20, hint="名称と番号で書きます。"),
                RowColumn(name="count", width=6, hint="数を入力します（例：1）。"),
                RowColumn(name="way", width=8, hint="返却、消去、停止から選びます。"),
                RowColumn(name="how", width=20, hint="消去のときに、方法と道具を書きます。"),
                RowColumn(name="on", width=10, hint="済んだ日を入力します（例：R10.3.31）。"),
            ),
            prefix="rt",
            row_word="もの",
            suggestions=(
                (("kind", "loan"), ("item", "貸与した端末及び電源"), ("way", "returned")),
                (("kind", "loan"), ("item", "入館証及び名札"), ("way", "returned")),
                (("kind", "paper"), ("item", "町の内部資料の写し"), ("way", "returned")),
                (("kind", "data"), ("item", "業務で作成し、又は受け取った電子データ"), ("way", "erased")),
                (("kind", "account"), ("item", "業務用の利用者の権限及びメール"), ("way", "stopped")),
            ),
        ),
        TableField(
            path=f"{_A}.reports",
            title="{fiscal_year}　{kind}",
            summary=("{due}", "{by}", "{done_on}"),
            hint="県から示された期日を、年度ごとに入力します。",
            why="証拠書類一覧の「特別交付税に関する報告」に印刷し、期日の30日前から指摘で知らせます。",
            columns=(
                RowColumn(
                    name="fiscal_year", required=True, width=8, hint="年度で入力します（例：令和9年度、R9）。"
                ),
                RowColumn(name="kind", required=True, width=18, hint="報告することを選びます。"),
                RowColumn(name="due", width=10, hint="県の通知にある日を入力します（例：R10.1.14）。"),
                RowColumn(name="by", width=12, hint="担当する課や職を書きます。"),
                RowColumn(name="done_on", width=10, hint="報告した日を入力します（例：R10.1.12）。"),
                RowColumn(name="note", width=18, hint="通知の番号などを書きます。"),
            ),
            prefix="rp",
            row_word="報告",
            suggestions=(
                (("kind", "appointment"),),
                (("kind", "recruiting"),),
                (("kind", "earmarked"),),
                (("kind", "overlap"),),
                (("kind", "difference"),),
                (("kind", "evidence"),),
            ),
        ),
    ),
)
