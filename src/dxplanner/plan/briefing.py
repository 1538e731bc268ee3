"""想定問答: the officer's own questions and answers, and their wording of ours. Ours stand in the documents."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import choice, long_text, row_id, table, text


class Asker(Choice):
    """問う人, in the order the papers are read."""

    HEAD = "head", "町長・副町長"
    FINANCE = "finance", "財政担当"
    PERSONNEL = "personnel", "人事担当"
    AUDIT = "audit", "監査委員"
    COUNCIL = "council", "議会"
    RESIDENTS = "residents", "住民"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingAnswer:
    """想定問答"""

    id: str = row_id()
    ours: str | None = text("もとにした問の番号", 10)
    """The number of our question that this replaces; None for the officer's own."""
    asker: Asker | None = choice("問う人", Asker)
    question: str | None = text("問", 300)
    answer: str | None = long_text("答", 2000)
    evidence: str | None = text("根拠となる書類と箇所", 200)
    based_on: str | None = long_text("書き直したときの元の答", 4000)
    """Our answer as it read then: where the plan says something else today, the edited answer is marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """想定問答と議会への説明"""

    answers: tuple[BriefingAnswer, ...] = table("想定問答", BriefingAnswer)
    council_date: str | None = text("全員協議会の期日", 60)
    council_purpose: str | None = long_text("議会に説明する趣旨", 1000)
    decided: str | None = long_text("決まっていること", 2000)
    undecided: str | None = long_text("まだ決まっていないこと", 2000)
    results_shown: str | None = long_text("成果の示し方", 1000)
    audit_check: str | None = long_text("履行の確認の方法", 1000)
    personnel_terms: str | None = long_text("公務災害・勤怠・評価の取扱い", 1000)
