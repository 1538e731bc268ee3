"""What the program is made of: packages, libraries inside them, fonts; with licence and use. Knows no versions of packages.

The files are `resources/components/components.toml` and `resources/fonts/fonts.toml`; the list of parts (SBOM, CycloneDX)
beside them is made from them by `tools/make_sbom.py`, in the packaged program while it is packed.
"""

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path

FOLDER = "components"
SBOM = "sbom.cdx.json"


class ComponentKind(StrEnum):
    PACKAGE = "package"
    PART = "part"
    RUNTIME = "runtime"


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """`licence` is an SPDX expression; `within` names the component a part belongs to."""

    id: str
    name: str
    kind: ComponentKind
    licence: str
    use: str
    within: str = ""
    only: str = ""
    """`windows` or `linux`: the one system it is inside on."""
    files: tuple[str, ...] = ()
    """Places of library files, as patterns, in the packaged program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    component: tuple[Component, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFile:
    file: str
    family: str
    style: str
    version: str
    licence: str
    sha256: str


@cache
def components() -> tuple[Component, ...]:
    path = resource_path(FOLDER, "components.toml")
    found = read_file(path, _File).component
    known = unique(found, lambda item: item.id, path.name)
    for item in found:
        if (item.kind is ComponentKind.PART) != (item.within in known):
            raise ValueError(f"{path.name}: {item.id}")
    return found


def root_of(item: Component) -> Component:
    """The package or runtime a part belongs to; anything else is its own."""
    return next((other for other in components() if other.id == item.within), item)


def inside(*, packaged: bool, system: str) -> tuple[Component, ...]:
    """What is inside on `system` (`windows`, `linux`): without a packaged program, Python belongs to the PC."""
    return tuple(
        item
        for item in components()
        if item.only in ("", system) and (packaged or root_of(item).kind is ComponentKind.PACKAGE)
    )


@cache
def font_files() -> tuple[FontFile, ...]:
    content = tomllib.loads(resource_path("fonts", "fonts.toml").read_text(encoding="utf-8"))
    names = tuple(FontFile.__annotations__)
    return tuple(FontFile(**{name: item[name] for name in names}) for item in content["font"])


def sbom_path() -> Path:
    return resource_path(FOLDER, SBOM)
