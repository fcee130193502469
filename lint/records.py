"""Records: classes of named fields as `dataclasses` and `typing` make them, but without writing and compiling code for each class at every start.

That, and what `dataclasses` imports for it, would be a fifth of the time a small file takes. Here the code of one function for each number of
fields is compiled with this module; a class gets a copy of it whose arguments bear the names of its fields.
"""

from collections.abc import Callable, Iterable, Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, dataclass_transform

_T = TypeVar("_T")
_NAMES = "__record_fields__"


class _Fresh:
    """A default that every record gets one of its own of."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], _T]) -> _T:
    """The default of a field whose value must not be shared by records."""
    return cast(_T, _Fresh(default_factory))


@dataclass_transform(field_specifiers=(field,))
def record(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type[_T]], type[_T]]:
    """Make a class a record of its annotated names, in their order; the words mean what they mean for `dataclasses.dataclass`."""

    def made(plain: type[_T]) -> type[_T]:
        names = tuple(plain.__annotations__)
        defaults = {name: vars(plain)[name] for name in names if name in vars(plain)}
        methods: dict[str, object] = {_NAMES: names, "__repr__": _repr}
        if eq:
            methods |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
        if frozen:
            methods |= {"__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _reduce}
        kind = _slotted(plain, names) if slots else plain
        for name, value in {**methods, "__init__": _init(kind, names, defaults, slots=slots)}.items():
            setattr(kind, name, value)
        return kind

    return made


def _slotted(plain: type[_T], names: tuple[str, ...]) -> type[_T]:
    """The same class whose objects hold these names and no others."""
    content = {name: value for name, value in vars(plain).items() if name not in (*names, "__dict__", "__weakref__")}
    return cast("type[_T]", type(plain.__name__, plain.__bases__, content | {"__slots__": names}))


def names_of(kind: object) -> tuple[str, ...]:
    """The fields of a record or of its class; none for anything else."""
    return cast("tuple[str, ...]", getattr(kind, _NAMES, ()))


def replace(one: _T, **changes: object) -> _T:
    """The record with some fields changed."""
    return type(one)(**{name: getattr(one, name) for name in names_of(one)} | changes)


_Put = Callable[[Any, tuple[object, ...]], object]


def _init(kind: type, names: tuple[str, ...], defaults: Mapping[str, object], *, slots: bool) -> Callable[..., object]:
    """The `__init__` of a record."""
    put, after = _into_places([vars(kind)[name].__set__ for name in names]) if slots else _into_dictionary(names), vars(kind).get("__post_init__")
    if any(isinstance(value, _Fresh) for value in defaults.values()):
        put = _with_fresh(put)
    return _taking(names, defaults, "__init__", put if after is None else _followed(put, after))


def _into_places(places: list[Callable[[object, object], None]]) -> _Put:
    def put(self: object, values: tuple[object, ...]) -> None:
        for place, value in zip(places, values, strict=True):
            place(self, value)

    return put


def _into_dictionary(names: tuple[str, ...]) -> _Put:
    def put(self: object, values: tuple[object, ...]) -> None:
        vars(self).update(zip(names, values, strict=True))

    return put


def _with_fresh(put: _Put) -> _Put:
    return lambda self, values: put(self, tuple([value.make() if isinstance(value, _Fresh) else value for value in values]))


def _followed(put: _Put, after: Callable[[object], None]) -> _Put:
    def both(self: object, values: tuple[object, ...]) -> None:
        put(self, values)
        after(self)

    return both


def _taking(names: tuple[str, ...], defaults: Mapping[str, object], name: str, put: _Put) -> Callable[..., object]:
    """A function that takes an object and the fields by place or by name, and puts the fields together into it."""
    templates = _templates(put)
    if len(names) >= len(templates):
        return _taking_many(names, defaults, put)
    template = templates[len(names)]
    code = template.__code__.replace(co_varnames=("self", *names), co_name=name, co_qualname=name)
    return FunctionType(code, template.__globals__, name, tuple(defaults.values()), template.__closure__)


def _templates(put: _Put) -> tuple[Callable[..., object], ...]:
    """What takes no field, one field, two fields, …"""
    return (
        lambda self: put(self, ()),
        lambda self, a: put(self, (a,)),
        lambda self, a, b: put(self, (a, b)),
        lambda self, a, b, c: put(self, (a, b, c)),
        lambda self, a, b, c, d: put(self, (a, b, c, d)),
        lambda self, a, b, c, d, e: put(self, (a, b, c, d, e)),
        lambda self, a, b, c, d, e, f: put(self, (a, b, c, d, e, f)),
        lambda self, a, b, c, d, e, f, g: put(self, (a, b, c, d, e, f, g)),
        lambda self, a, b, c, d, e, f, g, h: put(self, (a, b, c, d, e, f, g, h)),
        lambda self, a, b, c, d, e, f, g, h, i: put(self, (a, b, c, d, e, f, g, h, i)),
        lambda self, a, b, c, d, e, f, g, h, i, j: put(self, (a, b, c, d, e, f, g, h, i, j)),
        lambda self, a, b, c, d, e, f, g, h, i, j, k: put(self, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda self, a, b, c, d, e, f, g, h, i, j, k, m: put(self, (a, b, c, d, e, f, g, h, i, j, k, m)),
    )


def _taking_many(names: tuple[str, ...], defaults: Mapping[str, object], put: _Put) -> Callable[..., object]:
    """The same for more fields than there are templates for. TypeError for one that is missing, given twice or unknown."""

    def many(self: object, *values: object, **named: object) -> object:
        rest, given = names[len(values) :], {**defaults, **named}
        if any(name not in given for name in rest) or len(values) > len(names) or named.keys() - rest:
            raise TypeError(f"takes {', '.join(names)}; given were {len(values)} by their place, {', '.join(named) or 'none'} by name")
        return put(self, (*values, *[given[name] for name in rest]))

    return many


def _values(one: object) -> tuple[object, ...]:
    return tuple(getattr(one, name) for name in names_of(one))


def _repr(self: object) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names_of(self))})"


def _eq(self: object, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: object) -> int:
    return hash(_values(self))


def _reduce(self: object) -> tuple[type, tuple[object, ...]]:
    return type(self), _values(self)


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter

    class _Named(type):
        """Makes of the annotated names of a class, in their order, the places of a tuple."""

        def __new__(cls, name: str, bases: tuple[type, ...], content: dict[str, Any]) -> type:
            made = super().__new__(cls, name, bases, {"__slots__": (), **content})
            names = made._fields = tuple(made.__annotations__)
            made._field_defaults = {name: content[name] for name in names if name in content}
            made.__new__ = _taking(names, made._field_defaults, "__new__", tuple.__new__)
            for place, name in enumerate(names):
                setattr(made, name, _tuplegetter(place, None))
            return made

    class NamedTuple(tuple, metaclass=_Named):
        """What `typing.NamedTuple` is; each subclass a tuple with names."""

        @classmethod
        def _make(cls, values: Iterable[object]) -> "NamedTuple":
            return tuple.__new__(cls, values)

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **changes: object) -> "NamedTuple":
            if unknown := changes.keys() - self._fields:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
            return tuple.__new__(type(self), [changes.get(name, value) for name, value in zip(self._fields, self, strict=True)])

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)
