"""推進体制: the people with their time and skills; cases to print, the letter and the application about sharing."""

STATEMENTS = (
    """CREATE TABLE "organisation_people" ( -- 人と時間
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1)
) STRICT""",
    """CREATE TABLE "organisation_people_persons" ( -- 体制を担う人（職名）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 職名
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 所属
    "standing" TEXT, -- 身分
    "second_standing" TEXT, -- あわせて持つ身分
    "capacity" TEXT, -- 勤務の割合
    "backup" TEXT REFERENCES "organisation_people_persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- 不在のときに代わる人
    "term_from" TEXT, -- 任期の始まり
    "term_to" TEXT, -- 任期の終わり
    "moves_in" INTEGER, -- 異動が見込まれる年度
    "handover" TEXT, -- 異動のときの引継ぎ
    "employer" TEXT, -- 所属する企業等
    "supplier" INTEGER -- 所属する企業等が町の調達の相手方である
) STRICT""",
    """CREATE TABLE "organisation_people_assignments" ( -- 兼務と充てる時間
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "person" TEXT REFERENCES "organisation_people_persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- だれが
    "node" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- 推進体制での職・部署
    "work" TEXT, -- 体制の外の仕事
    "share" TEXT -- 充てる割合
) STRICT""",
    """CREATE TABLE "organisation_people_skills" ( -- 要る技能
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 技能
    "level" TEXT, -- 要る水準
    "people" INTEGER, -- 要る人数
    "filling" TEXT, -- 足りないときの補い方
    "filled_in" INTEGER -- 補う年度
) STRICT""",
    """CREATE TABLE "organisation_people_levels" ( -- 技能の水準（人ごと）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "person" TEXT REFERENCES "organisation_people_persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- だれが
    "skill" TEXT REFERENCES "organisation_people_skills" ("id") DEFERRABLE INITIALLY DEFERRED, -- 技能
    "level" TEXT -- 水準
) STRICT""",
    """CREATE TABLE "organisation_outreach" ( -- 事例と照会
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "asks" INTEGER, -- 県・近隣団体に照会する
    "letter_number" TEXT, -- 文書番号
    "letter_on" TEXT, -- 照会文の日付
    "letter_to" TEXT, -- 照会文の宛先
    "letter_from" TEXT, -- 照会文の発信者
    "letter_purpose" TEXT, -- 照会の趣旨
    "answer_by" TEXT, -- 回答の期限
    "applies" INTEGER, -- 共同利用の仕組みに申し込む
    "scheme" TEXT, -- 利用を申し込む仕組み
    "menu" TEXT, -- 利用する支援のメニュー
    "needs" TEXT, -- 支援を受けたい内容
    "use_from" TEXT, -- 利用の始まり
    "use_to" TEXT, -- 利用の終わり
    "frequency" TEXT, -- 希望する回数及び方法
    "expected" TEXT, -- 期待する成果
    "funding" TEXT -- 経費の負担の見込み
) STRICT""",
    """CREATE TABLE "organisation_outreach_cases" ( -- 事例集に載せる事例
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "case" TEXT, -- 事例
    "remark" TEXT -- 町で参考にする点
) STRICT""",
    """CREATE TABLE "organisation_outreach_questions" ( -- 照会する事項
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "question" TEXT -- 照会する事項
) STRICT""",
    'INSERT INTO "organisation_people" ("only") VALUES (1)',
    'INSERT INTO "organisation_outreach" ("only") VALUES (1)',
)
