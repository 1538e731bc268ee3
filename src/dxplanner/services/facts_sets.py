"""制度の資料: which set of facts the program goes by on this PC; taking in a new one from a file, going back to an old one.

Sets lie in the user's data folder, one folder each, beside `log.json`: which is in use, and who put it there when.
Whatever is refused leaves every file as it was; the set that came with the program is always there to go back to.
"""

import hashlib
import json
import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from dxplanner import __version__
from dxplanner.core.calendar import date_label
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput, DxError
from dxplanner.facts.packages import (
    SUFFIX,
    UNCHANGED,
    package_bytes,
    parts_of,
    read_package,
    refuse,
    unpack,
)
from dxplanner.facts.roots import use_facts
from dxplanner.facts.set_check import check_set
from dxplanner.facts.sets import FactsSet, set_at
from dxplanner.store.atomic import replace_file
from dxplanner.store.places import facts_home

LOG = "log.json"
BY_LIMIT = 60
LOG_LIMIT = 200
READ_LIMIT = 1_000_000
FELL_BACK = (
    "このパソコンに入れた制度の資料を読み取れないため、プログラムに付属の資料を使っています。"
    "メニューの「制度の資料」で確かめてください。計画の内容は変わっていません。"
)
NEWER_CAME = "プログラムに付属の制度の資料が新しくなったため、それを使っています。前の資料も残っています。"


class Act(Choice):
    ADDED = "added", "加えて使い始めた"
    CHOSEN = "chosen", "使う資料に選んだ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log: what was done with which set, by which post, when."""

    set_id: str
    act: Act
    by: str
    at: datetime
    digest: str
    program: str
    own: str
    """The set that came with the program then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSet:
    """A set on this PC. `root` is None for the one that came with the program."""

    manifest: FactsSet
    root: Path | None
    in_use: bool


# ---- what is there


def known_sets() -> tuple[KnownSet, ...]:
    """Newest first. A folder that cannot be read is no set."""
    chosen = _chosen_id()
    own = set_at(None)
    found = [KnownSet(manifest=own, root=None, in_use=chosen in ("", own.id))]
    for folder in _folders():
        try:
            manifest = set_at(folder)
        except (BadInput, OSError):
            continue
        if manifest.id == folder.name and manifest.id != own.id:
            found.append(KnownSet(manifest=manifest, root=folder, in_use=manifest.id == chosen))
    if not any(item.in_use for item in found):
        found[0] = KnownSet(manifest=own, root=None, in_use=True)
    return tuple(sorted(found, key=lambda item: (item.manifest.made_on, item.manifest.id), reverse=True))


def log() -> tuple[Entry, ...]:
    """Oldest first. A damaged log says nothing, and the program's own set is used."""
    try:
        with (facts_home() / LOG).open("rb") as file:
            content = json.loads(file.read(READ_LIMIT).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    entries = map(_entry, content if isinstance(content, list) else [])
    return tuple(entry for entry in entries if entry is not None)


def activate() -> str:
    """Read the set that was chosen. A sentence for the officer when it is not that one after all; else empty."""
    use_facts(None)
    entries = log()
    if not entries:
        return ""
    last, own = entries[-1], set_at(None)
    if last.set_id == own.id:
        return ""
    root = facts_home() / last.set_id
    try:
        manifest = set_at(root)
        if own.id != last.own and own.made_on > manifest.made_on:
            return NEWER_CAME
        if last.program != __version__ or _digest(parts_of(root)) != last.digest:
            check_set(root, program=__version__)
    except (BadInput, OSError):
        return FELL_BACK
    use_facts(root)
    return ""


# ---- changing it


def add(path: Path, by: str, now: datetime) -> FactsSet:
    """Take in a set from one file and use it from now on. Raises DxError; then nothing has changed."""
    post = _post(by)
    parts = read_package(path)
    with tempfile.TemporaryDirectory(prefix="dxplanner-") as name:
        folder = Path(os.path.realpath(name))
        unpack(parts, folder)
        manifest = check_set(folder, program=__version__)
    repairing = _is_spoilt(manifest.id, _digest(parts))
    if not repairing:
        _refuse_old(manifest)
    home = facts_home()
    target, fresh = home / manifest.id, not home.exists()
    try:
        home.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=".new-", dir=home))
        try:
            unpack(parts, staged)
            if repairing:
                shutil.rmtree(target)
            staged.replace(target)
        except BaseException:
            shutil.rmtree(staged, ignore_errors=True)
            raise
        try:
            _write(manifest.id, Act.ADDED, post, now, _digest(parts))
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise
    except OSError as problem:
        if fresh:
            shutil.rmtree(home, ignore_errors=True)
        raise _unwritten() from problem
    use_facts(target)
    return manifest


