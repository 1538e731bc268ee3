"""The schema of a case says every key, and agrees with the reader."""

import json

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.rules import case_from_json
from dxplanner.rules.case_schema import WORDS, case_schema
from dxplanner.rules.exchange import _FIELDS
from dxplanner.rules.registry import MEASURES


def test_every_key_is_described() -> None:
    schema = case_schema()
    case = schema["$defs"]["case"]
    assert list(case["properties"]) == list(_FIELDS) == list(WORDS)
    assert case["required"] == ["id", "municipality_class", "fiscal_year"]
    assert case["additionalProperties"] is False
    assert json.loads(json.dumps(schema, ensure_ascii=False)) == schema
    assert case["properties"]["measure"]["enum"] == list(MEASURES)
    assert (case["properties"]["measure"]["default"], case["properties"]["edition"]["default"]) == (
        "cio_aide",
        "ordinance",
    )
    assert case["properties"]["persons"]["default"] == []
    assert "default" not in case["properties"]["person_cap"]
    assert (case["properties"]["fiscal_year"]["minimum"], case["properties"]["fiscal_year"]["maximum"]) == (
        2000,
        2100,
    )
    assert case["properties"]["appointment_cost"]["minimum"] == 0


def test_a_key_names_the_measures_that_take_it() -> None:
    properties = case_schema()["$defs"]["case"]["properties"]
    assert properties["fiscal_index"]["description"].endswith("（regional_adviser）")
    assert properties["persons"]["description"].count("_") >= 5
    assert properties["id"]["description"] == WORDS["id"]


@pytest.mark.parametrize("measure", MEASURES)
def test_the_defaults_of_the_schema_are_read(measure: str) -> None:
    properties = case_schema()["$defs"]["case"]["properties"]
    defaults = {key: shape["default"] for key, shape in properties.items() if "default" in shape}
    case = {**defaults, "id": "a", "municipality_class": "town", "fiscal_year": 2025, "measure": measure}
    assert case_from_json(case).measure == measure
    with pytest.raises(BadInput, match="fiscal_year"):
        case_from_json({**case, "fiscal_year": properties["fiscal_year"]["maximum"] + 1})
