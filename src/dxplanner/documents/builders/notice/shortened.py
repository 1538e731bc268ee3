"""Short texts for a job site and for the town's home page: whole sentences of the answers, chosen to fit, and counted."""

import re

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import Answers, compose, gap, join
from dxplanner.documents.builders.notice.clauses import days_words, pay_lines
from dxplanner.documents.builders.notice.head import counted
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.model import Inline, Span, plain, text_of

MOST_DUTIES, MOST_REQUIRED, MOST_PREFERRED = 4, 3, 3
_SENTENCES = re.compile("[^。\n]*。|[^。\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortText:
    """One box of a job site: `limit` is a guide of this program's own; sites differ."""

    title: str
    words: Inline
    limit: int
    path: str = ""

    @property
    def length(self) -> int:
        return counted(text_of(self.words))

    @property
    def over(self) -> int:
        return max(0, self.length - self.limit)


def lead(text: str, limit: int) -> str:
    """As many whole sentences from the start as fit; the first one always."""
    taken = ""
    for sentence in _SENTENCES.findall(text):
        if taken and len(taken) + len(sentence) > limit:
            break
        taken += sentence.strip()
    return taken


def _lead(answers: Answers, path: str, limit: int) -> Inline:
    if not answers.has(path):
        return answers.say(path)
    return (Span(lead(answers.text(path), limit), path),)


def _lines(answers: Answers, table: str, most: int) -> Inline:
    rows = getattr(answers.plan.recruitment, table)[:most]
    if not rows:
        return (gap(f"recruitment.{table}"),)
    parts = [compose("・", answers.say(f"recruitment.{table}[{row.id}].description")) for row in rows]
    return join(parts, "\n")


def _work(answers: Answers) -> Inline:
    parts = [days_words(answers), answers.say("recruitment.remote")]
    if answers.has("recruitment.side_job"):
        parts.append(answers.say("recruitment.side_job"))
    return join(parts, "。")


def _term(answers: Answers) -> Inline:
    return compose(answers.say("recruitment.term_from"), "から", answers.say("recruitment.term_to"), "まで")


def _apply(answers: Answers) -> Inline:
    return compose(answers.say("recruitment.apply_to"), "必着。応募の方法は、募集要項を御覧ください。")


def _steps(answers: Answers) -> Inline:
    steps = answers.plan.recruitment.selection
    if not steps:
        return (gap("recruitment.selection"),)
    named = join([answers.say(f"recruitment.selection[{step.id}].method") for step in steps], "→")
    return compose(named, "→結果の通知（", answers.say("recruitment.result_on"), "を目途）")


def job_site(answers: Answers) -> tuple[ShortText, ...]:
    """In the order of a job site's boxes."""
    words = words_for(answers.plan.recruitment.appointment_form)
    pay = compose(pay_lines(answers), "。旅費等は、募集要項を御覧ください。")
    boxes = [
        ShortText(
            title="見出し",
            words=answers.say("recruitment.papers.headline"),
            limit=40,
            path="recruitment.papers.headline",
        ),
        ShortText(
            title="募集の背景",
            words=_lead(answers, "recruitment.purpose", 200),
            limit=200,
            path="recruitment.purpose",
        ),
        ShortText(
            title="仕事の内容",
            words=_lines(answers, "duties", MOST_DUTIES),
            limit=250,
            path="recruitment.duties",
        ),
        ShortText(
            title="必須の経験",
            words=_lines(answers, "required", MOST_REQUIRED),
            limit=160,
            path="recruitment.required",
        ),
    ]
    if answers.plan.recruitment.preferred:
        preferred = _lines(answers, "preferred", MOST_PREFERRED)
        boxes.append(
            ShortText(title="歓迎する経験", words=preferred, limit=120, path="recruitment.preferred")
        )
    boxes += [
        ShortText(title="働き方", words=_work(answers), limit=80, path="recruitment.days"),
        ShortText(title=words.term, words=_term(answers), limit=40, path="recruitment.term_from"),
        ShortText(title=words.pay, words=pay, limit=80, path="recruitment.pay_amount"),
        ShortText(title="選考の流れ", words=_steps(answers), limit=80, path="recruitment.selection"),
        ShortText(title="応募の締切", words=_apply(answers), limit=60, path="recruitment.apply_to"),
    ]
    if answers.has("recruitment.papers.message"):
        boxes.append(
            ShortText(
                title="町からの言葉",
                words=answers.say("recruitment.papers.message"),
                limit=200,
                path="recruitment.papers.message",
            )
        )
    return tuple(boxes)


def home_page(answers: Answers) -> Inline:
    """A notice for the town's own page or 広報: who, what, until when, where to ask."""
    recruitment = answers.plan.recruitment
    words = words_for(recruitment.appointment_form)
    parts: list[Inline] = [
        compose(
            answers.say("municipality.name"), "では、", answers.say("recruitment.job_title"), "を募集します。"
        ),
        _lead(answers, "recruitment.purpose", 120),
        compose(f"{words.term}：", _term(answers)),
        compose("募集人数：", answers.say("recruitment.headcount")),
        compose("働き方：", _work(answers)),
        compose(f"{words.pay}：", pay_lines(answers)),
        compose(
            "応募の受付：",
            answers.say("recruitment.apply_from"),
            "から",
            answers.say("recruitment.apply_to"),
            "まで",
        ),
        plain("応募の要件、提出書類及び選考の方法は、募集要項（下のファイル）を御覧ください。"),
        compose(
            "問合せ先：",
            answers.say("municipality.contact.section"),
            "（電話　",
            answers.say("municipality.contact.phone"),
            "）",
        ),
    ]
    return join(parts, "\n")
