"""Making a plan: an empty one for a municipality, and a copy with an identity of its own."""

from dxplanner.core.errors import BadInput
from dxplanner.core.identity import new_identity
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.municipalities import by_code
from dxplanner.plan.edit import SetValue, Several, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.wizards.options import municipality_change

HEAD_TITLES = {
    MunicipalityClass.WARD: ("区長", "副区長"),
    MunicipalityClass.CITY: ("市長", "副市長"),
    MunicipalityClass.TOWN: ("町長", "副町長"),
    MunicipalityClass.VILLAGE: ("村長", "副村長"),
}


def empty_plan() -> Plan:
    """A plan nobody has answered a question of yet."""
    return Plan(identity=new_identity())


def new_plan(code: str) -> Plan:
    """An empty plan for one of the 1,741 municipalities or the sample town.

    Filled in: what follows from the code, the usual titles of the head and the plan, 素案. All can be changed.
    """
    town = by_code(code)
    if town is None:
        raise BadInput(
            f"全国地方公共団体コード「{code[:20]}」の団体は、一覧にありません。検査数字を含む6桁のコードを確かめてください。"
        )
    head, vice_head = HEAD_TITLES[town.municipality_class]
    change = Several(
        changes=(
            municipality_change(code),
            SetValue(path="municipality.head_title", value=head),
            SetValue(path="municipality.vice_head_title", value=vice_head),
            SetValue(path="policy.title", value=f"{town.name}DX推進計画（全体方針）"),
            SetValue(path="paperwork.state", value=VersionState.DRAFT),
        )
    )
    return applied(empty_plan(), change).plan
