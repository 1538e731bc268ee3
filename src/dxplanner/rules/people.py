"""人役と技能: what the people of the plan add up to. Pure sums over what was entered; no figure of our own but 1.0人役."""

from collections.abc import Iterator
from decimal import Decimal

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.plan.edit import AddRow, Change, Several, new_id
from dxplanner.plan.organisation import NodeKind, Origin
from dxplanner.plan.people import Assignment, NeededSkill, Person, SkillLevel, Standing
from dxplanner.plan.plan import Plan

FULL = Decimal(1)
PERSONS = "organisation.people.persons"
ASSIGNMENTS = "organisation.people.assignments"
_LEVELS = tuple(SkillLevel)
_STAFF = frozenset(
    {
        Standing.SPECIAL,
        Standing.REGULAR,
        Standing.FIXED_TERM,
        Standing.FISCAL_YEAR_FULL,
        Standing.FISCAL_YEAR_PART,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One person's time: what they have, what they give to the 推進体制, what they give to other work."""

    person: Person
    entries: tuple[Assignment, ...]

    @property
    def capacity(self) -> Decimal:
        return self.person.capacity if self.person.capacity is not None else FULL

    @property
    def inside(self) -> Decimal:
        return _sum(entry for entry in self.entries if entry.node is not None)

    @property
    def outside(self) -> Decimal:
        return _sum(entry for entry in self.entries if entry.node is None)

    @property
    def total(self) -> Decimal:
        return self.inside + self.outside

    @property
    def over(self) -> Decimal:
        """How much more than they have; 0 where it fits."""
        return max(self.total - self.capacity, Decimal(0))

    @property
    def open(self) -> bool:
        """Whether some of it has no share yet: then the sums say less than there is."""
        return any(entry.share is None for entry in self.entries)


def _sum(entries: Iterator[Assignment]) -> Decimal:
    return sum((entry.share for entry in entries if entry.share is not None), Decimal(0))


def loads(plan: Plan) -> tuple[Load, ...]:
    people = plan.organisation.people
    return tuple(
        Load(
            person=person,
            entries=tuple(entry for entry in people.assignments if entry.person == person.id),
        )
        for person in people.persons
    )


def total_inside(plan: Plan) -> Decimal:
    """人役の計 of the whole 推進体制."""
    return sum((load.inside for load in loads(plan)), Decimal(0))


def time_at(plan: Plan) -> dict[str, Decimal]:
    """人役 by node, for nodes somebody gives time to."""
    found: dict[str, Decimal] = {}
    for entry in plan.organisation.people.assignments:
        if entry.node is not None and entry.share is not None:
            found[entry.node] = found.get(entry.node, Decimal(0)) + entry.share
    return found


def people_at(plan: Plan, node: str | None) -> tuple[Person, ...]:
    """Who serves at a place of the chart."""
    held = {entry.person for entry in plan.organisation.people.assignments if node and entry.node == node}
    return tuple(person for person in plan.organisation.people.persons if person.id in held)


# ---- skills


def is_staff(person: Person) -> bool:
    """Of the house. Who has no standing yet is taken for staff."""
    return person.standing is None or person.standing in _STAFF


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillStand:
    """One skill: who has it at the level that is wanted, who is on the way, how many are missing."""

    skill: NeededSkill
    able: tuple[Person, ...]
    learning: tuple[Person, ...]

    @property
    def needed(self) -> int:
        return self.skill.people if self.skill.people is not None else 1

    @property
    def missing(self) -> int:
        return max(self.needed - len(self.able), 0)

    @property
    def only_outside(self) -> bool:
        """Whether the town is left without the skill when the people from outside go."""
        return bool(self.able) and not any(is_staff(person) for person in self.able)


def level_of(plan: Plan, person: str, skill: str) -> SkillLevel | None:
    return next(
        (
            entry.level
            for entry in plan.organisation.people.levels
            if entry.person == person and entry.skill == skill
        ),
        None,
    )


def reaches(level: SkillLevel | None, wanted: SkillLevel | None) -> bool:
    """Without a wanted level, doing it alone is what counts."""
    if level is None:
        return False
    return _LEVELS.index(level) >= _LEVELS.index(wanted or SkillLevel.ALONE)


def skill_stands(plan: Plan) -> tuple[SkillStand, ...]:
    people = plan.organisation.people
    found = []
    for skill in people.skills:
        held = [(person, level_of(plan, person.id, skill.id)) for person in people.persons]
        able = tuple(person for person, level in held if reaches(level, skill.level))
        learning = tuple(
            person for person, level in held if level is not None and not reaches(level, skill.level)
        )
        found.append(SkillStand(skill=skill, able=able, learning=learning))
    return tuple(found)


# ---- taking over what other pages already say


def proposed_people(plan: Plan) -> Several | None:
    """Posts of the chart and the staff of 第1章 that are not among the people yet, as one change; None: nothing new.

    A post is known by its title; nothing that is there is touched.
    """
    organisation, people = plan.organisation, plan.organisation.people
    known = {person.title for person in people.persons}
    changes: list[Change] = []
    person_number = _number(new_id(plan, PERSONS, "p"))
    entry_number = _number(new_id(plan, ASSIGNMENTS, "a"))
    for title, section, standing, entries in _wanted(plan):
        if title in known:
            continue
        known.add(title)
        person = f"p{person_number}"
        person_number += 1
        row = Person(id=person, title=title, section=section, standing=standing)
        changes.append(AddRow(table=PERSONS, row=row))
        for node, work, share in entries:
            if node is not None and tree.find_row(organisation.nodes, node) < 0:
                continue
            entry = Assignment(id=f"a{entry_number}", person=person, node=node, work=work, share=share)
            entry_number += 1
            changes.append(AddRow(table=ASSIGNMENTS, row=entry))
    return Several(changes=tuple(changes)) if changes else None


_Entries = list[tuple[str | None, str | None, Decimal | None]]


def _wanted(plan: Plan) -> Iterator[tuple[str, str | None, Standing | None, _Entries]]:
    town, organisation = plan.municipality, plan.organisation
    specials = {town.head_title, town.vice_head_title, "教育長"}
    for node in organisation.nodes:
        if node.kind is not NodeKind.POST or not node.title:
            continue
        standing = None
        if node.origin is Origin.INTERNAL:
            standing = Standing.SPECIAL if node.title in specials else Standing.REGULAR
        yield node.title, node.section, standing, [(node.id, None, node.share)]
    for staff in town.it_staff:
        if staff.title:
            office = organisation.dx_office
            entries: _Entries = [(office, None if office else "情報・DXの仕事", staff.share)]
            if staff.concurrent_duties:
                entries.append((None, staff.concurrent_duties[:60], None))
            yield staff.title, staff.section, Standing.REGULAR, entries


def _number(row_id: str) -> int:
    return int(row_id[1:])
