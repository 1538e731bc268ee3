"""People from outside: standing, command, receiving, the company they belong to (ORG-22…27).

The CIO補佐官's form is that of 第4章; anybody else's is the 身分 of the person named in 「人と時間」.
"""

import re
from collections.abc import Iterator

from dxplanner.checks.model import INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.organisation_view import is_external, is_person, is_vice_head, node_path
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.plan.organisation import AideSource, NodeKind, OrgNode, RelationKind
from dxplanner.plan.people import Person, Standing
from dxplanner.plan.recruitment import COMPANY_FORMS, AppointmentForm
from dxplanner.rules.people import PERSONS, people_at

_SCHEME = re.compile("地域おこし協力隊|地域活性化起業人|起業人|プロジェクトマネ")
_CANNOT_DIRECT = {"special_part_time", "expert_commissioner", "outsourcing", "partner_side_job", "shared"}
_INSIDE = {Standing.SPECIAL, Standing.REGULAR}
_STAFF = {
    Standing.SPECIAL,
    Standing.REGULAR,
    Standing.FIXED_TERM,
    Standing.FISCAL_YEAR_FULL,
    Standing.FISCAL_YEAR_PART,
    Standing.SPECIAL_PART_TIME,
    Standing.EXPERT_COMMISSIONER,
}
_FULL_TIME = {Standing.SPECIAL, Standing.REGULAR, Standing.FIXED_TERM, Standing.FISCAL_YEAR_FULL}
_CONTRACT = {
    Standing.OUTSOURCING,
    Standing.DISPATCH,
    Standing.PARTNER_COMPANY,
    Standing.PARTNER_SIDE_JOB,
    Standing.SECONDMENT,
}
_ROLES = (("cio", "CIO"), ("cdo", "CDO"), ("cio_aide", "CIO補佐官"))


def _path(person: Person) -> str:
    return f"{PERSONS}[{person.id}]"


def _outsiders(view: View) -> Iterator[OrgNode]:
    return (node for node in view.plan.organisation.nodes if is_external(node) and is_person(node))


def _standings(view: View, node: OrgNode) -> set[str]:
    """The forms known of who serves here."""
    organisation = view.plan.organisation
    known = {str(person.standing) for person in people_at(view.plan, node.id) if person.standing}
    if node.id == organisation.cio_aide:
        form = view.plan.recruitment.appointment_form
        known |= {str(form)} if form is not None else set()
        known |= {"shared"} if organisation.aide_source is AideSource.SHARED else set()
    return known


@check("ORG-22", REVIEW, "外部人材の身分がない", source=DECK)
def outsider_without_status(view: View) -> Iterator[Spot]:
    """A role group that is called by its scheme says its standing with its name."""
    organisation = view.plan.organisation
    if organisation.aide_source is AideSource.EXTERNAL and view.plan.recruitment.appointment_form is None:
        yield (
            "recruitment.appointment_form",
            "外部のCIO補佐官の身分（任用等の形態）が決まっていません。報酬、服務及び財政措置が変わりますので、第4章で選んでください。",
        )
    for node in _outsiders(view):
        named = node.kind is NodeKind.ROLE_GROUP and _SCHEME.search(node.title or "")
        if node.id != organisation.cio_aide and not named and not _standings(view, node):
            yield (
                node_path(node),
                f"外部人材{view.called('organisation.nodes', node)}の身分が分かりません。報酬、服務及び財政措置が変わりますので、"
                "「人と時間」でこの職に就く人を加え、身分を選んでください。",
            )


@check("ORG-23", MUST_FIX, "職員を指揮できない身分の外部人材", source="地方公務員法第32条、第3条第3項第3号")
def outsider_directs_staff(view: View) -> Iterator[Spot]:
    """業務委託 must not direct staff, 特別職非常勤 may only advise, and a shared person is neither."""
    for node in _outsiders(view):
        if _standings(view, node).isdisjoint(_CANNOT_DIRECT):
            continue
        for item in view.plan.organisation.relations:
            below = view.nodes.get(item.source or "")
            directs = item.kind is RelationKind.REPORTS_TO and item.target == node.id
            if directs and below is not None and not is_external(below):
                yield (
                    f"organisation.relations[{item.id}]",
                    f"{view.called('organisation.nodes', below)}が{view.called('organisation.nodes', node)}の指揮を受ける線になっています。"
                    "業務委託や特別職非常勤職員、県などと共同で利用する人材は職員を指揮できません。線を「助言する」か「補佐する」に直してください。",
                )


@check(
    "ORG-24",
    MUST_FIX,
    "両立しない身分",
    source="町村の実務（任用と請負の区分。例規・人事担当の確認が要る）",
    confidence=INFERRED,
)
def standings_that_exclude_each_other(view: View) -> Iterator[Spot]:
    aide = view.plan.organisation.cio_aide
    form = view.plan.recruitment.appointment_form
    serving = {person.id for person in people_at(view.plan, aide)}
    for person in view.plan.organisation.people.persons:
        name = view.called(PERSONS, person)
        first, second = person.standing, person.second_standing
        if first is not None and second is not None and not _together(first, second):
            yield (
                _path(person),
                f"{name}の身分「{first.label}」と「{second.label}」は、同じ人が同時に持てません。"
                "どちらか一方にするか、人事担当に確かめてください。",
            )
        elif person.id in serving and _contradicts(first, form):
            yield (
                _path(person),
                f"{name}の身分が、ここでは「{first.label if first else ''}」、第4章の任用等の形態では「{form.label if form else ''}」です。"
                "どちらかに合わせてください。",
            )


