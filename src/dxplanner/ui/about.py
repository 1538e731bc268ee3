"""What this program is, which facts it goes by, and where it keeps what."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from dxplanner.ui.context import Context
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import breakable, button, label, reading
from dxplanner.ui.theme.theme import Theme

TITLE = "このプログラムについて"
WHAT = (
    "自治体DX推進計画策定支援ソフトです。問いに答えていくと、全体方針、工程表、推進体制図、"
    "募集要項及び特別交付税の試算書が、同じ内容でそろいます。"
)
OFFLINE = (
    "このプログラムは、ネットワークに接続しません。入力した内容は、このパソコンと、"
    "選んだ場所のファイルの中だけに置かれます。"
)
FIGURES = (
    "制度の数値は、版と出典を付けた資料に基づきます。確認できていない年度は「未確認」と表示し、"
    "確かな数字のようには印刷しません。算定額は試算であり、交付額ではありません。"
)
KEPT = (
    "計画は1つのファイルです。写すときは、そのファイルだけを写せば足ります。"
    "開くたびに、このパソコンに控えを残します。計画のメニューの「控え（バックアップ）から戻す」で戻せます。"
)


PERMISSION = (
    "庁内でソフトの使用に申請が要るときは、通信、権限、書き込む場所、ハッシュ値、ライセンスなどを書いた"
    "「ソフトウェア使用申請書」を作れます。"
)


def about_sheet(window: QWidget, theme: Theme, context: Context, approval: Callable[[], object]) -> Overlay:
    """`approval` shows what the office that approves software asks."""
    sheet = Overlay(window, theme, TITLE, widest=40)
    inside = sheet.scrolling()
    for heading, words in (
        ("できること", WHAT),
        ("通信", OFFLINE),
        ("制度の数値", FIGURES),
        ("ファイルと控え", KEPT),
    ):
        inside.addWidget(label(heading, "heading"))
        inside.addWidget(reading(words))
    inside.addWidget(label("使用の申請とライセンス", "heading"))
    inside.addWidget(reading(PERMISSION))
    inside.addWidget(button("ソフトの使用を申請する", "", approval))
    inside.addWidget(label("控えと設定の場所", "heading"))
    inside.addWidget(reading(breakable(str(context.data_folder)), "support"))
    inside.addWidget(label(f"版 {context.version}", "support"))
    inside.addStretch(1)
    return sheet
