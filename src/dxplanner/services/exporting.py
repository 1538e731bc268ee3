"""Writing documents: build, number, check the glyphs, render, and put whole files under their Japanese names.

Everything is rendered before the first file is touched, and each file is replaced whole, so there is never half a
file and an old one stays where a new one cannot be made.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput, DxError
from dxplanner.documents.assemble import assemble
from dxplanner.documents.builders.answers import Former
from dxplanner.documents.model import Document
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.registry import DOCUMENTS, DocumentKind
from dxplanner.documents.typeset.missing import missing_glyphs
from dxplanner.facts.roots import reading, root_in_use
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.store.atomic import replace_file

FORMATS = ("pdf", "xlsx", "docx")
FORMAT_NAMES = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word"}
_UNSAFE = str.maketrans('\\/:*?"<>|', "￥／：＊？”＜＞｜")
_NAME_LIMIT = 80
_NAME_BYTES = 240
"""Many systems count a name in bytes, 255 at most; room is left for a number and the suffix."""
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10))}
)
"""Names that Windows keeps for itself, whatever stands behind their first point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    document: str
    format: str
    path: Path


class MissingGlyphs(BadInput):
    """Characters that no font has. Nothing prints as a box: the export stops and names the fields."""


Task: TypeAlias = tuple[DocumentKind, str]
"""A document in one format."""


def wanted(documents: Sequence[str] | None = None, formats: Sequence[str] | None = None) -> tuple[Task, ...]:
    """Document kinds and formats to make, in print order. Raises BadInput for an id or a format nobody knows."""
    known = {kind.id for kind in DOCUMENTS}
    for name in documents or ():
        if name not in known:
            raise BadInput(f"書類「{name}」はありません。次から選んでください。{'、'.join(sorted(known))}")
    for name in formats or ():
        if name not in FORMATS:
            raise BadInput(f"形式「{name}」はありません。次から選んでください。{'、'.join(FORMATS)}")
    found = tuple(
        (kind, name)
        for kind in DOCUMENTS
        if documents is None or kind.id in documents
        for name in kind.formats
        if formats is None or name in formats
    )
    if not found:
        raise BadInput("選んだ書類には、その形式がありません。書類と形式の組合せを選び直してください。")
    return found


def make_document(
    plan: Plan, kind: DocumentKind, printed_on: date, former: Former | None = None
) -> tuple[Document, LayoutProfile]:
    """The numbered document and the paper it stands on. Raises MissingGlyphs."""
    document, profile = assemble(plan, kind, printed_on, former)
    absent = missing_glyphs(document)
    if absent:
        first = absent[0]
        place = f"「{label_of(plan, first.path)}」" if first.path else "文中"
        more = f"（ほかに{len(absent) - 1}か所）" if len(absent) > 1 else ""
        raise MissingGlyphs(
            f"{place}の「{first.character}」（U+{ord(first.character):04X}）は、"
            f"この文字を印刷できる書体がないため、書き出しをやめました{more}。"
            "別の字に置き換えてください。入力した内容はそのままです。",
            first.path,
        )
    return document, profile


def render(document: Document, profile: LayoutProfile, name: str, printed_on: date) -> bytes:
    """One format of one document. Libraries load when first needed."""
    if name == "pdf":
        from dxplanner.documents.renderers.pdf import meta_of, render_pdf

        return render_pdf(document, profile, meta=meta_of(document, printed_on))
    if name == "xlsx":
        from dxplanner.documents.renderers.xlsx import render_xlsx

        return render_xlsx(document, profile, printed_on=printed_on)
    return _word(document, profile, printed_on)


def _word(document: Document, profile: LayoutProfile, printed_on: date) -> bytes:
    """With the pages of the contents, and charts drawn for the direction of the page they stand on."""
    from dxplanner.documents.renderers.docx import render_docx
    from dxplanner.documents.renderers.picture import block_picture
    from dxplanner.documents.typeset.layout import layout

    wide = {id(block) for section in document.sections if section.landscape for block in section.blocks}
    marks = layout(document, profile).bookmarks
    return render_docx(
        document,
        profile,
        printed_on=printed_on,
        picture=lambda block: block_picture(block, profile, landscape=id(block) in wide),
        heading_pages=tuple(mark.page + 1 for mark in marks if mark.heading),
    )


