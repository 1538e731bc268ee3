"""Cases of people: outsiders (ORG-22…27), one person in two places (ORG-04, 06, 19, 30), time and skills (ORG-41…46)."""

from datetime import date
from decimal import Decimal

from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    NodeKind,
    OrgNode,
    Origin,
    Relation,
    RelationKind,
)
from dxplanner.plan.people import (
    Assignment,
    Filling,
    NeededSkill,
    Person,
    SkillLevel,
    SkillMark,
    Standing,
)
from dxplanner.plan.recruitment import AppointmentForm, Recruitment
from tests.checks.cases import Case, finds, first, plus, quiet

AIDE = "organisation.nodes[aide]"
NODES = "organisation.nodes"
LINES = "organisation.relations"
PERSONS = "organisation.people.persons"
ENTRIES = "organisation.people.assignments"
SKILLS = "organisation.people.skills"
LEVELS = "organisation.people.levels"
ONE = f"{PERSONS}[y]"
SOURCE = "organisation.aide_source"
FORM = "recruitment.appointment_form"
RESTRICTION = "recruitment.bid_restriction.kind"
OUTSIDER = OrgNode(id="y", kind=NodeKind.POST, title="政策顧問", origin=Origin.EXTERNAL)
CORPS = OrgNode(id="y", kind=NodeKind.ROLE_GROUP, title="地域おこし協力隊", origin=Origin.EXTERNAL)
TO_AIDE = Relation(id="y", source="joho", kind=RelationKind.REPORTS_TO, target="aide")
TO_OUTSIDER = Relation(id="y", source="joho", kind=RelationKind.REPORTS_TO, target="y")
ADVISES = Relation(id="y", source="y", kind=RelationKind.ADVISES, target="mayor")
CONTRACTS = Relation(id="y", source="aide", kind=RelationKind.CONTRACTS_WITH, target="pref")


def person(**fields: object) -> Person:
    return Person(id="y", title="担当", **fields)  # type: ignore[arg-type]


def at(node: str | None, share: str | None = None, entry: str = "y", **fields: object) -> Assignment:
    amount = Decimal(share) if share is not None else None
    return Assignment(id=entry, person="y", node=node, share=amount, **fields)  # type: ignore[arg-type]


def people(one: Person, *entries: Assignment) -> dict[str, object]:
    return {PERSONS: (one,), ENTRIES: entries}


