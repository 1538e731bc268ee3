"""Budget papers: projects, contracts over several years, supplements, names of 節, how the request looks."""

STATEMENTS = (
    """ALTER TABLE "costs_lines" ADD COLUMN "project"
    TEXT REFERENCES "costs_projects" ("id") DEFERRABLE INITIALLY DEFERRED /* 事業 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "contract"
    TEXT REFERENCES "costs_contracts" ("id") DEFERRABLE INITIALLY DEFERRED /* 契約 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "expense_detail" TEXT /* 細節 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "explanation" TEXT /* 説明 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "earmarked_kind" TEXT /* 特定財源の区分 */""",
    """ALTER TABLE "costs_lines" ADD COLUMN "carried_over" INTEGER /* 翌年度繰越額 */""",
    """CREATE TABLE "costs_projects" ( -- 予算の事業
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 事業名
    "budget_title" TEXT, -- 款
    "budget_item" TEXT, -- 項
    "budget_subitem" TEXT, -- 目
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 担当課
    "novelty" TEXT, -- 新規・継続の別
    "purpose" TEXT, -- 目的（解決する課題）
    "effect" TEXT, -- 効果（成果の見込み）
    "later_burden" TEXT, -- 後年度負担
    "peers" TEXT, -- 類似団体の状況
    "review" TEXT, -- 見直し・廃止する事業
    "alternative" TEXT, -- 代替案との比較
    "without_support" TEXT -- 国の措置がない場合の取扱い
) STRICT""",
    """CREATE TABLE "costs_contracts" ( -- 年度をまたぐ契約（債務負担行為等）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "matter" TEXT, -- 事項
    "project" TEXT REFERENCES "costs_projects" ("id") DEFERRABLE INITIALLY DEFERRED, -- 事業
    "starts" TEXT, -- 契約・協定の始期
    "ends" TEXT, -- 契約・協定の終期
    "kind" TEXT, -- 予算上の扱い
    "first_year" INTEGER, -- 債務負担の期間（最初の年度）
    "last_year" INTEGER, -- 債務負担の期間（最後の年度）
    "ceiling" INTEGER, -- 限度額
    "basis" TEXT -- 根拠
) STRICT""",
    """CREATE TABLE "costs_supplements" ( -- 補正予算
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "number" INTEGER, -- 補正の号数
    "month" INTEGER, -- 議会の月
    "line" TEXT REFERENCES "costs_lines" ("id") DEFERRABLE INITIALLY DEFERRED, -- 経費
    "amount" INTEGER, -- 補正額
    "reason" TEXT -- 補正の理由
) STRICT""",
    """CREATE TABLE "costs_category_names" ( -- 節の名称（町の予算書の書き方）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "number" INTEGER, -- 節の番号
    "name" TEXT -- 節の名称
) STRICT""",
    """CREATE TABLE "costs_request" ( -- 予算要求書の作り方
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "year" INTEGER, -- 予算要求の年度
    "style" TEXT, -- 要求書の名称
    "columns" TEXT -- 財源内訳の列
) STRICT""",
    'INSERT INTO "costs_request" ("only") VALUES (1)',
)
