"""What the other papers of a call need beyond the notice: the job site, the specification, callers."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import long_text, row_id, table, text

MESSAGE_LIMIT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerQuestion:
    """応募する方からの問合せ"""

    id: str = row_id()
    question: str | None = text("問合せ", 200)
    answer: str | None = long_text("答", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePapers:
    """募集に伴う書類"""

    headline: str | None = text("求人サイトの見出し", 120)
    message: str | None = long_text("応募する方への言葉", MESSAGE_LIMIT)
    deliverables: str | None = long_text("成果物", 2000)
    inspection: str | None = text("履行の確認及び検査")
    holidays: str | None = text("休日及び休暇")
    questions: tuple[CallerQuestion, ...] = table("応募する方からの問合せ", CallerQuestion)
