"""交換用ファイル: a plan as JSON, lossless both ways, and the strict reader and JSON Schema that go with it.

Unanswered leaves and empty tables are left out. Decimals and dates are text, so that nothing passes through a float.
"""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dxplanner.core import jsonio, tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import INTEGER_KINDS, ClassShape, FieldShape, Kind, fault, shape_of
from dxplanner.core.text import shown
from dxplanner.plan.look import check_notes
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState

FORMAT = "dxplanner-plan"
FORMAT_VERSION = 1

# One spelling each: what is read is written again letter by letter, and the schema says the same.
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]{1,6})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedVersion:
    """版: the plan as it stood, with the officer's note. `created_at` has seconds and no time zone (this PC's clock)."""

    id: str
    name: str
    note: str
    state: VersionState | None
    created_at: datetime
    plan: Plan
    by: str = ""
    """職. Left out of the exchange file where nobody said."""


@dataclass(frozen=True, slots=True)
class Exchange:
    plan: Plan
    versions: tuple[SavedVersion, ...] = ()


def write_exchange(plan: Plan, versions: tuple[SavedVersion, ...] = ()) -> str:
    """The exchange file's text, with a final line feed; same plan, same text."""
    content: dict[str, Any] = {"format": FORMAT, "format_version": FORMAT_VERSION, "plan": plan_to_json(plan)}
    if versions:
        content["versions"] = [_version_to_json(version) for version in versions]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_exchange(data: bytes | str) -> Exchange:
    """Raises BadInput naming the place; nothing is half-read."""
    content = jsonio.parse(data)
    content = _object(content, "", {"format", "format_version", "plan", "versions"})
    if content.get("format") != FORMAT:
        raise BadInput("この JSON は、DXプランナーの交換用ファイルではありません。", "format")
    version = content.get("format_version")
    if type(version) is not int or version < 1:
        raise BadInput("交換用ファイルの版（format_version）を読み取れません。", "format_version")
    if version > FORMAT_VERSION:
        raise BadInput(
            "このファイルは、より新しいDXプランナーで作られています。新しい版のプログラムで開いてください。",
            "format_version",
        )
    if "plan" not in content:
        raise BadInput("計画（plan）が書かれていません。", "plan")
    _mapping(content["plan"], "plan")
    versions = _list(content.get("versions", []), "versions")
    saved = tuple(_read_version(item, f"versions[{position}]") for position, item in enumerate(versions))
    if len({item.id for item in saved}) != len(saved):
        raise BadInput("同じ番号の版が2つ以上あります。", "versions")
    return Exchange(read_plan(content["plan"]), saved)


def plan_to_json(plan: Plan) -> dict[str, Any]:
    return _node_to_json(plan)


def _node_to_json(node: Any) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for shape in shape_of(type(node)).fields:
        value = getattr(node, shape.name)
        if shape.kind is Kind.CHILD:
            branch = _node_to_json(value)
            if branch:
                result[shape.name] = branch
        elif shape.kind is Kind.ROWS:
            if value:
                result[shape.name] = [_node_to_json(row) for row in value]
        elif value is not None:
            result[shape.name] = leaf_to_json(value)
    return result


