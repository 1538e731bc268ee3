"""The charters there are, in the order of the papers."""

from typing import Final

from dxplanner.documents.builders.charters import aide, headquarters, leader
from dxplanner.documents.builders.charters.drafting import CharterForm
from dxplanner.plan.charters import CharterKind

CHARTERS: Final[dict[CharterKind, CharterForm]] = {
    form.kind: form for form in (headquarters.CHARTER, aide.CHARTER, leader.CHARTER)
}
