"""調達の公平性: the terms of the bid restriction, what was declared, procurements, contacts and exemptions."""

STATEMENTS = (
    """CREATE TABLE "recruitment_fairness" ( -- 調達の公平性
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "span" TEXT, -- 制限する期間の区切り
    "years_after" INTEGER, -- 終了後の年数
    "past_years" INTEGER, -- 過去の所属をさかのぼる年数
    "scope" TEXT, -- 対象とする調達の範囲
    "exemption" INTEGER, -- 適用除外の申請を認める
    "approver" TEXT, -- 適用除外を判断する職
    "auditor" TEXT, -- 疑義があるときに調べる職又は機関
    "consent" TEXT, -- 企業等の同意の取り方
    "keeper" TEXT, -- 記録簿を付ける課
    "security_rules" TEXT, -- 町の情報セキュリティの規程
    "more_pledges" TEXT -- 誓約書に加える項目
) STRICT""",
    """CREATE TABLE "recruitment_fairness_relations" ( -- 対象とする企業等の関係
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "relation" TEXT -- 関係
) STRICT""",
    """CREATE TABLE "recruitment_fairness_acts" ( -- 本人に制限する行為
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "act" TEXT -- 行為
) STRICT""",
    """CREATE TABLE "recruitment_fairness_interests" ( -- 申告された企業等
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "company" TEXT, -- 企業等の名称
    "relation" TEXT, -- 関係
    "period" TEXT, -- 所属等の期間
    "declared_on" TEXT, -- 申告の日
    "note" TEXT -- 備考
) STRICT""",
    """CREATE TABLE "recruitment_fairness_procurements" ( -- 調達の案件
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 案件
    "drafted_from" TEXT, -- 仕様書の作成を始める日
    "planned_on" TEXT, -- 公告又は見積依頼の日
    "specification_by" TEXT, -- 仕様書に触れる職
    "evaluated_by" TEXT, -- 審査及び評価をする職
    "aide_role" TEXT, -- 外部人材の関わり方
    "expected" TEXT, -- 申告された企業等の参加の見込み
    "companies" TEXT, -- 見込まれる企業等
    "measure" TEXT -- 講じた措置
) STRICT""",
    """CREATE TABLE "recruitment_fairness_contacts" ( -- 事業者との接触
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "on" TEXT, -- 日
    "company" TEXT, -- 事業者
    "procurement" TEXT REFERENCES "recruitment_fairness_procurements" ("id") DEFERRABLE INITIALLY DEFERRED, -- 関係する案件
    "handled_by" TEXT, -- 対応した職
    "about_specification" INTEGER, -- 仕様書の内容に触れた
    "content" TEXT -- 内容
) STRICT""",
    """CREATE TABLE "recruitment_fairness_exemptions" ( -- 適用除外の申請
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "procurement" TEXT REFERENCES "recruitment_fairness_procurements" ("id") DEFERRABLE INITIALLY DEFERRED, -- 案件
    "company" TEXT, -- 企業等の名称
    "applied_on" TEXT, -- 申請の日
    "no_contact" INTEGER, -- 仕様書の内容等について連絡を取っていない
    "history" INTEGER, -- 接触の履歴を提出した
    "audit" INTEGER, -- 監査又は調査を受け入れる
    "decision" TEXT, -- 判断
    "decided_on" TEXT, -- 判断の日
    "decided_by" TEXT, -- 判断した職
    "audit_result" TEXT -- 監査又は調査の結果
) STRICT""",
    'INSERT INTO "recruitment_fairness" ("only") VALUES (1)',
)