def leaf_to_json(value: Any) -> Any:
    """The JSON form of one answer."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _version_to_json(version: SavedVersion) -> dict[str, Any]:
    return {
        "id": version.id,
        "name": version.name,
        "note": version.note,
        "state": None if version.state is None else str(version.state),
        "created_at": version.created_at.isoformat(timespec="seconds"),
        "plan": plan_to_json(version.plan),
    } | ({"by": version.by} if version.by else {})


def _read_version(content: Any, place: str) -> SavedVersion:
    keys = {"id", "name", "note", "state", "created_at", "plan"}
    item = _object(content, place, {*keys, "by"})
    if not keys <= set(item):
        raise BadInput(f"「{place}」に足りない項目があります。", place)
    for key in ("id", "name", "note", "by"):
        if not isinstance(item.get(key, ""), str):
            raise BadInput(f"「{place}.{key}」は文字で書いてください。", f"{place}.{key}")
    created_at = item["created_at"]
    if not isinstance(created_at, str) or not _MOMENT.fullmatch(created_at):
        raise BadInput(
            f"「{place}.created_at」は「2026-04-01T09:30:00」の形で書いてください。", f"{place}.created_at"
        )
    try:
        created = datetime.fromisoformat(created_at)
        state = None if item["state"] is None else VersionState(item["state"])  # type: ignore[call-arg]
    except (TypeError, ValueError):
        raise BadInput(f"「{place}」の日時又は版の状態を読み取れません。", place) from None
    return SavedVersion(
        id=item["id"],
        name=item["name"],
        note=item["note"],
        state=state,
        created_at=created,
        plan=_plan_of_version(item["plan"], f"{place}.plan"),
        by=item.get("by", ""),
    )


def _plan_of_version(content: Any, place: str) -> Plan:
    try:
        return read_plan(content)
    except BadInput as problem:
        inside = f"{place}.{problem.place}" if problem.place else place
        raise BadInput(f"「{place}」の中の{problem.message}", inside) from None


def read_plan(content: Any) -> Plan:
    """A plan from parsed JSON. Raises BadInput naming the place of the first thing that cannot stand."""
    plan: Plan = _read_node(shape_of(Plan), content, "")
    _check_ids(plan)
    _check_links(plan)
    return plan


def _read_node(shape: ClassShape, content: Any, place: str) -> Any:
    item = _object(content, place, set(shape.by_name))
    values: dict[str, Any] = {}
    for name, field in shape.by_name.items():
        here = tree.join(place, name)
        if name in item:
            values[name] = _read_field(field, item[name], here)
        elif field.kind is Kind.ID:
            raise BadInput(f"「{place}」に行の番号（id）がありません。", place)
    return shape.cls(**values)


def _read_field(field: FieldShape, content: Any, place: str) -> Any:
    if field.kind is Kind.CHILD and field.node is not None:
        return _read_node(shape_of(field.node), content, place)
    if field.kind is Kind.ROWS and field.node is not None:
        shape = shape_of(field.node)
        return tuple(
            _read_node(shape, item, _row_place(place, item, position))
            for position, item in enumerate(_list(content, place))
        )
    value = leaf_from_json(field, content)
    problem = fault(field, value)
    if problem:
        raise BadInput(f"「{place}」（{field.label}）：{problem}", place)
    return value


def leaf_from_json(field: FieldShape, content: Any) -> Any:
    """The answer in its own type where the JSON form allows it; anything else comes back as it is for `fault`."""
    if not isinstance(content, str):
        return content
    try:
        if field.kind is Kind.DECIMAL:
            return Decimal(content) if _DECIMAL.fullmatch(content) else content
        if field.kind is Kind.DATE:
            return date.fromisoformat(content) if _DATE.fullmatch(content) else content
        if field.kind is Kind.CHOICE and field.choices is not None:
            return field.choices(content)  # type: ignore[call-arg]
    except ValueError:
        return content
    return content


def _row_place(place: str, item: Any, position: int) -> str:
    return tree.row_path(place, jsonio.row_name(item, position))


def _check_ids(plan: Plan) -> None:
    seen: set[tuple[str, str]] = set()
    for path, _shape, rows in tree.tables(plan):
        table = ".".join(segment.name for segment in tree.parse_path(path))
        for row in rows:
            if (table, row.id) in seen:
                here = tree.row_path(path, row.id)
                raise BadInput(f"「{here}」：同じ番号の行が2つ以上あります。", here)
            seen.add((table, row.id))


def _check_links(plan: Plan) -> None:
    ids = {path: {row.id for row in rows} for path, _shape, rows in tree.tables(plan)}
    for path, shape, value in tree.leaves(plan):
        if shape.kind is Kind.LINK and value is not None and value not in ids.get(shape.target, set()):
            raise BadInput(f"「{path}」（{shape.label}）：つながりの先「{value}」がありません。", path)
    check_notes(plan)


def _object(content: Any, place: str, allowed: set[str]) -> Mapping[str, Any]:
    item = _mapping(content, place)
    for key in item:
        if key not in allowed:
            here = tree.join(place, key)
            raise BadInput(f"「{shown(here, 120)}」という項目はありません。つづりを確かめてください。", here)
    return item


def _mapping(content: Any, place: str) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise BadInput(f"「{place or '全体'}」は、{{ }} で囲んだ項目の集まりで書いてください。", place)
    return content


def _list(content: Any, place: str) -> list[Any]:
    if not isinstance(content, list):
        raise BadInput(f"「{place}」は、[ ] で囲んだ並びで書いてください。", place)
    return content


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the exchange file, made from the same declarations the reader uses."""
    definitions: dict[str, Any] = {}
    plan = _schema_of(shape_of(Plan), definitions)
    version = {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "name", "note", "state", "created_at", "plan"],
        "properties": {
            "id": {"type": "string"},
            "name": {"type": "string"},
            "note": {"type": "string"},
            "state": {"enum": [None, *(str(state) for state in VersionState)]},
            "created_at": {"type": "string", "pattern": f"^{_MOMENT.pattern}$"},
            "plan": plan,
            "by": {"type": "string"},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "DXプランナー 交換用ファイル",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "format_version", "plan"],
        "properties": {
            "format": {"const": FORMAT},
            "format_version": {"const": FORMAT_VERSION},
            "plan": plan,
            "versions": {"type": "array", "items": version},
        },
        "$defs": definitions,
    }


