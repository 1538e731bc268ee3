"""Costs: which measure a line is put to, and how a cost is shared among towns."""

STATEMENTS = (
    """ALTER TABLE "costs_lines" ADD COLUMN "measure" TEXT /* 当てはめる措置 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "measure_part" TEXT /* 措置の中の区分 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "headcount" INTEGER /* 人数 */""",
    """CREATE TABLE "costs_sharing" ( -- 負担金の按分
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "fiscal_year" INTEGER, -- 年度
    "total" INTEGER, -- 分ける額の総額
    "persons" INTEGER, -- 人材の人数
    "prefecture_half" INTEGER, -- 県が2分の1を負担する
    "model" TEXT, -- 按分の方法（例）
    "equal_share" TEXT, -- 均等割の割合
    "fixed_amount" INTEGER, -- 1団体当たりの定額
    "rounding" TEXT, -- 端数の扱い
    "lead" TEXT REFERENCES "costs_sharing_members" ("id") DEFERRABLE INITIALLY DEFERRED, -- 幹事団体
    "agreed" INTEGER -- 関係団体と協議した
) STRICT""",
    """CREATE TABLE "costs_sharing_members" ( -- 負担金を分ける団体
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 団体名
    "population" INTEGER, -- 人口
    "is_own" INTEGER -- 自団体
) STRICT""",
    'INSERT INTO "costs_sharing" ("only") VALUES (1)',
)
