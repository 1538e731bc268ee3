"""人材台帳 in and out: a workbook given out for a stated purpose, with a record of it; a workbook read in as one step.

Everything else the program writes leaves the people out (`plan.personal`).
"""

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import fault, shape_of
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several, applied, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.register import Publicness, Release, TalentPerson
from dxplanner.rules.register import is_over, shown_to
from dxplanner.services.session import local_now

PEOPLE, RELEASES = "recruitment.register.people", "recruitment.register.releases"
EXPORTED = "人材台帳を書き出す"
IMPORTED = "人材台帳を読み込む"


# ---- out


def checked_purpose(purpose: str) -> str:
    """The purpose as it is recorded. Raises BadInput."""
    said = purpose.strip()
    if not said:
        raise BadInput(
            "台帳の人は個人情報です。書き出す目的を書いてから、もう一度お試しください。", "purpose"
        )
    problem = fault(shape_of(Release).by_name["purpose"], said)
    if problem:
        raise BadInput(f"書き出す目的：{problem}", "purpose")
    return said


def recorded(plan: Plan, purpose: str, people: int, on: date) -> Change:
    row = Release(id=new_id(plan, RELEASES, "rl"), on=on, purpose=purpose, people=people)
    return AddRow(table=RELEASES, row=row)


def with_record(plan: Plan, purpose: str, now: Callable[[], datetime] = local_now) -> tuple[Plan, int]:
    """A plan that is handed on with its people: the record of it goes along. Raises BadInput without a purpose."""
    people = len(plan.recruitment.register.people)
    change = recorded(plan, checked_purpose(purpose), people, now().date())
    return applied(plan, change).plan, people


@dataclass(frozen=True, slots=True)
class Written:
    people: int
    kept_back: int
    """Left out: not for these readers, or past the day they were to be taken out."""


def write_people(
    plan: Plan,
    path: Path,
    *,
    purpose: str,
    audience: Publicness,
    now: Callable[[], datetime] = local_now,
) -> tuple[Change, Written]:
    """Write the list; the change records that it was given out. Raises BadInput or DxError; then nothing was written."""
    from dxplanner.documents.builders.after.register_list import build
    from dxplanner.documents.builders.answers import Context
    from dxplanner.documents.builders.frame import profile_of
    from dxplanner.documents.profile import NumberingStyle
    from dxplanner.services.exporting import render, write_whole

    said, day, register = checked_purpose(purpose), now().date(), plan.recruitment.register
    people = tuple(person for person in shown_to(register, audience) if not is_over(register, person, day))
    if not people:
        raise BadInput("この範囲に出せる人がいません。公開の範囲と消す日を確かめてください。")
    profile = profile_of(plan, NumberingStyle.OFFICIAL)
    document = build(plan, Context(printed_on=day, profile=profile), people, purpose=said, audience=audience)
    write_whole(path, render(document, profile, "xlsx", day))
    return recorded(plan, said, len(people), day), Written(len(people), len(register.people) - len(people))


# ---- in


@dataclass(frozen=True, slots=True)
class Taken:
    added: int
    updated: int
    same: int


def import_change(plan: Plan, path: Path) -> tuple[Change | None, Taken]:
    """One step that can be undone, None where the file says nothing new. Raises BadInput. The same name and affiliation is
    the same person: what the file has a column for is taken over. Others are added, and nobody is taken out."""
    from dxplanner.services.importers.people import read_people
    from dxplanner.services.importers.workbook import refuse

    known: dict[tuple[str, str], TalentPerson] = {}
    for person in plan.recruitment.register.people:
        key = _key(person.name, person.affiliation)
        if key in known:
            raise refuse(
                "台帳に、名前と所属が同じ人が2人います。どちらの人か決められないため、先に台帳を直してください。"
            )
        known[key] = person
    changes: list[Change] = []
    added = updated = same = 0
    first = new_id(plan, PEOPLE, "pe")
    number = int(first.removeprefix("pe"))
    for read in read_people(path):
        own = known.get(_key(read.values["name"], read.values.get("affiliation")))
        if own is None:
            changes.append(AddRow(table=PEOPLE, row=TalentPerson(id=f"pe{number}", **read.values)))
            number, added = number + 1, added + 1
            continue
        different = [
            SetValue(path=f"{PEOPLE}[{own.id}].{name}", value=value)
            for name, value in read.values.items()
            if not _alike(getattr(own, name), value)
        ]
        changes += different
        updated, same = updated + bool(different), same + (not different)
    return (Several(changes=tuple(changes)) if changes else None), Taken(added, updated, same)


def _key(name: str | None, affiliation: str | None) -> tuple[str, str]:
    return _plain(name), _plain(affiliation)


def _plain(text: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def _alike(old: Any, new: Any) -> bool:
    """A workbook writes ㈱ as (株): that is no change."""
    if isinstance(old, str) and isinstance(new, str):
        return old == new or unicodedata.normalize("NFKC", old) == unicodedata.normalize("NFKC", new)
    return bool(old == new)


# ---- away


def people_over(plan: Plan, on: date) -> tuple[TalentPerson, ...]:
    register = plan.recruitment.register
    return tuple(person for person in register.people if is_over(register, person, on))


def removal(people: tuple[TalentPerson, ...]) -> Change:
    return Several(changes=tuple(RemoveRow(path=f"{PEOPLE}[{person.id}]") for person in people))
