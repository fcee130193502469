"""Records behave as the classes of `dataclasses` and `typing` do that they stand for."""

import copy
import pickle

import pytest

from lint.records import NamedTuple, field, names_of, record, replace


@record(frozen=True, slots=True)
class Point:
    """A frozen record."""

    x: int
    y: int = 0

    @property
    def sum(self) -> int:
        """Both."""
        return self.x + self.y


@record()
class Basket:
    """One that changes."""

    name: str
    things: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.size = len(self.things)


@record(frozen=True, eq=False)
class Node:
    """One that is itself only."""

    name: str


class Row(NamedTuple):
    """A tuple with names."""

    key: str
    value: int = 1

    def twice(self) -> int:
        """The value, twice."""
        return 2 * self.value


def test_values_by_place_name_and_default():
    assert Point(1, 2) == Point(x=1, y=2) == Point(1, y=2)
    assert Point(1).y == 0
    assert Point(1, 2).sum == 3
    assert repr(Point(1)) == "Point(x=1, y=0)"
    assert names_of(Point) == names_of(Point(1)) == ("x", "y")
    assert names_of(Row) == ()


@pytest.mark.parametrize("make", [Point, lambda: Point(1, 2, x=3), lambda: Point(1, z=2), Row, lambda: Row("a", other=1)])
def test_what_does_not_fit_is_refused(make):
    with pytest.raises(TypeError):
        make()


def test_what_is_frozen_stays():
    point = Point(1)
    with pytest.raises(AttributeError, match=r"Point\.x"):
        point.x = 2
    with pytest.raises(AttributeError, match=r"Point\.y"):
        del point.y
    assert not hasattr(point, "__dict__")
    assert len({point, Point(1), Point(2)}) == 2


def test_what_is_not_frozen_has_defaults_of_its_own():
    one, other = Basket("a"), Basket("b", [1, 2])
    one.things.append(3)
    assert Basket("c").things == []
    assert (one.size, other.size) == (0, 2)
    assert Basket("a", [3]) == one
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_equality_needs_the_same_class():
    assert Point(1, 0) != (1, 0)
    assert Node("a") != Node("a")


def test_replace_changes_what_is_named():
    assert replace(Point(1, 2), y=5) == Point(1, 5)
    with pytest.raises(TypeError, match="z"):
        replace(Point(1), z=5)


def test_a_named_tuple_is_a_tuple():
    key, value = Row("a")
    assert (key, value) == ("a", 1) == Row("a")
    assert Row("a", 2).twice() == 4
    assert Row("a")._replace(value=3) == Row._make(["a", 3])
    assert repr(Row("a")) == "Row(key='a', value=1)"
    assert not hasattr(Row("a"), "__dict__")


@pytest.mark.parametrize("value", [Point(1, 2), Row("a", 2)])
def test_copies_are_equal(value):
    assert pickle.loads(pickle.dumps(value)) == copy.copy(value) == copy.deepcopy(value) == value
