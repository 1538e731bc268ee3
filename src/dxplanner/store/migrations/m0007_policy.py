"""全体方針: the steps of the manual, yearly targets and evaluation, what is left out of the national plan, forms of the plan."""

STATEMENTS = (
    """ALTER TABLE "policy" ADD COLUMN "partners" TEXT /* 共同で策定する団体 */""",
    """ALTER TABLE "policy" ADD COLUMN "vision_style" TEXT /* 理念の示し方 */""",
    """ALTER TABLE "policy" ADD COLUMN "general_plan_vision" TEXT /* 総合計画の将来像 */""",
    """ALTER TABLE "policy_initiatives" ADD COLUMN "depends_on" TEXT
    REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED /* 先に進める取組 */""",
    """ALTER TABLE "policy_indicators" ADD COLUMN "kind" TEXT /* 指標の種類 */""",
    """CREATE TABLE "policy_indicators_targets" ( -- 年度別の目標
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "policy_indicators" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 年度
    "value" TEXT -- その年度の目標値
) STRICT""",
    """CREATE TABLE "policy_left_out" ( -- 掲げない国の重点取組事項
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "item" TEXT, -- 国の重点取組事項
    "reason" TEXT -- 掲げない理由
) STRICT""",
    """CREATE TABLE "policy_evaluations" ( -- 毎年度の評価
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 評価する年度
    "initiative" TEXT REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED, -- 取組
    "indicator" TEXT REFERENCES "policy_indicators" ("id") DEFERRABLE INITIALLY DEFERRED, -- 指標
    "actual" TEXT, -- 実績
    "grade" TEXT, -- 評価
    "comment" TEXT, -- 状況と理由
    "next_step" TEXT -- 次の年度の対応
) STRICT""",
    """CREATE TABLE "policy_procedure" ( -- 手順の確認
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "item" TEXT, -- 手順の番号
    "state" TEXT, -- 状況
    "note" TEXT -- メモ
) STRICT""",
)
