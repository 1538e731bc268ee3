"""A plan of the sample town, filled enough to see every page at work. Made by changes, as an officer would."""

from datetime import date
from decimal import Decimal

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.municipality import ItStaff, Municipality, OfficeSection, SectionKind
from dxplanner.plan.organisation import (
    HeadquartersStyle,
    NodeKind,
    Organisation,
    OrgNode,
    Origin,
    SectionLeader,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator, Initiative, Issue, Pillar, Policy
from dxplanner.plan.records import Draft, Mark, MarkKind
from dxplanner.plan.recruitment import AppointmentForm, Duty, Recruitment, Requirement, TalentProfile
from dxplanner.plan.roadmap import Roadmap, RoadmapRow, Stage, StageKind

SECTIONS = (
    ("総務課", 18), ("企画振興課", 10), ("税務課", 8), ("住民福祉課", 17), ("健康こども課", 21),
    ("農林課", 9), ("建設課", 6), ("会計課", 3),
)  # fmt: skip
INITIATIVES = (
    "行政手続のオンライン化", "書かない窓口の整備", "キャッシュレス決済の導入", "電子決裁・文書管理の導入",
    "情報システムの標準化", "ＡＩ・ＲＰＡの活用", "職員のデジタル研修", "スマートフォン教室", "情報セキュリティの強化",
)  # fmt: skip


def _municipality() -> Municipality:
    return Municipality(
        code="999997",
        name="見本町",
        kana="みほんちょう",
        prefecture="見本県",
        municipality_class=MunicipalityClass.TOWN,
        population=8012,
        population_date=date(2026, 4, 1),
        population_source="住民基本台帳",
        households=3420,
        ageing_rate=Decimal("43.1"),
        head_title="町長",
        has_vice_head=True,
        vice_head_title="副町長",
        general_account=6_240_000_000,
        general_account_year=2026,
        fiscal_index=Decimal("0.27"),
        non_recipient=False,
        sections=tuple(
            OfficeSection(id=f"s{at}", name=name, kind=SectionKind.MAYOR, staff=staff)
            for at, (name, staff) in enumerate(SECTIONS, 1)
        ),
        it_staff=(
            ItStaff(id="t1", title="情報係長", section="s1", share=Decimal("0.6"), concurrent_duties="広報"),
            ItStaff(id="t2", title="主任", section="s1", share=Decimal("0.4"), concurrent_duties="選挙"),
        ),
    )


def _policy() -> Policy:
    return Policy(
        title="見本町DX推進計画",
        period_from=2026,
        period_to=2029,
        background="人口の減少と高齢化が進むなかで、限られた職員で行政サービスを続けるためには、"
        "仕事の進め方を見直し、デジタル技術をいかす必要があります。\n"
        "国の自治体DX推進計画も踏まえ、町としての方針を定めます。",
        philosophy="だれもが、いつでも、つながるまち",
        issues=(
            Issue(id="i1", title="窓口での待ち時間が長い"),
            Issue(id="i2", title="職員の事務負担が大きい"),
        ),
        pillars=(
            Pillar(id="p1", name="暮らしのDX"),
            Pillar(id="p2", name="役場のDX"),
            Pillar(id="p3", name="地域のDX"),
        ),
        initiatives=tuple(
            Initiative(id=f"n{at}", title=title, pillar=f"p{(at - 1) // 3 + 1}", owner="s2")
            for at, title in enumerate(INITIATIVES, 1)
        ),
        indicators=(
            Indicator(
                id="k1",
                name="オンライン手続の数",
                unit="件",
                baseline=Decimal(12),
                target=Decimal(45),
                target_year=2029,
            ),
        ),
    )


def _roadmap() -> Roadmap:
    stage = Stage(
        id="g1", kind=StageKind.STUDY, start_year=2026, start_quarter=1, end_year=2026, end_quarter=4
    )
    return Roadmap(rows=(RoadmapRow(id="r1", initiative="n1", owner="s2", cost=3_000_000, stages=(stage,)),))


def _organisation() -> Organisation:
    nodes = tuple(
        OrgNode(id=f"o{at}", kind=kind, title=title, origin=Origin.INTERNAL)
        for at, (kind, title) in enumerate(
            (
                (NodeKind.POST, "町長"),
                (NodeKind.POST, "副町長"),
                (NodeKind.BODY, "DX推進本部"),
                (NodeKind.SECTION, "総務課情報係"),
            ),
            1,
        )
    )
    return Organisation(
        headquarters_style=HeadquartersStyle.EXECUTIVE_MEETING,
        nodes=nodes,
        headquarters="o3",
        head="o1",
        cio="o2",
        leaders=(SectionLeader(id="l1", section="s2", title="課長補佐", count=1),),
    )


def _recruitment() -> Recruitment:
    return Recruitment(
        talent_profile=TalentProfile.PRODUCER,
        appointment_form=AppointmentForm.SPECIAL_PART_TIME,
        duties=(Duty(id="u1", description="全体方針の推進に関する助言"),),
        required=(Requirement(id="q1", description="自治体又は企業でのDX推進の実務経験（３年以上）"),),
    )


def _costs() -> Costs:
    return Costs(
        lines=(
            CostLine(
                id="c1",
                fiscal_year=2025,
                name="求人サイト掲載料",
                kind=CostKind.RECRUITMENT,
                budgeted=990_000,
            ),
            CostLine(
                id="c2", fiscal_year=2027, name="CIO補佐官報酬", kind=CostKind.APPOINTMENT, budgeted=1_350_000
            ),
        )
    )


def sample_plan() -> Plan:
    return Plan(
        municipality=_municipality(),
        policy=_policy(),
        roadmap=_roadmap(),
        organisation=_organisation(),
        recruitment=_recruitment(),
        costs=_costs(),
        marks=(Mark(id="m1", path="municipality.staff_quota", kind=MarkKind.UNKNOWN),),
        drafts=(Draft(id="d1", path="municipality.staff_actual", raw="120人くらい"),),
    )
