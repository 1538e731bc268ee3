"""The documents the program makes: id, name, formats. A new one is a line here and one in `builders.registry`.

Kept apart from the builders, because the window shows the names before any of them is loaded.
"""

from dataclasses import dataclass

from dxplanner.documents.profile import NumberingStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """`formats` in the order they are offered; the first is the one of record."""

    id: str
    name: str
    formats: tuple[str, ...]
    numbering: NumberingStyle


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(
        id="policy",
        name="DX推進計画（全体方針）",
        formats=("pdf", "docx"),
        numbering=NumberingStyle.BOOK,
    ),
    DocumentKind(
        id="roadmap",
        name="別紙１ 工程表",
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="organisation",
        name="別紙２ 推進体制図及び役割分担表",
        formats=("pdf", "docx", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="recruitment",
        name="CIO補佐官募集要項",
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="allocation",
        name="外部人材の任用等に係る特別交付税試算書",
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="evidence",
        name="証拠書類一覧",
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
)


def document_kind(document_id: str) -> DocumentKind | None:
    return next((kind for kind in DOCUMENTS if kind.id == document_id), None)
