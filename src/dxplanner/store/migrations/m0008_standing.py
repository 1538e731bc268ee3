"""Training by year and group, and what is done for those who find digital services hard to use."""

STATEMENTS = (
    """CREATE TABLE "policy_trainings" ( -- 研修
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 年度
    "title" TEXT, -- 研修の名称
    "group" TEXT, -- 対象
    "topic" TEXT, -- 分野
    "provider" TEXT, -- 実施者・教材
    "hours" TEXT, -- 1人当たりの時間
    "planned" INTEGER, -- 受講の予定
    "cost" INTEGER, -- 費用
    "line" TEXT REFERENCES "costs_lines" ("id") DEFERRABLE INITIALLY DEFERRED, -- 計上した経費
    "attended" INTEGER, -- 受講の実績
    "effect" TEXT -- 効果（受講後に変わったこと）
) STRICT""",
    """CREATE TABLE "policy_divide_measures" ( -- デジタルデバイド対策の取組
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "group" TEXT, -- 対象
    "title" TEXT, -- 取組の名称
    "per_year" INTEGER, -- 年間の回数
    "place" TEXT, -- 場所
    "owner" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 担当課
    "indicator" TEXT REFERENCES "policy_indicators" ("id") DEFERRABLE INITIALLY DEFERRED, -- 指標
    "line" TEXT REFERENCES "costs_lines" ("id") DEFERRABLE INITIALLY DEFERRED -- 計上した経費
) STRICT""",
)
