"""人材育成計画（研修計画） and デジタルデバイド対策: rows of chapter 2 that say what is held, for whom and how often."""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import choice, decimal, fiscal_year, integer, link, long_text, row_id, text, yen


class TrainingGroup(Choice):
    """研修の対象"""

    ALL = "all", "全職員"
    LEADERS = "leaders", "DX推進リーダー"
    MANAGERS = "managers", "管理職"
    STAFF = "staff", "情報担当"


class TrainingTopic(Choice):
    """研修の分野"""

    PRIVACY = "privacy", "個人情報の保護"
    SECURITY = "security", "情報セキュリティ"
    SERVICE_DESIGN = "service_design", "サービスデザイン"
    PROCESS = "process", "業務の見直し（BPR）"
    DATA = "data", "データの活用"
    IN_HOUSE = "in_house", "内製（自分たちで作る）"
    OTHER = "other", "その他"


class DivideGroup(Choice):
    """デジタルデバイド対策の対象"""

    ELDERLY = "elderly", "高齢の住民"
    DISABLED = "disabled", "障害のある住民"
    FOREIGN = "foreign", "外国人住民"
    CHILDREN = "children", "子育て世帯"
    REMOTE = "remote", "外出の難しい住民"
    EVERYONE = "everyone", "全ての住民"


class Applies(Choice):
    """Whether a reason holds in this town."""

    YES = "yes", "当てはまる"
    NO = "no", "当てはまらない"
    UNSURE = "unsure", "分からない"


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """研修"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("年度")
    title: str | None = text("研修の名称", 60)
    group: TrainingGroup | None = choice("対象", TrainingGroup)
    topic: TrainingTopic | None = choice("分野", TrainingTopic)
    provider: str | None = text("実施者・教材", 60)
    hours: Decimal | None = decimal("1人当たりの時間", maximum="1000", unit="時間")
    planned: int | None = integer("受講の予定", maximum=100_000, unit="人")
    cost: int | None = yen("費用")
    expense_category: str | None = text("節", 30)
    line: str | None = link("計上した経費", "costs.lines")
    attended: int | None = integer("受講の実績", maximum=100_000, unit="人")
    effect: str | None = long_text("効果（受講後に変わったこと）", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class DivideMeasure:
    """デジタルデバイド対策の取組"""

    id: str = row_id()
    group: DivideGroup | None = choice("対象", DivideGroup)
    title: str | None = text("取組の名称", 60)
    per_year: int | None = integer("年間の回数", maximum=10_000, unit="回")
    place: str | None = text("場所", 60)
    owner: str | None = link("担当課", "municipality.sections")
    partner: str | None = text("協力する団体など", 60)
    indicator: str | None = link("指標", "policy.indicators")
    line: str | None = link("計上した経費", "costs.lines")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideReason:
    """外部人材を活用していない理由の自己点検"""

    id: str = row_id()
    reason: str | None = text("理由", 40)
    """Id of a reason in facts."""
    applies: Applies | None = choice("当てはまるか", Applies)
    note: str | None = text("町の事情・これからすること")
