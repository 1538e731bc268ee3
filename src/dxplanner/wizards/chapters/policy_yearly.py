"""全体方針: the steps of the national manual, and what is looked at once a year."""

from dxplanner.wizards.chapters.common import sample
from dxplanner.wizards.spec import Options, RowColumn, Step, Summary, TableField

GUIDE = Step(
    id="guide",
    title="手順の確認",
    papers=("procedure_sheet",),
    minutes=10,
    decide="国の手順書のステップ0～3を、どこまで終えたかを確かめます。",
    weigh=(
        "手順は、認識の共有、全体方針の決定、推進体制の整備、取組の実行の順です。"
        "全てを終えてから次に進む必要はありません。行き詰まったときは、各事項の「進まないとき」を見てください。"
    ),
    source="総務省「自治体DX全体手順書」の構成（本文は未確認）、国資料（令和4年6月）",
    items=(
        Summary(view="procedure", label="手順の確認"),
        TableField(
            path="policy.procedure",
            label="状況とメモの一覧",
            title="{item}",
            summary=("{state}", "{note}"),
            hint="終えた事項や途中の事項を選び、状況を入力します。",
            why="「手順の確認表」に印刷し、上司への説明と引継ぎに使います。",
            example=sample("G1-2 ビジョンを決める：途中（庁議で2案を比べている）"),
            columns=(
                RowColumn(
                    name="item",
                    required=True,
                    width=20,
                    hint="確かめる事項を選びます。",
                    options=Options(source="procedure"),
                ),
                RowColumn(name="state", required=True, width=8, hint="今の状況を選びます。"),
                RowColumn(name="note", width=20, hint="誰と、何を決めたかを短く書きます。"),
            ),
            prefix="q",
            row_word="手順",
        ),
    ),
)

EVALUATION = Step(
    id="evaluation",
    title="毎年度の評価",
    papers=("progress_report",),
    minutes=10,
    decide="年度ごとに、指標の実績と評価（Ａ～Ｄ）及び次の年度の対応を決めます。",
    weigh=(
        "計画を作る年度は空けておき、年度が終わってから入力します。"
        "評価できないもの（Ｄ）は、測り方を直すか、指標を替えます。"
        "遅れたもの（Ｃ）は、理由と対応を書くと議会の問いに答えられます。"
    ),
    source="浜松市の計画の進捗の公表（令和6年度の実績、4段階の評価）",
    items=(
        Summary(view="yearly", label="年度ごとの目標と実績"),
        TableField(
            path="policy.evaluations",
            summary=("{grade}", "{comment}"),
            title="{fiscal_year}　{indicator?}{initiative?}",
            hint="指標又は取組を選び、その年度の実績と評価を入力します。",
            why="議会への「進捗報告書」に印刷し、次の年度の予算要求の根拠になります。",
            example=sample("令和9年度 オンラインで申請できる手続 27件 Ｂ"),
            columns=(
                RowColumn(
                    name="fiscal_year",
                    required=True,
                    width=8,
                    hint="年度で入力します（例：令和9年度、R9）。",
                ),
                RowColumn(name="indicator", width=14, hint="実績を測った指標を選びます。"),
                RowColumn(name="initiative", width=14, hint="指標のない取組を評価するときに選びます。"),
                RowColumn(name="actual", width=7, hint="実績を数字で入力します（例：27）。"),
                RowColumn(name="grade", required=True, width=10, hint="ＡからＤまでの4段階で選びます。"),
                RowColumn(name="comment", width=20, hint="その評価とした理由を一文で書きます。"),
                RowColumn(
                    name="next_step", width=20, hint="続ける、改める、やめるのどれかが分かるように書きます。"
                ),
            ),
            prefix="v",
            row_word="評価",
        ),
    ),
)
