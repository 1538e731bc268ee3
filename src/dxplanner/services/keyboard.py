"""The keys of the program as plain data: the window binds them, the sheet of keys and the manual list them."""

UNDO = ("Ctrl+Z",)
REDO = ("Ctrl+Y", "Ctrl+Shift+Z")
SAVE = ("Ctrl+S",)
PREVIOUS_STEP = ("Ctrl+PgUp", "Alt+Left")
NEXT_STEP = ("Ctrl+PgDown", "Alt+Right")
HELP = ("F1",)
MANUAL = ("Shift+F1",)
NEXT_PANE = ("F6",)
PREVIOUS_PANE = ("Shift+F6",)
HOME = ("Alt+Home",)
BACK = ("F8",)
SEARCH = ("Ctrl+K",)
EXPORT = ("Ctrl+E",)
SAVE_AS = ("Ctrl+Shift+S",)
OPEN = ("Ctrl+O",)
SHORTCUTS = ("Ctrl+/",)
PLAN_MENU = ("F10",)
ROW_UP = ("Alt+Up",)
ROW_DOWN = ("Alt+Down",)
ROW_REMOVE = ("Ctrl+Delete",)

SHEET: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        "どこにいても",
        (
            ("探す（質問、書類、指摘、書き方、手引、入力した言葉）", SEARCH),
            ("手引を開く（今のページのところ）", MANUAL),
            ("元に戻す", UNDO),
            ("やり直す", REDO),
            ("今すぐ保存", SAVE),
            ("名前を付けて保存", SAVE_AS),
            ("ほかの計画を開く", OPEN),
            ("書類を出す", EXPORT),
            ("計画のメニュー", PLAN_MENU),
            ("キーボードでの操作（この一覧）", SHORTCUTS),
        ),
    ),
    (
        "移動",
        (
            ("次のページ", ("Alt+Right", "Ctrl+PgDown")),
            ("前のページ", ("Alt+Left", "Ctrl+PgUp")),
            ("ホーム", HOME),
            ("移る前のところへ戻る（「変更」や「指摘」から移ったとき）", BACK),
            ("一覧、ページ、右の欄を順に移る", NEXT_PANE),
            ("同じく逆の順に移る", PREVIOUS_PANE),
            ("次の欄、前の欄", ("Tab", "Shift+Tab")),
        ),
    ),
    (
        "入力",
        (
            ("書き方を読む。もう一度で欄に戻る（質問のないページでは、手引を開く）", HELP),
            ("表の行を上へ、下へ", (*ROW_UP, *ROW_DOWN)),
            ("表の行を削除", ROW_REMOVE),
            ("選ぶ、閉じる", ("Enter", "Esc")),
        ),
    ),
    (
        "工程表の帯",
        (
            ("帯、節目又は行を選ぶ", ("Up", "Down")),
            ("前の行、次の行を選ぶ", ("PgUp", "PgDown")),
            ("1四半期ずつ動かす", ("Left", "Right")),
            ("終わりだけを動かす", ("Shift+Left", "Shift+Right")),
            ("始まりだけを動かす", ("Ctrl+Left", "Ctrl+Right")),
            ("段階を加える", ("Insert",)),
            ("節目を加える", ("Shift+Insert",)),
            ("段階の種類を変える（検討から定着までの順）", ("1", "2", "3", "4", "5", "6")),
            ("入力欄で直す", ("Enter",)),
            ("消す", ("Delete",)),
        ),
    ),
)
"""What the sheet of keys lists: headings, what is done, with which keys."""

_SHOWN = {"PgUp": "PageUp", "PgDown": "PageDown", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def shown(key: str) -> str:
    """How a key is written for the officer: 「Alt+↑」."""
    return "+".join(_SHOWN.get(part, part) for part in key.split("+"))
