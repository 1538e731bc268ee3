"""自己点検: does this program work on this PC? Used after installing and by the packaged program.

Makes a temporary plan, fills it, estimates, writes every format, reopens it; looks at fonts and resources. Leaves
nothing behind and opens no network connection.
"""

import tempfile
from collections.abc import Callable
from datetime import date
from json import loads
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import DxError
from dxplanner.core.money import yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.municipalities import SAMPLE_CODE, about_municipalities, all_municipalities
from dxplanner.facts.parameters import all_parameters
from dxplanner.facts.resources import resource_path
from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.plan import Plan
from dxplanner.rules.engine import estimate
from dxplanner.rules.model import EstimateCase
from dxplanner.services.approval import write_approval
from dxplanner.services.exporting import export
from dxplanner.services.files import new_file, read_plan, verify
from dxplanner.services.manual.book import chapters
from dxplanner.services.manual.printing import write_manual
from dxplanner.services.planning import new_plan
from dxplanner.services.samples import sample_plan, samples

PRINTED_ON = date(2026, 11, 23)
EXPECTED_AMOUNT = 4_900_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    name: str
    passed: bool
    detail: str


class _Failed(DxError):
    """A check that did not hold; its sentence is the detail."""


def run_self_test() -> tuple[Result, ...]:
    """Every check is tried, whatever became of the others."""
    with tempfile.TemporaryDirectory(prefix="dxplanner-") as folder:
        return tuple(_tried(name, check, Path(folder)) for name, check in _CHECKS)


def _tried(name: str, check: Callable[[Path], str], folder: Path) -> Result:
    try:
        return Result(name=name, passed=True, detail=check(folder))
    except Exception as error:  # whatever went wrong is reported in one line
        detail = error.message if isinstance(error, DxError) else f"{type(error).__name__}"
        return Result(name=name, passed=False, detail=detail)


def _resources(_folder: Path) -> str:
    count = len(all_municipalities())
    if count != about_municipalities().count:
        raise _Failed(f"団体の一覧が{count}件しかありません。")
    return f"団体{count}、制度の数値{len(all_parameters())}、見本{len(samples())}"


def _fonts(_folder: Path) -> str:
    files = sorted(resource_path("fonts").glob("*.ttf"))
    if len(files) < 4:
        raise _Failed("書体のファイルが足りません。")
    return f"書体{len(files)}"


def _plan_file(folder: Path) -> str:
    path = folder / "自己点検.dxplan"
    plan = applied(new_plan(SAMPLE_CODE), SetValue(path="policy.philosophy", value="𠮷と髙の町")).plan
    new_file(path, plan)
    if read_plan(path) != plan:
        raise _Failed("保存した計画を読み直したところ、内容が一致しません。")
    report = verify(path)
    if not report.good:
        raise _Failed(report.message)
    return "保存・再読込み・検査"


def _exchange(_folder: Path) -> str:
    plan = _sample()
    if read_exchange(write_exchange(plan)).plan != plan:
        raise _Failed("交換用ファイルを読み直したところ、内容が一致しません。")
    return "書出し・再読込み"


def _estimate(_folder: Path) -> str:
    """The example of the contract: 0.7 of 6,000,000 and of 1,000,000 of the 1,200,000 yen."""
    case = EstimateCase(
        id="自己点検",
        municipality_class=MunicipalityClass.TOWN,
        fiscal_year=2025,
        appointment_cost=6_000_000,
        recruitment_cost=1_200_000,
    )
    amount = estimate(case).calculated_amount
    if amount != EXPECTED_AMOUNT:
        raise _Failed("特別交付税の試算が、あるべき額と一致しません。")
    return f"{yen_label(amount)}"


def _manual(folder: Path) -> str:
    """With its pictures: the only document that has any."""
    write_manual(folder / "手引", PRINTED_ON)
    return f"{len(chapters())}章"


def _documents(folder: Path) -> str:
    made = export(_sample(), folder / "書類", printed_on=PRINTED_ON)
    empty = [item.path.name for item in made if item.path.stat().st_size == 0]
    if empty:
        raise _Failed(f"空のファイルができました。{'、'.join(empty)}")
    return f"{len(made)}件（{'・'.join(sorted({item.format for item in made}))}）"


def _approval(folder: Path) -> str:
    """The paper, with the hash of every file of this program, and the list of parts it carries."""
    paper, hashes, parts = write_approval(folder / "申請", printed_on=PRINTED_ON, plan=_sample())
    if not paper.path.read_bytes().startswith(b"%PDF"):
        raise _Failed("使用申請書が PDF になっていません。")
    if loads(parts.path.read_bytes())["bomFormat"] != "CycloneDX":
        raise _Failed("部品表（SBOM）を読み取れません。")
    return f"ハッシュ値{len(hashes.path.read_text(encoding='utf-8').splitlines())}件、部品表"


def _sample() -> Plan:
    return sample_plan(samples()[0].id)


_CHECKS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("資料", _resources),
    ("書体", _fonts),
    ("計画のファイル", _plan_file),
    ("交換用ファイル", _exchange),
    ("試算", _estimate),
    ("操作の手引", _manual),
    ("書類の作成", _documents),
    ("使用申請書", _approval),
)
