"""Cost lines that come from the work: the calculations, the lines' links to them, and the evidence of a line."""

STATEMENTS = (
    """CREATE TABLE "costs_works" ( -- 経費の計算
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 仕事・経費の名称
    "kind" TEXT, -- 任用等の形態
    "option" TEXT, -- 案
    "cost_kind" TEXT, -- 区分
    "first_year" INTEGER, -- 始まりの年度
    "last_year" INTEGER, -- 終わりの年度
    "start_month" INTEGER, -- 始まりの月
    "end_month" INTEGER, -- 終わりの月
    "price_unit" TEXT, -- 単価の単位
    "unit_price" INTEGER, -- 単価
    "quantity" INTEGER, -- 年間の数量
    "months" INTEGER, -- 年間の月数
    "headcount" INTEGER, -- 人数
    "tax" TEXT, -- 消費税
    "tax_rate" TEXT, -- 消費税の率
    "weekly_hours" TEXT, -- 週の勤務時間
    "full_hours" TEXT, -- フルタイムの週の時間
    "pay_step" INTEGER, -- 号給
    "bonus" INTEGER, -- 期末手当・勤勉手当を支給する
    "term_end_months" TEXT, -- 期末手当の月数（年）
    "diligence_months" TEXT, -- 勤勉手当の月数（年）
    "performance" INTEGER, -- 業績手当（年額）
    "allowance" INTEGER, -- その他の手当（月額）
    "insurance" TEXT, -- 社会保険
    "health_rate" TEXT, -- 短期給付・健康保険の事業主の率
    "other_rate" TEXT, -- その他の事業主の率
    "trips" INTEGER, -- 年間の旅費
    "trip_cost" INTEGER, -- 1回の旅費
    "note" TEXT -- 計算の説明
) STRICT""",
    """CREATE TABLE "costs_works_years" ( -- 年度ごとの違い
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "costs_works" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 年度
    "unit_price" INTEGER, -- 単価
    "quantity" INTEGER, -- 数量
    "months" INTEGER, -- 月数
    "headcount" INTEGER, -- 人数
    "trips" INTEGER, -- 旅費の回数
    "trip_cost" INTEGER, -- 1回の旅費
    "performance" INTEGER, -- 業績手当（年額）
    "term_end_months" TEXT, -- 期末手当の月数
    "diligence_months" TEXT, -- 勤勉手当の月数
    "health_rate" TEXT, -- 短期給付・健康保険の事業主の率
    "other_rate" TEXT -- その他の事業主の率
) STRICT""",
    """ALTER TABLE "costs_lines" ADD COLUMN "work" TEXT
    REFERENCES "costs_works" ("id") DEFERRABLE INITIALLY DEFERRED /* 経費の計算 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "component" TEXT /* 計算の内訳 */""",
    """CREATE TABLE "costs_lines_evidence" ( -- 証拠書類
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "costs_lines" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 書類の名称
    "ready" INTEGER, -- そろった
    "kept_at" TEXT -- 保管場所
) STRICT""",
)
