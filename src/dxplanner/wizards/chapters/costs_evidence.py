"""第5章: the papers that prove each cost, ticked off for the audit."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import RowColumn, Step, Summary, TableField

EVIDENCE = Step(
    id="evidence",
    title="証拠書類",
    minutes=4,
    decide="経費ごとに、監査や検査で示す書類と、その保管場所を決めます。",
    weigh=(
        "任用は辞令と報酬の支給調書、委託は契約書と検査調書、募集は掲載内容の控えなど、経費の種類で必要な書類が変わります。"
        "特定財源があるときは、交付決定と額の確定の通知も要ります。"
        "年度の初めに決めておくと、年度末に探さずに済みます。"
    ),
    source="会計検査院の検査報告と財務規則の例による整理（推定）。必要な書類は、団体の財務規則によります。",
    items=(
        TableField(
            path="costs.lines",
            label="証拠書類",
            summary=("{fiscal_year}", "{evidence}"),
            hint="経費ごとに、書類の名称を一行ずつ入力します。",
            why="「証拠書類一覧」として印刷し、監査のときに使います。",
            example=sample("CIO補佐官の報酬：辞令（総務課の人事の綴り）、勤務の記録、報酬の支給調書"),
            columns=(
                RowColumn(
                    name="fiscal_year", required=True, width=7, hint="年度で入力します（例：令和9年度、R9）。"
                ),
                RowColumn(name="name", required=True, width=12, hint="何の経費かを短く入力します。"),
            ),
            required_by=("evidence",),
            prefix="c",
            row_word="経費",
            nested=TableField(
                path="evidence",
                label="証拠書類",
                title="{name}",
                summary=("{name}",),
                hint="一つの書類を一行に入力します。",
                why="そろったものと、まだのものが分かります。",
                columns=(
                    RowColumn(
                        name="name", required=True, width=14, hint="書類の名称を入力します（例：辞令）。"
                    ),
                    RowColumn(name="ready", width=6, hint="手元にそろったら「はい」を選びます。"),
                    RowColumn(name="kept_at", width=14, hint="綴りや保管場所を入力します。"),
                ),
                prefix="ev",
                row_word="書類",
            ),
        ),
        Summary(view="evidence", label="そろえる書類の目安"),
    ),
)
