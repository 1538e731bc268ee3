"""What a document is to those who list it: id, name, group, formats, and when it is of use."""

from collections.abc import Callable

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.documents.not_yet import always
from dxplanner.documents.profile import NumberingStyle
from dxplanner.plan.plan import Plan


class DocumentGroup(Choice):
    """The headings the documents are listed under, in this order."""

    PLAN = "plan", "計画"
    ORGANISATION = "organisation", "推進体制"
    RECRUITMENT = "recruitment", "募集"
    CONTRACT = "contract", "業務委託の契約"
    COSTS = "costs", "経費"
    EXPLAINING = "explaining", "説明資料"
    DECISION = "decision", "照会・決裁"
    OTHER = "other", "その他"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """`formats` in the order they are offered; the first is the one of record."""

    id: str
    name: str
    group: DocumentGroup
    formats: tuple[str, ...]
    numbering: NumberingStyle
    basic: bool = False
    """One of the set every plan comes with: ticked when 書類を出す opens."""
    not_yet: Callable[[Plan], str] = always
    """Why it is of no use for this plan so far, in one short sentence; empty when it is. It can be made anyway."""
