"""募集の媒体と選考: reach and cost of channels, quotations, how people are chosen. No person's data is among it."""

STATEMENTS = (
    """ALTER TABLE "recruitment_channels" ADD COLUMN "weeks" INTEGER /* 掲載の期間 */""",
    """ALTER TABLE "recruitment_channels" ADD COLUMN "cost" INTEGER /* 費用の見込み */""",
    """CREATE TABLE "recruitment_sourcing" ( -- 人材サービスへの相談と見積り
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "consultation" TEXT, -- 相談の方法
    "consult_on" TEXT, -- 相談の日
    "budget" INTEGER, -- 募集に掛けられる額
    "chosen" TEXT REFERENCES "recruitment_sourcing_quotations" ("id") DEFERRABLE INITIALLY DEFERRED, -- 採用する見積り
    "chosen_reason" TEXT -- その見積りを採用する理由
) STRICT""",
    """CREATE TABLE "recruitment_sourcing_questions" ( -- 相談で聞くこと
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "question" TEXT, -- 聞くこと
    "answer" TEXT -- 聞いた答
) STRICT""",
    """CREATE TABLE "recruitment_sourcing_quotations" ( -- 見積り
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "company" TEXT, -- 見積りをした会社
    "product" TEXT, -- 商品・プランの名称
    "weeks" INTEGER, -- 掲載の期間
    "posting" INTEGER, -- 掲載料
    "support" INTEGER, -- 原稿・選考の支援の料金
    "success" INTEGER, -- 採用が決まったときの料金
    "tax" TEXT, -- 消費税
    "includes" TEXT, -- 含まれるもの
    "received_on" TEXT, -- 見積りの日
    "valid_until" TEXT -- 見積りの有効期限
) STRICT""",
    """CREATE TABLE "recruitment_selecting" ( -- 選考の計画
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "call_weeks" INTEGER, -- 応募を受け付ける期間
    "leave_weeks" INTEGER, -- 結果の通知から着任まで
    "needs_council" INTEGER, -- 募集の前に予算又は条例の議決を受ける必要
    "accept_by" TEXT, -- 承諾の返事の期限
    "candidates" INTEGER, -- 評価表に載せる人数
    "pass_percent" INTEGER, -- 合格の基準（満点に対する割合）
    "tie_rule" TEXT, -- 同点のときの決め方
    "letter_number" TEXT, -- 通知の文書番号
    "inquiry" TEXT, -- 結果についての問合せへの対応
    "delete_on" TEXT -- 応募書類を廃棄する日
) STRICT""",
    """CREATE TABLE "recruitment_selecting_criteria" ( -- 評価の項目
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "stage" TEXT, -- 評価する段階
    "name" TEXT, -- 評価の項目
    "viewpoint" TEXT, -- 評価の着眼点
    "weight" INTEGER -- 配点
) STRICT""",
    """CREATE TABLE "recruitment_selecting_raters" ( -- 選考委員
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "post" TEXT -- 職
) STRICT""",
    """CREATE TABLE "recruitment_selecting_questions" ( -- 面接の質問
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "criterion" TEXT REFERENCES "recruitment_selecting_criteria" ("id") DEFERRABLE INITIALLY DEFERRED, -- 確かめる評価の項目
    "question" TEXT, -- 質問
    "follow_up" TEXT -- 重ねて聞くこと
) STRICT""",
    'INSERT INTO "recruitment_sourcing" ("only") VALUES (1)',
    'INSERT INTO "recruitment_selecting" ("only") VALUES (1)',
)
