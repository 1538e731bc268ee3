"""Dates in the roadmap's background: what the council and the budget bring every year, what the nation sets."""

from collections.abc import Iterator

from dxplanner.core.calendar import FISCAL_MONTHS, date_label
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.model import Inline, plain
from dxplanner.facts.national_deadlines import NationalDeadline, national_deadlines

UNCONFIRMED = "〔未確認〕"


def events(answers: Answers, first: int, last: int) -> tuple[tuple[int, str], ...]:
    """Months from April of the first year, for every year shown."""
    found = [
        (year * 12 + FISCAL_MONTHS.index(item.month), answers.sized(item.title))
        for item in answers.plan.roadmap.calendar
        if item.month is not None and item.title
        for year in range(last - first + 1)
    ]
    return tuple(sorted(found))


def deadlines(answers: Answers, first: int, last: int) -> tuple[NationalDeadline, ...]:
    if answers.plan.roadmap.show_deadlines is False:
        return ()
    return national_deadlines(first, last)


def deadline_marks(answers: Answers, first: int, last: int) -> tuple[tuple[int, str], ...]:
    return tuple(
        (
            (item.fiscal_year - first) * 12 + FISCAL_MONTHS.index(item.due.month),
            item.name + ("" if item.is_confirmed else UNCONFIRMED),
        )
        for item in deadlines(answers, first, last)
    )


def date_notes(answers: Answers, first: int, last: int) -> Iterator[Inline]:
    months = [item for item in answers.plan.roadmap.calendar if item.month is not None and item.title]
    if months:
        words = "、".join(f"{item.title}（{item.month}月）" for item in months)
        yield plain(answers.sized(f"※　毎年度の議会・予算等の時期：{words}"))
    for item in deadlines(answers, first, last):
        yield plain(
            answers.sized(
                f"※　国の期限：{date_label(item.due)}　{item.meaning}"
                f"〔{item.source.confidence_label}〕（{item.source.label()}）"
            )
        )
