"""推進体制図: places by hand, folded branches, its paper; 案Ａ・案Ｂ of the organisation."""

STATEMENTS = (
    """ALTER TABLE "organisation" ADD COLUMN "chart_paper" TEXT /* 推進体制図の用紙 */""",
    """ALTER TABLE "organisation_nodes" ADD COLUMN "moved_right" INTEGER /* 図で右へ動かした幅 */""",
    """ALTER TABLE "organisation_nodes" ADD COLUMN "moved_down" INTEGER /* 図で下へ動かした幅 */""",
    """ALTER TABLE "organisation_nodes" ADD COLUMN "collapsed" INTEGER /* 図で下の枠を畳む */""",
    """CREATE TABLE "alternatives" ( -- 推進体制の案の比較
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "chosen" TEXT REFERENCES "alternatives_options" ("id") DEFERRABLE INITIALLY DEFERRED, -- 採る案
    "reason" TEXT -- 採る理由
) STRICT""",
    """CREATE TABLE "alternatives_options" ( -- 推進体制の案
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 案の名称
    "idea" TEXT, -- ねらいと主な違い
    "cost_option" TEXT, -- 経費の案
    "meetings_per_year" INTEGER, -- 会議の回数（年間）
    "headquarters_style" TEXT, -- 推進本部の置き方
    "office_style" TEXT, -- DX担当部署の置き方
    "aide_source" TEXT -- CIO補佐官の確保の仕方
) STRICT""",
    """CREATE TABLE "alternatives_options_nodes" ( -- 案の役職・会議体・部署
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "alternatives_options" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "key" TEXT, -- 体制での番号
    "kind" TEXT, -- 種類
    "title" TEXT, -- 名称
    "origin" TEXT, -- 内部・外部
    "body_kind" TEXT, -- 会議体の種類
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 所属する課
    "share" TEXT, -- DXに充てる割合
    "count" INTEGER, -- 人数
    "duty" TEXT, -- 役割
    "members" TEXT, -- 構成員
    "outside_members" INTEGER -- 外部の委員を含む
) STRICT""",
    """CREATE TABLE "alternatives_options_relations" ( -- 案の線
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "alternatives_options" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "source" TEXT, -- どこから（体制での番号）
    "kind" TEXT, -- 関係
    "target" TEXT, -- どこへ（体制での番号）
    "note" TEXT -- 備考
) STRICT""",
    """CREATE TABLE "alternatives_options_roles" ( -- 案で役割を担う職
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "alternatives_options" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "role" TEXT, -- 役割
    "key" TEXT -- 担う職（体制での番号）
) STRICT""",
    'INSERT INTO "alternatives" ("only") VALUES (1)',
)
