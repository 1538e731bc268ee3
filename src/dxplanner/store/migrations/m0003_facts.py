"""What the officer confirmed beyond the facts (「この率を使う」), and the figures last stood by with the set of facts."""

STATEMENTS = (
    """CREATE TABLE "costs_user_facts" ( -- 利用者が確認した率・上限額
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 根拠の文書の名称
    "parameter" TEXT, -- 制度の数値
    "fiscal_year" INTEGER, -- 年度
    "value" TEXT, -- 値
    "document_number" TEXT, -- 文書番号
    "issued_on" TEXT, -- 文書の日付
    "by" TEXT, -- 確認した職
    "on" TEXT, -- 確認した日
    "replaces" INTEGER, -- 資料の値に代えて使う
    "reason" TEXT -- 代えて使う理由
) STRICT""",
    """CREATE TABLE "costs_records" ( -- 記録した試算
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 年度
    "measure" TEXT, -- 措置
    "option" TEXT, -- 案
    "status" TEXT, -- 確認状況
    "amount" INTEGER, -- 算定見込額（幅があるときは低い額）
    "amount_to" INTEGER, -- 算定見込額（幅があるときの高い額）
    "facts_set" TEXT, -- 用いた資料の番号
    "facts_date" TEXT, -- 用いた資料の作成日
    "recorded_on" TEXT, -- 記録した日
    "case" TEXT -- 計算に用いた額
) STRICT""",
)