OUTSIDERS: tuple[Case, ...] = (
    finds("ORG-22", FORM, {SOURCE: AideSource.EXTERNAL, FORM: None}),
    finds("ORG-22", "organisation.nodes[y]", {NODES: plus(OUTSIDER)}, "「政策顧問」", "身分"),
    quiet(
        "ORG-22",
        {NODES: plus(OUTSIDER), **people(person(standing=Standing.SPECIAL_PART_TIME), at("y"))},
    ),
    quiet("ORG-22", {NODES: plus(CORPS)}),
    quiet("ORG-22", {FORM: None}),
    finds("ORG-23", "organisation.relations[y]", {LINES: plus(TO_AIDE)}, "「総務課情報係」", "「CIO補佐官」"),
    finds(
        "ORG-23",
        "organisation.relations[y]",
        {LINES: plus(TO_AIDE), SOURCE: AideSource.EXTERNAL, FORM: AppointmentForm.OUTSOURCING},
    ),
    finds(
        "ORG-23",
        "organisation.relations[y]",
        {
            NODES: plus(OUTSIDER),
            LINES: plus(TO_OUTSIDER),
            **people(person(standing=Standing.SPECIAL_PART_TIME), at("y")),
        },
        "「政策顧問」",
    ),
    quiet(
        "ORG-23",
        {
            NODES: plus(OUTSIDER),
            LINES: plus(TO_OUTSIDER),
            **people(person(standing=Standing.FIXED_TERM), at("y")),
        },
    ),
    quiet(
        "ORG-23",
        {
            LINES: plus(TO_AIDE),
            SOURCE: AideSource.EXTERNAL,
            FORM: AppointmentForm.FIXED_TERM,
            **people(person()),
        },
    ),
    quiet("ORG-23", {LINES: plus(TO_AIDE), f"{AIDE}.origin": Origin.INTERNAL}),
    finds(
        "ORG-24",
        ONE,
        people(person(standing=Standing.OUTSOURCING, second_standing=Standing.FISCAL_YEAR_PART)),
        "「担当」",
        "業務委託",
    ),
    finds("ORG-24", ONE, people(person(standing=Standing.REGULAR, second_standing=Standing.FIXED_TERM))),
    finds(
        "ORG-24",
        ONE,
        {FORM: AppointmentForm.OUTSOURCING, **people(person(standing=Standing.FIXED_TERM), at("aide"))},
        "第4章",
    ),
    quiet(
        "ORG-24",
        people(person(standing=Standing.COOPERATION_CORPS, second_standing=Standing.FISCAL_YEAR_FULL)),
    ),
    quiet(
        "ORG-24",
        {FORM: AppointmentForm.OUTSOURCING, **people(person(standing=Standing.OUTSOURCING), at("aide"))},
    ),
    quiet("ORG-24", {FORM: AppointmentForm.OUTSOURCING, **people(person(), at("aide"))}),
    quiet("ORG-24"),
    finds("ORG-25", RESTRICTION, {FORM: AppointmentForm.PARTNER_COMPANY, RESTRICTION: None}),
    finds("ORG-25", RESTRICTION, {LINES: plus(CONTRACTS), "recruitment": Recruitment()}),
    finds(
        "ORG-25",
        RESTRICTION,
        {RESTRICTION: None, **people(person(employer="見本システム", standing=Standing.OUTSOURCING))},
        "「担当」",
    ),
    quiet(
        "ORG-25",
        {RESTRICTION: None, **people(person(employer="見本システム", standing=Standing.REGULAR))},
    ),
    quiet("ORG-25", {LINES: plus(CONTRACTS)}),
    quiet("ORG-25", {RESTRICTION: None, **people(person())}),
    finds(
        "ORG-26",
        "organisation.cio",
        {"organisation.nodes[vice].origin": Origin.EXTERNAL, **people(person())},
        "失職",
    ),
    finds("ORG-26", "organisation.cio", people(person(employer="見本システム"), at("vice")), "失職"),
    quiet("ORG-26", {"organisation.nodes[vice].origin": Origin.EXTERNAL, **people(person(), at("vice"))}),
    quiet("ORG-26", {"organisation.cio": "aide"}),
    quiet("ORG-26"),
    finds(
        "ORG-26-2",
        f"{ONE}.supplier",
        {RESTRICTION: None, **people(person(supplier=True), at("aide"))},
        "CIO補佐官",
        "調達",
    ),
    quiet("ORG-26-2", people(person(supplier=True), at("aide"))),
    quiet("ORG-26-2", {RESTRICTION: None, **people(person(supplier=False), at("aide"))}),
    quiet("ORG-26-2", {RESTRICTION: None, **people(person(supplier=True), at("joho"))}),
    finds("ORG-27", "organisation.nodes[y]", {NODES: plus(OUTSIDER)}, "「政策顧問」", "役割", "働く時間"),
    finds("ORG-27", "organisation.nodes[y]", {NODES: plus(OUTSIDER), LINES: plus(ADVISES)}, "役割"),
    finds("ORG-27", "organisation.nodes[aide]", {f"{AIDE}.duty": None}, "役割"),
    quiet(
        "ORG-27",
        {
            NODES: plus(OUTSIDER),
            LINES: plus(ADVISES),
            "organisation.nodes[y].duty": "政策に助言する。",
            **people(person(), at("y", "0.1")),
        },
    ),
    quiet("ORG-27"),
)

TWO_PLACES = people(person(), at("vice", entry="y1"), at("aide", entry="y2"))
BODIES = tuple(
    OrgNode(id=f"b{n}", kind=NodeKind.BODY, title="審議の場", body_kind=BodyKind.WORKING_GROUP)
    for n in range(3)
)
CHAIRS = tuple(
    Relation(id=f"b{n}", source=post, kind=RelationKind.CHAIRS, target=f"b{n}")
    for n, post in enumerate(("soumu_head", "kikaku_head", "soumu_head"))
)