def use(set_id: str, by: str, now: datetime) -> FactsSet:
    """Go by another set that is on this PC already, older or newer."""
    post = _post(by)
    known = next((item for item in known_sets() if item.manifest.id == set_id), None)
    if known is None:
        raise BadInput(f"「{set_id}」という資料は、このパソコンにありません。{UNCHANGED}")
    digest = ""
    if known.root is not None:
        check_set(known.root, program=__version__)
        digest = _digest(parts_of(known.root))
    try:
        facts_home().mkdir(parents=True, exist_ok=True)
        _write(set_id, Act.CHOSEN, post, now, digest)
    except OSError as problem:
        raise _unwritten() from problem
    use_facts(known.root)
    return known.manifest


def pack(folder: Path, target: Path) -> FactsSet:
    """The maker's side: one file from a folder, checked as it will be checked when it is taken in."""
    if not folder.is_dir():
        raise BadInput(f"「{folder}」は、フォルダーではありません。")
    if target.exists():
        raise BadInput(
            f"「{target}」は、すでにあります。別の名前を指定してください。前のファイルはそのままです。"
        )
    try:
        parts = parts_of(folder)
        manifest = check_set(folder, program=__version__)
        replace_file(target, package_bytes(parts))
    except OSError as problem:
        raise DxError(f"「{target}」を書き込めません。場所と空き容量を確かめてください。") from problem
    return manifest


def _is_spoilt(set_id: str, digest: str) -> bool:
    """Whether this very set was taken in before and no longer lies there as it was: then it may be put back."""
    root = facts_home() / set_id
    if not root.is_dir() or not any(entry.set_id == set_id and entry.digest == digest for entry in log()):
        return False
    try:
        return _digest(parts_of(root)) != digest
    except (BadInput, OSError):
        return True


def _refuse_old(manifest: FactsSet) -> None:
    known = known_sets()
    if any(item.manifest.id == manifest.id for item in known):
        raise refuse(
            f"同じ資料（{manifest.made_on_label}）が、すでにあります。「この資料を使う」で選べます。"
        )
    newest = known[0].manifest
    if manifest.made_on <= newest.made_on:
        raise refuse(
            f"この資料は{manifest.made_on_label}で、今ある資料（{newest.made_on_label}）より新しくありません。"
        )


def _post(by: str) -> str:
    post = by.strip()
    if not post or len(post) > BY_LIMIT or not post.isprintable():
        raise BadInput(
            f"だれが行うかを、職名（{BY_LIMIT}字まで）で入れてください（例：情報政策係長）。{UNCHANGED}", "by"
        )
    return post


def _unwritten() -> DxError:
    return DxError(
        f"資料を「{facts_home()}」に書き込めませんでした。空き容量と書込みの許可を確かめてください。{UNCHANGED}"
    )


def _write(set_id: str, act: Act, by: str, now: datetime, digest: str) -> None:
    entry = Entry(
        set_id=set_id, act=act, by=by, at=now, digest=digest, program=__version__, own=set_at(None).id
    )
    content = [
        {
            "set": item.set_id,
            "act": str(item.act),
            "by": item.by,
            "at": item.at.isoformat(timespec="seconds"),
            "digest": item.digest,
            "program": item.program,
            "own": item.own,
        }
        for item in (*log(), entry)[-LOG_LIMIT:]
    ]
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    replace_file(facts_home() / LOG, text.encode("utf-8"))


def _entry(item: Any) -> Entry | None:
    try:
        texts = {key: item[key] for key in ("set", "by", "digest", "program", "own")}
        act, at = Act(item["act"]), datetime.fromisoformat(item["at"])  # type: ignore[call-arg]
    except (KeyError, TypeError, ValueError):
        return None
    if not all(isinstance(text, str) for text in texts.values()) or "/" in texts["set"]:
        return None
    return Entry(
        set_id=texts["set"],
        act=act,
        by=texts["by"],
        at=at,
        digest=texts["digest"],
        program=texts["program"],
        own=texts["own"],
    )


def _chosen_id() -> str:
    entries = log()
    return entries[-1].set_id if entries else ""


def _digest(parts: dict[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(parts):
        whole.update(f"{name}\0{len(parts[name])}\0".encode())
        whole.update(parts[name])
    return whole.hexdigest()


def _folders() -> tuple[Path, ...]:
    try:
        return tuple(sorted(path for path in facts_home().iterdir() if path.is_dir() and path.name[0] != "."))
    except OSError:
        return ()


def entry_words(entry: Entry) -> str:
    """「令和8年11月27日 9時30分　情報政策係長が加えて使い始めた」."""
    when = f"{date_label(entry.at.date())} {entry.at.hour}時{entry.at.minute:02d}分"
    return f"{when}　{entry.by}が{entry.act.label}"


__all__ = ["SUFFIX", "Act", "Entry", "KnownSet", "activate", "add", "known_sets", "log", "pack", "use"]
