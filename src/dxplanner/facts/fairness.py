"""調達の公平性: the three types of 入札制限 with what each is weak at, the conditions of an exemption, items of a pledge."""

from string import Formatter

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "fairness.toml"
PLEDGE_WORDS = frozenset({"during", "after", "rules", "past", "basis", "end", "sanction"})
"""What the text of a promise may leave to the form of engagement and the town."""


class PledgeGroup(Choice):
    SECRECY = "secrecy", "秘密の保持"
    DATA = "data", "個人情報及び情報セキュリティ"
    FAIRNESS = "fairness", "公平性及び透明性"
    RESULTS = "results", "成果及び終了のとき"


class PledgeOrigin(Choice):
    """Where an item of the pledge comes from."""

    TOWN = "town", "自治体の誓約書の例"
    AGENCY = "agency", "デジタル庁の誓約事項"
    ADDED = "added", "このソフトが加えた項目"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionType:
    """One of the types: what it restrains, the examples of the deck in their gist, weakness and footing in law."""

    id: str
    name: str
    short: str
    restrains: str
    periods: tuple[str, ...]
    companies: tuple[str, ...]
    procurements: tuple[str, ...]
    acts: tuple[str, ...] = ()
    strong: str
    weak: str
    weak_confidence: Confidence
    footing: str
    footing_confidence: Confidence
    found_in: str
    found_confidence: Confidence
    """Whether the deck's examples belong to this type for certain."""
    suits: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """適用除外: the rule of the デジタル庁 it follows."""

    as_of: str
    note: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptionCondition:
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FairnessLaw:
    """A law the restriction stands on, in one sentence."""

    id: str
    title: str
    article: str
    says: str
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeItem:
    """One promise; words in braces change with 任用等の形態."""

    id: str
    group: PledgeGroup
    title: str
    text: str
    origin: PledgeOrigin
    confidence: Confidence

    def __post_init__(self) -> None:
        try:
            unknown = {
                name for _text, name, _spec, _how in Formatter().parse(self.text) if name
            } - PLEDGE_WORDS
        except ValueError as problem:
            raise ValueError(f"text の括弧がそろっていません（{problem}）。") from problem
        if unknown:
            raise ValueError(f"text に知らない言葉「{{{min(unknown)}}}」があります。")


@dataclass(frozen=True, slots=True, kw_only=True)
class FairnessFile:
    source: Source
    types: tuple[RestrictionType, ...]
    exemption: Exemption
    conditions: tuple[ExemptionCondition, ...]
    laws: tuple[FairnessLaw, ...]
    pledge: tuple[PledgeItem, ...]


@kept
def fairness_file() -> FairnessFile:
    return read_file(resource_path("facts", FILE), FairnessFile)


@kept
def restriction_types() -> dict[str, RestrictionType]:
    """By the ids of `plan.recruitment.BidRestriction`."""
    return unique(fairness_file().types, lambda item: item.id, FILE)


@kept
def pledge_items() -> dict[str, PledgeItem]:
    return unique(fairness_file().pledge, lambda item: item.id, FILE)


@kept
def fairness_laws() -> dict[str, FairnessLaw]:
    return unique(fairness_file().laws, lambda item: item.id, FILE)
