"""Cases of the checks on facts: values the officer confirmed, and figures that come out otherwise today."""

from dataclasses import replace
from decimal import Decimal

from tests.checks.cases import Case, finds, quiet
from tests.support.user_facts import FACT, fact

TABLE = "costs.user_facts"
ROW = f"{TABLE}[f1]"
OVER = fact(fiscal_year=2025, value=Decimal("0.6"), replaces=True, reason="県の回答による。")

FACTS: tuple[Case, ...] = (
    finds("C-41", ROW, {TABLE: (replace(FACT, document_number=None),)}, "全て入力"),
    finds("C-41", ROW, {TABLE: (replace(FACT, value=Decimal(50)),)}, "0から1まで"),
    finds("C-41", ROW, {TABLE: (replace(FACT, parameter="cio_aide.deck.rate"),)}, "今の資料にありません"),
    finds("C-41", ROW, {TABLE: (replace(FACT, fiscal_year=2025),)}, "代えて使う"),
    finds("C-41", ROW, {TABLE: (replace(OVER, reason=None),)}, "理由"),
    finds("C-41", f"{TABLE}[f2]", {TABLE: (FACT, replace(FACT, id="f2"))}, "先に入力"),
    quiet("C-41", {TABLE: (FACT, OVER)}),
    quiet("C-41"),
    finds("C-42", f"{ROW}.replaces", {TABLE: (OVER,)}, "0.6", "手修正"),
    quiet("C-42", {TABLE: (FACT,)}),
    finds("C-43", TABLE, {TABLE: (FACT,)}, "令和9年度", "未確認", "675千円"),
    quiet("C-43"),
    quiet("C-43", {TABLE: (FACT,), "costs.records": ()}),
)
