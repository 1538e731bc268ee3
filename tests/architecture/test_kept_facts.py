"""Whoever reads facts and remembers what was read does it by `kept`, so that another set is seen by everybody."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "dxplanner"
OF_THE_PROGRAM = {
    "facts/components.py",
    "facts/resources.py",
    "facts/records.py",
    "documents/typeset/fonts.py",
}
"""Where the resources are, the fields of our own classes, and fonts: these come with the program whatever the set."""


def _remembers(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "functools"
        and any(name.name in ("cache", "lru_cache") for name in node.names)
        for node in ast.walk(tree)
    )


def _reads_facts(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dxplanner.facts")
        for node in ast.walk(tree)
    )


def test_no_other_memory_stands_beside_the_one_that_knows_sets() -> None:
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if _remembers(tree := ast.parse(path.read_text(encoding="utf-8")))
        and (_reads_facts(tree) or path.parent.name == "facts")
    }
    assert found - OF_THE_PROGRAM == set()


def test_nothing_is_read_from_facts_while_a_module_loads() -> None:
    """A table filled at import would stay with the first set."""
    found = []
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            name.asname or name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dxplanner.facts")
            for name in node.names
            if name.name.islower()
        }
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                calls = [call for call in ast.walk(node.value) if isinstance(call, ast.Call)]
                inside = {
                    id(call)
                    for part in ast.walk(node.value)
                    if isinstance(part, ast.Lambda)
                    for call in ast.walk(part)
                }
                found += [
                    f"{path.name}: {call.func.id}"
                    for call in calls
                    if isinstance(call.func, ast.Name) and call.func.id in names and id(call) not in inside
                ]
    assert found == []
