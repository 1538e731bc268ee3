"""Every outdated word of the facts is found by some case, so that no pattern is dead."""

import re
from datetime import date

from dxplanner.checks.catalogue.outdated import old_word_in
from dxplanner.checks.catalogue.recruitment_terms import months_later
from dxplanner.facts.fair_selection import fair_selection
from dxplanner.facts.outdated import old_words
from tests.checks.cases_notice import OUTDATED


def test_every_old_word_is_found_somewhere() -> None:
    texts = [value for case in OUTDATED for value in case.edits.values() if isinstance(value, str)]
    dead = [word.id for word in old_words().values() if not any(old_word_in(text, word) for text in texts)]
    assert dead == []


def test_the_fourteen_matters_are_fourteen_and_find_their_own_name() -> None:
    matters = fair_selection().matters
    assert len(matters) == 14
    assert [matter.id for matter in matters if not re.search(matter.pattern, matter.name)] == ["own_form"]


def test_a_month_without_the_day_ends_on_its_last() -> None:
    assert months_later(date(2027, 12, 31), 2) == date(2028, 3, 1)
    assert months_later(date(2027, 6, 1), 2) == date(2027, 8, 1)
    assert months_later(date(2027, 11, 30), 1) == date(2027, 12, 30)
