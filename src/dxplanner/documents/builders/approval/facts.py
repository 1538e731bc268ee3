"""What is known of the running program, found by `services.approval`, and who applies."""

from enum import StrEnum

from dxplanner.core.dataclass import dataclass


class Origin(StrEnum):
    """How the program came to be on this PC."""

    PACKAGED = "packaged"
    WHEEL = "wheel"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class HashedFile:
    """`name` is the place below the program's folder, with forward slashes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """One library or runtime that is inside. `parts` are libraries of others within it: (name, licence)."""

    name: str
    version: str
    licence: str
    use: str
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    origin: Origin
    version: str
    python: str
    system: str
    """The system of this PC in words."""
    folder: str
    data_folder: str
    portable: bool
    programs: tuple[HashedFile, ...]
    """The executables; of a wheel or a clone there are none."""
    files: int
    list_sha256: str
    """Of the list of all files with their hashes, which is handed over with the paper."""
    inside: tuple[Inside, ...]
    fonts: tuple[tuple[str, str, str], ...]
    """(family, version, licence)"""
    other_versions: tuple[str, ...] = ()
    """Libraries whose version here is not the one the list of parts (SBOM) names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """From the open plan; empty prints a cell to be filled in by hand."""

    town: str = ""
    section: str = ""
