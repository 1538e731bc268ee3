"""人材台帳: points with their reasons, the day a person goes, searching, and who may see whom."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan.register import (
    Publicness,
    PublicRecord,
    TalentField,
    TalentPerson,
    TalentRegister,
    TalentWanted,
    WorkStyle,
)
from dxplanner.plan.talent import TalentProfile
from dxplanner.rules.register import (
    ASK,
    Point,
    found_by,
    is_over,
    last_day,
    matches,
    score,
    shown_to,
)

TODAY = date(2026, 11, 27)
WANTED = TalentWanted(
    id="w1",
    field=TalentField.SERVICE,
    profile=TalentProfile.SERVICE_DESIGNER,
    days=Decimal(4),
    style=WorkStyle.MIXED,
    record_wanted=True,
)
FITTING = TalentPerson(
    id="p1",
    name="見本人材P",
    field_1=TalentField.SERVICE,
    profile=TalentProfile.SERVICE_DESIGNER,
    days=Decimal(4),
    style=WorkStyle.MIXED,
    public_record=PublicRecord.SEVERAL,
)


def person(**given_: object) -> TalentPerson:
    return TalentPerson(id="p1", **given_)  # type: ignore[arg-type]


def points(found: tuple[Point, ...]) -> dict[str, int]:
    return {line.name: line.points for line in found}


def test_who_fits_in_everything_has_all_the_points() -> None:
    found = score(FITTING, WANTED)
    assert sum(line.points for line in found) == sum(line.most for line in found) == 100
    assert all(line.why for line in found)


@pytest.mark.parametrize(
    ("given_", "name", "value"),
    [
        ({"field_1": TalentField.SERVICE}, "専門分野", 40),
        ({"field_2": TalentField.SERVICE}, "専門分野", 30),
        ({"field_3": TalentField.SERVICE}, "専門分野", 20),
        ({"field_1": TalentField.DATA}, "専門分野", 0),
        ({"profile": TalentProfile.ENGINEER}, "人材像", 0),
        ({"days": Decimal(2)}, "日数", 10),
        ({"days": Decimal("1.9")}, "日数", 0),
        ({"days": Decimal("4.5")}, "日数", 20),
        ({"style": WorkStyle.REMOTE}, "働き方", 5),
        ({"public_record": PublicRecord.ONE}, "自治体との取組実績", 7),
        ({"public_record": PublicRecord.NONE}, "自治体との取組実績", 0),
    ],
)
def test_points(given_: dict[str, object], name: str, value: int) -> None:
    assert points(score(person(**given_), WANTED))[name] == value


def test_nothing_is_guessed_of_an_empty_row() -> None:
    found = score(person(), WANTED)
    assert {line.points for line in found} == {0}
    assert {line.why for line in found} == {ASK}


def test_a_style_that_cannot_be() -> None:
    remote = TalentWanted(id="w", style=WorkStyle.REMOTE)
    assert points(score(person(style=WorkStyle.ON_SITE), remote)) == {"働き方": 0}
    assert points(score(person(style=WorkStyle.MIXED), remote)) == {"働き方": 10}


def test_what_is_not_asked_is_not_counted() -> None:
    assert score(FITTING, TalentWanted(id="w")) == ()
    assert score(FITTING, TalentWanted(id="w", record_wanted=False)) == ()


def test_best_first_and_nobody_of_another_field() -> None:
    half = TalentPerson(id="p2", field_3=TalentField.SERVICE)
    other = TalentPerson(id="p3", field_1=TalentField.DATA, days=Decimal(20))
    unknown = TalentPerson(id="p4", days=Decimal(20))
    nothing = TalentPerson(id="p5")
    register = TalentRegister(people=(nothing, half, other, unknown, FITTING))
    assert [match.person.id for match in matches(register, WANTED, TODAY)] == ["p1", "p2", "p4"]


def test_the_earlier_day_counts_and_the_day_itself_is_not_over() -> None:
    own = person(delete_on=date(2027, 3, 31))
    assert last_day(TalentRegister(), person()) is None
    assert last_day(TalentRegister(keep_until=date(2028, 3, 31)), own) == date(2027, 3, 31)
    assert last_day(TalentRegister(keep_until=date(2026, 3, 31)), own) == date(2026, 3, 31)
    assert not is_over(TalentRegister(keep_until=TODAY), person(), TODAY)
    assert is_over(TalentRegister(keep_until=date(2026, 11, 26)), person(), TODAY)
    assert matches(TalentRegister(keep_until=date(2026, 11, 26), people=(FITTING,)), WANTED, TODAY) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", 2),
        ("  ", 2),
        ("見本人材ｐ", 1),
        ("ＵＸ", 1),
        ("ui　サービス", 1),
        ("複数の団体", 1),
        ("窓口 リモート", 0),
        ("ない言葉", 0),
    ],
)
def test_searching(words: str, found: int) -> None:
    other = TalentPerson(id="p2", name="見本人材Q", experience="窓口")
    assert len(found_by(TalentRegister(people=(FITTING, other)), words)) == found


def test_nobody_is_shown_to_more_than_they_said() -> None:
    rows = tuple(TalentPerson(id=str(item), publicness=item) for item in Publicness)
    register = TalentRegister(people=(*rows, TalentPerson(id="none")))
    assert [row.id for row in shown_to(register, Publicness.PUBLIC)] == ["public"]
    assert [row.id for row in shown_to(register, Publicness.REGION)] == ["public", "region"]
    assert len(shown_to(register, Publicness.KEEPER)) == 4


maybe_field = st.none() | st.sampled_from(TalentField)
people = st.builds(
    TalentPerson,
    id=st.just("p"),
    field_1=maybe_field,
    field_2=maybe_field,
    field_3=maybe_field,
    profile=st.none() | st.sampled_from(TalentProfile),
    days=st.none() | st.decimals(0, 31, places=1),
    style=st.none() | st.sampled_from(WorkStyle),
    public_record=st.none() | st.sampled_from(PublicRecord),
)
wishes = st.builds(
    TalentWanted,
    id=st.just("w"),
    field=maybe_field,
    profile=st.none() | st.sampled_from(TalentProfile),
    days=st.none() | st.decimals(0, 31, places=1),
    style=st.none() | st.sampled_from(WorkStyle),
    record_wanted=st.none() | st.booleans(),
)


@given(someone=people, wish=wishes)
def test_points_stay_within_bounds_and_always_say_why(someone: TalentPerson, wish: TalentWanted) -> None:
    for line in score(someone, wish):
        assert 0 <= line.points <= line.most
        assert line.why
    assert sum(line.most for line in score(someone, wish)) <= 100


def test_a_match_says_its_points_of_how_many() -> None:
    (best, *_rest) = matches(TalentRegister(people=(FITTING,)), WANTED, TODAY)
    assert (best.points, best.most) == (100, 100)
