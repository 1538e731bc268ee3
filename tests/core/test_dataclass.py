"""Our dataclasses are the standard ones, made faster: the same classes by both decorators do the same."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.dataclass import OFTEN, dataclass


def _classes(decorated: Callable[..., Any]) -> SimpleNamespace:
    """One of each kind the program has."""

    @decorated(frozen=True, slots=True, kw_only=True)
    class Named:
        """By name only."""

        id: str
        amount: int | None = None
        rows: tuple[str, ...] = ()
        more: dict[str, int] = dataclasses.field(default_factory=dict)

    @decorated(frozen=True, slots=True)
    class Placed:
        x: int
        y: int = 2

        @property
        def sum(self) -> int:
            return self.x + self.y

    @decorated(frozen=True, slots=True)
    class One:
        only: tuple[int, ...]

    @decorated(frozen=True, slots=True)
    class Nothing:
        """No field at all."""

    @decorated(frozen=True, slots=True, kw_only=True)
    class Checked:
        low: int
        high: int

        def __post_init__(self) -> None:
            if self.low > self.high:
                raise ValueError("low above high")

    @decorated(frozen=True, slots=True, eq=False)
    class Same:
        x: int

    @decorated(frozen=True, slots=True)
    class Wider(Placed):
        z: int = 3

    return SimpleNamespace(**{name: item for name, item in locals().items() if isinstance(item, type)})


def _wanted_often(kinds: SimpleNamespace) -> SimpleNamespace:
    """The same classes after so many objects that each has got a function of its own."""
    for _ in range(OFTEN + 1):
        for made in (kinds.Named, kinds.Placed, kinds.One, kinds.Same, kinds.Wider):
            made(**{"id" if made is kinds.Named else "only" if made is kinds.One else "x": ()})
        kinds.Nothing()
        kinds.Checked(low=1, high=2)
    return kinds


OURS, OFTEN_OURS, STANDARD = (
    _classes(dataclass),
    _wanted_often(_classes(dataclass)),
    _classes(dataclasses.dataclass),
)
BOTH = pytest.mark.parametrize("kinds", [OURS, OFTEN_OURS, STANDARD], ids=["ours", "often", "standard"])


def test_a_class_wanted_often_has_a_function_of_its_own() -> None:
    kinds = _classes(dataclass)
    before = vars(kinds)
    first = {name: made.__init__ for name, made in before.items()}
    _wanted_often(kinds)
    assert all(made.__init__ is not first[name] for name, made in vars(kinds).items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """At the top of a module, where pickle finds it."""

    id: str
    rows: tuple[int, ...] = ()


@BOTH
def test_values_and_defaults(kinds: Any) -> None:
    made = kinds.Named(id="a", rows=("r",))
    assert (made.id, made.amount, made.rows, made.more) == ("a", None, ("r",), {})
    assert kinds.Named(id="a").more is not kinds.Named(id="a").more
    assert (kinds.Placed(1).sum, kinds.Placed(1, 5).sum, kinds.Placed(y=1, x=1).sum) == (3, 6, 2)
    assert (kinds.Wider(1).z, kinds.Wider(1, 2, 9).sum, kinds.Wider(1, 2, 9).z) == (3, 3, 9)
    assert kinds.Placed.__match_args__ == ("x", "y")
    assert not hasattr(made, "__dict__")


@BOTH
@pytest.mark.parametrize(
    ("kind", "values", "named"),
    [
        ("Named", (), {}),
        ("Named", ("a",), {}),
        ("Named", (), {"id": "a", "other": 1}),
        ("Placed", (1, 2, 3), {}),
        ("Placed", (1,), {"x": 1}),
        ("Placed", (), {"y": 1}),
        ("Nothing", (1,), {}),
    ],
)
def test_wrong_values_are_refused(
    kinds: Any, kind: str, values: tuple[int, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        getattr(kinds, kind)(*values, **named)


@BOTH
def test_frozen(kinds: Any) -> None:
    made = kinds.Placed(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.x
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
        made.other = 2
    assert made.x == 1


@BOTH
def test_what_is_asked_afterwards(kinds: Any) -> None:
    assert kinds.Checked(low=1, high=1).high == 1
    with pytest.raises(ValueError, match="low above high"):
        kinds.Checked(low=2, high=1)
    with pytest.raises(ValueError, match="low above high"):
        dataclasses.replace(kinds.Checked(low=1, high=2), low=3)


@BOTH
def test_equality_and_hash(kinds: Any) -> None:
    assert kinds.Placed(1) == kinds.Placed(1, 2)
    assert kinds.Placed(1) != kinds.Placed(2)
    assert kinds.Placed(1) != kinds.Wider(1)
    assert kinds.Placed(1) != (1, 2)
    assert hash(kinds.Placed(1)) == hash(kinds.Placed(1, 2))
    assert kinds.One((1,)) == kinds.One((1,)) != kinds.One((2,))
    assert len({kinds.One((1,)), kinds.One((1,)), kinds.One(())}) == 2
    assert kinds.Nothing() == kinds.Nothing()
    assert kinds.Same(1) != kinds.Same(1)
    with pytest.raises(TypeError):
        hash(kinds.Named(id="a"))  # holds a dict


@BOTH
def test_the_library_knows_them(kinds: Any) -> None:
    made = kinds.Placed(1)
    assert dataclasses.is_dataclass(kinds.Nothing)
    assert [field.name for field in dataclasses.fields(kinds.Wider)] == ["x", "y", "z"]
    assert dataclasses.asdict(made) == {"x": 1, "y": 2}
    assert dataclasses.replace(made, y=7) == kinds.Placed(1, 7)
    with pytest.raises(TypeError):
        dataclasses.replace(made, z=7)
    assert copy.deepcopy(made) == made


@given(x=st.integers() | st.none(), y=st.text() | st.tuples(st.integers()))
def test_it_says_the_same_of_itself(x: object, y: object) -> None:
    ours, standard = OURS.Placed(x, y), STANDARD.Placed(x, y)
    assert repr(ours) == repr(standard)
    assert (ours.x, ours.y) == (standard.x, standard.y)
    assert hash(ours) == hash(standard)


def test_pickled_and_back() -> None:
    made = Kept(id="a", rows=(1, 2))
    assert pickle.loads(pickle.dumps(made)) == made
    assert Kept.__doc__ == "At the top of a module, where pickle finds it."
    assert OURS.Placed.__doc__


@pytest.mark.parametrize("wrong", [{"frozen": False, "slots": True}, {"frozen": True, "slots": False}])
def test_only_what_is_frozen_and_has_slots(wrong: dict[str, bool]) -> None:
    with pytest.raises(TypeError):
        dataclass(**wrong)
