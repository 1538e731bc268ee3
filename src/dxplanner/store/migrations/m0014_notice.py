"""募集: why outside people are needed, the questions that choose the form of appointment, and the papers of a call."""

STATEMENTS = (
    """CREATE TABLE "recruitment_needs" ( -- 外部人材の必要性
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "staff_duties" TEXT, -- 職員が行うこと
    "alternatives" TEXT -- ほかの方法との比較
) STRICT""",
    """CREATE TABLE "recruitment_needs_tasks" ( -- 課題に必要な仕事
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "issue" TEXT REFERENCES "policy_issues" ("id") DEFERRABLE INITIALLY DEFERRED, -- 課題
    "task" TEXT, -- 必要な仕事
    "doer" TEXT, -- 担う者
    "profile" TEXT, -- 必要な人材像
    "why_outside" TEXT -- 職員だけでは難しい理由
) STRICT""",
    """CREATE TABLE "recruitment_needs_obstacles" ( -- 当てはまる課題（自己点検）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "obstacle" TEXT, -- 当てはまる課題
    "response" TEXT -- 町の対応
) STRICT""",
    """CREATE TABLE "recruitment_form_questions" ( -- 任用等の形態を選ぶ問い
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "work" TEXT, -- 主な仕事
    "commanded" INTEGER, -- 町の職員が日々の仕事を指示する必要
    "decides" INTEGER, -- 決裁や職員の指揮を任せる必要
    "presence" TEXT, -- 来てもらう日数
    "keeps_job" INTEGER, -- 今の勤め先を続けたまま来てもらう希望
    "start_within" TEXT, -- いつから要るか
    "pay_ordinance" INTEGER, -- この職の報酬を定めた条例
    "fixed_term_ordinance" INTEGER, -- 任期付職員の条例
    "company" INTEGER, -- 社員を派遣してくれる企業の当て
    "moves" INTEGER, -- 町に移り住んでもらう希望
    "partners" INTEGER, -- 県や近隣の団体と共同で確保できる見込み
    "reason" TEXT -- この形態とする理由
) STRICT""",
    """CREATE TABLE "recruitment_papers" ( -- 募集に伴う書類
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "headline" TEXT, -- 求人サイトの見出し
    "message" TEXT, -- 応募する方への言葉
    "deliverables" TEXT, -- 成果物
    "inspection" TEXT, -- 履行の確認及び検査
    "holidays" TEXT -- 休日及び休暇
) STRICT""",
    """CREATE TABLE "recruitment_papers_questions" ( -- 応募する方からの問合せ
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "question" TEXT, -- 問合せ
    "answer" TEXT -- 答
) STRICT""",
    'INSERT INTO "recruitment_needs" ("only") VALUES (1)',
    'INSERT INTO "recruitment_form_questions" ("only") VALUES (1)',
    'INSERT INTO "recruitment_papers" ("only") VALUES (1)',
)
