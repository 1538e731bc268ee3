"""What a 推進本部 and its members are called: by its name, 本部 has a 本部長, 委員会 a 委員長, 会議 a 会長."""

from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Ranks:
    """`short` is the word the rule goes on with."""

    short: str
    head: str
    vice: str
    member: str


_HEADQUARTERS: Final = Ranks("本部", "本部長", "副本部長", "本部員")
_BY_ENDING: Final = (
    ("委員会", Ranks("委員会", "委員長", "副委員長", "委員")),
    ("協議会", Ranks("協議会", "会長", "副会長", "委員")),
    ("会議", Ranks("推進会議", "会長", "副会長", "委員")),
)


def ranks_of(plan: Plan) -> Ranks:
    organisation = plan.organisation
    node = next((item for item in organisation.nodes if item.id == organisation.headquarters), None)
    title = (node.title or "") if node is not None else ""
    return next((ranks for ending, ranks in _BY_ENDING if title.endswith(ending)), _HEADQUARTERS)
