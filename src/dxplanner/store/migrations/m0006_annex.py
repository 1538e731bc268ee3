"""Overrides with their reason, what an open question speaks about, and the questions and answers for the council."""

STATEMENTS = (
    """ALTER TABLE "questions" ADD COLUMN "measure" TEXT /* 関係する措置 */""",
    """ALTER TABLE "questions" ADD COLUMN "fiscal_year" INTEGER /* 関係する年度（この年度から） */""",
    """ALTER TABLE "questions" ADD COLUMN "point" TEXT /* 未確認の点の番号 */""",
    """CREATE TABLE "costs_overrides" ( -- 手修正
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "target" TEXT, -- 直した額（どの額か）
    "amount" INTEGER, -- 手で直した額
    "reason" TEXT, -- 直した理由
    "by" TEXT, -- 直した職
    "on" TEXT -- 直した日
) STRICT""",
    """CREATE TABLE "briefing" ( -- 想定問答と議会への説明
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "council_date" TEXT, -- 全員協議会の期日
    "council_purpose" TEXT, -- 議会に説明する趣旨
    "decided" TEXT, -- 決まっていること
    "undecided" TEXT, -- まだ決まっていないこと
    "results_shown" TEXT, -- 成果の示し方
    "audit_check" TEXT, -- 履行の確認の方法
    "personnel_terms" TEXT -- 公務災害・勤怠・評価の取扱い
) STRICT""",
    """CREATE TABLE "briefing_answers" ( -- 想定問答
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "ours" TEXT, -- もとにした問の番号
    "asker" TEXT, -- 問う人
    "question" TEXT, -- 問
    "answer" TEXT, -- 答
    "evidence" TEXT, -- 根拠となる書類と箇所
    "based_on" TEXT -- 書き直したときの元の答
) STRICT""",
    'INSERT INTO "briefing" ("only") VALUES (1)',
)
