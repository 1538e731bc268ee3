"""The paper: head, applicant and approval cells to be filled in by hand, then the answers in ruled cells."""

from dataclasses import replace
from datetime import date

from dxplanner.core.calendar import date_label
from dxplanner.documents.builders.approval.facts import Applicant, Running
from dxplanner.documents.builders.approval.sections import Listing, Part, parts
from dxplanner.documents.builders.parts import cell, column, form, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Document,
    FormRow,
    KeepTogether,
    Paragraph,
    Row,
    Section,
    Table,
    TextRole,
    TitleBlock,
    plain,
)

ID = "approval"
TITLE = "ソフトウェア使用申請書"
ATTACHED = ("ハッシュ値の一覧（テキスト）", "部品表（SBOM。CycloneDX 形式、JSON）")
_BLANK = "\u3000"
_POSTS = ("所属長", "情報担当", "情報システム管理者", "情報セキュリティ責任者", "受付・決定")
_NETWORKS = "□ マイナンバー利用事務系　□ LGWAN接続系　□ インターネット接続系　□ その他"


def build(running: Running, applicant: Applicant, printed_on: date) -> Document:
    blocks: tuple[Block, ...] = (
        TitleBlock(
            title=plain(TITLE), reference="様式（　　　）", right_lines=(plain("令和　　年　　月　　日"),)
        ),
        Paragraph(text=plain("（宛先）　　　　　　　　　　　　　　　様"), align=Align.LEFT),
        paragraph("次のソフトウェアを業務で使用したいので、申請します。"),
        _applicant(applicant),
        _approval(),
        *(block for part in parts(running) for block in _blocks(part)),
        *_attached(),
    )
    return Document(
        id=ID,
        title=TITLE,
        town=applicant.town,
        sections=(Section(blocks=blocks),),
        version=f"DXプランナー {running.version}",
        printed_on=f"{date_label(printed_on, full_width=True)}作成",
        subject="ソフトウェアの使用の申請",
        keywords=("ソフトウェア", TITLE),
    )


def _applicant(applicant: Applicant) -> Block:
    made = form(
        [
            ("団体及び所属", f"{applicant.town}{_BLANK}{applicant.section}".strip(_BLANK)),
            ("職及び氏名", ""),
            ("連絡先", "電話（内線）　　　　　　　　　　　メール"),
            ("使用する端末", "管理番号　　　　　　　　　　　　　　（　　　台）"),
            ("使用する系", _NETWORKS),
            ("使用する期間", "令和　　年　　月　　日から　令和　　年　　月　　日まで"),
        ]
    )
    return replace(made, rows=tuple(_taller(row) for row in made.rows))


def _taller(row: FormRow) -> FormRow:
    """Room to write by hand."""
    return replace(row, lines=2 if row.label == "職及び氏名" else 1)


def _approval() -> Table:
    """決裁欄, empty: by hand or by stamp."""
    made = table(
        [column(post, max(len(post), 7), Align.CENTER) for post in _POSTS], [[_room() for _ in _POSTS]]
    )
    return replace(
        made, notes=(plain("条件等：　　　　　　　　　　　　　　　　　　　　承認番号：　　　　　　　"),)
    )


def _room() -> str:
    return "\n".join([_BLANK] * 3)


def _blocks(part: Part) -> tuple[Block, ...]:
    head = heading(2, part.title)
    notes = tuple(note(text) for text in part.notes)
    if part.listing is not None:
        return (head, _listing(part.listing), *notes)
    return (KeepTogether(blocks=(head, form(part.rows, label_width="0.17"))), *notes)


def _listing(listing: Listing) -> Table:
    made = table(
        [column(title, width) for title, width in zip(listing.titles, listing.widths, strict=True)],
        [],
    )
    rows = tuple(Row(cells=tuple(cell(text) for text in row)) for row in listing.rows)
    return replace(made, rows=rows)


def _attached() -> tuple[Block, ...]:
    text = "、".join(ATTACHED)
    return (Paragraph(text=plain(f"添付書類　{text}"), role=TextRole.BODY, hanging=5, align=Align.LEFT),)
