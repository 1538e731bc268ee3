"""`estimate` as JSON: the strict reader of cases and the writer of results, in the shape of the contract.

Takes what `json` made of the text; reading text, and refusing duplicate keys in it, is for the caller.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any, TypeVar

from dxplanner.core.choices import Choice
from dxplanner.core.money import LARGEST_YEN, rate_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.rules.engine import check_case, estimate, refuse
from dxplanner.rules.model import Edition, Estimate, EstimateCase

C = TypeVar("C", bound=Choice)
JsonObject = dict[str, Any]
_PLAIN_DECIMAL = re.compile(r"[0-9]{1,3}(\.[0-9]{1,4})?", re.ASCII)
_Read = Callable[[object, str], object]


def _text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise refuse(place, "は、文字列で書いてください。")
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in value):
        raise refuse(place, "に、使えない文字（制御文字など）があります。消してください。")
    return value


def _integer(value: object, place: str) -> int:
    if type(value) is not int or abs(value) > LARGEST_YEN:
        raise refuse(place, "は、0以上の整数で書いてください（引用符、小数、true は使えません）。")
    return value


def _decimal(value: object, place: str) -> Decimal:
    if not isinstance(value, str) or not _PLAIN_DECIMAL.fullmatch(value):
        raise refuse(place, 'は、引用符で囲んだ数で書いてください（例："0.27"）。')
    return Decimal(value)


def _yen_list(value: object, place: str) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise refuse(place, "は、1人ごとの額（円）の配列で書いてください。")
    return tuple(_integer(item, f"{place}[{number}]") for number, item in enumerate(value))


def _boolean(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise refuse(place, "は、true か false で書いてください。")
    return value


def _choice(cls: type[C]) -> _Read:
    members = {member.value: member for member in cls}

    def read(value: object, place: str) -> C:
        if not isinstance(value, str) or value not in members:
            raise refuse(place, f"は、次のどれかで書いてください：{'、'.join(members)}。")
        return members[value]

    return read


# By the type of the field in `EstimateCase`: a new field of a new measure is read without a line here.
_READERS: dict[object, _Read] = {
    str: _text,
    int: _integer,
    bool: _boolean,
    tuple[int, ...]: _yen_list,
    MunicipalityClass: _choice(MunicipalityClass),
    Edition: _choice(Edition),
    int | None: _integer,
    Decimal | None: _decimal,
}
_FIELDS = {field.name: field for field in fields(EstimateCase)}


def case_from_json(obj: object, place: str = "") -> EstimateCase:
    """One case. `place` is its position in a list, as 「[2]」, and stands before the key in messages."""
    prefix = f"{place}." if place else ""
    if not isinstance(obj, Mapping):
        raise refuse(place or "CASE", "は、キーと値の組（{ … }）で書いてください。")
    for key in obj:
        if key not in _FIELDS:
            raise refuse(prefix + str(key), "は、知らないキーです。つづりを確かめてください。")
    values: dict[str, Any] = {}
    for key, field in _FIELDS.items():
        if key in obj:
            values[key] = _READERS[field.type](obj[key], prefix + key)
        elif field.default is MISSING:
            raise refuse(prefix + key, "がありません。書き足してください。")
    case = EstimateCase(**values)
    check_case(case, prefix)
    return case


def cases_from_json(obj: object) -> tuple[EstimateCase, ...]:
    """One object or a list of them; one bad case refuses the whole list."""
    if isinstance(obj, list):
        return tuple(case_from_json(item, f"[{number}]") for number, item in enumerate(obj))
    return (case_from_json(obj),)


def estimate_to_json(result: Estimate) -> JsonObject:
    """The result in the contract's shape: every key, always, in this order."""
    return {
        "id": result.case.id,
        "status": result.status.value,
        "rate": None if result.rate is None else rate_label(result.rate),
        "eligible_appointment_cost": result.eligible_appointment_cost,
        "eligible_recruitment_cost": result.eligible_recruitment_cost,
        "calculated_amount": result.calculated_amount,
        "range": None if result.amount_range is None else list(result.amount_range),
        "scenarios": [
            {"assumption": line.assumption, "rate": rate_label(line.rate), "amount": line.amount}
            for line in result.scenarios
        ],
        "trace": [
            {"label": line.label, "formula": line.formula, "amount": line.amount, "source": line.source}
            for line in result.trace
        ],
        "notes": list(result.notes),
    }


def estimates_from_json(obj: object) -> JsonObject | list[JsonObject]:
    """What `dxplanner estimate` prints: an object for an object, a list for a list."""
    results = [estimate_to_json(estimate(case)) for case in cases_from_json(obj)]
    return results if isinstance(obj, list) else results[0]
