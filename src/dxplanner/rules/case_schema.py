"""JSON Schema of one case of `estimate`, made from the case's fields and from what each measure takes."""

from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any

from dxplanner.core.calendar import FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR
from dxplanner.core.money import LARGEST_YEN
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.rules.engine import LARGEST_INDEX
from dxplanner.rules.model import Edition, EstimateCase
from dxplanner.rules.registry import MEASURES

_YEN = {"type": "integer", "minimum": 0, "maximum": LARGEST_YEN}
_SHAPES: dict[object, dict[str, Any]] = {
    str: {"type": "string"},
    int: _YEN,
    bool: {"type": "boolean"},
    tuple[int, ...]: {"type": "array", "items": _YEN},
    MunicipalityClass: {"enum": [member.value for member in MunicipalityClass]},
    Edition: {"enum": [member.value for member in Edition]},
    int | None: _YEN,
    Decimal | None: {"type": "string", "pattern": r"^[0-9]{1,3}(\.[0-9]{1,4})?$"},
}
WORDS = {
    "id": "事例の名前（結果に同じものが付く）",
    "municipality_class": "団体区分",
    "fiscal_year": "年度（始まる年。令和8年度は2026）",
    "measure": "財政措置",
    "appointment_cost": "任用等、育成、受入れの期間など、措置の本体の経費（円）",
    "recruitment_cost": "募集など、任用等や受入れの前の経費（円）",
    "appointment_earmarked": "本体の経費に充てる特定財源（円）",
    "recruitment_earmarked": "募集などの経費に充てる特定財源（円）",
    "persons": "この団体が1人ごとに払う額（円）。1人当たりの上限がある措置で使う",
    "non_recipient": "不交付団体",
    "edition": "制度の版",
    "project_cost": "起業人の提案した事業の経費（円）",
    "project_earmarked": "提案した事業の経費に充てる特定財源（円）",
    "received_from_prefecture": "都道府県から受け入れる人の、1人ごとの経費（円）",
    "received_from_others": "その他の団体から受け入れる人の、1人ごとの経費（円）",
    "prefecture_earmarked": "都道府県から受け入れる人の経費に充てる特定財源（円）",
    "others_earmarked": "その他の団体から受け入れる人の経費に充てる特定財源（円）",
    "person_cap": "国の要綱で確認した、1人当たりの上限額（円）。ないときは未確認となる",
    "fiscal_index": f"財政力指数（小数2位まで、{LARGEST_INDEX}以下）。ないときは幅で計算する",
    "advanced_body": "先進的な実績のある団体の職員等を活用する",
}


def case_schema() -> dict[str, Any]:
    """One case, or a list of them."""
    properties: dict[str, Any] = {}
    required = []
    for field in fields(EstimateCase):
        shape: dict[str, Any] = {"description": _described(field.name), **_SHAPES[field.type]}
        if field.default is MISSING:
            required.append(field.name)
        elif field.default is not None:
            default = field.default
            shape["default"] = list(default) if isinstance(default, tuple) else _plain(default)
        properties[field.name] = shape
    properties["measure"] = {
        "description": WORDS["measure"],
        "enum": list(MEASURES),
        "default": properties["measure"]["default"],
    }
    properties["fiscal_year"] |= {"minimum": FIRST_FISCAL_YEAR, "maximum": LAST_FISCAL_YEAR}
    case = {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "特別交付税の算定見込額を計算する事例",
        "anyOf": [{"$ref": "#/$defs/case"}, {"type": "array", "items": {"$ref": "#/$defs/case"}}],
        "$defs": {"case": case},
    }


def _described(key: str) -> str:
    takers = [measure.id for measure in MEASURES.values() if key in measure.takes]
    return f"{WORDS[key]}（{'、'.join(takers)}）" if takers else WORDS[key]


def _plain(value: object) -> object:
    return value.value if isinstance(value, Edition) else value
