"""第3章 推進体制: posts and bodies as nodes, who plays which role, and the lines between them."""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    child,
    choice,
    decimal,
    integer,
    link,
    long_text,
    row_id,
    table,
    text,
)
from dxplanner.plan.outreach import Outreach
from dxplanner.plan.people import People


class NodeKind(Choice):
    POST = "post", "役職"
    BODY = "body", "会議体"
    SECTION = "section", "部署"
    ROLE_GROUP = "role_group", "各課の担当"
    OUTSIDE = "outside", "庁外の団体"


class Origin(Choice):
    INTERNAL = "internal", "内部"
    EXTERNAL = "external", "外部"
    MIXED = "mixed", "内部及び外部"


class BodyKind(Choice):
    HEADQUARTERS = "headquarters", "推進本部"
    LIAISON = "liaison", "連絡会議"
    STEERING = "steering", "幹事会"
    WORKING_GROUP = "working_group", "部会・ワーキンググループ"
    COUNCIL = "council", "審議会"
    EXCHANGE = "exchange", "意見交換会"


class HeadquartersStyle(Choice):
    OWN = "own", "推進本部を新しく置く"
    EXECUTIVE_MEETING = "executive_meeting", "庁議（課長会）に兼ねさせる"
    NONE = "none", "置かない"


class OfficeStyle(Choice):
    DEDICATED = "dedicated", "専任の部署を置く"
    CONCURRENT = "concurrent", "既存の係が兼ねる"


class AideSource(Choice):
    INTERNAL = "internal", "内部の職員を充てる"
    EXTERNAL = "external", "外部人材を任用等する"
    SHARED = "shared", "県・近隣団体と共同で確保する"
    NONE = "none", "当面置かない"


class ChartPaper(Choice):
    A4 = "a4", "Ａ４横"
    A3 = "a3", "Ａ３横"


class RelationKind(Choice):
    REPORTS_TO = "reports_to", "報告する（指揮を受ける）"
    ASSISTS = "assists", "補佐する"
    ADVISES = "advises", "助言する"
    CHAIRS = "chairs", "長を務める"
    MEMBER_OF = "member_of", "構成員となる"
    SECRETARIAT_OF = "secretariat_of", "庶務を行う"
    CONTRACTS_WITH = "contracts_with", "契約する"
    SHARES_WITH = "shares_with", "共同で利用する"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgNode:
    """推進体制の役職・会議体・部署"""

    id: str = row_id()
    kind: NodeKind | None = choice("種類", NodeKind)
    title: str | None = text("名称", 60)
    origin: Origin | None = choice("内部・外部", Origin)
    body_kind: BodyKind | None = choice("会議体の種類", BodyKind)
    section: str | None = link("所属する課", "municipality.sections")
    share: Decimal | None = decimal("DXに充てる割合", maximum="100", unit="人役")
    count: int | None = integer("人数", maximum=10_000, unit="人")
    duty: str | None = text("役割")
    members: str | None = text("構成員")
    outside_members: bool | None = boolean("外部の委員を含む")
    moved_right: int | None = integer("図で右へ動かした幅", minimum=-400, maximum=400, unit="mm")
    moved_down: int | None = integer("図で下へ動かした幅", minimum=-400, maximum=400, unit="mm")
    collapsed: bool | None = boolean("図で下の枠を畳む")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """役職・会議体の間の線"""

    id: str = row_id()
    source: str | None = link("どこから", "organisation.nodes", cascade=True)
    kind: RelationKind | None = choice("関係", RelationKind)
    target: str | None = link("どこへ", "organisation.nodes", cascade=True)
    note: str | None = text("備考", 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputy:
    """職務代理者（上から順に）"""

    id: str = row_id()
    post: str | None = link("役職", "organisation.nodes", cascade=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLeader:
    """各課のDX推進リーダー"""

    id: str = row_id()
    section: str | None = link("課", "municipality.sections")
    title: str | None = text("充てる職", 60)
    count: int | None = integer("人数", maximum=1000, unit="人")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """推進体制"""

    headquarters_style: HeadquartersStyle | None = choice("推進本部の置き方", HeadquartersStyle)
    nodes: tuple[OrgNode, ...] = table("役職・会議体・部署", OrgNode)
    headquarters: str | None = link("推進本部（会議体）", "organisation.nodes")
    head: str | None = link("推進本部の長", "organisation.nodes")
    deputies: tuple[Deputy, ...] = table("職務代理の順", Deputy)
    cio: str | None = link("CIO（最高情報統括責任者）を務める職", "organisation.nodes")
    ciso: str | None = link("CISO（最高情報セキュリティ責任者）を務める職", "organisation.nodes")
    cdo: str | None = link("CDO（最高デジタル責任者）を務める職", "organisation.nodes")
    aide_source: AideSource | None = choice("CIO補佐官の確保の仕方", AideSource)
    cio_aide: str | None = link("CIO補佐官", "organisation.nodes")
    office_style: OfficeStyle | None = choice("DX担当部署の置き方", OfficeStyle)
    dx_office: str | None = link("DX担当部署", "organisation.nodes")
    secretariat: str | None = link("推進本部の庶務を行う課", "municipality.sections")
    leaders: tuple[SectionLeader, ...] = table("各課のDX推進リーダー", SectionLeader)
    leader_term: str | None = text("DX推進リーダーの任期及び異動時の扱い")
    relations: tuple[Relation, ...] = table("線", Relation)
    duties: str | None = long_text("推進本部の所掌事務", 2000)
    meetings: str | None = text("会議の開催（回数及び時期）")
    legal_basis: str | None = text("設置の根拠（要綱・訓令）")
    prefecture_link: str | None = long_text("県・近隣団体との連携", 2000)
    people: People = child("人と時間", People)
    outreach: Outreach = child("事例と照会", Outreach)
    chart_paper: ChartPaper | None = choice("推進体制図の用紙", ChartPaper)
    """Unanswered: A4 where the chart stands on it as a tree, else A3."""
