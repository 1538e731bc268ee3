"""人材台帳 in and out: a workbook given out for a stated purpose, with a record of it; a workbook read in as one step.

Everything else the program writes leaves the people out (`plan.personal`).
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import fault, shape_of
from dxplanner.plan.edit import AddRow, Change, SetValue, Several, applied, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.register import Publicness, Release, TalentPerson
from dxplanner.rules.register import shown_to
from dxplanner.services.session import READ_ONLY, Session, local_now

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
    """Left out because of the 公開の範囲."""


def write_people(
    session: Session,
    path: Path,
    *,
    purpose: str,
    audience: Publicness,
    now: Callable[[], datetime] = local_now,
) -> Written:
    """Write the list and record that it was given out. Raises BadInput or DxError; then nothing was written."""
    from dxplanner.documents.builders.after.register_list import build
    from dxplanner.documents.builders.answers import Context
    from dxplanner.documents.builders.frame import profile_of
    from dxplanner.documents.profile import NumberingStyle
    from dxplanner.services.exporting import render, write_whole

    if session.read_only:
        raise BadInput(READ_ONLY)
    said, plan, day = checked_purpose(purpose), session.plan, now().date()
    people = shown_to(plan.recruitment.register, audience)
    if not people:
        raise BadInput("この範囲に出せる人がいません。公開の範囲を確かめてください。")
    profile = profile_of(plan, NumberingStyle.OFFICIAL)
    document = build(plan, Context(printed_on=day, profile=profile), people, purpose=said, audience=audience)
    write_whole(path, render(document, profile, "xlsx", day))
    session.apply(recorded(plan, said, len(people), day), EXPORTED)
    return Written(len(people), len(plan.recruitment.register.people) - len(people))


# ---- in


@dataclass(frozen=True, slots=True)
class Taken:
    added: int
    updated: int
    same: int


def take_people(session: Session, path: Path) -> Taken:
    """Read a workbook into the register as one step that can be undone. Raises BadInput; then nothing has changed."""
    if session.read_only:
        raise BadInput(READ_ONLY)
    change, taken = import_change(session.plan, path)
    if change is not None:
        session.apply(change, IMPORTED)
    return taken


def import_change(plan: Plan, path: Path) -> tuple[Change | None, Taken]:
    """The same name and affiliation is the same person: what the file has a column for is taken over. Others are added,
    and nobody is taken out."""
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