def file_name(document: Document, suffix: str) -> str:
    """The title as a file name that every system takes."""
    stem = " ".join(document.title.translate(_UNSAFE).split()).strip(". ")[:_NAME_LIMIT]
    stem = stem.encode()[:_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if stem.partition(".")[0].strip().upper() in _DEVICES:
        stem = f"_{stem}"
    return f"{stem or document.id}.{suffix}"


def chosen(pairs: Sequence[tuple[str, str]]) -> tuple[Task, ...]:
    """The documents and formats ticked on a screen, in print order."""
    return tuple(task for task in wanted() if (task[0].id, task[1]) in set(pairs))


def export(
    plan: Plan,
    folder: Path,
    *,
    printed_on: date,
    tasks: Sequence[Task] | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    former: Former | None = None,
) -> tuple[Exported, ...]:
    """Write the set into `folder` (made if absent); all documents in all formats unless `tasks` says which. `former` is what
    新旧対照表 compares with.

    `progress(done, all, name)` comes from the screen and may raise to stop: then nothing has been written.
    One set of facts is used from the first paper to the last. Raises BadInput, MissingGlyphs, or DxError when a file cannot be written.
    """
    with reading(root_in_use()):
        return _export(plan, folder, printed_on=printed_on, tasks=tasks, progress=progress, former=former)


def _export(
    plan: Plan,
    folder: Path,
    *,
    printed_on: date,
    tasks: Sequence[Task] | None,
    progress: Callable[[int, int, str], None] | None,
    former: Former | None,
) -> tuple[Exported, ...]:
    wanted_tasks = wanted() if tasks is None else tuple(tasks)
    tell = progress or _silent
    cache: dict[str, tuple[Document, LayoutProfile]] = {}
    made: list[tuple[Task, str, bytes]] = []
    for position, (kind, suffix) in enumerate(wanted_tasks):
        tell(position, len(wanted_tasks), f"{kind.name}（{FORMAT_NAMES[suffix]}）")
        if kind.id not in cache:
            cache[kind.id] = make_document(plan, kind, printed_on, former)
        document, profile = cache[kind.id]
        content = render(document, profile, suffix, printed_on)
        made.append(((kind, suffix), file_name(document, suffix), content))
    names = _distinct([name for _task, name, _content in made])
    results: list[Exported] = []
    for (task, _name, content), name in zip(made, names, strict=True):
        try:
            path = write_whole(folder / name, content)
        except DxError as error:
            raise DxError(f"{error.message}{_already(results)}") from error
        results.append(Exported(document=task[0].id, format=task[1], path=path))
    tell(len(wanted_tasks), len(wanted_tasks), "")
    return tuple(results)


def _already(results: Sequence[Exported]) -> str:
    """Which files stand finished in the folder when a later one could not be written."""
    if not results:
        return ""
    names = "、".join(f"「{item.path.name}」" for item in results)
    return f"{names}は、書き出してあります。"


def _silent(_done: int, _total: int, _words: str) -> None:
    return None


def _distinct(names: list[str]) -> list[str]:
    """Two documents with one title would overwrite each other: the later gets a number."""
    seen: dict[str, int] = {}
    result = []
    for name in names:
        count = seen[name.casefold()] = seen.get(name.casefold(), 0) + 1
        stem, dot, suffix = name.rpartition(".")
        result.append(name if count == 1 else f"{stem}（{count}）{dot}{suffix}")
    return result


def write_whole(path: Path, content: bytes) -> Path:
    """Put the file there whole or not at all. Raises DxError in the officer's words."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise DxError(_why_not_written(path, error)) from error
    return path


def _why_not_written(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError) and path.exists():
        return f"「{path.name}」は、ほかのソフトで開かれているか、書込みが禁止されています。閉じてから、もう一度お試しください。前のファイルはそのままです。"
    if isinstance(error, PermissionError):
        return f"「{path.parent}」に書き込む権限がありません。別のフォルダーを選んでください。"
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return f"「{path.parent}」はフォルダーではありません。別の場所を選んでください。"
    kept = "前のファイルはそのままです。" if path.exists() else "入力した内容はそのままです。"
    return f"「{path.name}」を書き込めませんでした。空き容量と接続を確かめて、もう一度お試しください。{kept}"
