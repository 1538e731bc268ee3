"""Cases of the ORG checks."""

from dxplanner.plan.municipality import ItStaff, OfficeSection, SectionKind
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    Deputy,
    HeadquartersStyle,
    NodeKind,
    Organisation,
    OrgNode,
    Origin,
    Relation,
    RelationKind,
)
from tests.checks.cases import Case, each, finds, first, plus, quiet, without

EMPTY = Organisation()
STYLE = "organisation.headquarters_style"
AIDE = "organisation.nodes[aide]"
NODES = "organisation.nodes"
LINES = "organisation.relations"


def body(body_id: str, **fields: object) -> OrgNode:
    return OrgNode(id=body_id, kind=NodeKind.BODY, title="審議の場", **fields)  # type: ignore[arg-type]


def line(line_id: str, source: str, kind: RelationKind, target: str) -> Relation:
    return Relation(id=line_id, source=source, kind=kind, target=target)


ONE_BY_ONE = (
    "総務課長、企画振興課長、税務課長、住民福祉課長、健康こども課長、農林課長、建設課長、会計課長、水道課長、"
    "教育委員会事務局長"
)
CHAIRS = tuple(line(f"y{n}", "vice", RelationKind.CHAIRS, f"y{n}") for n in range(3))
BODIES = tuple(body(f"y{n}", body_kind=BodyKind.WORKING_GROUP) for n in range(3))
REPORTS = tuple(line(f"y{n}", f"y{n}", RelationKind.REPORTS_TO, "mayor") for n in range(11))
POSTS = tuple(OrgNode(id=f"y{n}", kind=NodeKind.POST, title="課長") for n in range(11))
TO_AIDE = line("y", "joho", RelationKind.REPORTS_TO, "aide")
DRAWN_WATER = OrgNode(id="y", kind=NodeKind.SECTION, title="水道課", section="suido")
OUTSIDER = OrgNode(id="y", kind=NodeKind.POST, title="政策顧問", origin=Origin.EXTERNAL)
ONLY_WATER = (OfficeSection(id="suido", name="水道課", kind=SectionKind.WATER, duties="水道"),)
PARTIAL = {
    STYLE: HeadquartersStyle.OWN,
    "organisation.nodes[hq].members": "水道課長",
    "organisation.nodes[wg].members": None,
    "organisation.nodes[leaders].members": None,
    "organisation.nodes": each(section=None),
    "organisation.nodes[chief_edu].title": "水道課長",
    "organisation.secretariat": "suido",
    "organisation.leaders": without(
        "l_soumu", "l_kikaku", "l_zeimu", "l_jumin", "l_kenko", "l_norin", "l_kensetsu", "l_kaikei",
        "l_kyoiku", "l_gikai", "l_nogyo",
    ),
}  # fmt: skip
"""A headquarters of its own in which nobody but the water section takes part."""

ROLES: tuple[Case, ...] = (
    finds("ORG-01", "organisation.cio", {"organisation.cio": None}, "副町長"),
    finds(
        "ORG-01",
        "organisation.cio",
        {"organisation.cio": None, "municipality.has_vice_head": False},
        "置いていない",
    ),
    quiet("ORG-01", {"organisation": EMPTY}),
    quiet("ORG-01"),
    finds("ORG-02", "organisation.cio", {"organisation.cio": "soumu_head"}, "「総務課長」"),
    quiet("ORG-02", {"organisation.cio": "soumu_head", "municipality.has_vice_head": False}),
    quiet("ORG-02", {"organisation.cio": "mayor"}),
    finds(
        "ORG-03",
        "organisation.aide_source",
        {"organisation.aide_source": AideSource.NONE, "organisation.cio_aide": None},
        "外部人材",
    ),
    finds(
        "ORG-03",
        "organisation.cio_aide",
        {"organisation.aide_source": AideSource.INTERNAL, "organisation.cio_aide": None},
    ),
    quiet("ORG-03", {"organisation.cio_aide": None}),
    finds("ORG-04", "organisation.cio_aide", {"organisation.cio_aide": "vice"}, "「副町長」"),
    quiet("ORG-04", {"organisation.cio_aide": None, "organisation.cio": None}),
    finds("ORG-05", "organisation.dx_office", {"organisation.dx_office": None, "municipality.it_staff": ()}),
    quiet("ORG-05", {"organisation.dx_office": None}),
    finds(
        "ORG-06",
        "municipality.it_staff",
        {
            "municipality.it_staff": first(1),
            "organisation.prefecture_link": None,
            "organisation.people.persons": (),
            "organisation.people.assignments": (),
            "organisation.people.levels": (),
        },
        "「情報係長」",
    ),
    quiet("ORG-06", {"municipality.it_staff": first(1)}),
    quiet("ORG-06", {"organisation.prefecture_link": None}),
    finds("ORG-07", "municipality.it_staff", {"municipality.it_staff[shunin].share": None}, "「情報係主任」"),
    quiet(
        "ORG-07",
        {"municipality.it_staff": (ItStaff(id="y", title="室長"),), "organisation.office_style": None},
    ),
    finds(
        "ORG-28",
        "organisation.aide_source",
        {"organisation.aide_source": AideSource.EXTERNAL, "organisation.prefecture_link": None},
    ),
    quiet("ORG-28", {"organisation.aide_source": AideSource.EXTERNAL}),
    quiet(
        "ORG-28",
        {
            "organisation.aide_source": AideSource.EXTERNAL,
            "organisation.prefecture_link": None,
            "municipality.population": 10_000,
        },
    ),
    finds(
        "ORG-29", "organisation.cdo", {"organisation.cdo": "mayor", "organisation.nodes[mayor].duty": None}
    ),
    quiet("ORG-29", {"organisation.cdo": "mayor"}),
    quiet("ORG-29", {"organisation.cdo": "vice", "organisation.nodes[vice].duty": None}),
    finds("ORG-30", "organisation.ciso", {"organisation.ciso": None}, "決まっていません"),
    finds("ORG-30", "organisation.ciso", {"organisation.ciso": "vice"}, "同じ職"),
    quiet("ORG-30", {"organisation.ciso": "soumu_head"}),
)

