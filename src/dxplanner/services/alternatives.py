"""Keeping the organisation as 案, and taking one back. Each is one step to undo, and nothing typed is lost unsaid."""

from dxplanner.plan.alternatives import Alternative, KeptNode, KeptRelation, KeptRole
from dxplanner.plan.cost_choices import CostOption
from dxplanner.plan.edit import AddRow, Change, MoveRow, RemoveRow, SetValue, Several, new_id
from dxplanner.plan.organisation import Deputy, Relation
from dxplanner.plan.plan import Plan
from dxplanner.rules.alternatives import ROLES, STYLES, organisation_of, same, snapshot

TABLE = "alternatives.options"
NAMES = ("案Ａ", "案Ｂ", "案Ｃ", "案Ｄ")
BEFORE = "切り替える前の体制"


def keep(plan: Plan, title: str = "") -> Change | None:
    """A copy of the organisation as it stands; None while there is nothing to keep."""
    if not plan.organisation.nodes:
        return None
    taken = {option.title for option in plan.alternatives.options}
    name = title or next((name for name in NAMES if name not in taken), f"案{len(taken) + 1}")
    used = {option.cost_option for option in plan.alternatives.options}
    cost = next((item for item in CostOption if item.label == name and item not in used), None)
    return AddRow(table=TABLE, row=_copy(plan, name, cost))


def _copy(plan: Plan, title: str, cost: CostOption | None) -> Alternative:
    start = max((_last(option) for option in plan.alternatives.options), default=0) + 1
    held = snapshot(plan, new_id(plan, TABLE, "a"), start)
    return Alternative(
        id=held.id,
        title=title,
        cost_option=cost,
        nodes=held.nodes,
        relations=held.relations,
        roles=held.roles,
        headquarters_style=held.headquarters_style,
        office_style=held.office_style,
        aide_source=held.aide_source,
    )


def _last(option: Alternative) -> int:
    """The highest number in the ids of a copy."""
    rows: tuple[KeptNode | KeptRelation | KeptRole, ...] = (
        *option.nodes,
        *option.relations,
        *option.roles,
    )
    numbers = [
        int(digits) for row in rows if (digits := row.id.lstrip("abcdefghijklmnopqrstuvwxyz")).isdecimal()
    ]
    return max(numbers, default=0)


def unkept(plan: Plan) -> bool:
    """Whether the organisation as it stands is no option's copy: taking one would put it away."""
    return bool(plan.organisation.nodes) and not any(same(plan, item) for item in plan.alternatives.options)


def take(plan: Plan, option_id: str) -> Change | None:
    """Make an option the organisation. What stands there and is no copy yet is kept first, in the same step."""
    option = next(item for item in plan.alternatives.options if item.id == option_id)
    if same(plan, option):
        return None
    first = keep(plan, BEFORE) if unkept(plan) else None
    changes = (*((first,) if first is not None else ()), *_becoming(plan, option))
    return Several(changes=changes)


def _becoming(plan: Plan, option: Alternative) -> list[Change]:
    """Rows that are in both stay, with what is noted on them."""
    now, then = plan.organisation, organisation_of(plan, option)
    changes: list[Change] = [
        *(
            RemoveRow(path=f"organisation.relations[{line.id}]")
            for line in now.relations
            if not _in(line, then.relations)
        ),
        *(RemoveRow(path=f"organisation.deputies[{item.id}]") for item in now.deputies),
        *(SetValue(path=f"organisation.{role}", value=None) for role in ROLES),
    ]
    wanted = {node.id: node for node in then.nodes}
    there = {node.id: node for node in now.nodes}
    changes += [RemoveRow(path=f"organisation.nodes[{key}]") for key in there if key not in wanted]
    for at, (key, node) in enumerate(wanted.items()):
        if key not in there:
            changes.append(AddRow(table="organisation.nodes", row=node, position=at))
            continue
        for name in type(node).__dataclass_fields__:
            if name not in ("id", "moved_right", "moved_down", "collapsed") and getattr(
                there[key], name
            ) != getattr(node, name):
                changes.append(SetValue(path=f"organisation.nodes[{key}].{name}", value=getattr(node, name)))
        changes.append(MoveRow(path=f"organisation.nodes[{key}]", position=at))
    number = int(new_id(plan, "organisation.relations", "q")[1:])
    missing = [line for line in then.relations if not _in(line, now.relations)]
    changes += [
        AddRow(
            table="organisation.relations",
            row=Relation(
                id=f"q{number + at}", source=line.source, kind=line.kind, target=line.target, note=line.note
            ),
        )
        for at, line in enumerate(missing)
    ]
    changes += [
        AddRow(table="organisation.deputies", row=Deputy(id=f"d{at}", post=item.post))
        for at, item in enumerate(then.deputies, start=1)
    ]
    changes += [
        SetValue(path=f"organisation.{name}", value=getattr(then, name))
        for name in (*ROLES, *STYLES)
        if getattr(then, name) is not None or name in STYLES
    ]
    return changes


def _in(line: Relation, lines: tuple[Relation, ...]) -> bool:
    return any(
        (line.source, line.kind, line.target, line.note) == (item.source, item.kind, item.target, item.note)
        for item in lines
    )
