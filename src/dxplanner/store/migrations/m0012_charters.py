"""要綱と例規: form of the charters, meetings, the town's own ordinances, articles worded anew."""

STATEMENTS = (
    """CREATE TABLE "charters" ( -- 要綱と例規
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "numerals" TEXT, -- 条文の数字
    "headquarters_form" TEXT, -- 推進本部の要綱の形式
    "aide_form" TEXT, -- CIO補佐官の要綱の形式
    "leader_form" TEXT, -- DX推進リーダーの要綱の形式
    "enforced_on" TEXT, -- 施行の日
    "quorum" TEXT, -- 会議の定足数
    "proxies" INTEGER, -- 代理の出席を認める
    "amendment" TEXT -- 改正案の書き方
) STRICT""",
    """CREATE TABLE "charters_vice_heads" ( -- 副本部長
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "post" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED -- 役職
) STRICT""",
    """CREATE TABLE "charters_meetings" ( -- 会議を開く月
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "body" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- 会議体
    "month" INTEGER, -- 月
    "monthly" INTEGER, -- 毎月開く
    "agenda" TEXT -- 主な議題
) STRICT""",
    """CREATE TABLE "charters_ordinances" ( -- 改正する町の例規
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "change" TEXT, -- 改正の種類
    "name" TEXT, -- 例規の名称
    "number" TEXT, -- 制定の年と番号
    "place" TEXT, -- 改正する箇所
    "note" TEXT -- 確かめたこと
) STRICT""",
    """CREATE TABLE "charters_edited" ( -- 書き直した条・加えた条
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "charter" TEXT, -- 要綱
    "article" TEXT, -- もとの条
    "caption" TEXT, -- 見出し
    "text" TEXT, -- 条文
    "omitted" INTEGER, -- この条を置かない
    "based_on" TEXT -- 書き直したときの元の条文
) STRICT""",
    'INSERT INTO "charters" ("only") VALUES (1)',
)
