#!/usr/bin/env python3
"""Carries values through the harness's codec and back; prints a JSON list of what was checked."""

import collections
import decimal
import enum
import fractions
import itertools
import json
import math
import random
import sys

import harness

NAMES = harness.load()
to_text, from_text = NAMES['_to_text'], NAMES['_from_text']
to_exact_text, Refused = NAMES['_to_exact_text'], NAMES['_Refused']
contents_to_text = NAMES['_contents_to_text']
contents_from_text = NAMES['_contents_from_text']
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def carried(value):
    """A value on the other side."""
    text = to_text(value, {})
    assert text.isascii(), 'text that is not ASCII'
    json.loads(text)
    return from_text(text, [])


def same(a, b):
    """Whether two values are equal in type, order and every bit of a float."""
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return a.hex() == b.hex() and math.copysign(1, a) == math.copysign(1, b)
    if isinstance(a, complex):
        return same(a.real, b.real) and same(a.imag, b.imag)
    if isinstance(a, (list, tuple, collections.deque)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return same(list(a.items()), list(b.items()))
    if isinstance(a, decimal.Decimal):
        return a.as_tuple() == b.as_tuple()
    return a == b


def refuses(value, to=to_text):
    try:
        to(value, {})
    except Refused as reason:
        return str(reason)
    raise AssertionError(f'{value!r} was carried')


VALUES = {
    'small things': [None, True, False, 0, -1, '', b'', (), [], {}, set(), frozenset(), ...],
    'integers of any size': [2**63, -(2**64), 1 << 4095, 1 << 4096, -(1 << 4096), 10**9000, 7**9999],
    'floats': [0.0, -0.0, 0.1, 1e308, 5e-324, math.inf, -math.inf, math.nan, 2.0**-1074],
    'complex numbers': [0j, complex(-0.0, -0.0), complex(math.inf, math.nan), 1 - 2j],
    'strings': ['a', '\0', '\ud800', '\udfff\ud800', '😀', '\r\n\u2028', '"\\', 'x' * 10**5],
    'bytes': [bytes(range(256)), bytearray(b'\xff\0'), b'{"I": ['],
    'tuples in lists in dicts': [{(1, (2,)): [{'a': ({}, [()])}], 'z': 1, 'a': 2}],
    'sets of everything': [{1, 'a', (1, 2), frozenset({3}), None, b'x', 2.5}],
    'dicts that keep their order': [{3: 1, 1: 2, 'x': 0, 2: 3}, {1.5: 1, True: 2, None: 3}],
    'strings that look like trees': ['{"r": 0}', '[{"t": []}]', {'r': 0}, {'t': [1]}, {'d': []}],
    'ranges': [range(0), range(5, -9, -3), range(10**30)],
    'deques': [collections.deque([1, [2]]), collections.deque([1, 2], maxlen=2)],
    'counters and ordered dicts': [
        collections.Counter('aab'),
        collections.OrderedDict([(2, 1), (1, 2)]),
        collections.Counter({'a': 0, 'b': -1}),
    ],
    'decimals': [decimal.Decimal(t) for t in ('-0', '1.00', 'NaN', 'sNaN', '-Infinity', '1E+999')],
    'fractions': [fractions.Fraction(-3, 7), fractions.Fraction(2**5000, 3)],
    'types': [int, list, ValueError, type, object, bool],
}


def round_trip(name, values):
    def run():
        for value in values:
            assert same(carried(value), value), f'{value!r}'[:200]

    run.__doc__ = f'carries {name}'
    CHECKS.append(run)


for name, values in VALUES.items():
    round_trip(name, values)


@check
def views():
    """carries views of dicts, each as its kind, in order"""
    d = {3: 'a', 1: 'b'}
    for view in (d.keys(), d.values(), d.items()):
        there = carried(view)
        assert type(there) is type(view) and list(there) == list(view)
    assert list(carried({1: []}.items())) == [(1, [])]
    assert list(carried({1: 5, 2: 5}.values())) == [5, 5]


@check
def iterators():
    """carries iterators as the items they have left"""
    half = iter([1, 2, 3])
    next(half)
    for iterator, items in (
        (half, [2, 3]),
        ((c for c in 'ab'), ['a', 'b']),
        (itertools.islice(itertools.count(), 2), [0, 1]),
        (zip('ab', [1, 2]), [('a', 1), ('b', 2)]),
        (reversed([1, 2]), [2, 1]),
    ):
        there = carried(iterator)
        assert iter(there) is there and list(there) == items
    assert 'more than 100000' in refuses(itertools.count())


@check
def order_of_sets():
    """keeps the order in which a set has its items"""
    for items in ([12, 13, 14, 15, 16], list(range(20, 9, -1)), [3 * i for i in range(30)]):
        for one in (set(items), frozenset(items), set(frozenset(items)), frozenset(set(items))):
            assert list(carried(one)) == list(one), one


@check
def sharing():
    """keeps what is shared and what refers to itself"""
    row, cycle, ring = [0], [], {}
    cycle.append(cycle)
    ring['self'] = [ring]
    rows, again, loop, circle = carried([[row, row], row, cycle, ring])
    assert rows[0] is rows[1] is again
    assert loop[0] is loop
    assert circle['self'][0] is circle
    two = carried([[], []])
    assert two[0] is not two[1]
    for shared in ({1}, bytearray(b'a'), collections.deque(), collections.Counter(), math.nan):
        there = carried([shared, shared])
        assert there[0] is there[1]


@check
def arguments_come_back():
    """gives an argument that comes back as that argument"""
    inner = [1]
    arguments = [inner, {'k': inner}]
    seen = {}
    text = to_text(arguments, seen)
    here = [container for _, container in seen.values()]
    made = []
    theirs = from_text(text, made)
    numbered = {id(c): (i, c) for i, c in enumerate(made)}
    result = from_text(to_text((theirs[0], [theirs[1]], [9]), numbered), here)
    assert result[0] is inner and result[1][0] is arguments[1] and result[2] == [9]


@check
def changes():
    """does to containers what was done to their likes, wherever they are"""
    inner = [1]
    deque, counter = collections.deque([1], maxlen=3), collections.Counter('a')
    arguments = [inner, {'k': inner}, {5}, bytearray(b'x'), deque, counter, (inner, [math.nan])]
    seen = {}
    text = to_text(arguments, seen)
    here = [container for _, container in seen.values()]
    made = []
    theirs = from_text(text, made)
    numbered = {id(c): (i, c) for i, c in enumerate(made)}
    fresh = ['new']
    theirs[0].append(theirs[1])
    theirs[1].clear()
    theirs[1]['z'] = fresh
    theirs[2] |= {7}
    theirs[3] += b'y'
    theirs[4].extend([2, 3, 4])
    theirs[5]['a'] = 5
    theirs[6][1].insert(0, fresh)
    contents_from_text(contents_to_text(made, numbered), here)
    assert inner[0] == 1 and inner[1] is arguments[1]
    assert arguments[1] == {'z': ['new']} and arguments[2] == {5, 7}
    assert arguments[3] == b'xy' and list(deque) == [2, 3, 4] and deque.maxlen == 3
    assert counter == {'a': 5} and arguments[6][1][0] is arguments[1]['z']


@check
def subclasses():
    """carries results of a subclass as their base, without running its code"""

    def trap(*_):
        raise AssertionError('code of the subclass ran')

    traps = dict.fromkeys(
        ('__eq__', '__repr__', '__str__', '__len__', '__getitem__', '__add__', '__float__'), trap
    )
    traps |= dict.fromkeys(('__iter__', '__int__', '__index__', 'keys', 'items', '__hash__'), trap)
    for base, value in (
        (int, 5),
        (float, 2.5),
        (str, 'text'),
        (bytes, b'text'),
        (complex, 1j),
        (list, [1, 2]),
        (tuple, (1, 2)),
        (set, {1}),
        (frozenset, {1}),
        (dict, {1: 2}),
        (collections.deque, [1]),
    ):
        there = carried(type('Sub', (base,), traps)(value))
        assert type(there) is base and there == base(value), base
    assert carried(collections.namedtuple('P', 'x y')(1, 2)) == (1, 2)
    assert carried(enum.IntEnum('E', 'A').A) == 1
    assert carried(collections.defaultdict(list, {1: [2]})) == {1: [2]}


@check
def exact():
    """carries no subclass and no iterator as an argument"""
    assert to_exact_text([1, {'a': (2.5, None)}], {}) == to_text([1, {'a': (2.5, None)}], {})
    point = collections.namedtuple('P', 'x')(1)
    assert refuses([point], to_exact_text) == 'a P object'
    assert refuses(collections.defaultdict(int), to_exact_text) == 'a defaultdict object'
    assert refuses(iter([]), to_exact_text) == 'a list_iterator object'


@check
def refusals():
    """refuses everything else, with a name"""
    assert refuses(object()) == 'an object object'
    assert refuses(lambda: 0) == 'a function object'
    assert refuses(sys) == 'a module object'
    assert refuses([{1: print}]) == 'a builtin_function_or_method object'
    assert refuses(type('Own', (), {})) == 'a type object'
    assert refuses(enum.Enum('E', 'A').A) == 'an E object'
    deep = []
    for _ in range(100_000):
        deep = [deep]
    assert refuses(deep) == 'a value nested too deeply'


@check
def anything():
    """carries 2,000 random values"""
    chance = random.Random(5)

    def leaf():
        return chance.choice(
            [
                lambda: chance.randrange(-(10**20), 10**20),
                lambda: chance.uniform(-1, 1) * 10 ** chance.randrange(-300, 300),
                lambda: ''.join(chr(chance.randrange(0x110000)) for _ in range(3)),
                lambda: chance.randbytes(3),
                lambda: chance.choice([None, True, False, math.inf, -0.0]),
            ]
        )()

    def value(depth):
        if depth == 0:
            return leaf()
        kind = chance.choice([list, tuple, dict, collections.deque, leaf])
        if kind is leaf:
            return leaf()
        if kind is dict:
            return {leaf(): value(depth - 1) for _ in range(3)}
        return kind([value(depth - 1) for _ in range(chance.randrange(4))])

    for _ in range(2000):
        one = value(3)
        assert same(carried(one), one), repr(one)


def main():
    results = []
    for function in CHECKS:
        problem = None
        try:
            function()
        except BaseException as error:
            problem = f'{type(error).__name__}: {error}'
        results.append({'name': function.__doc__, 'problem': problem})
    json.dump(results, sys.stdout, indent=1)


if __name__ == '__main__':
    main()
