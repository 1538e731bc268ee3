"""The documents the program makes. A new one is a builder and a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from dxplanner.documents.builders import allocation, organisation, policy, recruitment, roadmap
from dxplanner.documents.builders.answers import Context
from dxplanner.documents.model import Document
from dxplanner.documents.profile import NumberingStyle
from dxplanner.plan.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """`formats` in the order they are offered; the first is the one of record."""

    id: str
    name: str
    formats: tuple[str, ...]
    numbering: NumberingStyle
    build: Callable[[Plan, Context], Document]


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(
        id="policy",
        name="DX推進計画（全体方針）",
        formats=("pdf", "docx"),
        numbering=NumberingStyle.BOOK,
        build=policy.build,
    ),
    DocumentKind(
        id="roadmap",
        name="別紙１ 工程表",
        formats=("pdf",),
        numbering=NumberingStyle.OFFICIAL,
        build=roadmap.build,
    ),
    DocumentKind(
        id="organisation",
        name="別紙２ 推進体制図及び役割分担表",
        formats=("pdf",),
        numbering=NumberingStyle.OFFICIAL,
        build=organisation.build,
    ),
    DocumentKind(
        id="recruitment",
        name="CIO補佐官募集要項",
        formats=("pdf",),
        numbering=NumberingStyle.OFFICIAL,
        build=recruitment.build,
    ),
    DocumentKind(
        id="allocation",
        name="外部人材の任用等に係る特別交付税試算書",
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        build=allocation.build,
    ),
)


def document_kind(document_id: str) -> DocumentKind | None:
    return next((kind for kind in DOCUMENTS if kind.id == document_id), None)
