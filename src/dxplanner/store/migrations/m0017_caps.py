"""The town's own caps per person, and whether an adviser comes from an advanced body."""

STATEMENTS = (
    """CREATE TABLE "costs_caps" ( -- 町が確認した1人当たりの上限額
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "measure" TEXT, -- 措置
    "fiscal_year" INTEGER, -- 年度
    "amount" INTEGER, -- 1人当たりの上限額
    "basis" TEXT -- 根拠（要綱の名称、確かめた先と日）
) STRICT""",
    """ALTER TABLE "costs" ADD COLUMN "advanced_body" INTEGER /* 先進団体の職員等の活用 */""",
)
