"""工程表: the order of rows, what comes every year, paper, national deadlines; the 取組 a cost is for."""

STATEMENTS = (
    """ALTER TABLE "costs_lines" ADD COLUMN "initiative" TEXT
    REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED /* 取組 */""",
    """ALTER TABLE "roadmap" ADD COLUMN "paper" TEXT /* 工程表の用紙 */""",
    """ALTER TABLE "roadmap" ADD COLUMN "show_deadlines" INTEGER /* 国の期限を工程表に示す */""",
    """CREATE TABLE "roadmap_dependencies" ( -- 取組の順序
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "before" TEXT REFERENCES "roadmap_rows" ("id") DEFERRABLE INITIALLY DEFERRED, -- 先に終える行
    "after" TEXT REFERENCES "roadmap_rows" ("id") DEFERRABLE INITIALLY DEFERRED, -- その後の行
    "reason" TEXT -- 理由
) STRICT""",
    """CREATE TABLE "roadmap_calendar" ( -- 毎年度の議会・予算の時期
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 毎年度の行事
    "month" INTEGER -- 月
) STRICT""",
)