def _together(first: Standing, second: Standing) -> bool:
    """Staff and a contract with the same town never go together; two full-time standings neither."""
    pair = {first, second}
    if pair & _STAFF and pair & _CONTRACT:
        return False
    return not pair <= _FULL_TIME or len(pair) == 1


def _contradicts(standing: Standing | None, form: AppointmentForm | None) -> bool:
    """A form of their own while the notice asks for another. Staff of the house and shared people need no notice."""
    if standing is None or form is None or standing in {*_INSIDE, Standing.SHARED}:
        return False
    return str(standing) != str(form)


@check("ORG-25", REVIEW, "事業者から来る人がいて入札制限がない", source=DECK)
def company_without_restriction(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if recruitment.bid_restriction.kind is not None:
        return
    contracts = any(item.kind is RelationKind.CONTRACTS_WITH for item in view.plan.organisation.relations)
    partner = recruitment.appointment_form in COMPANY_FORMS
    from_companies = [
        person
        for person in view.plan.organisation.people.persons
        if person.employer and person.standing not in _INSIDE
    ]
    if contracts or partner or from_companies:
        who = "、".join(view.called(PERSONS, person) for person in from_companies[:3])
        reason = (
            f"{who}は企業等に所属していますが"
            if who
            else "事業者と契約し、又は事業者から派遣を受けて人を迎えますが"
        )
        yield (
            "recruitment.bid_restriction.kind",
            f"{reason}、入札制限の型が選ばれていません。"
            "A（期間）、B（事業者）、C（行為）から選び、誓約書を事前に取ってください。",
        )


@check("ORG-26", MUST_FIX, "企業に属する副町長がCIO又はCDO", source="地方自治法第166条第2項（第142条の準用）")
def company_man_as_vice_head(view: View) -> Iterator[Spot]:
    """An outside 副町長 whose company is not known counts as one who has one, until it is looked into."""
    organisation = view.plan.organisation
    for role, label in _ROLES[:2]:
        node = view.nodes.get(getattr(organisation, role) or "")
        if node is None or not is_vice_head(view, node):
            continue
        people = people_at(view.plan, node.id)
        from_company = any(person.employer for person in people)
        if from_company or (is_external(node) and not people):
            yield (
                f"organisation.{role}",
                f"{label}の{view.called('organisation.nodes', node)}が外部の方になっています。副{view.town}長は、{view.town}に対し請負をする者や、"
                "主として請負をする法人の役員などを兼ねると失職します。所属する企業との関係を整理し、兼ねない形に直してください。",
            )


@check("ORG-26-2", REVIEW, "所属企業が町の調達先", source=f"{DECK}（公平性・透明性の確保）")
def employer_sells_to_the_town(view: View) -> Iterator[Spot]:
    if view.plan.recruitment.bid_restriction.kind is not None:
        return
    for role, label in _ROLES:
        node_id = getattr(view.plan.organisation, role)
        for person in people_at(view.plan, node_id):
            if person.supplier:
                yield (
                    f"{_path(person)}.supplier",
                    f"{label}に当たる{view.called(PERSONS, person)}の所属する企業等が、{view.town}の調達の相手方です。"
                    "仕様書の作成や業者の選定に関わらない定め、誓約書、入札制限など、公平性に疑念を持たれない措置を決め、第4章の入札制限の型を選んでください。",
                )


@check("ORG-27", REVIEW, "外部人材の受け手がない", source=DECK)
def nobody_receives(view: View) -> Iterator[Spot]:
    """Without a purpose, a desk that receives them and a time, an outside person is a burden to the town."""
    organisation = view.plan.organisation
    ends = {end for item in organisation.relations for end in (item.source, item.target)}
    for node in _outsiders(view):
        received = node.section or node.id in ends or node.id == organisation.cio_aide
        wanted = {
            "役割": node.duty,
            "受け入れる課又は補佐する相手": received,
            "働く時間（割合又は日数）": _time_known(view, node),
        }
        left = [name for name, there in wanted.items() if not there]
        if left:
            yield (
                node_path(node),
                f"外部人材{view.called('organisation.nodes', node)}の{'、'.join(left)}が分かりません。"
                "決まっていないと、受け入れる側の負担になります。役職の表又は「人と時間」に入力してください。",
            )


def _time_known(view: View, node: OrgNode) -> bool:
    organisation = view.plan.organisation
    entries = organisation.people.assignments
    if node.share is not None or any(entry.node == node.id and entry.share is not None for entry in entries):
        return True
    if node.id != organisation.cio_aide:
        return False
    shared = organisation.aide_source is AideSource.SHARED and organisation.prefecture_link is not None
    return shared or view.plan.recruitment.days is not None
