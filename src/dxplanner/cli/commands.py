"""What each command does: read arguments, call one service, print. Heavy libraries load inside the commands."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dxplanner.cli.arguments import day, names, parse, parser, plan_argument
from dxplanner.core.errors import BadInput, DxError
from dxplanner.services.session import local_now

OK, FINDINGS = 0, 1


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _json(value: Any) -> None:
    _say(json.dumps(value, ensure_ascii=False, indent=1))


def _read_bytes(path: Path) -> bytes:
    from dxplanner.core.jsonio import SIZE_LIMIT

    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise DxError(f"「{path}」は20MBを超えているため、読み込みませんでした。")
        return path.read_bytes()
    except OSError as error:
        raise DxError(f"「{path}」を開けません。ファイルの場所と名前を確かめてください。") from error


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise DxError(
            f"「{path}」は、すでにあります。別の名前を指定してください。前のファイルはそのままです。"
        )


def _same_file(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def new(arguments: Sequence[str]) -> int:
    from dxplanner.services.files import new_file
    from dxplanner.services.planning import new_plan

    made = parser("new", "新しい計画を作ります。")
    made.add_argument("file", metavar="FILE.dxplan", type=Path, help="作るファイル")
    made.add_argument(
        "--municipality",
        metavar="CODE",
        required=True,
        help="全国地方公共団体コード（6桁）。見本の町は 999997",
    )
    given = parse(made, arguments)
    _refuse_existing(given.file)
    new_file(given.file, new_plan(given.municipality))
    _say(f"「{given.file}」を作りました。")
    return OK


def import_(arguments: Sequence[str]) -> int:
    from dxplanner.plan.exchange import read_exchange
    from dxplanner.services.files import new_file

    made = parser("import", "交換用ファイル（JSON）から計画を作ります。")
    made.add_argument("file", metavar="FILE.json", type=Path, help="交換用ファイル")
    made.add_argument("-o", "--output", metavar="FILE.dxplan", type=Path, required=True, help="作るファイル")
    given = parse(made, arguments)
    exchange = read_exchange(_read_bytes(given.file))
    _refuse_existing(given.output)
    new_file(given.output, exchange.plan, exchange.versions)
    _say(f"「{given.output}」を作りました。")
    return OK


def export_json(arguments: Sequence[str]) -> int:
    from dxplanner.services.files import EXCHANGE_SUFFIX, read_plan_file, write_exchange_file

    made = parser("export-json", "計画を交換用ファイル（JSON）に書き出します。")
    plan_argument(made)
    made.add_argument(
        "-o", "--output", metavar="FILE.json", type=Path, required=True, help="書き出すファイル"
    )
    made.add_argument("--with-versions", action="store_true", help="保存した版も含める")
    made.add_argument(
        "--with-people", metavar="目的", help="人材台帳の人も含める（個人情報）。書き出す目的を書く"
    )
    given = parse(made, arguments)
    if given.output.suffix.lower() != EXCHANGE_SUFFIX or _same_file(given.output, given.plan):
        _refuse_existing(given.output)
    exchange = read_plan_file(given.plan)
    versions = exchange.versions if given.with_versions else ()
    people, plan = 0, exchange.plan
    left_behind = len(plan.recruitment.register.people)
    if given.with_people is not None:
        from dxplanner.services.register_file import with_record

        plan, people = with_record(plan, given.with_people)
    write_exchange_file(given.output, plan, versions, with_people=given.with_people is not None)
    told = f"人材台帳の{people}人（個人情報）を含みます。" if people else ""
    if left_behind and given.with_people is None:
        told = f"人材台帳の{left_behind}人（個人情報）は含めていません。"
    _say(f"「{given.output}」に書き出しました。{told}")
    return OK


def schema(arguments: Sequence[str]) -> int:
    from dxplanner.plan.exchange import json_schema

    parse(parser("schema", "交換用ファイルの JSON Schema を表示します。"), arguments)
    _json(json_schema())
    return OK


def documents(arguments: Sequence[str]) -> int:
    from dxplanner.documents.registry import DOCUMENTS

    made = parser("documents", "作成できる書類の一覧を表示します。")
    made.add_argument("--json", action="store_true", help="JSON で表示する")
    given = parse(made, arguments)
    if given.json:
        _json([{"id": kind.id, "name": kind.name, "formats": list(kind.formats)} for kind in DOCUMENTS])
    else:
        for kind in DOCUMENTS:
            _say(f"{kind.id}\t{kind.name}\t{'・'.join(kind.formats)}")
    return OK


def export(arguments: Sequence[str]) -> int:
    from dxplanner.services.exporting import export as export_documents
    from dxplanner.services.exporting import wanted
    from dxplanner.services.former import with_former

    made = parser("export", "書類を書き出します。")
    plan_argument(made)
    made.add_argument("--to", metavar="DIR", type=Path, required=True, help="書き出すフォルダー")
    made.add_argument("--documents", metavar="ID,…", help="書類（dxplanner documents で一覧）。省くと全て")
    made.add_argument("--formats", metavar="pdf,xlsx,docx", help="形式。省くと全て")
    made.add_argument("--date", metavar="YYYY-MM-DD", help="書類に印刷する日付。省くと今日")
    made.add_argument(
        "--former", metavar="PLAN", type=Path, help="新旧対照表で比べる前の計画。省くと、最後に決定した版"
    )
    made.add_argument("--json", action="store_true", help="作ったファイルを JSON で表示する")
    given = parse(made, arguments)
    tasks = wanted(names(given.documents), names(given.formats))
    printed_on = day(given.date, local_now().date())
    plan, former = with_former(given.plan, given.former, tasks, printed_on)
    made_files = export_documents(
        plan,
        given.to,
        printed_on=printed_on,
        tasks=tasks,
        former=former,
    )
    if given.json:
        _json(
            [
                {"document": item.document, "format": item.format, "path": str(item.path)}
                for item in made_files
            ]
        )
    else:
        for item in made_files:
            _say(str(item.path))
    return OK


def estimate(arguments: Sequence[str]) -> int:
    from dxplanner.core import jsonio
    from dxplanner.core.money import yen_label
    from dxplanner.rules.engine import estimate as calculate
    from dxplanner.rules.exchange import cases_from_json, estimates_from_json

    made = parser("estimate", "特別交付税の算定見込額を計算します。")
    made.add_argument("case", metavar="CASE.json", type=Path, help="計算する内容（1件又は一覧）")
    made.add_argument("--json", action="store_true", help="結果を JSON で表示する")
    if list(arguments) == ["--schema"]:
        from dxplanner.rules.case_schema import case_schema

        _json(case_schema())
        return OK
    made.epilog = "dxplanner estimate --schema は、CASE.json に書くキーを JSON Schema で表示します。"
    given = parse(made, arguments)
    content = jsonio.parse(_read_bytes(given.case))
    if given.json:
        _json(estimates_from_json(content))
        return OK
    for result in (calculate(case) for case in cases_from_json(content)):
        _say(f"{result.case.id}\t{result.status_label}")
        if result.calculated_amount is not None:
            _say(f"  算定見込額\t{yen_label(result.calculated_amount)}")
        if result.amount_range is not None:
            _say("  算定見込額\t" + "～".join(yen_label(amount) for amount in result.amount_range))
        for line in result.trace:
            _say(f"  {line.label}\t{line.formula}\t{yen_label(line.amount)}\t{line.source}")
        for scenario in result.scenarios:
            _say(f"  （仮定）{scenario.assumption}\t{yen_label(scenario.amount)}")
        for remark in result.notes:
            _say(f"  ※ {remark}")
    return OK


def check(arguments: Sequence[str]) -> int:
    from dxplanner.checks.engine import findings
    from dxplanner.checks.model import Severity
    from dxplanner.services.files import read_plan

    made = parser("check", "計画を点検します。")
    plan_argument(made)
    made.add_argument("--json", action="store_true", help="JSON で表示する")
    made.add_argument("--all", action="store_true", help="保留した指摘も表示する")
    given = parse(made, arguments)
    found = findings(read_plan(given.plan), include_set_aside=given.all)
    if given.json:
        _json(
            [
                {
                    "id": item.id,
                    "severity": str(item.severity),
                    "path": item.path,
                    "message": item.message,
                    "source": item.source,
                }
                for item in found
            ]
        )
    else:
        for item in found:
            kept = f"（保留：{item.set_aside}）" if item.set_aside else ""
            _say(f"{item.severity.label}\t{item.id}\t{item.path}\t{item.message}{kept}")
        _say(f"指摘は{len(found)}件です。" if found else "指摘はありません。")
    must_fix = any(item.severity is Severity.MUST_FIX and not item.set_aside for item in found)
    return FINDINGS if must_fix else OK


def verify(arguments: Sequence[str]) -> int:
    from dxplanner.services.files import EXCHANGE_SUFFIX
    from dxplanner.services.files import verify as verify_file

    made = parser("verify", "計画のファイルが壊れていないか確かめます。")
    plan_argument(made)
    given = parse(made, arguments)
    if given.plan.is_dir():
        raise DxError(f"「{given.plan}」はフォルダーです。計画のファイルを指定してください。")
    if given.plan.suffix.lower() == EXCHANGE_SUFFIX:
        return _verify_exchange(given.plan)
    report = verify_file(given.plan)
    if not given.plan.exists():
        raise DxError(report.message)
    for sentence in (report.message, *report.remarks):
        _say(sentence)
    return OK if report.good else FINDINGS


def _verify_exchange(path: Path) -> int:
    from dxplanner.plan.exchange import read_exchange

    data = _read_bytes(path)
    try:
        read_exchange(data)
    except BadInput as problem:
        _say(f"「{path.name}」を読み込めません。{problem.message}")
        return FINDINGS
    _say(f"「{path.name}」に問題はありません。")
    return OK


def demo(arguments: Sequence[str]) -> int:
    from dxplanner.services.exporting import export as export_documents
    from dxplanner.services.samples import sample_plan, samples

    made = parser("demo", "見本の町の書類を書き出します。")
    made.add_argument("--to", metavar="DIR", type=Path, required=True, help="書き出すフォルダー")
    made.add_argument("--date", metavar="YYYY-MM-DD", help="書類に印刷する日付。省くと今日")
    given = parse(made, arguments)
    printed_on = day(given.date, local_now().date())
    for sample in samples():
        _list(export_documents(sample_plan(sample.id), given.to / sample.name, printed_on=printed_on))
    return OK


def _list(made_files: Iterable[Any]) -> None:
    for item in made_files:
        _say(str(item.path))


def self_test(arguments: Sequence[str]) -> int:
    from dxplanner.services.selftest import run_self_test

    parse(parser("self-test", "このパソコンで正しく動くか確かめます。"), arguments)
    results = run_self_test()
    for result in results:
        _say(f"{'良' if result.passed else '否'}\t{result.name}\t{result.detail}")
    return OK if all(result.passed for result in results) else FINDINGS
