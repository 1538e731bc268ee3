"""人材台帳: who fits what is looked for, with the reason for every point; when a person is to be taken out; who may see whom.

The points are a first guide, never a decision: what nobody asked for is not counted, what nobody answered gives none.
"""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.plan.register import (
    Publicness,
    PublicRecord,
    TalentPerson,
    TalentRegister,
    TalentWanted,
    WorkStyle,
)

FIELD, PROFILE, DAYS, STYLE, RECORD = 40, 20, 20, 10, 10
_FIELD_POINTS = (FIELD, 30, 20)
WARN_DAYS = 30
ASK = "未入力のため、本人に確かめてください"


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the score: what was looked at, points of how many, and why."""

    name: str
    points: int
    most: int
    why: str


@dataclass(frozen=True, slots=True)
class Match:
    person: TalentPerson
    lines: tuple[Point, ...]

    @property
    def points(self) -> int:
        return sum(line.points for line in self.lines)

    @property
    def most(self) -> int:
        return sum(line.most for line in self.lines)


def matches(register: TalentRegister, wanted: TalentWanted, today: date) -> tuple[Match, ...]:
    """Best first; nobody of another field, none without a point, nobody who should be gone. Equal points keep the
    register's order."""
    found = [
        Match(person, score(person, wanted))
        for person in register.people
        if not is_over(register, person, today) and may_help(person, wanted)
    ]
    return tuple(sorted((item for item in found if item.points), key=lambda item: -item.points))


def may_help(person: TalentPerson, wanted: TalentWanted) -> bool:
    """Whether the field asked for is among theirs, or nobody said what theirs are."""
    own = [field for field in (person.field_1, person.field_2, person.field_3) if field is not None]
    return wanted.field is None or not own or wanted.field in own


def score(person: TalentPerson, wanted: TalentWanted) -> tuple[Point, ...]:
    return tuple(line for look in _LOOKS for line in look(person, wanted))


def _field(person: TalentPerson, wanted: TalentWanted) -> Iterator[Point]:
    if wanted.field is None:
        return
    own = (person.field_1, person.field_2, person.field_3)
    place = own.index(wanted.field) if wanted.field in own else -1
    if place >= 0:
        why = f"「{wanted.field.label}」が{place + 1}番目の専門分野です"
        yield Point("専門分野", _FIELD_POINTS[place], FIELD, why)
    else:
        why = ASK if not any(own) else f"「{wanted.field.label}」は専門分野にありません"
        yield Point("専門分野", 0, FIELD, why)


def _profile(person: TalentPerson, wanted: TalentWanted) -> Iterator[Point]:
    if wanted.profile is None:
        return
    if person.profile is None:
        yield Point("人材像", 0, PROFILE, ASK)
    elif person.profile is wanted.profile:
        yield Point("人材像", PROFILE, PROFILE, f"「{person.profile.label}」で一致します")
    else:
        yield Point("人材像", 0, PROFILE, f"「{person.profile.label}」で、異なります")


def _days(person: TalentPerson, wanted: TalentWanted) -> Iterator[Point]:
    if wanted.days is None:
        return
    if person.days is None:
        yield Point("日数", 0, DAYS, ASK)
        return
    said = f"月{person.days:f}日関われます（月{wanted.days:f}日が必要）"
    enough = person.days >= wanted.days
    half = person.days * 2 >= wanted.days
    yield Point("日数", DAYS if enough else DAYS // 2 if half else 0, DAYS, said)


def _style(person: TalentPerson, wanted: TalentWanted) -> Iterator[Point]:
    if wanted.style is None:
        return
    if person.style is None:
        yield Point("働き方", 0, STYLE, ASK)
    elif person.style in (wanted.style, WorkStyle.MIXED):
        yield Point("働き方", STYLE, STYLE, f"「{person.style.label}」で合います")
    elif wanted.style is WorkStyle.MIXED:
        yield Point("働き方", STYLE // 2, STYLE, f"「{person.style.label}」のため、一部だけ合います")
    else:
        yield Point("働き方", 0, STYLE, f"「{person.style.label}」で、合いません")


def _record(person: TalentPerson, wanted: TalentWanted) -> Iterator[Point]:
    if not wanted.record_wanted:
        return
    known = {PublicRecord.SEVERAL: RECORD, PublicRecord.ONE: 7, PublicRecord.NONE: 0}
    if person.public_record is None:
        yield Point("自治体との取組実績", 0, RECORD, ASK)
    else:
        said = f"「{person.public_record.label}」"
        yield Point("自治体との取組実績", known[person.public_record], RECORD, said)


_LOOKS: tuple[Callable[[TalentPerson, TalentWanted], Iterator[Point]], ...] = (
    _field,
    _profile,
    _days,
    _style,
    _record,
)


# ---- until when


def last_day(register: TalentRegister, person: TalentPerson) -> date | None:
    """The day the person is to be taken out: their own, or the earlier one of the register."""
    days = [day for day in (person.delete_on, register.keep_until) if day is not None]
    return min(days) if days else None


def is_over(register: TalentRegister, person: TalentPerson, today: date) -> bool:
    day = last_day(register, person)
    return day is not None and day < today


# ---- searching, and who may see whom


def found_by(register: TalentRegister, words: str) -> tuple[TalentPerson, ...]:
    """People in whose rows every word stands, 半角/全角 alike; all of them without words."""
    wanted = _plain(words).split()
    return tuple(
        person for person in register.people if all(word in _plain(text_of(person)) for word in wanted)
    )


def text_of(person: TalentPerson) -> str:
    parts = (
        person.name,
        person.affiliation,
        *(item.label for item in _choices(person)),
        person.experience,
        person.record_detail,
    )
    return " ".join(part for part in parts if part)


def _choices(person: TalentPerson) -> tuple[Choice, ...]:
    asked = (
        person.profile,
        person.field_1,
        person.field_2,
        person.field_3,
        person.public_record,
        person.style,
        person.publicness,
    )
    return tuple(item for item in asked if item is not None)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def shown_to(register: TalentRegister, audience: Publicness) -> tuple[TalentPerson, ...]:
    """Whom a list for these readers may name. Without an answer a person is for the keeper only."""
    order = list(Publicness)
    reach = order.index(audience)
    return tuple(
        person for person in register.people if order.index(person.publicness or Publicness.KEEPER) <= reach
    )
