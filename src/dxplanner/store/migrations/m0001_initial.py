"""The first form of the file. Frozen: a later form is a later migration.

The comments inside the statements stay in the file, so that `.schema` in the sqlite3 shell explains itself.
"""

STATEMENTS = (
    """CREATE TABLE "plan" ( -- 計画
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "identity" TEXT -- 計画の識別番号
) STRICT""",
    """CREATE TABLE "municipality" ( -- 団体の基本情報
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "code" TEXT, -- 全国地方公共団体コード
    "name" TEXT, -- 団体名
    "kana" TEXT, -- 団体名のよみ
    "prefecture" TEXT, -- 都道府県
    "municipality_class" TEXT, -- 団体区分
    "population" INTEGER, -- 人口
    "population_date" TEXT, -- 人口の基準日
    "population_source" TEXT, -- 人口の出典
    "households" INTEGER, -- 世帯数
    "ageing_rate" TEXT, -- 高齢化率
    "population_forecast" INTEGER, -- 将来推計人口
    "population_forecast_year" INTEGER, -- 将来推計の年
    "area" TEXT, -- 面積
    "head_title" TEXT, -- 長の職名
    "has_vice_head" INTEGER, -- 副市区町村長を置いている
    "vice_head_title" TEXT, -- 副の職名
    "staff_quota" INTEGER, -- 職員定数
    "staff_actual" INTEGER, -- 職員の実員
    "staff_fixed_term" INTEGER, -- 会計年度任用職員数
    "general_plan_name" TEXT, -- 総合計画の名称
    "general_plan_from" INTEGER, -- 総合計画の始期
    "general_plan_to" INTEGER, -- 総合計画の終期
    "general_plan_vision" TEXT, -- 総合計画の将来像
    "general_account" INTEGER, -- 一般会計当初予算額
    "general_account_year" INTEGER, -- 一般会計の年度
    "fiscal_index" TEXT, -- 財政力指数
    "non_recipient" INTEGER, -- 普通交付税の不交付団体である
    "peer_type" TEXT, -- 類似団体の類型
    "situation" TEXT -- 町の状況（自由記述）
) STRICT""",
    """CREATE TABLE "municipality_sections" ( -- 課・局（職員数）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 課・局の名称
    "kind" TEXT, -- 区分
    "staff" INTEGER, -- 職員数
    "duties" TEXT -- 主な仕事
) STRICT""",
    """CREATE TABLE "municipality_it_staff" ( -- 情報・DXの担当職員
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 職名
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 所属
    "share" TEXT, -- DX・情報に充てる割合
    "concurrent_duties" TEXT -- 兼務している仕事
) STRICT""",
    """CREATE TABLE "municipality_contact" ( -- 問合せ先（担当課）
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "section" TEXT, -- 担当課・係
    "address" TEXT, -- 所在地
    "phone" TEXT, -- 電話番号
    "email" TEXT -- メールアドレス
) STRICT""",
    """CREATE TABLE "policy" ( -- 全体方針
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "title" TEXT, -- 計画の名称
    "period_from" INTEGER, -- 計画期間の始期
    "period_to" INTEGER, -- 計画期間の終期
    "greeting" TEXT, -- はじめに（長のことば）
    "standing" TEXT, -- 計画の位置付け
    "council_resolution" TEXT, -- 議会の議決
    "national_plan" TEXT, -- よりどころとする国の計画の版
    "background" TEXT, -- 策定の背景
    "philosophy" TEXT, -- 基本理念
    "vision" TEXT, -- めざす姿
    "people" TEXT, -- 人材の確保・育成
    "security" TEXT, -- サイバーセキュリティ及び個人情報の保護
    "digital_divide" TEXT, -- 誰もが使えるようにする取組（デジタルデバイド対策）
    "review_cycle" TEXT, -- 見直しの時期
    "review_rule" TEXT -- 進捗管理及び見直しの方法
) STRICT""",
    """CREATE TABLE "policy_also_serves" ( -- 兼ねる計画
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 計画の種類
    "name" TEXT -- 計画の名称
) STRICT""",
    """CREATE TABLE "policy_issues" ( -- 課題
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 課題
    "detail" TEXT -- 説明
) STRICT""",
    """CREATE TABLE "policy_pillars" ( -- 基本方針（柱）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 柱の名称
    "description" TEXT -- 柱の説明
) STRICT""",
    """CREATE TABLE "policy_initiatives" ( -- 取組（事業票）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 取組の名称
    "pillar" TEXT REFERENCES "policy_pillars" ("id") DEFERRABLE INITIALLY DEFERRED, -- 柱
    "priority_item" TEXT, -- 国の重点取組事項
    "issue" TEXT REFERENCES "policy_issues" ("id") DEFERRABLE INITIALLY DEFERRED, -- 対応する課題
    "summary" TEXT, -- 概要
    "current_state" TEXT, -- 現状・課題
    "development" TEXT, -- 今後の展開
    "owner" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 担当課
    "funding" TEXT -- 費用・財源
) STRICT""",
    """CREATE TABLE "policy_indicators" ( -- 指標
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 指標の名称
    "pillar" TEXT REFERENCES "policy_pillars" ("id") DEFERRABLE INITIALLY DEFERRED, -- 柱
    "initiative" TEXT REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED, -- 取組
    "unit" TEXT, -- 単位
    "baseline" TEXT, -- 現状値
    "baseline_date" TEXT, -- 現状値の時点
    "target" TEXT, -- 目標値
    "target_year" INTEGER, -- 目標年度
    "measured_by" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 測定する課
    "note" TEXT -- 測り方
) STRICT""",
    """CREATE TABLE "policy_history" ( -- 策定経過
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "on" TEXT, -- 日付
    "event" TEXT -- 内容
) STRICT""",
    """CREATE TABLE "roadmap" ( -- 工程表
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "note" TEXT -- 注記
) STRICT""",
    """CREATE TABLE "roadmap_rows" ( -- 工程表の行
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 行の名称
    "initiative" TEXT REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED, -- 取組
    "owner" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 担当課
    "cost" INTEGER -- 概算事業費（計画期間の合計）
) STRICT""",
    """CREATE TABLE "roadmap_rows_stages" ( -- 工程の段階
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "parent" TEXT NOT NULL REFERENCES "roadmap_rows" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 段階
    "start_year" INTEGER, -- 始まる年度
    "start_quarter" INTEGER, -- 始まる四半期
    "end_year" INTEGER, -- 終わる年度
    "end_quarter" INTEGER -- 終わる四半期
) STRICT""",
    """CREATE TABLE "roadmap_milestones" ( -- 節目
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "title" TEXT, -- 節目
    "row" TEXT REFERENCES "roadmap_rows" ("id") DEFERRABLE INITIALLY DEFERRED, -- 行
    "year" INTEGER, -- 年度
    "quarter" INTEGER -- 四半期
) STRICT""",
    """CREATE TABLE "organisation" ( -- 推進体制
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "headquarters_style" TEXT, -- 推進本部の置き方
    "headquarters" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- 推進本部（会議体）
    "head" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- 推進本部の長
    "cio" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- CIO（最高情報統括責任者）を務める職
    "ciso" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- CISO（最高情報セキュリティ責任者）を務める職
    "cdo" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- CDO（最高デジタル責任者）を務める職
    "aide_source" TEXT, -- CIO補佐官の確保の仕方
    "cio_aide" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- CIO補佐官
    "office_style" TEXT, -- DX担当部署の置き方
    "dx_office" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- DX担当部署
    "secretariat" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 推進本部の庶務を行う課
    "leader_term" TEXT, -- DX推進リーダーの任期及び異動時の扱い
    "duties" TEXT, -- 推進本部の所掌事務
    "meetings" TEXT, -- 会議の開催（回数及び時期）
    "legal_basis" TEXT, -- 設置の根拠（要綱・訓令）
    "prefecture_link" TEXT -- 県・近隣団体との連携
) STRICT""",
    """CREATE TABLE "organisation_nodes" ( -- 推進体制の役職・会議体・部署
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 種類
    "title" TEXT, -- 名称
    "origin" TEXT, -- 内部・外部
    "body_kind" TEXT, -- 会議体の種類
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 所属する課
    "share" TEXT, -- DXに充てる割合
    "count" INTEGER, -- 人数
    "duty" TEXT, -- 役割
    "members" TEXT, -- 構成員
    "outside_members" INTEGER -- 外部の委員を含む
) STRICT""",
    """CREATE TABLE "organisation_deputies" ( -- 職務代理者（上から順に）
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "post" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED -- 役職
) STRICT""",
    """CREATE TABLE "organisation_leaders" ( -- 各課のDX推進リーダー
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "section" TEXT REFERENCES "municipality_sections" ("id") DEFERRABLE INITIALLY DEFERRED, -- 課
    "title" TEXT, -- 充てる職
    "count" INTEGER -- 人数
) STRICT""",
    """CREATE TABLE "organisation_relations" ( -- 役職・会議体の間の線
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "source" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- どこから
    "kind" TEXT, -- 関係
    "target" TEXT REFERENCES "organisation_nodes" ("id") DEFERRABLE INITIALLY DEFERRED, -- どこへ
    "note" TEXT -- 備考
) STRICT""",
    """CREATE TABLE "recruitment" ( -- 外部人材の募集
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "purpose" TEXT, -- 募集の趣旨
    "expected_results" TEXT, -- 期待する成果
    "talent_profile" TEXT, -- 人材像
    "job_title" TEXT, -- 職名
    "headcount" INTEGER, -- 募集人数
    "appointment_form" TEXT, -- 任用等の形態
    "legal_basis" TEXT, -- 根拠となる条例・要綱等
    "term_from" TEXT, -- 任期の始まり
    "term_to" TEXT, -- 任期の終わり
    "renewal" TEXT, -- 再任・再度の任用
    "duties_change" TEXT, -- 業務の変更の範囲
    "disqualification" TEXT, -- 応募できない方（欠格事由）
    "days" TEXT, -- 勤務・稼働の日数
    "days_unit" TEXT, -- 日数の単位
    "hours" TEXT, -- 時間
    "remote" TEXT, -- リモートワーク
    "place" TEXT, -- 場所及び変更の範囲
    "pay_unit" TEXT, -- 報酬の単位
    "pay_amount" INTEGER, -- 報酬の額
    "pay_note" TEXT, -- 支払日その他報酬の説明
    "travel" TEXT, -- 旅費・交通費（費用弁償）
    "insurance" TEXT, -- 社会保険・災害補償
    "side_job" TEXT, -- 兼業・副業
    "secrecy" TEXT, -- 服務・守秘
    "privacy" TEXT, -- 個人情報・情報セキュリティ
    "apply_from" TEXT, -- 応募の受付開始日
    "apply_to" TEXT, -- 応募の締切日
    "documents" TEXT, -- 応募書類及び提出方法
    "result_on" TEXT, -- 結果を知らせる日の目安
    "start_on" TEXT, -- 着任・契約の日
    "applicant_privacy" TEXT, -- 応募者の個人情報の利用目的
    "smoking" TEXT, -- 受動喫煙対策
    "support" TEXT, -- 受入れの体制
    "fallback" TEXT, -- 採用できなかったときの代替策
    "notes" TEXT -- その他
) STRICT""",
    """CREATE TABLE "recruitment_duties" ( -- 業務の内容
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "description" TEXT, -- 業務
    "initiative" TEXT REFERENCES "policy_initiatives" ("id") DEFERRABLE INITIALLY DEFERRED -- 関係する取組
) STRICT""",
    """CREATE TABLE "recruitment_required" ( -- 応募の要件
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "description" TEXT -- 要件
) STRICT""",
    """CREATE TABLE "recruitment_preferred" ( -- 応募の要件
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "description" TEXT -- 要件
) STRICT""",
    """CREATE TABLE "recruitment_bid_restriction" ( -- 入札制限の内容
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "kind" TEXT, -- 入札制限の型
    "period" TEXT, -- 制限する期間
    "companies" TEXT, -- 対象とする企業
    "procurements" TEXT, -- 対象とする調達
    "exceptions" TEXT -- 例外及び手続
) STRICT""",
    """CREATE TABLE "recruitment_channels" ( -- 募集の媒体
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "channel" TEXT, -- 媒体
    "note" TEXT -- 備考
) STRICT""",
    """CREATE TABLE "recruitment_selection" ( -- 選考の段階
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "method" TEXT, -- 方法
    "on" TEXT, -- 実施日
    "note" TEXT -- 内容及び評価の観点
) STRICT""",
    """CREATE TABLE "costs" ( -- 経費と特別交付税
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "option_a" TEXT, -- 案Ａの内容
    "option_b" TEXT, -- 案Ｂの内容
    "chosen_option" TEXT, -- 採用する案
    "choice_reason" TEXT, -- その案とする理由
    "funding_note" TEXT -- 財源についての補足
) STRICT""",
    """CREATE TABLE "costs_lines" ( -- 経費の明細
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "fiscal_year" INTEGER, -- 年度
    "name" TEXT, -- 経費の名称
    "kind" TEXT, -- 区分
    "option" TEXT, -- 案
    "expense_category" TEXT, -- 節
    "basis" TEXT, -- 積算
    "budgeted" INTEGER, -- 予算
    "expected" INTEGER, -- 決算見込
    "settled" INTEGER, -- 決算
    "earmarked" INTEGER, -- 特定財源
    "earmarked_source" TEXT, -- 特定財源の名称
    "open_item" INTEGER, -- 対象になるか未確認の経費（旅費、共済費、謝金等）
    "note" TEXT -- 備考
) STRICT""",
    """CREATE TABLE "paperwork" ( -- 書類の作り方
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "state" TEXT, -- 版
    "decided_on" TEXT, -- 決定日
    "numbering" TEXT, -- 見出しの番号
    "comma" TEXT, -- 読点
    "note" TEXT -- 版の説明
) STRICT""",
    """CREATE TABLE "questions" ( -- 確認事項
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "question" TEXT, -- 確認したいこと
    "path" TEXT, -- 関係する場所
    "asked_to" TEXT, -- 照会先
    "answer" TEXT, -- 回答
    "answered_by" TEXT, -- 回答者（職）
    "answered_on" TEXT, -- 回答日
    "document_number" TEXT -- 文書番号
) STRICT""",
    """CREATE TABLE "marks" ( -- 印
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "path" TEXT, -- 場所
    "kind" TEXT, -- 印の種類
    "finding" TEXT, -- 指摘の番号
    "reason" TEXT, -- 理由
    "source" TEXT, -- 出典
    "by" TEXT, -- 記録した職
    "on" TEXT -- 記録した日
) STRICT""",
    """CREATE TABLE "drafts" ( -- 読み取れなかった入力
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "path" TEXT, -- 場所
    "raw" TEXT -- 入力されたままの文字
) STRICT""",
    """CREATE TABLE "meta" ( -- ファイルについて
    "key" TEXT PRIMARY KEY NOT NULL,
    "value" TEXT NOT NULL
) STRICT""",
    """CREATE TABLE "versions" ( -- 名前を付けた版
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT,
    "created_at" TEXT NOT NULL,
    "plan" TEXT NOT NULL
) STRICT""",
    'INSERT INTO "plan" ("only") VALUES (1)',
    'INSERT INTO "municipality" ("only") VALUES (1)',
    'INSERT INTO "municipality_contact" ("only") VALUES (1)',
    'INSERT INTO "policy" ("only") VALUES (1)',
    'INSERT INTO "roadmap" ("only") VALUES (1)',
    'INSERT INTO "organisation" ("only") VALUES (1)',
    'INSERT INTO "recruitment" ("only") VALUES (1)',
    'INSERT INTO "recruitment_bid_restriction" ("only") VALUES (1)',
    'INSERT INTO "costs" ("only") VALUES (1)',
    'INSERT INTO "paperwork" ("only") VALUES (1)',
)
