"""The published JSON Schema: valid by its own draft, and of one mind with the reader about keys and types."""

import dataclasses
import importlib
import json
import pkgutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from dxplanner import plan
from dxplanner.core.errors import BadInput
from dxplanner.plan.exchange import json_schema, read_exchange, write_exchange
from dxplanner.plan.plan import Plan
from tests.plan.test_exchange import BAD_VERSIONS, CASES, STRUCTURES, UNKNOWN_KEYS, VERSION, _placed, whole
from tests.support.planfiles import SMALL
from tests.support.strategies import plans

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def test_the_schema_is_valid_and_pure_json() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json.loads(json.dumps(json_schema())) == json_schema()
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_definition_is_used_and_closed() -> None:
    schema = json_schema()
    text = json.dumps(schema)
    for name, definition in schema["$defs"].items():
        assert f'"#/$defs/{name}"' in text
        assert definition["additionalProperties"] is False
        assert definition["title"]


@pytest.mark.parametrize("name", ["mihon", "bandai"])
def test_it_accepts_the_samples(name: str) -> None:
    validator().validate(json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8")))


@given(plans())
@settings(max_examples=25)
def test_it_accepts_what_is_written(plan: Plan) -> None:
    validator().validate(json.loads(write_exchange(plan)))


def test_it_accepts_versions_nothing_and_null() -> None:
    validator().validate(whole())
    validator().validate(whole(versions=[VERSION, VERSION | {"id": "v2", "state": None}]))
    validator().validate(whole({"policy": {"title": None}}))
    validator().validate(json.loads(write_exchange(SMALL)))


def agrees(content: Any) -> None:
    """Both refuse."""
    with pytest.raises(BadInput):
        read_exchange(json.dumps(content))
    assert not validator().is_valid(content)


@pytest.mark.parametrize("content", [content for content, _place in UNKNOWN_KEYS])
def test_unknown_keys(content: Any) -> None:
    agrees(content)


# What a schema cannot know: whether a link leads somewhere, and whether a day is in the calendar. And 1.0 is an
# integer to JSON Schema.
ONLY_THE_READER = [
    ("municipality.population", 1.0), ("costs.lines[c1].budgeted", 1000.0),
    ("municipality.population_date", "2026-02-30"), ("municipality.population_date", "1899-12-31"),
    ("municipality.population_date", "2101-01-01"), ("municipality.fiscal_index", "-0.1"),
    ("municipality.fiscal_index", "5.1"), ("municipality.fiscal_index", "9" * 5000),
    ("policy.initiatives[i1].pillar", "p9"), ("policy.initiatives[i1].pillar", "s1"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value"), CASES)
def test_values(path: str, value: Any) -> None:
    known = any(path == p and value == v and type(value) is type(v) for p, v in ONLY_THE_READER)
    content = _placed(path, value)
    assert validator().is_valid(content) is known
    with pytest.raises(BadInput):
        read_exchange(json.dumps(content))


@pytest.mark.parametrize("content", [content for content, _place in STRUCTURES])
def test_structure(content: Any) -> None:
    if content == whole() | {"format_version": 1.0} and isinstance(content["format_version"], float):
        assert validator().is_valid(content)
    else:
        agrees(content)


@pytest.mark.parametrize("change", [change for change, _place in BAD_VERSIONS])
def test_versions(change: dict[str, Any]) -> None:
    content = whole(versions=[VERSION | change])
    if change != {"created_at": "2026-13-24T09:30:00"}:
        agrees(content)


@pytest.mark.parametrize("text", ["一\n二", "\x07", "\x7f", "\x9f", "\r"])
def test_texts_of_one_line_and_of_several(text: str) -> None:
    agrees(whole({"policy": {"title": text}}))
    assert validator().is_valid(whole({"policy": {"vision": text}})) == (text == "一\n二")


def test_no_two_parts_of_the_plan_share_a_name() -> None:
    """The schema describes each part once, under the name of its class."""
    modules = [
        importlib.import_module(f"dxplanner.plan.{info.name}") for info in pkgutil.iter_modules(plan.__path__)
    ]
    parts = {item for module in modules for item in vars(module).values() if dataclasses.is_dataclass(item)}
    names = [item.__name__ for item in parts if isinstance(item, type)]
    assert len(names) > 50
    assert len(set(names)) == len(names)
