"""The answers, in the order an information-security officer asks: label and text, for the paper and for the page."""

from collections.abc import Callable

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.approval.facts import Origin, Running

DATA = r"%LOCALAPPDATA%\dxplanner"
NAME = "自治体DX推進計画策定支援ソフト（DXプランナー）"
MAKER = (
    "dxplanner プロジェクト（ソースコードを公開しているソフトウェア）。"
    "Apache-2.0 により無償で、現状のまま提供され、保証及び保守契約はありません。"
)
PURPOSE = (
    "全体方針、工程表、推進体制図、募集要項、特別交付税の試算書など、自治体DX推進計画に関する書類を、"
    "問いに答えながら、このパソコンの中だけで作るため。"
)

Rows = tuple[tuple[str, str], ...]
Rows3 = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A table: titles, shares of the width, rows of text."""

    titles: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One numbered part: label and text pairs, then a table, then ※ lines."""

    title: str
    rows: Rows = ()
    listing: Listing | None = None
    notes: tuple[str, ...] = ()


def parts(running: Running) -> tuple[Part, ...]:
    return tuple(make(running) for make in _PARTS)


NOT_CHECKED_ON_WINDOWS = (
    "開発者による検査は Linux で行い、Windows では行っていません。導入の前に「dxplanner-cli self-test」を"
    "実行すると、そのパソコンで正しく動くかを確かめられます（通信はせず、作ったファイルは残しません。）。"
)
"""To be changed by whoever has looked at the first run on Windows."""

_ORIGINS = {
    Origin.PACKAGED: "配布用プログラム（1つのフォルダーで動き、Python の導入は要りません。）",
    Origin.WHEEL: "Python のパッケージとして導入（Python は、このパソコンのものを使います。）",
    Origin.SOURCE: "ソースコードから直接実行（配布物ではありません。Python は、このパソコンのものを使います。）",
}


def _what(running: Running) -> Part:
    return Part(
        title="ソフトウェアの概要",
        rows=(
            ("名称", f"{NAME}（プログラム名 dxplanner）"),
            ("版", running.version),
            ("製作者", MAKER),
            ("使用の目的", PURPOSE),
            ("形態", _ORIGINS[running.origin]),
            (
                "動作環境",
                f"Windows 10（1809）以降（64ビット）又は Linux。この書類を作った環境は {running.system}",
            ),
        ),
        notes=(NOT_CHECKED_ON_WINDOWS,),
    )


def _rights(running: Running) -> Part:
    guard = (
        "配布用プログラムは、起動したときに自分の通信を禁止し、試みがあればその処理を止めます。"
        if running.origin is Origin.PACKAGED
        else "通信のための部品を使っていないことを、開発時の検査で確かめています。"
    )
    return Part(
        title="通信及び権限",
        rows=(
            (
                "通信",
                f"行いません。更新の確認、利用状況や不具合の送信、ライセンスの認証もありません。{guard}"
                "待受けのポートも開きません。",
            ),
            (
                "権限",
                "管理者の権限は要りません。サービス、ドライバー及び常駐プログラムを置かず、自動起動もしません。",
            ),
            (
                "レジストリ",
                "zip の版は、自分の設定を書き込みません。セットアップの版は、.dxplan の関連付けと削除のための情報を"
                "利用者の領域（HKEY_CURRENT_USER）に書き込みます。どちらも、ファイルを選ぶ画面（Qt）が、"
                r"最後に開いたフォルダー名を HKEY_CURRENT_USER\Software\QtProject に残します。",
            ),
            (
                "ほかのソフト",
                "「フォルダーを開く」を押したときに、エクスプローラーを呼び出します。それ以外は起動しません。",
            ),
            (
                "作る書類",
                "PDF、Excel 及び Word の形式。マクロ、外部へのリンク及び埋込みの実行ファイルを含みません。",
            ),
        ),
    )