BODY: tuple[Case, ...] = (
    finds(
        "ORG-08",
        "organisation.head",
        {
            "organisation.head": "soumu_head",
            NODES: without("mayor", "vice"),
            "organisation.nodes[hq].members": "各課長",
        },
        "町長",
    ),
    finds(
        "ORG-08",
        "organisation.head",
        {"organisation": Organisation(headquarters_style=HeadquartersStyle.NONE)},
    ),
    finds(
        "ORG-08",
        "organisation.head",
        {
            "organisation.head": "soumu_head",
            NODES: without("mayor", "vice"),
            "organisation.nodes[hq].members": "町長公室長及び各課長",
        },
    ),
    quiet("ORG-08", {"organisation.head": "vice", LINES: ()}),
    quiet("ORG-08", {"organisation": EMPTY}),
    quiet("ORG-08", {"organisation.head": "soumu_head"}),
    quiet("ORG-08"),
    finds("ORG-09", "organisation.head", {"organisation.head": None, LINES: ()}, "町長", "副町長"),
    quiet("ORG-09", {"organisation.head": None}),
    quiet("ORG-09", {"organisation.head": "vice"}),
    quiet("ORG-09", {"organisation.head": "mayor"}),
    finds("ORG-10", "organisation.deputies", {"organisation.deputies": ()}),
    finds(
        "ORG-10",
        "organisation.deputies[y]",
        {"organisation.deputies": plus(Deputy(id="y", post="mayor"))},
        "同じ職",
    ),
    finds("ORG-10", "organisation.deputies", {"organisation.deputies": (Deputy(id="y"),)}),
    finds(
        "ORG-10",
        "organisation.deputies[y]",
        {"organisation.deputies": plus(Deputy(id="y", post="soumu_head"))},
        "二度",
    ),
    quiet("ORG-10", {"organisation": EMPTY}),
    quiet("ORG-10"),
    finds(
        "ORG-11",
        "organisation.duties",
        {"organisation.duties": "課の間の調整", "organisation.nodes[hq].duty": "調整を行う。"},
    ),
    quiet("ORG-11", {"organisation.duties": "取組の進捗の評価", "organisation.nodes[hq].duty": None}),
    quiet("ORG-11", {"organisation.duties": "計画の策定", "organisation.nodes[hq].duty": None}),
    finds("ORG-15", NODES, {"organisation.nodes[wg].body_kind": None}),
    quiet("ORG-15", {"organisation.nodes[wg].body_kind": BodyKind.STEERING}),
    finds("ORG-18", STYLE, {STYLE: HeadquartersStyle.OWN}),
    finds(
        "ORG-18",
        STYLE,
        {STYLE: HeadquartersStyle.OWN, "organisation.nodes[hq].members": ONE_BY_ONE},
        "8割",
    ),
    quiet("ORG-18", {STYLE: HeadquartersStyle.OWN, "organisation.nodes[hq].members": "副町長及び総務課長"}),
    quiet("ORG-18"),
    finds(
        "ORG-19", "organisation.nodes[vice]", {NODES: plus(*BODIES), LINES: plus(*CHAIRS)}, "「副町長」", "3"
    ),
    quiet("ORG-19", {NODES: plus(*BODIES), LINES: plus(*CHAIRS[:2])}),
    finds(
        "ORG-31",
        "policy.review_rule",
        {
            "policy.review_rule": "毎年度見直す。",
            "policy.standing": "個別計画である。",
            "policy.history": (),
        },
        "意見交換会",
    ),
    quiet(
        "ORG-31",
        {"policy.review_rule": "毎年度見直す。", "policy.standing": "議会に報告する。", "policy.history": ()},
    ),
    quiet("ORG-31"),
    finds("ORG-32", "organisation.legal_basis", {"organisation.legal_basis": None}),
    quiet("ORG-32", {"organisation": Organisation(headquarters_style=HeadquartersStyle.NONE)}),
    quiet("ORG-32"),
    finds(
        "ORG-34",
        "organisation.secretariat",
        {"organisation.secretariat": None, LINES: ()},
    ),
    quiet("ORG-34", {"organisation.secretariat": None}),
    finds("ORG-35", "organisation.nodes[y]", {NODES: plus(body("y", outside_members=True))}, "条例"),
    finds(
        "ORG-35", "organisation.nodes[y]", {NODES: plus(body("y", body_kind=BodyKind.COUNCIL))}, "意見交換会"
    ),
    finds(
        "ORG-35",
        "organisation.nodes[y]",
        {NODES: plus(body("y", body_kind=BodyKind.EXCHANGE, outside_members=True, duty="諮問に答申する。"))},
        "意見交換会",
    ),
    quiet("ORG-35", {NODES: plus(body("y", body_kind=BodyKind.COUNCIL, duty="見本町DX審議会条例による。"))}),
    quiet("ORG-35", {NODES: plus(body("y", body_kind=BodyKind.EXCHANGE, outside_members=True))}),
    finds(
        "ORG-36", "organisation.legal_basis", {"organisation.legal_basis": "町長の訓令"}, "教育委員会事務局"
    ),
    quiet("ORG-36", {"organisation.legal_basis": "町長の訓令", "municipality.sections": ONLY_WATER}),
    quiet("ORG-36"),
)

