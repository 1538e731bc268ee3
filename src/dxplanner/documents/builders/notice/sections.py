"""The 24 sections of a notice (recruitment research 2.1): where each is printed and for which forms it must be there.

The parts of the paper gather several of them in one ruled form; this table says that none is forgotten.
"""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.notice.wording import REGULAR_FORMS, words_for
from dxplanner.plan.recruitment import STAFF_FORMS, AppointmentForm


class Need(Choice):
    """必須度"""

    ALWAYS = "always", "全ての形態で必要"
    STAFF = "staff", "任用するときに必要"
    REGULAR = "regular", "一般職として任用するときに必要"
    ADVISED = "advised", "あるとよい"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSection:
    """`part` is the heading it is printed under, `words` what shows that it is there."""

    id: str
    need: Need
    part: str
    words: str


SECTIONS: tuple[NoticeSection, ...] = (
    NoticeSection(id="purpose", need=Need.ALWAYS, part="purpose", words="{purpose}"),
    NoticeSection(id="role", need=Need.ALWAYS, part="job", words="人材像"),
    NoticeSection(id="headcount", need=Need.ALWAYS, part="job", words="{headcount}"),
    NoticeSection(id="status", need=Need.ALWAYS, part="job", words="任用等の形態"),
    NoticeSection(id="term", need=Need.ALWAYS, part="job", words="{term}"),
    NoticeSection(id="duties", need=Need.ALWAYS, part="duties", words="業務の内容"),
    NoticeSection(id="req_must", need=Need.ALWAYS, part="requirements", words="必須の要件"),
    NoticeSection(id="req_nice", need=Need.ADVISED, part="requirements", words="歓迎する要件"),
    NoticeSection(id="disqualify", need=Need.REGULAR, part="disqualify", words="応募できない方"),
    NoticeSection(id="pay", need=Need.ALWAYS, part="pay", words="{pay}"),
    NoticeSection(id="hours", need=Need.ALWAYS, part="work", words="時間"),
    NoticeSection(id="place", need=Need.ALWAYS, part="work", words="場所"),
    NoticeSection(id="insurance", need=Need.STAFF, part="pay", words="社会保険・災害補償"),
    NoticeSection(id="service", need=Need.ALWAYS, part="service", words="{service}"),
    NoticeSection(id="conflict", need=Need.ALWAYS, part="conflict", words="公平性・透明性の確保"),
    NoticeSection(id="privacy", need=Need.ALWAYS, part="privacy", words="個人情報・情報セキュリティ"),
    NoticeSection(id="selection", need=Need.ALWAYS, part="selection", words="選考の方法"),
    NoticeSection(id="schedule", need=Need.ALWAYS, part="schedule", words="日程"),
    NoticeSection(id="documents", need=Need.ALWAYS, part="documents", words="応募書類及び提出方法"),
    NoticeSection(
        id="applicant_privacy", need=Need.ALWAYS, part="applicant_privacy", words="応募者の個人情報の取扱い"
    ),
    NoticeSection(id="smoking", need=Need.STAFF, part="work", words="受動喫煙対策"),
    NoticeSection(id="support", need=Need.ADVISED, part="support", words="受入れの体制"),
    NoticeSection(id="misc", need=Need.ADVISED, part="misc", words="その他"),
    NoticeSection(id="contact", need=Need.ALWAYS, part="contact", words="問合せ先"),
)


def needed_for(form: AppointmentForm | None) -> tuple[NoticeSection, ...]:
    """The sections a notice of this form may not lack."""
    out = words_for(form).left_out
    return tuple(
        section
        for section in SECTIONS
        if section.id not in out
        and (
            section.need is Need.ALWAYS
            or (section.need is Need.STAFF and form in STAFF_FORMS)
            or (section.need is Need.REGULAR and form in REGULAR_FORMS)
        )
    )


def is_needed(section_id: str, form: AppointmentForm | None) -> bool:
    return any(section.id == section_id for section in needed_for(form))


def printed_words(section: NoticeSection, form: AppointmentForm | None) -> str:
    words = words_for(form)
    return section.words.format(
        purpose=words.purpose,
        headcount=words.headcount,
        term=words.term,
        pay=words.pay,
        service=words.service,
    )
