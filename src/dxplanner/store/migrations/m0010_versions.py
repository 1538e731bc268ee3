"""案の照会と起案; who kept a version; the order of 新旧対照表; from which year a plan was carried over."""

STATEMENTS = (
    """ALTER TABLE "versions" ADD COLUMN "by" TEXT NOT NULL DEFAULT '' /* 残した職 */""",
    """ALTER TABLE "paperwork" ADD COLUMN "comparison_order" TEXT /* 新旧対照表の列の順 */""",
    """ALTER TABLE "paperwork" ADD COLUMN "carried_into" INTEGER /* 前年度の計画を引き継いだ年度 */""",
    """CREATE TABLE "circulation" ( -- 案の照会と起案
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "inquiry_number" TEXT, -- 庁内照会の文書番号
    "inquiry_on" TEXT, -- 庁内照会の日
    "inquiry_until" TEXT, -- 庁内照会の回答期限
    "inquiry_points" TEXT, -- 特に意見を求めること
    "comment_from" TEXT, -- 意見募集の始期
    "comment_until" TEXT, -- 意見募集の終期
    "comment_basis" TEXT, -- 意見募集の根拠
    "comment_who" TEXT, -- 意見を出せる人
    "comment_places" TEXT, -- 案の閲覧場所
    "comment_ways" TEXT, -- 意見の提出方法
    "comment_results" TEXT -- 結果の公表の時期と方法
) STRICT""",
    """CREATE TABLE "circulation_opinions" ( -- 意見と対応
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 手続
    "occasion" TEXT, -- いつの照会か
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 意見を出した課
    "sender" TEXT, -- 意見を出した人の区分
    "place" TEXT, -- 意見のあった箇所
    "opinion" TEXT, -- 意見・質問
    "handling" TEXT, -- 対応の区分
    "answer" TEXT, -- 対応・考え方
    "same" INTEGER -- 同じ趣旨の意見の数
) STRICT""",
    """CREATE TABLE "circulation_decision" ( -- 起案
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "subject" TEXT, -- 件名
    "number" TEXT, -- 文書番号
    "drafted_on" TEXT, -- 起案日
    "request" TEXT, -- 伺い文
    "reason" TEXT, -- 理由・経過
    "retention" TEXT, -- 保存年限
    "classification" TEXT, -- 分類
    "disclosure" TEXT, -- 公開区分
    "disclosure_reason" TEXT, -- 非公開とする理由・根拠
    "level" TEXT, -- 専決区分
    "level_basis" TEXT -- 専決区分の根拠
) STRICT""",
    """CREATE TABLE "circulation_decision_consulted" ( -- 合議先
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 課
    "post" TEXT -- 職
) STRICT""",
    """CREATE TABLE "circulation_decision_attachments" ( -- 添付書類
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT -- 書類の名称
) STRICT""",
    'INSERT INTO "circulation" ("only") VALUES (1)',
    'INSERT INTO "circulation_decision" ("only") VALUES (1)',
)
