"""Three ways small towns set up their 推進本部: the head leads, the deputy leads, a village without a deputy."""

from datetime import date

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.charters import Charters, Instrument, MeetingTime, Numerals, Quorum, ViceHead
from dxplanner.plan.municipality import Municipality, OfficeSection, SectionKind
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    Deputy,
    HeadquartersStyle,
    NodeKind,
    Organisation,
    OrgNode,
    Relation,
    RelationKind,
    SectionLeader,
)
from dxplanner.plan.plan import Plan


def post(node: str, title: str, section: str | None = None) -> OrgNode:
    return OrgNode(id=node, kind=NodeKind.POST, title=title, section=section)


def body(node: str, title: str, kind: BodyKind, members: str, duty: str | None = None) -> OrgNode:
    return OrgNode(id=node, kind=NodeKind.BODY, title=title, body_kind=kind, members=members, duty=duty)


SECTIONS = (
    OfficeSection(id="soumu", name="総務課", kind=SectionKind.MAYOR),
    OfficeSection(id="kikaku", name="企画課", kind=SectionKind.MAYOR),
    OfficeSection(id="jumin", name="住民課", kind=SectionKind.MAYOR),
    OfficeSection(id="kyoiku", name="教育委員会事務局", kind=SectionKind.EDUCATION),
)
DUTIES = "(1)　全体方針の策定に関すること。\n(2)　進捗の評価に関すること"

MAYOR_LED = Plan(
    municipality=Municipality(
        code="999997",
        name="見本町",
        municipality_class=MunicipalityClass.TOWN,
        head_title="町長",
        has_vice_head=True,
        vice_head_title="副町長",
        sections=SECTIONS,
    ),
    organisation=Organisation(
        headquarters_style=HeadquartersStyle.OWN,
        nodes=(
            post("mayor", "町長"),
            post("vice", "副町長"),
            post("edu", "教育長", "kyoiku"),
            body("hq", "DX推進本部", BodyKind.HEADQUARTERS, "町長、副町長、教育長、各課長及び各事務局長"),
            body("st", "企画委員会", BodyKind.STEERING, "関係課長", "提案の検討及び審査"),
            body("wg", "ワーキンググループ", BodyKind.WORKING_GROUP, "各課の職員", "課題の抽出"),
        ),
        headquarters="hq",
        head="mayor",
        deputies=(Deputy(id="d1", post="vice"), Deputy(id="d2", post="edu")),
        secretariat="kikaku",
        relations=(Relation(id="r1", source="vice", kind=RelationKind.CHAIRS, target="st"),),
        duties=DUTIES,
    ),
    charters=Charters(
        headquarters_form=Instrument.JOINT,
        vice_heads=(ViceHead(id="v1", post="vice"), ViceHead(id="v2", post="edu")),
        quorum=Quorum.MAJORITY,
        proxies=True,
        meetings=(
            MeetingTime(id="m1", body="hq", month=2),
            MeetingTime(id="m2", body="hq", month=5),
        ),
        enforced_on=date(2027, 4, 1),
    ),
)
"""町長 as head, 副町長 and 教育長 as 副本部長 and deputies in this order, two bodies below; a joint 訓令."""

DEPUTY_LED = Plan(
    municipality=Municipality(
        name="試作町", municipality_class=MunicipalityClass.TOWN, head_title="町長", sections=SECTIONS[:3]
    ),
    organisation=Organisation(
        headquarters_style=HeadquartersStyle.EXECUTIVE_MEETING,
        nodes=(
            post("vice", "副町長"),
            post("kikaku_head", "企画課長", "kikaku"),
            OrgNode(id="aide", kind=NodeKind.POST, title="CIO補佐官"),
            OrgNode(id="leaders", kind=NodeKind.ROLE_GROUP, title="DX推進リーダー"),
            body("hq", "試作町DX推進委員会", BodyKind.HEADQUARTERS, "各所属長"),
            body("wg", "作業部会", BodyKind.WORKING_GROUP, "DX推進リーダー", "業務の見直しの案を作ります。"),
            body("ex", "町民との意見交換会", BodyKind.EXCHANGE, "公募の町民"),
        ),
        headquarters="hq",
        head="vice",
        deputies=(Deputy(id="d1", post="kikaku_head"),),
        aide_source=AideSource.EXTERNAL,
        cio_aide="aide",
        secretariat="soumu",
        leaders=(SectionLeader(id="l1", section="soumu", title="係長", count=1),),
        relations=(
            Relation(id="r1", source="leaders", kind=RelationKind.MEMBER_OF, target="wg"),
            Relation(id="r2", source="kikaku_head", kind=RelationKind.CHAIRS, target="wg"),
        ),
        duties=DUTIES,
        meetings="年2回（6月に評価、11月に予算の方針）",
    ),
    charters=Charters(headquarters_form=Instrument.DIRECTIVE, quorum=Quorum.HALF, proxies=False),
)
"""副町長 as head, the executive meeting doubles, months only in the sentence, an exchange of views beside."""

VILLAGE = Plan(
    municipality=Municipality(
        name="例示村",
        municipality_class=MunicipalityClass.VILLAGE,
        has_vice_head=False,
        sections=SECTIONS[:2],
    ),
    organisation=Organisation(
        headquarters_style=HeadquartersStyle.OWN,
        nodes=(
            post("mayor", "村長"),
            post("soumu_head", "総務課長", "soumu"),
            body("hq", "DX推進本部", BodyKind.HEADQUARTERS, "村長、総務課長、企画課長"),
        ),
        headquarters="hq",
        head="mayor",
        deputies=(Deputy(id="d1", post="soumu_head"),),
        duties=DUTIES,
    ),
    charters=Charters(
        numerals=Numerals.KANJI, headquarters_form=Instrument.INTERNAL, quorum=Quorum.NONE, proxies=True
    ),
)
"""The smallest form, in 漢数字: no deputy head, nobody below, no section for the 庶務 yet."""
