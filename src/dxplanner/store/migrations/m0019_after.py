"""採用の後: fallbacks, intake, goals, review, handover, returns, reports; and the register of people of a region."""

STATEMENTS = (
    """CREATE TABLE "recruitment_after" ( -- 受入れ・評価・引継ぎ
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "desk" TEXT, -- 受入窓口
    "adviser" TEXT, -- 相談役
    "meetings" TEXT, -- 定例の打合せ
    "ground_rules" TEXT, -- 仕事の進め方の約束
    "evaluators" TEXT, -- 評価する人
    "if_missed" TEXT, -- 成果が上がらないときの対応
    "handover_on" TEXT, -- 引継ぎの日
    "handover_to" TEXT -- 引継ぎの相手
) STRICT""",
    """CREATE TABLE "recruitment_after_fallbacks" ( -- 採用できなかったときの代替策
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 代替策
    "reason" TEXT -- 選ぶ理由及び時期
) STRICT""",
    """CREATE TABLE "recruitment_after_intake" ( -- 受入れの準備
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 種類
    "content" TEXT, -- すること
    "by" TEXT, -- 担当
    "on" TEXT, -- 期日
    "done" INTEGER -- 済んだ
) STRICT""",
    """CREATE TABLE "recruitment_after_goals" ( -- 外部人材の目標
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 目標
    "measured_by" TEXT, -- 達成を確かめる方法
    "initiative" TEXT REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED, -- 関係する取組
    "by" TEXT -- 達成の期日
) STRICT""",
    """CREATE TABLE "recruitment_after_results" ( -- 四半期の評価
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 年度
    "quarter" INTEGER, -- 四半期
    "goal" TEXT REFERENCES "recruitment_after_goals" ("id") DEFERRABLE INITIALLY DEFERRED, -- 目標
    "result" TEXT, -- 結果
    "rating" TEXT, -- 評価
    "next_step" TEXT -- 次の四半期にすること
) STRICT""",
    """CREATE TABLE "recruitment_after_lessons" ( -- 失敗・教訓
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "event" TEXT, -- 起きたこと
    "cause" TEXT, -- 原因
    "lesson" TEXT, -- 次に生かすこと
    "shared" INTEGER -- 他の団体に伝えてよい
) STRICT""",
    """CREATE TABLE "recruitment_after_handover" ( -- 引継ぎの項目
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "matter" TEXT, -- 引き継ぐこと
    "state" TEXT, -- 今の状況
    "remaining" TEXT, -- 残っていること及び期日
    "where" TEXT, -- 資料の所在
    "to" TEXT -- 引き継ぐ先
) STRICT""",
    """CREATE TABLE "recruitment_after_returned" ( -- 返却・消去するもの
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 種類
    "item" TEXT, -- 名称
    "count" INTEGER, -- 数量
    "way" TEXT, -- 方法
    "how" TEXT, -- 消去の方法及び道具
    "on" TEXT -- 返却・消去の日
) STRICT""",
    """CREATE TABLE "recruitment_after_reports" ( -- 特別交付税に関する報告
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 対象の年度
    "kind" TEXT, -- 報告すること
    "due" TEXT, -- 県が示した期日
    "by" TEXT, -- 担当
    "done_on" TEXT, -- 報告した日
    "note" TEXT -- 備考
) STRICT""",
    """CREATE TABLE "recruitment_register" ( -- 人材台帳
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "title" TEXT, -- 台帳の名称
    "keeper" TEXT, -- 台帳を管理する団体・課
    "purpose" TEXT, -- 個人情報の利用目的
    "keep_until" TEXT -- 台帳の人を消す日
) STRICT""",
    """CREATE TABLE "recruitment_register_people" ( -- 人材
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 氏名又は呼び名
    "affiliation" TEXT, -- 所属
    "contact" TEXT, -- 連絡先
    "profile" TEXT, -- 人材像
    "field_1" TEXT, -- 専門分野１
    "field_2" TEXT, -- 専門分野２
    "field_3" TEXT, -- 専門分野３
    "experience" TEXT, -- 経験した業務
    "public_record" TEXT, -- 自治体との取組実績
    "record_detail" TEXT, -- 取組実績の内容
    "days" TEXT, -- 月に関われる日数
    "style" TEXT, -- 働き方
    "publicness" TEXT, -- 公開の範囲
    "consented_on" TEXT, -- 本人の同意を得た日
    "delete_on" TEXT -- 消す日
) STRICT""",
    """CREATE TABLE "recruitment_register_wanted" ( -- 探す人材
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 課題
    "field" TEXT, -- 専門分野
    "profile" TEXT, -- 人材像
    "days" TEXT, -- 月に要る日数
    "style" TEXT, -- 働き方
    "record_wanted" INTEGER -- 自治体との取組実績を求める
) STRICT""",
    """CREATE TABLE "recruitment_register_releases" ( -- 人材台帳の書出しの記録
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "on" TEXT, -- 書き出した日
    "purpose" TEXT, -- 目的
    "people" INTEGER -- 人数
) STRICT""",
    'INSERT INTO "recruitment_after" ("only") VALUES (1)',
    'INSERT INTO "recruitment_register" ("only") VALUES (1)',
)
