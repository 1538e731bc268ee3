"""Writes resources/components/sbom.cdx.json: the list of parts (SBOM, CycloneDX 1.6) that the program carries.

Run after changing the version, a lock, a font or components.toml: `.venv/bin/python tools/make_sbom.py`. A test fails
while the file is stale. The packaged program gets its own, with Python and the hashes of its executables, from
`installer.build`. The same input gives the same bytes: no clock, and the serial number is made from the content.
No address of any registry is written; where a package is named, it is by its package URL.
"""

import hashlib
import json
import platform
import re
import sys
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import requires, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from cyclonedx.contrib.hash.factories import HashTypeFactory  # noqa: E402 - the path comes first
from cyclonedx.contrib.license.factories import LicenseFactory  # noqa: E402
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri  # noqa: E402
from cyclonedx.model.bom import Bom, BomMetaData  # noqa: E402
from cyclonedx.model.component import Component, ComponentType  # noqa: E402
from cyclonedx.model.lifecycle import LifecyclePhase, PredefinedLifecycle  # noqa: E402
from cyclonedx.output.json import JsonV1Dot6  # noqa: E402
from packageurl import PackageURL  # noqa: E402
from packaging.requirements import Requirement  # noqa: E402
from packaging.utils import canonicalize_name  # noqa: E402

from dxplanner import __version__  # noqa: E402
from dxplanner.facts import components as facts  # noqa: E402
from dxplanner.facts.components import ComponentKind, FontFile, inside  # noqa: E402
from tools.make_lock import FILES  # noqa: E402

TARGET = facts.sbom_path()
LOCK = "requirements.lock"
PROGRAM = "dxplanner"
DESCRIPTION = "自治体DX推進計画策定支援ソフト（DXプランナー）"
NO_CLOCK = datetime(1980, 1, 1, tzinfo=UTC)
"""Printed nowhere: taken out again, since the same input must give the same bytes."""
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "dxplanner.invalid")

_WHEEL = re.compile(r"-(py3|py2\.py3|cp3[0-9]+)-[a-z0-9_]+-(any|win_amd64|.*manylinux.*x86_64.*)\.whl$")
_SYSTEMS = (("windows", "-win_amd64"), ("linux", "manylinux"))


def sbom(bundle: Path | None = None) -> str:
    """For the source and the wheel; with `bundle`, for the packaged program in that folder."""
    bom = _bom(bundle)
    text = _without_clock(JsonV1Dot6(bom).output_as_string(indent=1))
    bom.serial_number = uuid.uuid5(NAMESPACE, text)
    return _without_clock(JsonV1Dot6(bom).output_as_string(indent=1)) + "\n"


def _without_clock(text: str) -> str:
    content = json.loads(text)
    content["metadata"].pop("timestamp", None)
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)


def _bom(bundle: Path | None) -> Bom:
    system = "windows" if sys.platform == "win32" else "linux"
    wanted = facts.components() if bundle is None else inside(packaged=True, system=system)
    if bundle is None:
        wanted = tuple(item for item in wanted if facts.root_of(item).kind is ComponentKind.PACKAGE)
    locked = json.loads(FILES.read_text(encoding="utf-8"))[LOCK]
    made = {item.id: _component(item, locked) for item in wanted}
    fonts = [_font(font) for font in facts.font_files()]
    program = Component(
        name=PROGRAM,
        type=ComponentType.APPLICATION,
        bom_ref=PROGRAM,
        version=__version__,
        description=DESCRIPTION,
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
        components=[_executable(path) for path in _executables(bundle)],
    )
    phase = LifecyclePhase.PRE_BUILD if bundle is None else LifecyclePhase.POST_BUILD
    metadata = BomMetaData(
        component=program, timestamp=NO_CLOCK, lifecycles=[PredefinedLifecycle(phase=phase)]
    )
    bom = Bom(components=[*made.values(), *fonts], metadata=metadata, serial_number=NAMESPACE)
    tops = [made[item.id] for item in wanted if item.kind is not ComponentKind.PART]
    bom.register_dependency(program, [*tops, *fonts])
    for item in wanted:
        parts = [made[part.id] for part in wanted if part.within == item.id]
        needed = [made[name] for name in _needs(item.id, item.kind) if name in made]
        bom.register_dependency(made[item.id], [*parts, *needed])
    return bom


def _component(item: facts.Component, locked: dict[str, dict[str, object]]) -> Component:
    package = item.kind is ComponentKind.PACKAGE
    number = str(locked[item.id]["version"]) if package else _version(item.id)
    return Component(
        name=item.id if package else item.name,
        type=ComponentType.PLATFORM if item.id == "python" else ComponentType.LIBRARY,
        bom_ref=item.id,
        version=number,
        description=f"{item.name}：{item.use}",
        licenses=[LicenseFactory().make_from_string(item.licence)],
        purl=PackageURL("pypi", None, item.id, number) if package else None,
        external_references=_files(locked[item.id]["files"]) if package else (),
    )


def _version(part: str) -> str | None:
    """Of what is not locked by itself; most parts go with the version of what they are inside of."""
    if part == "python":
        return platform.python_version()
    return version(part) if part == "pyinstaller" else None


def _files(files: object) -> list[ExternalReference]:
    """The wheels for the two systems: by these hashes each installation is checked."""
    assert isinstance(files, dict)
    return [
        ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(name),
            comment=next((system for system, mark in _SYSTEMS if mark in name), "windows, linux"),
            hashes=[HashTypeFactory().from_hashlib_alg("sha256", digest)],
        )
        for name, digest in files.items()
        if _WHEEL.search(name)
    ]


def _font(font: FontFile) -> Component:
    return Component(
        name=font.file,
        type=ComponentType.FILE,
        bom_ref=font.file,
        version=font.version,
        description=f"書体 {font.family} {font.style}",
        licenses=[LicenseFactory().make_from_string(font.licence)],
        hashes=[HashTypeFactory().from_hashlib_alg("sha256", font.sha256)],
    )


def _executables(bundle: Path | None) -> Iterable[Path]:
    """The two programs; `licence` and readme are no code."""
    return () if bundle is None else sorted(bundle.glob(f"{PROGRAM}*"))


def _executable(path: Path) -> Component:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Component(
        name=path.name,
        type=ComponentType.FILE,
        bom_ref=path.name if path.name != PROGRAM else f"{PROGRAM}-window",
        hashes=[HashTypeFactory().from_hashlib_alg("sha256", digest)],
    )


def _needs(name: str, kind: ComponentKind) -> Sequence[str]:
    """What a package asks for by itself, as installed here."""
    if kind is not ComponentKind.PACKAGE:
        return ()
    asked = map(Requirement, requires(name) or ())
    return [
        canonicalize_name(item.name)
        for item in asked
        if item.marker is None or item.marker.evaluate({"extra": ""})
    ]


def main() -> int:
    TARGET.write_text(sbom(), encoding="utf-8", newline="\n")
    print(f"{TARGET.relative_to(ROOT)} is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
