"""A figure is a real number that reads as on paper: △, 千円, －, 0 and words beside it."""

import csv
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dxplanner.core.money import number_label, thousand_label
from dxplanner.documents.model import (
    Cell,
    CellKind,
    Document,
    Inline,
    Row,
    Sheet,
    SheetKind,
    Span,
    SpanStyle,
    Table,
    plain,
)
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.documents.renderers.xlsx_numbers import data_format, number_format
from tests.documents.office_samples import column
from tests.support.libreoffice import soffice

_AMOUNTS = (
    0, 1, 499, 500, 501, 999, 1_000, 1_499, 1_500, 2_499, 2_500, 3_500, 4_500, 999_499, 999_500,
    1_004_500, 1_005_500, 990_000, 1_234_567, 12_345_678_500, 6_240_000_000, 999_999_999_999, 1_000_000_000_500,
)  # fmt: skip
# A format has no fourth case for a negative that rounds to nothing: -499 shows △0 (paper: 0).
AMOUNTS = (*_AMOUNTS, *(-amount for amount in _AMOUNTS if amount >= 500))


def figure(kind: CellKind, value: int | str, words: str | Inline = "") -> Cell:
    number = Decimal(value) if isinstance(value, str) else value
    return Cell(kind=kind, value=number, text=plain(words) if isinstance(words, str) else words)


SHOWN = (
    *((figure(CellKind.THOUSAND_YEN, amount), thousand_label(amount)) for amount in AMOUNTS),
    *(
        (figure(CellKind.THOUSAND_YEN, amount, thousand_label(amount)), thousand_label(amount))
        for amount in AMOUNTS
    ),
    *((figure(CellKind.YEN, amount), number_label(amount) if amount else "－") for amount in AMOUNTS),
    (figure(CellKind.YEN, 0, "0"), "0"),
    (figure(CellKind.YEN, 0, "－"), "－"),
    (figure(CellKind.YEN, 1_234_567, "1,234,567円"), "1,234,567円"),
    (figure(CellKind.INTEGER, 0), "0"),
    (figure(CellKind.INTEGER, 8012, "8,012人"), "8,012人"),
    (figure(CellKind.INTEGER, 2026, "2026"), "2026"),
    (figure(CellKind.INTEGER, 2026), "2,026"),
    (figure(CellKind.INTEGER, -3, "△3"), "△3"),
    (figure(CellKind.INTEGER, 45, "約45手続"), "約45手続"),
    (figure(CellKind.INTEGER, 4, "４件"), "4件"),
    (figure(CellKind.INTEGER, 4, "別の言葉"), "4"),
    (figure(CellKind.DECIMAL, "0.7", "0.7"), "0.7"),
    (figure(CellKind.DECIMAL, "0.6", "0.60"), "0.60"),
    (figure(CellKind.DECIMAL, "1.0", "1.0人役"), "1.0人役"),
    (figure(CellKind.DECIMAL, "-0.25"), "△0.25"),
    (figure(CellKind.PERCENT, "0.7"), "70%"),
    (figure(CellKind.PERCENT, "0.277", "27.7％"), "27.7%"),
    (figure(CellKind.PERCENT, "0.7", "0.7"), "0.7"),
    (figure(CellKind.PERCENT, "-0.15", "△15％"), "△15%"),
    (
        figure(CellKind.YEN, 693_000, (Span("693,000"), Span("〔未確認〕", "", SpanStyle.MARK))),
        "693,000〔未確認〕",
    ),
    (
        figure(CellKind.THOUSAND_YEN, 693_000, (Span("693"), Span("〔未確認〕", "", SpanStyle.MARK))),
        "693〔未確認〕",
    ),
    (figure(CellKind.THOUSAND_YEN, 0, (Span("－"), Span("〔未確認〕", "", SpanStyle.MARK))), "－〔未確認〕"),
)


def test_libreoffice_shows_what_paper_shows(tmp_path: Path) -> None:
    table = Table(columns=(column("額", "1"),), rows=tuple(Row(cells=(cell,)) for cell, _ in SHOWN))
    sheet = Sheet(name="額", kind=SheetKind.CALCULATION, blocks=(table,))
    document = Document(id="t", title="題名", town="見本町", sections=(), sheets=(sheet,))
    source = tmp_path / "figures.xlsx"
    source.write_bytes(render_xlsx(document, LayoutProfile(), printed_on=date(2026, 11, 23)))
    as_shown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,1"
    subprocess.run(
        [soffice(), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", as_shown, "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    made = next(tmp_path.glob("figures*.csv"))
    rows = list(csv.reader(made.read_text(encoding="utf-8").splitlines()))[1 : len(SHOWN) + 1]
    assert len(SHOWN) > 100
    for row, (cell, expected) in zip(rows, SHOWN, strict=True):
        assert row[0].strip() == expected, (cell, number_format(cell))


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (figure(CellKind.YEN, 1_350_000, "1,350,000"), "0"),
        (figure(CellKind.INTEGER, 2026, "2026"), "0"),
        (figure(CellKind.DECIMAL, "0.75"), "0.00"),
        (figure(CellKind.PERCENT, "0.7"), "0.0"),
    ],
)
def test_data_sheets_show_bare_digits(cell: Cell, wanted: str) -> None:
    assert data_format(cell) == wanted


def test_words_cannot_break_out_of_the_format() -> None:
    wild = figure(CellKind.INTEGER, 5, 'a";[Red]0;"5";;@' + "長" * 300)
    shown = number_format(wild)
    assert len(shown) <= 255
    assert "[Red]" not in shown.replace('"a;[Red]0;"', "")