def _schema_of(shape: ClassShape, definitions: dict[str, Any]) -> dict[str, Any]:
    name = shape.cls.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = {
            "title": shape.label,
            "type": "object",
            "additionalProperties": False,
            "required": [field.name for field in shape.fields if field.kind is Kind.ID],
            "properties": {field.name: _field_schema(field, definitions) for field in shape.fields},
        }
    return {"$ref": f"#/$defs/{name}"}


def _field_schema(field: FieldShape, definitions: dict[str, Any]) -> dict[str, Any]:
    if field.kind is Kind.CHILD and field.node is not None:
        return _schema_of(shape_of(field.node), definitions)
    if field.kind is Kind.ROWS and field.node is not None:
        items = _schema_of(shape_of(field.node), definitions)
        return {"type": "array", "title": field.label, "items": items}
    schema: dict[str, Any] = {"title": field.label}
    if field.kind in INTEGER_KINDS:
        schema |= {"type": ["integer", "null"], **_bounds(field)}
    elif field.kind is Kind.BOOLEAN:
        schema |= {"type": ["boolean", "null"]}
    elif field.kind is Kind.DECIMAL:
        schema |= {"type": ["string", "null"], "pattern": f"^{_DECIMAL.pattern}$"}
    elif field.kind is Kind.DATE:
        schema |= {"type": ["string", "null"], "format": "date", "pattern": f"^{_DATE.pattern}$"}
    elif field.kind is Kind.CHOICE:
        schema |= {"enum": [*(str(option) for option in field.choices or ()), None]}
    elif field.kind in (Kind.ID, Kind.LINK):
        kinds = "string" if field.kind is Kind.ID else ["string", "null"]
        schema |= {"type": kinds, "pattern": "^[A-Za-z0-9_-]+$", "maxLength": field.max_length}
    else:
        allowed = rf"^[^{_CONTROL[field.kind]}\u007f-\u009f]+$"
        schema |= {"type": ["string", "null"], "maxLength": field.max_length, "pattern": allowed}
    return schema


_CONTROL = {Kind.TEXT: r"\u0000-\u001f", Kind.LONG_TEXT: r"\u0000-\u0009\u000b-\u001f"}
"""What a text may not hold, for the schema: a line feed stands in long texts only."""


def _bounds(field: FieldShape) -> dict[str, int]:
    bounds = {"minimum": field.minimum, "maximum": field.maximum}
    return {name: int(value) for name, value in bounds.items() if value is not None}
