"""LibreOffice as an independent judge: recalculates a workbook, turns office files into PDF.

LibreOffice trusts the stored values of a workbook unless told otherwise, so `recalculate` runs it with a
profile that says "always recalculate", and `corrupt_cached_values` makes the copy that proves it: a test that
passes with wrong stored values has really seen the formulas work. Needs the program `soffice` (run.py test
installs it or says how). Knows nothing of our program.
"""

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import openpyxl

CellValue = object  # what openpyxl gives: int, float, str, bool, a date, or None
Values = dict[str, dict[str, CellValue]]

FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
TIMEOUT_SECONDS: Final = 180  # a cold first start on a busy machine takes several seconds; a hang must end

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_WRONG_NUMBER: Final = "987654321"
_CELL = re.compile(rb"<c\b(?P<attributes>[^>]*[^/>])>(?P<body>.*?)</c>", re.DOTALL)
_VALUE = re.compile(rb"<v>.*?</v>|<v/>", re.DOTALL)
_TYPE = re.compile(rb'\s+t="[^"]*"')


def soffice() -> str:
    """The program; DXPLANNER_SOFFICE, set by run.py, names it where it is not on the PATH (Windows)."""
    found = os.environ.get("DXPLANNER_SOFFICE") or shutil.which("soffice")
    if not found:
        raise FileNotFoundError("LibreOffice (soffice) is missing: `python3 run.py test` says what to do")
    return found


@contextmanager
def _profile(*, recalculating: bool) -> Iterator[Path]:
    """An own user profile for each run: two runs at the same time would otherwise share one and fail."""
    with tempfile.TemporaryDirectory(prefix="lo-", ignore_cleanup_errors=True) as folder:
        if recalculating:
            user = Path(folder) / "user"
            user.mkdir()
            (user / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
        yield Path(folder)


def _fonts(folder: Path) -> Path:
    """Our own fonts beside those of the system: a machine without a Japanese font shows boxes and breaks pages elsewhere."""
    file = folder / "fonts.conf"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{FONTS}</dir><cachedir>{folder / 'fontcache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return file


def _convert(source: Path, target_format: str, suffix: str, outdir: Path, *, recalculating: bool) -> Path:
    outdir.mkdir(parents=True, exist_ok=True)
    target = outdir / f"{source.stem}{suffix}"
    if target.resolve() == source.resolve():
        raise ValueError(f"{target} would overwrite its source")
    target.unlink(missing_ok=True)
    with _profile(recalculating=recalculating) as profile:
        command = [soffice(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        command += ["--nolockcheck", "--convert-to", target_format, "--outdir", str(outdir), str(source)]
        done = subprocess.run(
            command,
            env={**os.environ, "LC_ALL": "C.UTF-8", "FONTCONFIG_FILE": str(_fonts(profile))},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    if not target.exists():  # LibreOffice says 0 even when it could not read the file
        raise RuntimeError(f"LibreOffice made no {target.name}: {done.stdout}{done.stderr}")
    return target


def read_values(xlsx: Path) -> Values:
    """The stored values of every filled cell, sheet by sheet, as they stand in the file."""
    book = openpyxl.load_workbook(xlsx, data_only=True)
    try:
        return {
            sheet.title: {
                cell.coordinate: cell.value
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            }
            for sheet in book.worksheets
        }
    finally:
        book.close()


def recalculate(xlsx: Path, workdir: Path) -> Values:
    """Every cell's value after LibreOffice has calculated every formula anew; errors are text: '#NAME?'."""
    recalculated = _convert(
        xlsx, "xlsx:Calc MS Excel 2007 XML", ".xlsx", workdir / "recalculated", recalculating=True
    )
    return read_values(recalculated)


def formula_cells(xlsx: Path) -> dict[str, dict[str, str]]:
    """The formulas, sheet by sheet: which cells a recalculation test has to compare."""
    book = openpyxl.load_workbook(xlsx)
    try:
        return {
            sheet.title: {
                cell.coordinate: str(cell.value)
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "f"
            }
            for sheet in book.worksheets
        }
    finally:
        book.close()


def _corrupt_cell(match: re.Match[bytes]) -> bytes:
    body = match["body"]
    if b"<f" not in body:
        return match[0]
    attributes = _TYPE.sub(b"", match["attributes"])
    wrong = f"<v>{_WRONG_NUMBER}</v>".encode()
    return b"<c" + attributes + b">" + _VALUE.sub(b"", body) + wrong + b"</c>"


def corrupt_cached_values(src: Path, dst: Path) -> int:
    """Copies a workbook with a wrong number stored for every formula; says how many formulas there were."""
    count = 0
    with zipfile.ZipFile(src) as old, zipfile.ZipFile(dst, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", item.filename):
                count += sum(b"<f" in cell["body"] for cell in _CELL.finditer(content))
                content = _CELL.sub(_corrupt_cell, content)
            new.writestr(item, content)
    if count == 0:
        raise ValueError(f"{src.name} has no formula to corrupt")
    return count


def to_pdf(path: Path, outdir: Path | None = None) -> Path:
    """The pages LibreOffice would print, beside the file unless told otherwise."""
    return _convert(path, "pdf", ".pdf", outdir or path.parent, recalculating=False)
