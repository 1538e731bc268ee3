"""Our questions of the 想定問答集: the ten every printed set must answer, and more, in the order they are asked."""

from dxplanner.documents.builders.briefing import money_answers as money
from dxplanner.documents.builders.briefing import people_answers as people
from dxplanner.documents.builders.briefing.model import (
    ALLOCATION,
    ANNEX,
    COUNCIL,
    NOTICE,
    ORGANISATION,
    POLICY,
    Question,
)
from dxplanner.plan.briefing import Asker

_TABLE = (
    # id, asker, question, answer, evidence
    ("Q01", Asker.HEAD, "町の持ち出しはいくらか。交付税がゼロなら、どうなるか。", money.burden, ((ALLOCATION, "試算の結果"),)),
    ("Q02", Asker.HEAD, "人が来なかったら、どうするか。", people.nobody_came, ((ALLOCATION, "募集の方法と代替策"),)),
    ("Q03", Asker.HEAD, "県や近隣の団体と組めないか。", people.with_the_prefecture, ((POLICY, "県・近隣団体との連携"),)),
    ("Q04", Asker.HEAD, "なぜ外部の人材が要るのか。職員だけではできないか。", people.why_outside, ((POLICY, "人材の確保及び育成"),)),
    ("Q05", Asker.HEAD, "なぜ、この案とするのか。", money.why_this_option, ((ALLOCATION, "採用する案とその理由"),)),
    ("Q06", Asker.FINANCE, "措置の根拠の条文は何か。率はいくらか。", money.law, ((ANNEX, ""),)),
    ("Q07", Asker.FINANCE, "何月分の交付税か。歳入にどう立てるか。", money.instalment, ((ALLOCATION, "予算要求及び議会への説明に用いる文"),)),
    ("Q08", Asker.FINANCE, "後年度の負担はいくらか。", money.later_years, ((ALLOCATION, "試算の結果"),)),
    ("Q09", Asker.FINANCE, "補正予算や債務負担行為は要るか。", money.budget_steps, ((ALLOCATION, "経費の内訳"),)),
    ("Q10", Asker.FINANCE, "特定財源はあるか。交付税を特定財源にできないか。", money.earmarked, ((ALLOCATION, "試算の結果"),)),
    ("Q11", Asker.FINANCE, "旅費や謝金も、措置の対象になるか。", money.open_costs, ((ANNEX, "確認を要する点"),)),
    ("Q12", Asker.PERSONNEL, "身分は何か。", people.standing, ((NOTICE, "{words.conditions}"),)),
    ("Q13", Asker.PERSONNEL, "条例の改正と定数は、どうなるか。いつの議会か。", people.ordinances, ((NOTICE, "日程"),)),
    ("Q14", Asker.PERSONNEL, "公務災害、勤怠及び評価は、どう扱うか。", people.terms, ((NOTICE, "{words.conditions}"),)),
    ("Q15", Asker.PERSONNEL, "兼業はできるか。秘密は守られるか。", people.side_job, ((NOTICE, "{words.service}"),)),
    ("Q16", Asker.AUDIT, "なぜ、この業者（この人）か。", people.why_this_one, ((NOTICE, "選考の方法"),)),
    ("Q17", Asker.AUDIT, "履行は、どう確認するか。", people.fulfilment, ((NOTICE, "受入れの体制"),)),
    ("Q18", Asker.AUDIT, "委員の謝金の根拠は何か。", money.honorarium, ((ALLOCATION, "経費の内訳"),)),
    ("Q19", Asker.AUDIT, "証拠となる書類は、何を残すか。", people.papers_kept, ((ALLOCATION, "経費の内訳"),)),
    ("Q20", Asker.COUNCIL, "町民に、何がいつ良くなるか。", people.what_gets_better, ((POLICY, "指標"),)),
    ("Q21", Asker.COUNCIL, "月に何日来て、何をするのか。", people.days_and_duties, ((NOTICE, "業務の内容"),)),
    ("Q22", Asker.COUNCIL, "前の会社に仕事が流れないか。", people.no_favour, ((NOTICE, "公平性・透明性の確保"),)),
    ("Q23", Asker.COUNCIL, "成果がなければ、どうするか。", people.no_results, ((NOTICE, "{words.conditions}"),)),
    ("Q24", Asker.COUNCIL, "標準化やガバメントクラウドを含め、デジタルの経費は全体でいくらか。", money.running_costs, ((COUNCIL, "デジタル関係経費の全体"),)),
    ("Q25", Asker.COUNCIL, "計画の進み具合は、どう示すのか。", people.stays_open, ((POLICY, "進捗管理及び見直し"),)),
    ("Q26", Asker.RESIDENTS, "高齢者や、機器に不慣れな人は、取り残されないか。", people.divide, ((POLICY, "誰もが使えるようにする取組"),)),
    ("Q27", Asker.RESIDENTS, "個人情報は守られるか。", people.privacy, ((POLICY, "サイバーセキュリティを確保するための方針及び個人情報の保護"),)),
    ("Q28", Asker.RESIDENTS, "税金を使う値打ちはあるか。", people.worth_the_money, ((NOTICE, "{words.purpose}"), (ORGANISATION, "役割分担"))),
)  # fmt: skip

QUESTIONS: tuple[Question, ...] = tuple(
    Question(id=number, asker=asker, question=question, answer=answer, evidence=evidence)
    for number, asker, question, answer, evidence in _TABLE
)
"""The id stays with the question for good: a new one gets a new number, wherever it stands."""
