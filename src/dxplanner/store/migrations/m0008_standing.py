"""Training and the divide, the self-check on outside people, statistics of where we stand, the survey's answers."""

STATEMENTS = (
    """ALTER TABLE "policy" ADD COLUMN "training_policy" TEXT /* 職員の育成方針 */""",
    """ALTER TABLE "policy_history" ADD COLUMN "kind" TEXT /* 種類 */""",
    """ALTER TABLE "policy_history" ADD COLUMN "result" TEXT /* 結果（決めたこと、意見の件数など） */""",
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
    "expense_category" TEXT, -- 節
    "line" TEXT REFERENCES "costs_lines" ("id") DEFERRABLE INITIALLY DEFERRED, -- 計上した経費
    "attended" INTEGER, -- 受講の実績
    "effect" TEXT -- 効果（受講後に変わったこと）
) STRICT""",
    """CREATE TABLE "policy_outside_reasons" ( -- 外部人材を活用していない理由の自己点検
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "reason" TEXT, -- 理由
    "applies" TEXT, -- 当てはまるか
    "note" TEXT -- 町の事情・これからすること
) STRICT""",
    """CREATE TABLE "policy_divide_measures" ( -- デジタルデバイド対策の取組
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "group" TEXT, -- 対象
    "title" TEXT, -- 取組の名称
    "per_year" INTEGER, -- 年間の回数
    "place" TEXT, -- 場所
    "owner" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 担当課
    "partner" TEXT, -- 協力する団体など
    "indicator" TEXT REFERENCES "policy_indicators" ("id") DEFERRABLE INITIALLY DEFERRED, -- 指標
    "line" TEXT REFERENCES "costs_lines" ("id") DEFERRABLE INITIALLY DEFERRED -- 計上した経費
) STRICT""",
    """CREATE TABLE "policy_statistics" ( -- 現状の統計
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "newer_as_of" TEXT, -- 新しい統計の基準日
    "newer_source" TEXT -- 新しい統計の出典
) STRICT""",
    """CREATE TABLE "policy_statistics_projections" ( -- 人口・職員数の見通し
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 区分
    "year" INTEGER, -- 年
    "value" INTEGER, -- 人数
    "estimated" INTEGER, -- 推計（見込み）である
    "source" TEXT -- 出典
) STRICT""",
    """CREATE TABLE "policy_statistics_charts" ( -- 全体方針に印刷する統計の図
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "topic" TEXT -- 統計の話題
) STRICT""",
    """CREATE TABLE "policy_statistics_newer" ( -- 新しい統計の値
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "item" TEXT, -- 項目
    "group" TEXT, -- 比較の区分
    "matched" INTEGER, -- 該当団体数
    "answered" INTEGER -- 回答団体数
) STRICT""",
    """CREATE TABLE "policy_survey" ( -- 調査回答下書き
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "year" INTEGER -- 調査の年度（4月1日現在）
) STRICT""",
    """CREATE TABLE "policy_survey_answers" ( -- 調査の項目への回答（入力した分）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "item" TEXT, -- 調査の項目
    "answer" TEXT, -- 回答
    "note" TEXT -- よりどころ
) STRICT""",
    'INSERT INTO "policy_statistics" ("only") VALUES (1)',
    'INSERT INTO "policy_survey" ("only") VALUES (1)',
)