def _data(_running: Running) -> Part:
    return Part(
        title="取り扱う情報",
        rows=(
            (
                "入力する情報",
                "団体の概要、方針、工程、推進体制、募集の内容、経費など。公表を予定する行政情報が中心です。",
            ),
            (
                "個人の情報",
                "マイナンバー及び住民の個人情報を入力する欄はありません。職員及び委員は職名で入力します"
                "（自由に書く欄に氏名等を書いた場合は、計画のファイルに保存されます。）。",
            ),
            (
                "保護の方法",
                "ファイルは暗号化しません。保存先のフォルダーの権限と、パソコンの暗号化で守ってください。",
            ),
        ),
    )


def _places(running: Running) -> Part:
    carried = "（プログラムと同じ場所に portable というファイルがあるため）" if running.portable else ""
    return Part(
        title="書き込む場所（Windows の場合）",
        listing=Listing(
            titles=("書き込むもの", "場所", "残る期間"),
            widths=(30, 40, 30),
            rows=(
                ("計画のファイル（.dxplan）", "利用者が選んだ場所", "利用者が消すまで"),
                ("作った書類", "利用者が選んだフォルダー", "利用者が消すまで"),
                (
                    "使用中の印（利用者名、パソコン名及び時刻）",
                    "計画と同じフォルダー（.~lock. で始まるファイル）",
                    "計画を開いている間",
                ),
                ("作業用の写し", rf"{DATA}\working", "計画を開いている間（異常終了のときは次に開くまで）"),
                (
                    "控え（バックアップ）",
                    rf"{DATA}\backups",
                    "新しい10個と、7日、4週及び12か月の各1個",
                ),
                ("最近使った計画の一覧", rf"{DATA}\recent.json", "新しい10件"),
                ("画面の設定", rf"{DATA}\window.ini", "利用者が消すまで"),
                ("不具合の記録（送信しません。）", rf"{DATA}\記録", "新しい20件"),
            ),
        ),
        notes=(
            "配布用プログラムと同じ場所に portable という名前のファイルを置くと、"
            rf"{DATA} の代わりに、プログラムのフォルダーの中の data に書き込みます（USBメモリー等で使う場合）。",
            f"この書類を作ったパソコンでは、{running.data_folder} に書き込みます{carried}。",
            "自己点検（self-test）の間だけ、一時フォルダー（%TEMP%）を使い、終わると消します。",
        ),
    )


def _hashes(running: Running) -> Part:
    told = {
        Origin.PACKAGED: "実行ファイルごとの値と、プログラムのフォルダーの全ファイルの一覧の値です。",
        Origin.WHEEL: "パッケージの全ファイルの一覧の値です。実行ファイルは、導入の際に Python が作ります。",
        Origin.SOURCE: "ソースコードから直接動いているため、配布物のハッシュ値はありません。"
        "いま動いているソースコードと資料の全ファイルの一覧の値です。配布用プログラムを申請するときは、"
        "その配布用プログラムでこの申請書を作ってください。",
    }[running.origin]
    programs = tuple((item.name, f"{item.size:,}バイト", item.sha256) for item in running.programs)
    whole = ("全ファイルの一覧", f"{running.files:,}ファイル", running.list_sha256)
    archive = (("配布されたファイル", "（記入欄）", ""),) if running.origin is Origin.PACKAGED else ()
    return Part(
        title="ハッシュ値（SHA-256）",
        listing=Listing(
            titles=("対象", "大きさ", "値"), widths=(17, 17, 66), rows=(*programs, whole, *archive)
        ),
        notes=(
            told,
            "添付の「ハッシュ値の一覧」に、1ファイルずつの値があります。Windows では「certutil -hashfile ファイル名 SHA256」で"
            "照合できます。",
            *(
                (
                    "「配布されたファイル」（zip 等）の値は、受け取った際に上の命令で求めて記入し、配布元の示す値と照合してください。",
                )
                if archive
                else ()
            ),
        ),
    )


