"""Searching official Japanese: every word of every rule can be found, good text stays alone, our own texts pass."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.checks import prose
from dxplanner.checks.catalogue.writing import words_of
from dxplanner.checks.model import Check
from dxplanner.checks.registry import CHECKS
from dxplanner.facts.writing import writing, writing_rules
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Summary

WORD_RULES = [rule for rule in writing_rules() if rule != "loanword"]


def test_every_rule_has_words_and_a_check() -> None:
    used = {word.rule for word in writing().words}
    assert used == set(writing_rules())
    titles = {check.title for check in CHECKS if check.id.startswith("T-")}
    assert {rule.title for rule in writing_rules().values()} <= titles


def test_what_is_recommended_is_not_told_again() -> None:
    """A better spelling that falls under its own rule would never let the officer finish."""
    for word in writing().words:
        better = re.sub("（.*）", "", word.better)
        assert not re.fullmatch(word.pattern, better), word


@pytest.mark.parametrize("rule", WORD_RULES)
def test_our_own_questions_follow_the_rules(rule: str) -> None:
    for chapter in CHAPTERS:
        for step in chapter.steps:
            texts = [step.title, step.decide, step.weigh]
            for item in step.items:
                if not isinstance(item, Summary):
                    texts += [item.label, item.hint, item.why]
            for text in texts:
                assert prose.slips(text, words_of(rule)) == (), text


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    for rule in writing_rules():
        assert all(slip.found in text for slip in prose.slips(text, words_of(rule)))
    assert all(len(sentence) > prose.LONGEST_SENTENCE for sentence in prose.long_sentences(text))
    prose.misjoined(text), prose.figure_faults(text), prose.odd_characters(text), prose.mixes_tone(text)


def test_advice_on_writing_never_outweighs_the_rest() -> None:
    kinds: list[Check] = [check for check in CHECKS if check.id.startswith("T-")]
    assert {check.severity.value for check in kinds} == {"advice"}


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("手続を変えます。手続を変える。", True),
        ("手続を変える。使いやすくした。町は小さいが元気だ。", False),
        ("手続を変えました。使っていただきます。助かったと言われました。", False),
        ("町民からは「助かりました。」との声があった。", False),
        ("", False),
    ],
)
def test_tone(text: str, mixed: bool) -> None:
    assert prose.mixes_tone(text) is mixed