SAME_PERSON: tuple[Case, ...] = (
    finds("ORG-04", "organisation.cio_aide", TWO_PLACES, "同じ人"),
    quiet("ORG-04", people(person(), at("vice", entry="y1"), at("joho", entry="y2"))),
    quiet(
        "ORG-06",
        {
            "municipality.it_staff": first(1),
            "organisation.prefecture_link": None,
            PERSONS: (Person(id="y", title="情報係長", backup="z"), Person(id="z", title="総務課長")),
            ENTRIES: (),
        },
    ),
    finds(
        "ORG-19",
        ONE,
        {
            NODES: plus(*BODIES),
            LINES: plus(*CHAIRS),
            **people(person(), at("soumu_head", entry="y1"), at("kikaku_head", entry="y2")),
        },
        "兼務",
    ),
    quiet("ORG-19", {NODES: plus(*BODIES), LINES: plus(*CHAIRS), **people(person(), at("soumu_head"))}),
    finds(
        "ORG-30",
        "organisation.ciso",
        {
            "organisation.ciso": "soumu_head",
            **people(person(), at("vice", entry="y1"), at("soumu_head", entry="y2")),
        },
        "同じ人",
    ),
)

SKILL = NeededSkill(id="y", name="発注と見積りの審査", level=SkillLevel.ALONE, people=1)
MARKED = (SkillMark(id="y", person="y", skill="y", level=SkillLevel.BASIC),)


def skilled(skill: NeededSkill, *marks: SkillMark) -> dict[str, object]:
    return {**people(person()), SKILLS: (skill,), LEVELS: marks}


def needing(**fields: object) -> NeededSkill:
    return NeededSkill(id="y", name="発注", level=SkillLevel.ALONE, **fields)  # type: ignore[arg-type]


TIME: tuple[Case, ...] = (
    finds(
        "ORG-41",
        ONE,
        people(person(), at("joho", "0.6", "y1"), at(None, "0.5", "y2", work="選挙")),
        "1.1人役",
        "0.1人役",
    ),
    finds("ORG-41", ONE, people(person(capacity=Decimal("0.5")), at("joho", "0.6")), "0.5人役"),
    quiet("ORG-41", people(person(), at("joho", "0.6", "y1"), at(None, "0.4", "y2", work="選挙"))),
    quiet("ORG-41", people(person(), at("joho"))),
    finds("ORG-42", f"{ONE}.backup", people(person(backup="y")), "本人"),
    quiet("ORG-42", people(person())),
    finds("ORG-43", f"{ONE}.term_to", people(person(term_to=date(2026, 3, 31))), "令和8年3月31日"),
    finds(
        "ORG-43",
        f"{ONE}.term_to",
        people(person(term_from=date(2027, 4, 1), term_to=date(2027, 3, 31))),
        "始まりより前",
    ),
    quiet("ORG-43", people(person(term_from=date(2026, 4, 1), term_to=date(2027, 3, 31)))),
    finds("ORG-44", f"{ONE}.handover", people(person(moves_in=2027)), "令和9年度"),
    quiet("ORG-44", people(person(moves_in=2027, handover="1月から後任と行う。"))),
    quiet("ORG-44", people(person())),
    finds(
        "ORG-45",
        "organisation.nodes[joho].share",
        people(person(), at("joho", "0.5")),
        "1.0人役",
        "0.5人役",
    ),
    finds(
        "ORG-45",
        "municipality.it_staff[shunin].share",
        {
            PERSONS: (Person(id="y", title="情報係主任"),),
            ENTRIES: (at("joho", "1.0"),),
        },
        "0.4人役",
    ),
    quiet("ORG-45", people(person(), at("joho", "1.0"))),
    quiet("ORG-45", people(person(), at("joho"))),
    finds("ORG-46", f"{SKILLS}[y].filling", skilled(SKILL, *MARKED), "1人足りません"),
    finds(
        "ORG-46",
        f"{SKILLS}[y].filled_in",
        skilled(needing(filling=Filling.TRAINING), *MARKED),
        "年度",
    ),
    quiet("ORG-46", skilled(needing(filling=Filling.LATER), *MARKED)),
    quiet("ORG-46", skilled(needing(filling=Filling.TRAINING, filled_in=2027), *MARKED)),
    quiet(
        "ORG-46",
        skilled(SKILL, SkillMark(id="y", person="y", skill="y", level=SkillLevel.TEACHES)),
    ),
    quiet("ORG-46", skilled(SKILL)),
)

CASES = (*OUTSIDERS, *SAME_PERSON, *TIME)
