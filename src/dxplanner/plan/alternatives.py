"""案Ａ・案Ｂ of the organisation: each a copy put aside as it stood, so that both can be compared and taken back.

The copies hold the ids of the posts they were taken from as plain text: a post may be gone from the chart since.
"""

from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, decimal, integer, link, long_text, row_id, table, text
from dxplanner.plan.cost_choices import CostOption
from dxplanner.plan.organisation import (
    AideSource,
    BodyKind,
    HeadquartersStyle,
    NodeKind,
    OfficeStyle,
    Origin,
    RelationKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptNode:
    """案の役職・会議体・部署"""

    id: str = row_id()
    key: str | None = text("体制での番号", 64)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRelation:
    """案の線"""

    id: str = row_id()
    source: str | None = text("どこから（体制での番号）", 64)
    kind: RelationKind | None = choice("関係", RelationKind)
    target: str | None = text("どこへ（体制での番号）", 64)
    note: str | None = text("備考", 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRole:
    """案で役割を担う職"""

    id: str = row_id()
    role: str | None = text("役割", 20)
    """The field of the organisation that named it, or 「deputy」, in order."""
    key: str | None = text("担う職（体制での番号）", 64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """推進体制の案"""

    id: str = row_id()
    title: str | None = text("案の名称", 30)
    idea: str | None = text("ねらいと主な違い")
    cost_option: CostOption | None = choice("経費の案", CostOption)
    meetings_per_year: int | None = integer("会議の回数（年間）", maximum=400, unit="回")
    headquarters_style: HeadquartersStyle | None = choice("推進本部の置き方", HeadquartersStyle)
    office_style: OfficeStyle | None = choice("DX担当部署の置き方", OfficeStyle)
    aide_source: AideSource | None = choice("CIO補佐官の確保の仕方", AideSource)
    nodes: tuple[KeptNode, ...] = table("役職・会議体・部署", KeptNode)
    relations: tuple[KeptRelation, ...] = table("線", KeptRelation)
    roles: tuple[KeptRole, ...] = table("役割", KeptRole)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """推進体制の案の比較"""

    options: tuple[Alternative, ...] = table("案", Alternative)
    chosen: str | None = link("採る案", "alternatives.options")
    reason: str | None = long_text("採る理由", 2000)
