"""What must never be true of a plan, found without the program's own checks."""

from dxplanner.core import tree
from dxplanner.core.reflect import Kind, fault
from dxplanner.plan.plan import Plan


def troubles(plan: Plan) -> list[str]:
    """Ids that stand twice, links and notes that lead nowhere, values that may not stand."""
    found: list[str] = []
    ids: dict[str, list[str]] = {}
    places = {""}
    for path, shape, value in tree.leaves(plan):
        places.add(path)
        for cut, letter in enumerate(path):
            if letter in ".[":
                places.add(path[:cut])
            if letter == "]":
                places.add(path[: cut + 1])
        if shape.kind is Kind.ID:
            bare = "".join(part.partition("]")[2] for part in f"]{path}".split("["))
            ids.setdefault(bare.removesuffix(".id"), []).append(value)
        if fault(shape, value):
            found.append(f"{path}: {fault(shape, value)}")
    places |= {path for path, _shape, _rows in tree.tables(plan)}
    found += [f"{table}: twice" for table, known in ids.items() if len(known) != len(set(known))]
    for path, shape, value in tree.leaves(plan):
        if shape.kind is Kind.LINK and value is not None and value not in ids.get(shape.target, []):
            found.append(f"{path}: → {value}")
        if shape.name == "path" and value is not None and value not in places:
            found.append(f"{path}: stands on {value}")
    return found