MEMBERS: tuple[Case, ...] = (
    finds("ORG-12", "organisation.leaders", PARTIAL, "人事"),
    finds(
        "ORG-12",
        "organisation.leaders",
        {**PARTIAL, "organisation.secretariat": "soumu"},
        "行政改革（企画振興課）",
    ),
    quiet(
        "ORG-12",
        {
            **PARTIAL,
            "organisation.secretariat": "soumu",
            "organisation.nodes[chief_edu].section": "kikaku",
        },
    ),
    quiet(
        "ORG-12",
        {
            **PARTIAL,
            "organisation.secretariat": "soumu",
            "roadmap.rows": (),
            "policy.initiatives": (),
            "municipality.sections": without("kikaku"),
        },
    ),
    quiet("ORG-12"),
    finds("ORG-13", "organisation.leaders", PARTIAL, "窓口"),
    quiet("ORG-13", {**PARTIAL, "organisation.secretariat": "zeimu"}),
    quiet("ORG-13"),
    finds("ORG-14", "organisation.leaders", PARTIAL, "教育委員会"),
    quiet("ORG-14", {**PARTIAL, "organisation.nodes[chief_edu].title": "教育長"}),
    quiet("ORG-14"),
    finds("ORG-16", "organisation.leaders", {"organisation.leaders": without("l_zeimu")}, "税務課"),
    quiet("ORG-16", {"organisation.leaders": without("l_gikai", "l_nogyo")}),
    finds("ORG-16", "organisation.leaders", {"organisation.leaders[l_zeimu].count": 0}, "税務課"),
    quiet("ORG-16", {"organisation.leaders": ()}),
    finds("ORG-17", "organisation.leader_term", {"organisation.leader_term": None}),
    finds(
        "ORG-17",
        "organisation.leader_term",
        {"organisation.leader_term": None, "organisation.leaders": ()},
    ),
    quiet(
        "ORG-17",
        {
            "organisation.leader_term": None,
            "organisation.leaders": (),
            "organisation.nodes[leaders].title": "情報セキュリティ担当者",
        },
    ),
    finds("ORG-33", "roadmap.rows[w1].owner", PARTIAL, "企画振興課"),
    finds("ORG-33", "organisation.nodes[y]", {NODES: plus(DRAWN_WATER)}, "「水道課」"),
    quiet("ORG-33", {NODES: plus(DRAWN_WATER), "roadmap.rows[w1].owner": "suido"}),
    quiet("ORG-33", {NODES: plus(DRAWN_WATER), "roadmap.rows": ()}),
    quiet("ORG-33", {"roadmap.rows[w1].owner": None}),
    quiet("ORG-33"),
)

DRAWN: tuple[Case, ...] = (
    finds("ORG-20", "organisation.nodes[mayor]", {NODES: plus(*POSTS), LINES: plus(*REPORTS)}, "「町長」"),
    quiet("ORG-20", {NODES: plus(*POSTS[:7]), LINES: plus(*REPORTS[:7])}),
    finds(
        "ORG-21",
        "organisation.relations[y]",
        {LINES: plus(line("y", "joho", RelationKind.REPORTS_TO, "joho"))},
        "同じところ",
    ),
    finds(
        "ORG-21",
        "organisation.nodes[vice]",
        {LINES: plus(line("y", "vice", RelationKind.REPORTS_TO, "joho"))},
        "輪",
        "「副町長」、「総務課長」、「総務課情報係」",
    ),
    finds("ORG-21", "organisation.nodes[y]", {NODES: plus(OUTSIDER)}, "「政策顧問」"),
    quiet("ORG-21", {NODES: plus(OUTSIDER), LINES: ()}),
    quiet("ORG-21", {LINES: plus(line("y", "joho", RelationKind.REPORTS_TO, "vice"))}),
    quiet("ORG-21"),
)

CASES = (*ROLES, *BODY, *MEMBERS, *DRAWN)
