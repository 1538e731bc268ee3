"""Which parameters an officer may give a value for, and what each is called where all stand in one list."""

from dxplanner.facts.parameters import Parameter, all_parameters, parameter
from dxplanner.facts.roots import kept

_OF_THE_DECK = ".deck."
_ASKED_ELSEWHERE = ("pay.", "contract.")
_RATE = "措置率（"


@kept
def choosable() -> dict[str, str]:
    """Keys and whole names of the parameters of the law. Those of the deck say what the deck says, and a town's
    own pay, insurance and contract amounts are asked where they are needed."""
    return {
        key: whole_name(item)
        for key, item in all_parameters().items()
        if _OF_THE_DECK not in key and not key.startswith(_ASKED_ELSEWHERE)
    }


def whole_name(item: Parameter) -> str:
    """「CIO補佐官等の任用等・募集の募集経費の上限額（1団体当たり）」: with the measure, which its rate names."""
    rate = all_parameters().get(f"{item.key.rpartition('.')[0]}.rate")
    if rate is None or rate is item or not rate.name.startswith(_RATE):
        return item.name
    measure = rate.name.removeprefix(_RATE).removesuffix("）")
    return item.name if measure in item.name else f"{measure}の{item.name}"


def name_of(key: str) -> str:
    return whole_name(parameter(key))
