"""業務委託の契約: how the contractor is chosen, the proposals, the committee, the contract and its inspections."""

STATEMENTS = (
    """CREATE TABLE "recruitment_contracting" ( -- 業務委託の契約
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "method" TEXT, -- 契約の方法
    "limit_amount" INTEGER, -- 提案上限額・予定価格（税込み）
    "own_threshold" INTEGER, -- 少額の随意契約の額（町の規則、委託）
    "threshold_rule" TEXT, -- 規則の名称及び条
    "ground" TEXT, -- 随意契約の根拠
    "reason" TEXT, -- 随意契約とする理由
    "price_reason" TEXT -- 価格が適正である理由
) STRICT""",
    """CREATE TABLE "recruitment_contracting_related" ( -- 同じ年度の関係する発注
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "name" TEXT, -- 発注の名称
    "amount" INTEGER, -- 予定価格（税込み）
    "ordered_on" TEXT, -- 発注日
    "apart" TEXT -- 分けて発注する理由
) STRICT""",
    """CREATE TABLE "recruitment_contracting_proposal" ( -- 公募型プロポーザル
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "announced_on" TEXT, -- 公告の日
    "question_until" TEXT, -- 質問の締切日
    "answered_on" TEXT, -- 質問への回答を公表する日
    "entry_until" TEXT, -- 参加表明書の締切日
    "proposal_until" TEXT, -- 企画提案書の締切日
    "hearing_on" TEXT, -- 審査（説明及び質疑）の日
    "result_on" TEXT, -- 審査結果を知らせる日
    "contract_on" TEXT, -- 契約の予定日
    "papers" TEXT, -- 提出書類
    "submission" TEXT, -- 提出の方法
    "full_marks" INTEGER, -- 満点
    "pass_marks" INTEGER, -- 最低基準点
    "tie_first" TEXT, -- 同点の場合に、まず用いる方法
    "tie_then" TEXT, -- それでも同じ場合に用いる方法
    "comment" TEXT -- 選定の理由
) STRICT""",
    """CREATE TABLE "recruitment_contracting_proposal_eligibility" ( -- 参加資格
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "description" TEXT -- 参加資格
) STRICT""",
    """CREATE TABLE "recruitment_contracting_proposal_criteria" ( -- 評価項目
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 区分
    "name" TEXT, -- 評価項目
    "view" TEXT, -- 評価の視点
    "points" INTEGER -- 配点
) STRICT""",
    """CREATE TABLE "recruitment_contracting_proposal_questions" ( -- 質問と回答
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "place" TEXT, -- 質問の箇所
    "question" TEXT, -- 質問
    "answer" TEXT -- 回答
) STRICT""",
    """CREATE TABLE "recruitment_contracting_proposal_proposers" ( -- 提案者
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "sign" TEXT, -- 提案者の記号
    "points" TEXT, -- 評価点
    "price" INTEGER, -- 見積額（税込み）
    "result" TEXT -- 結果
) STRICT""",
    """CREATE TABLE "recruitment_contracting_committee" ( -- 審査委員会
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "name" TEXT, -- 審査委員会の名称
    "by_ordinance" INTEGER, -- 審査委員会を置く条例
    "effective_on" TEXT -- 要綱の施行日
) STRICT""",
    """CREATE TABLE "recruitment_contracting_committee_seats" ( -- 審査委員
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "post" TEXT, -- 職
    "role" TEXT, -- 役割
    "outside" INTEGER -- 町の職員以外の者
) STRICT""",
    """CREATE TABLE "recruitment_contracting_agreement" ( -- 契約の内容
    "only" INTEGER PRIMARY KEY NOT NULL CHECK ("only" = 1),
    "contractor" TEXT, -- 契約の相手方
    "amount" INTEGER, -- 契約額（税込み）
    "signed_on" TEXT, -- 契約の日
    "deposit" TEXT, -- 契約保証金
    "deposit_reason" TEXT, -- 契約保証金を免除する理由
    "personal_data" INTEGER -- 個人情報を扱う業務
) STRICT""",
    """CREATE TABLE "recruitment_contracting_agreement_inspections" ( -- 検査
    "id" TEXT PRIMARY KEY NOT NULL, -- 行の番号
    "position" INTEGER NOT NULL,
    "kind" TEXT, -- 区分
    "subject" TEXT, -- 検査の対象
    "delivered_on" TEXT, -- 完了の届出を受けた日
    "inspected_on" TEXT, -- 検査の日
    "inspector" TEXT, -- 検査員の職
    "witness" TEXT, -- 立会人の職
    "amount" INTEGER, -- 支払の対象となる額
    "result" TEXT, -- 結果
    "note" TEXT -- 補修の内容その他
) STRICT""",
    'INSERT INTO "recruitment_contracting" ("only") VALUES (1)',
    'INSERT INTO "recruitment_contracting_proposal" ("only") VALUES (1)',
    'INSERT INTO "recruitment_contracting_committee" ("only") VALUES (1)',
    'INSERT INTO "recruitment_contracting_agreement" ("only") VALUES (1)',
)
