"""Which sections take part, and who leads in each (ORG-12…14, 16, 17, 33)."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, REVIEW, UNCONFIRMED, Spot, check
from dxplanner.checks.organisation_view import does, has_headquarters, node_path, taking_part
from dxplanner.checks.sources import PLAN_ITSELF, charters_of
from dxplanner.checks.view import View
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.organisation import NodeKind, Origin

_MANAGEMENT = {
    "人事": "総務|人事|職員",
    "財政": "財政|予算",
    "行政改革": "行政改革|行革|総合計画|企画",
    "法令": "総務|法令|法規|法制|例規|文書",
}
"""The four the national plan names, and how a town's own list of sections and duties speaks of them."""
_COUNTERS = "住民|町民|村民|市民|税|福祉|窓口|戸籍|健康|保健"
_OWN_AUTHORITIES = (SectionKind.COUNCIL, SectionKind.AGRICULTURE, SectionKind.OTHER)
_WHERE = "organisation.leaders"


@check(
    "ORG-12",
    REVIEW,
    "人事・財政などの課がいない",
    source="総務省「自治体DX推進計画」組織体制の整備",
    confidence=UNCONFIRMED,
)
def management_absent(view: View) -> Iterator[Spot]:
    """Of each of the four, whether a section that does it takes part; what no section does is not asked for."""
    sections = taking_part(view)
    if not has_headquarters(view) or not sections:
        return
    absent = [
        (work, [one.name for one in view.sections.values() if does(one, pattern) and one.name])
        for work, pattern in _MANAGEMENT.items()
        if not any(does(section, pattern) for section in sections)
    ]
    if len(absent) == len(_MANAGEMENT):
        yield (
            _WHERE,
            "推進体制に、人事、財政、行政改革又は法令を担当する課が入っていません。予算と職員の調整ができるよう、加えてください。",
        )
    elif any(names for _work, names in absent):
        told = "、".join(f"{work}（{names[0]}）" for work, names in absent if names)
        yield (
            _WHERE,
            f"推進体制に入っていない担当があります：{told}。予算、職員及び規程の調整ができるよう、加えることを検討してください。",
        )


@check(
    "ORG-13",
    REVIEW,
    "窓口の課がいない",
    source="総務省「自治体DX推進計画」自治体フロントヤード改革",
    confidence=INFERRED,
)
def counters_absent(view: View) -> Iterator[Spot]:
    sections = taking_part(view)
    if has_headquarters(view) and sections and not any(does(section, _COUNTERS) for section in sections):
        yield (
            _WHERE,
            "推進体制に、住民、税又は福祉の窓口を持つ課が入っていません。窓口の見直しを担う課を加えてください。",
        )


@check("ORG-14", ADVICE, "教育委員会がいない", source=charters_of("美咲町", "瀬戸内町", "川崎町"))
def education_absent(view: View) -> Iterator[Spot]:
    sections = taking_part(view)
    if not has_headquarters(view) or not sections:
        return
    named = any(
        "教育" in (text or "") for node in view.plan.organisation.nodes for text in (node.title, node.members)
    )
    if not named and not any(section.kind is SectionKind.EDUCATION for section in sections):
        yield _WHERE, "推進体制に教育委員会が入っていません。教育長や事務局の参加を検討してください。"


@check("ORG-16", REVIEW, "推進の担当がいない課", source=charters_of("甲佐町", "野洲市"))
def sections_without_leader(view: View) -> Iterator[Spot]:
    if not view.started("organisation"):
        return
    served = {leader.section for leader in view.plan.organisation.leaders if leader.count != 0}
    everywhere = not served and any(node.kind is NodeKind.ROLE_GROUP for node in view.plan.organisation.nodes)
    left = [
        section.name or "名称のない課"
        for section in view.sections.values()
        if section.id not in served and section.kind not in _OWN_AUTHORITIES
    ]
    if left and not everywhere:
        shown = "、".join(left[:6]) + ("など" if len(left) > 6 else "")
        yield _WHERE, f"DX推進の担当がいない課があります：{shown}。1課に1人以上を置いてください。"


@check("ORG-17", ADVICE, "推進リーダーの任期や異動時の扱いがない", source=charters_of("野洲市", "中泊町"))
def leaders_without_term(view: View) -> Iterator[Spot]:
    organisation = view.plan.organisation
    grouped = any(
        node.kind is NodeKind.ROLE_GROUP
        and node.origin is not Origin.EXTERNAL
        and "推進" in (node.title or "")
        for node in organisation.nodes
    )
    if (organisation.leaders or grouped) and organisation.leader_term is None:
        yield (
            "organisation.leader_term",
            "DX推進リーダーの任期と、異動したときの扱いがありません。「2年度、異動時は後任を指名する」のように決めてください。",
        )


@check("ORG-33", REVIEW, "工程表の担当課と推進体制の食い違い", source=PLAN_ITSELF, confidence=INFERRED)
def owners_outside_the_organisation(view: View) -> Iterator[Spot]:
    sections = taking_part(view)
    if sections is None:
        return
    present = {section.id for section in sections}
    for row in view.plan.roadmap.rows:
        if row.owner is not None and row.owner in view.sections and row.owner not in present:
            yield (
                f"roadmap.rows[{row.id}].owner",
                f"工程表の{view.called('roadmap.rows', row)}の担当課「{view.sections[row.owner].name or ''}」が推進体制にありません。"
                "推進体制に加えるか、担当課を直してください。",
            )
    yield from _drawn_without_work(view)


def _drawn_without_work(view: View) -> Iterator[Spot]:
    """Sections drawn in the chart that own no row. Who coordinates and keeps the minutes needs none."""
    organisation = view.plan.organisation
    rows = view.plan.roadmap.rows
    owners = {row.owner for row in rows} | {organisation.secretariat}
    if not any(row.owner for row in rows):
        return
    for node in organisation.nodes:
        drawn = node.kind is NodeKind.SECTION and node.section in view.sections
        if drawn and node.id != organisation.dx_office and node.section not in owners:
            yield (
                node_path(node),
                f"推進体制図の{view.called('organisation.nodes', node)}の課が、工程表の担当に一度も出ません。"
                "受け持つ取組を工程表に書くか、図から外してください。",
            )