def _licences(running: Running) -> Part:
    rows = (
        (NAME, running.version, "Apache-2.0", "本体"),
        *((item.name, item.version, item.licence, item.use) for item in running.inside),
        *(
            (f"書体 {families}", version, licence, "画面及び書類の文字")
            for families, version, licence in _fonts(running)
        ),
    )
    own = (
        ""
        if running.origin is Origin.PACKAGED
        else f"Python は、このパソコンのもの（{running.python}）を使い、同梱していません。"
    )
    other = (
        (
            f"次の部品は、SBOM に載せた版と違う版がこのパソコンに入っています：{'、'.join(running.other_versions)}。",
        )
        if running.other_versions
        else ()
    )
    return Part(
        title="含まれるものとライセンス",
        listing=Listing(titles=("名称", "版", "ライセンス", "用途"), widths=(30, 9, 25, 36), rows=rows),
        notes=(
            f"どれも無償で、業務で使えます。ライセンスは SPDX の略号です。{own}",
            *(_within(item.name, item.parts) for item in running.inside if item.parts),
            *other,
        ),
    )


def _fonts(running: Running) -> Rows3:
    """Families of one version and licence in one row."""
    found = dict.fromkeys((version, licence) for _family, version, licence in running.fonts)
    return tuple(
        (
            "・".join(family for family, *same in running.fonts if tuple(same) == (version, licence)),
            version,
            licence,
        )
        for version, licence in found
    )


def _within(name: str, inner: tuple[tuple[str, str], ...]) -> str:
    return f"{name} の中のライブラリ：{'、'.join(f'{part}（{licence}）' for part, licence in inner)}"


def _qt(running: Running) -> Part:
    packaged = running.origin is Origin.PACKAGED
    where = r"_internal\PySide6 及び _internal\shiboken6" if packaged else "Python の site-packages"
    texts = (
        r"LGPL-3.0 及び GPL-3.0 は _internal\dxplanner\resources\components\licences、"
        r"書体は _internal\dxplanner\resources\fonts、そのほかは _internal の各 dist-info フォルダー"
        if packaged
        else "LGPL-3.0 及び GPL-3.0 は resources/components/licences、書体は resources/fonts、そのほかは site-packages の各 dist-info フォルダー"
    )
    return Part(
        title="Qt（PySide6）の差替え及びライセンスの全文",
        rows=(
            (
                "差替え",
                "Qt、PySide6 及び shiboken6 は LGPL-3.0 により、変更を加えず、本体とは別のファイルとして使っています。"
                f"{where} のファイルを、互換性のある別の版の同じ名前のファイルに置き換えれば、差し替えた Qt で動きます。"
                "本体のライセンスは、そのための変更及び解析を妨げません。",
            ),
            ("全文の場所", f"{texts}。本体は LICENSE（Apache-2.0）"),
        ),
    )


def _removal(running: Running) -> Part:
    by_hand = rf"要らなければ、{DATA} のフォルダーと、計画のファイルを手で削除します。"
    ways: dict[Origin, Rows] = {
        Origin.PACKAGED: (
            ("zip の版", f"プログラムのフォルダーを削除します。{by_hand}"),
            (
                "セットアップの版",
                f"Windows の「設定」の「アプリ」から削除します。計画のファイルと控えは残ります。{by_hand}",
            ),
        ),
        Origin.WHEEL: (("削除", f"「python -m pip uninstall dxplanner」を実行します。{by_hand}"),),
        Origin.SOURCE: (("削除", f"ソースコードのフォルダー（中の .venv を含む。）を削除します。{by_hand}"),),
    }
    return Part(title="削除の方法", rows=ways[running.origin])


_PARTS: tuple[Callable[[Running], Part], ...] = (
    _what,
    _rights,
    _data,
    _places,
    _hashes,
    _licences,
    _qt,
    _removal,
)
