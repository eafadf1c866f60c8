"""Problems written to trip a judge that replays: what tests may do besides comparing values.

A case has a reference, tests, and samples with a label each. `rule` names the rule of
docs/agreement.md by which the judge may say otherwise than one interpreter would. `by` is who has
to judge: 'replay', or 'nonce' where the tests look at more than a replay can show them.
"""

import textwrap

CASES = []


def case(name, reference, tests, by='replay', functions=('f',), **samples):
    """Adds a case; `tests` is the text of a test, or a list of assertions as in MBPP."""
    asserts = isinstance(tests, (list, tuple))
    sources = {
        label.replace('_', ' '): textwrap.dedent(text[0] if isinstance(text, tuple) else text)
        for label, text in samples.items()
    }
    rules = {
        label.replace('_', ' '): text[1] for label, text in samples.items() if type(text) is tuple
    }
    CASES.append(
        {
            'name': name,
            'reference': textwrap.dedent(reference),
            'tests': list(tests) if asserts else [textwrap.dedent(tests)],
            'checks': [asserts] * (len(tests) if asserts else 1),
            'functions': None if asserts else list(functions),
            'samples': sources,
            'rules': rules,
            'by': by,
        }
    )


OBJECTS = 'objects do not outlive a call'
BASE = 'a subclass travels as its base'
NAMES = 'names stay on their side'
EFFECTS = 'effects stay on their side'
OPAQUE = 'other objects equal nothing'
ITERATORS = 'iterators are read to the end'
INTERRUPT = 'an interrupt ends the program'

# Identity and mutation.

case(
    'the argument itself is returned',
    'def f(x):\n    x.append(1)\n    return x\n',
    'x = [0]\nassert f(x) is x\nassert x == [0, 1]\n',
    a_copy='def f(x):\n    return x + [1]\n',
    a_copy_after_change='def f(x):\n    x.append(1)\n    return list(x)\n',
    extends='def f(x):\n    x += [1]\n    return x\n',
)
case(
    'a new object is demanded',
    'def f(x):\n    return list(x)\n',
    'x = [3, 1]\ny = f(x)\nassert y == x and y is not x\n',
    the_same='def f(x):\n    return x\n',
    a_slice='def f(x):\n    return x[:]\n',
)
case(
    'a part of the argument is returned',
    'def f(x):\n    return x[0]\n',
    'x = [[1], [2]]\nassert f(x) is x[0]\n',
    a_copy='def f(x):\n    return list(x[0])\n',
    the_other='def f(x):\n    return x[1]\n',
)
case(
    'the argument must stay as it was',
    'def f(x):\n    return sorted(x)\n',
    'x = [3, 1, 2]\nassert f(x) == [1, 2, 3]\nassert x == [3, 1, 2]\n',
    in_place='def f(x):\n    x.sort()\n    return x\n',
    emptied='def f(x):\n    y = sorted(x)\n    x.clear()\n    return y\n',
)
case(
    'an inner list must stay as it was',
    'def f(x):\n    return sum(map(sum, x))\n',
    'inner = [1, 2]\nassert f([inner, [3]]) == 6\nassert inner == [1, 2]\n',
    changes_inner='def f(x):\n    n = 0\n    for r in x:\n        while r:\n            n += r.pop()\n    return n\n',
    replaces_inner='def f(x):\n    n = sum(map(sum, x))\n    x[0] = []\n    return n\n',
)
case(
    'an inner list is changed in place',
    'def f(x):\n    x["a"].append(1)\n',
    'inner = []\nd = {"a": inner}\nf(d)\nassert inner == [1]\nassert d["a"] is inner\n',
    replaces_it='def f(x):\n    x["a"] = [1]\n',
    does_nothing='def f(x):\n    pass\n',
)
case(
    'dict changed in place',
    'def f(d):\n    d.pop("a", None)\n    d["b"] = 2\n',
    'd = {"a": 1, "c": 3}\nf(d)\nassert d == {"c": 3, "b": 2}\nassert list(d) == ["c", "b"]\n',
    another_order='def f(d):\n    d.pop("a", None)\n    c = d.pop("c")\n    d["b"] = 2\n    d["c"] = c\n',
    rebinds='def f(d):\n    d = {"c": 3, "b": 2}\n',
)
case(
    'set changed in place',
    'def f(s):\n    s.add(4)\n    return len(s)\n',
    's = {1, 2}\nassert f(s) == 3\nassert s == {1, 2, 4}\n',
    a_union='def f(s):\n    return len(s | {4})\n',
)
case(
    'a changed element of another type',
    'def f(x):\n    x[0] = True\n',
    'x = [1]\nf(x)\nassert x[0] is True\n',
    one='def f(x):\n    x[0] = 1\n',
)
case(
    'one list given twice',
    'def f(a, b):\n    a.append(1)\n    return len(b)\n',
    'x = []\nassert f(x, x) == 1\nassert f([], []) == 0\n',
    copies='def f(a, b):\n    return len(b)\n',
    looks='def f(a, b):\n    return 1 if a is b else 0\n',
)
case(
    'a row shared by all rows',
    'def f(m):\n    m[0][0] = 1\n    return sum(map(sum, m))\n',
    'row = [0, 0]\nm = [row] * 3\nassert f(m) == 3\nassert m == [[1, 0]] * 3\n',
    one_row_only='def f(m):\n    m[0] = [1, 0]\n    return sum(map(sum, m))\n',
)
case(
    'a list that holds itself',
    'def f(x):\n    return x[0] is x\n',
    'x = []\nx.append(x)\nassert f(x) is True\nassert f([1]) is False\n',
    length='def f(x):\n    return len(x) == 1\n',
)
case(
    'a cycle is returned',
    'def f(n):\n    x = [n]\n    x.append(x)\n    return x\n',
    'y = f(1)\nassert y[1] is y and y[0] == 1\n',
    no_cycle='def f(n):\n    return [n, [n]]\n',
)
case(
    'one new object in two places of a result',
    'def f():\n    a = []\n    return a, a\n',
    'a, b = f()\nassert a is b\n',
    two='def f():\n    return [], []\n',
)
case(
    'the result is kept in the argument',
    'def f(x):\n    y = [1]\n    x.append(y)\n    return y\n',
    'x = []\ny = f(x)\nassert x[-1] is y\n',
    a_copy='def f(x):\n    x.append([1])\n    return [1]\n',
)
case(
    'results of two calls are different objects',
    'def f(n):\n    return [n]\n',
    'assert f(1) is not f(1)\nassert f(2) == [2]\n',
    shared=('keep = [0]\ndef f(n):\n    keep[0] = n\n    return keep\n', OBJECTS),
)
case(
    'the default that is shared',
    'def f(x, acc=None):\n    acc = [] if acc is None else acc\n    acc.append(x)\n    return acc\n',
    'a = f(1)\nb = f(2)\nassert a == [1]\nassert b == [2]\n',
    mutable_default='def f(x, acc=[]):\n    acc.append(x)\n    return acc\n',
)
case(
    'a result that a later call changes',
    'def f(x, acc=None):\n    return [x]\n',
    'a = f(1)\nf(2)\nassert a == [1]\n',
    mutable_default=('def f(x, acc=[]):\n    acc.append(x)\n    return acc\n', OBJECTS),
)
case(
    'a test changes a result between calls',
    'def f():\n    return [1]\n',
    'f().append(2)\nassert f() == [1]\n',
    leaks=('keep = [1]\ndef f():\n    return keep\n', OBJECTS),
    copies='keep = [1]\ndef f():\n    return list(keep)\n',
)
case(
    'a cached object is demanded',
    'cache = {}\ndef f(n):\n    return cache.setdefault(n, [n])\n',
    'assert f(1) is f(1)\n',
    by='nonce',
    fresh='def f(n):\n    return [n]\n',
)

# Exceptions.

case(
    'a builtin exception is expected',
    'def f(x):\n    if x < 0:\n        raise ValueError("negative")\n    return x\n',
    """
    assert f(1) == 1
    try:
        f(-1)
    except ValueError as error:
        assert str(error) == 'negative'
    else:
        assert False
    assert f(2) == 2
    """,
    subclass='class Negative(ValueError):\n    pass\ndef f(x):\n    if x < 0:\n        raise Negative("negative")\n    return x\n',
    another='def f(x):\n    if x < 0:\n        raise TypeError("negative")\n    return x\n',
    another_message='def f(x):\n    if x < 0:\n        raise ValueError("no")\n    return x\n',
    none='def f(x):\n    return x\n',
    exits='def f(x):\n    if x < 0:\n        raise SystemExit(0)\n    return x\n',
)
case(
    'any exception is expected',
    'def f(x):\n    return 1 / x\n',
    """
    for x in (1, 0, 2):
        try:
            assert f(x) == 1 / x
        except Exception:
            assert x == 0
    """,
    own_kind='class E(Exception):\n    def __init__(self, a, b):\n        pass\ndef f(x):\n    if not x:\n        raise E(1, 2)\n    return 1 / x\n',
    base_only='class E(BaseException):\n    pass\ndef f(x):\n    if not x:\n        raise E\n    return 1 / x\n',
    zero='def f(x):\n    return x and 1 / x\n',
)
case(
    'an exception of its own is expected',
    'class Bad(Exception):\n    pass\ndef f(x):\n    if x:\n        raise Bad("x")\n',
    'try:\n    f(1)\n    assert False\nexcept Bad:\n    pass\n',
    by='nonce',
    another='class Bad(Exception):\n    pass\ndef f(x):\n    raise ValueError\n',
)
case(
    'an exception that cannot be made of a message',
    'def f(b):\n    return b.decode("ascii")\n',
    'assert f(b"a") == "a"\ntry:\n    f(b"\\xff")\n    assert 0\nexcept ValueError:\n    pass\n',
    replaces='def f(b):\n    return b.decode("ascii", "replace")\n',
)
case(
    'a missing key and its name',
    'def f(d):\n    return d["k"]\n',
    'try:\n    f({})\n    assert 0\nexcept KeyError as e:\n    assert e.args == ("k",)\n',
    by='nonce',
    get='def f(d):\n    return d.get("k")\n',
)
case(
    'a bare except swallows everything',
    'def f(x):\n    return x + 1\n',
    """
    def attempt(x):
        try:
            return f(f(x))
        except:
            return None
    assert attempt(1) == 3
    assert attempt(2) == 4
    assert attempt("a") is None
    assert attempt(5) == 7
    """,
    by_twos='def f(x):\n    return x + 2\n',
    a_float='def f(x):\n    return x + 1.0\n',
    raises='def f(x):\n    raise ValueError\n',
)
case(
    'exceptions by assertRaises',
    'def f(x):\n    return [1, 2][x]\n',
    """
    import unittest
    class T(unittest.TestCase):
        def test(self):
            with self.assertRaises(IndexError):
                f(2)
            self.assertEqual(f(0), 1)
    T('test').debug()
    """,
    wraps='def f(x):\n    return [1, 2][x % 2]\n',
    lookup='def f(x):\n    try:\n        return [1, 2][x]\n    except IndexError:\n        raise LookupError\n',
)
case(
    'StopIteration from a call',
    'def f(x):\n    return next(iter(x))\n',
    'assert f([1]) == 1\ntry:\n    f([])\n    assert 0\nexcept StopIteration:\n    pass\n',
    none='def f(x):\n    return next(iter(x), None)\n',
)
case(
    'an interrupt of its own',
    'def f(x):\n    return x\n',
    'for x in range(3):\n    try:\n        assert f(x) == x\n    except KeyboardInterrupt:\n        pass\n',
    interrupts=('def f(x):\n    if x == 1:\n        raise KeyboardInterrupt\n    return x\n', INTERRUPT),
    interrupts_wrongly='def f(x):\n    if x == 1:\n        raise KeyboardInterrupt\n    return 7\n',
)

case(
    'an argument changed before the exception',
    'def f(x):\n    x.append(0)\n    raise ValueError\n',
    'x = []\ntry:\n    f(x)\n    assert False\nexcept ValueError:\n    assert x == [0]\n',
    raises_first='def f(x):\n    raise ValueError\n',
    changes_more='def f(x):\n    x += [0, 0]\n    raise ValueError\n',
)
case(
    'an argument changed beside a strange result',
    'def f(x):\n    x.append(0)\n',
    'x = []\nf(x)\nassert x == [0]\n',
    an_object='class A:\n    pass\ndef f(x):\n    x.append(0)\n    return A()\n',
    only_an_object='class A:\n    pass\ndef f(x):\n    return A()\n',
    holds_an_object='class A:\n    pass\ndef f(x):\n    x.append(A())\n',
)

# Iterators and views.

case(
    'a generator is returned',
    'def f(n):\n    yield from range(n)\n',
    'assert list(f(3)) == [0, 1, 2]\n',
    a_list='def f(n):\n    return list(range(n))\n',
    a_range='def f(n):\n    return range(n)\n',
    islice='import itertools\ndef f(n):\n    return itertools.islice(itertools.count(), n)\n',
    own_class='class It:\n    def __init__(self, n):\n        self.i, self.n = 0, n\n    def __iter__(self):\n        return self\n    def __next__(self):\n        if self.i == self.n:\n            raise StopIteration\n        self.i += 1\n        return self.i - 1\ndef f(n):\n    return It(n)\n',
    too_short='def f(n):\n    yield from range(n - 1)\n',
)
case(
    'a list is demanded',
    'def f(n):\n    return list(range(n))\n',
    'assert f(3) == [0, 1, 2]\n',
    a_generator='def f(n):\n    return (i for i in range(n))\n',
    a_range='def f(n):\n    return range(n)\n',
    a_map='def f(n):\n    return map(int, range(n))\n',
    a_tuple='def f(n):\n    return tuple(range(n))\n',
    a_deque='import collections\ndef f(n):\n    return collections.deque(range(n))\n',
    user_list=('import collections\ndef f(n):\n    return collections.UserList(range(n))\n', OPAQUE),
)
case(
    'a generator is asked twice',
    'def f():\n    yield 1\n    yield 2\n',
    'g = f()\nassert next(g) == 1\nassert next(g) == 2\nassert next(g, None) is None\nassert list(g) == []\n',
    an_iterator='def f():\n    return iter([1, 2])\n',
    a_list='def f():\n    return [1, 2]\n',
    breaks_late='def f():\n    yield 1\n    yield 2\n    raise ValueError\n',
)
case(
    'the first of many',
    'def f():\n    yield 1\n    yield 2\n',
    'g = f()\nassert next(g) == 1\n',
    endless=('import itertools\ndef f():\n    return itertools.count(1)\n', ITERATORS),
    breaks_late=('def f():\n    yield 1\n    raise ValueError\n', ITERATORS),
)
case(
    'an endless generator',
    'def f():\n    n = 0\n    while True:\n        yield n\n        n += 1\n',
    'g = f()\nassert [next(g) for _ in range(3)] == [0, 1, 2]\n',
    by='nonce',
    finite='def f():\n    return iter([0, 1, 2])\n',
)
case(
    'the kind of an iterator',
    'def f():\n    yield 1\n',
    'import types\nassert isinstance(f(), types.GeneratorType)\n',
    by='nonce',
    an_iterator='def f():\n    return iter([1])\n',
)
case(
    'an iterator is given',
    'def f(it):\n    return sum(it)\n',
    'assert f(iter([1, 2])) == 3\nassert f(x for x in [4]) == 4\n',
    by='nonce',
    consumes_one='def f(it):\n    return next(it)\n',
)
case(
    'an iterator is used up by the call',
    'def f(it):\n    return next(it)\n',
    'it = iter([1, 2])\nassert f(it) == 1\nassert list(it) == [2]\n',
    by='nonce',
    uses_all='def f(it):\n    return list(it)[0]\n',
)
case(
    'views of a dict',
    'def f(d):\n    return d.keys()\n',
    'assert f({1: 2, 3: 4}) == {1, 3}\nassert list(f({1: 2, 3: 4})) == [1, 3]\n',
    a_list='def f(d):\n    return list(d)\n',
    a_set='def f(d):\n    return set(d)\n',
    items='def f(d):\n    return d.items()\n',
)
case(
    'values of a dict',
    'def f(d):\n    return list(d.values())\n',
    'assert f({1: 2}) == [2]\n',
    a_view='def f(d):\n    return d.values()\n',
)
case(
    'a range is demanded',
    'def f(n):\n    return range(0, n, 2)\n',
    'assert f(5) == range(0, 6, 2)\nassert len(f(5)) == 3\n',
    a_list='def f(n):\n    return [0, 2, 4]\n',
    another='def f(n):\n    return range(0, n)\n',
)
case(
    'two iterators that share their items',
    'def f(x):\n    return zip(x, x)\n',
    'assert dict(f([1, 2])) == {1: 1, 2: 2}\n',
    enumerated='def f(x):\n    return enumerate(x, 1)\n',
    itself='def f(x):\n    i = iter(x)\n    return zip(i, i)\n',
)

# More than one function, calls of calls, state.

case(
    'two functions of the solution',
    'def enc(s):\n    return s[::-1]\ndef dec(s):\n    return s[::-1]\n',
    ['assert dec(enc("abc")) == "abc"', 'assert enc("ab") != "ab"'],
    another_code='def enc(s):\n    return s[1:] + s[:1]\ndef dec(s):\n    return s[-1:] + s[:-1]\n',
    one_is_missing='def enc(s):\n    return s[::-1]\n',
    wrong_way='def enc(s):\n    return s[1:] + s[:1]\ndef dec(s):\n    return s\n',
)
case(
    'a helper of the prompt is used by the tests',
    'def poly(xs, x):\n    return sum(c * x**i for i, c in enumerate(xs))\ndef f(xs):\n    return -xs[0] / xs[1]\n',
    'for xs in ([1, 2], [3, 4]):\n    assert abs(poly(xs, f(xs))) < 1e-9\n',
    without_helper='def f(xs):\n    return -xs[0] / xs[1]\n',
    lying_helper=('def poly(xs, x):\n    return 0\ndef f(xs):\n    return 17\n', NAMES),
    own_helper='def poly(xs, x):\n    return xs[0] + xs[1] * x\ndef f(xs):\n    return -xs[0] / xs[1]\n',
)
case(
    'a module of the solution is used by the tests',
    'import math\ndef f(x):\n    return math.sqrt(x)\n',
    'assert f(4) == math.sqrt(4)\n',
    without_it='def f(x):\n    return x ** 0.5\n',
    another_name='import math as m\ndef f(x):\n    return m.sqrt(x)\n',
)
case(
    'a class the reference imports is used by the tests',
    'from collections import Counter\ndef f(x):\n    return Counter(x)\n',
    ['assert f("aa") == Counter("aa")', 'assert f("") == Counter()'],
    a_dict='from collections import Counter\ndef f(x):\n    return {c: x.count(c) for c in x}\n',
    without_it='def f(x):\n    return {c: x.count(c) for c in x}\n',
)
case(
    'a function the reference imports is used by the tests',
    'from math import sqrt\ndef f(x):\n    return sqrt(x) + 1\n',
    ['assert f(4) == sqrt(4) + 1'],
    without_it='def f(x):\n    return x ** 0.5 + 1\n',
    of_its_own='def sqrt(x):\n    return x ** 0.5\ndef f(x):\n    return sqrt(x) + 1\n',
)
case(
    'a constant of the reference is used by the tests',
    'LIMIT = 3\ndef f(x):\n    return min(x, LIMIT)\n',
    ['assert f(9) == LIMIT'],
    without_it='def f(x):\n    return min(x, 3)\n',
    another=('LIMIT = 4\ndef f(x):\n    return min(x, LIMIT)\n', NAMES),
)
case(
    'a module of the tests is used by the solution',
    'def f(x):\n    import math\n    return math.sqrt(x)\n',
    'import math\nassert f(4) == math.sqrt(4)\n',
    borrows=('def f(x):\n    return math.sqrt(x)\n', NAMES),
)
case(
    'a name of the solution shadows a builtin',
    'def f(x):\n    return sum(x)\n',
    'assert f([1, 2]) == sum([1, 2])\n',
    own_sum=('def sum(x):\n    return 0\ndef f(x):\n    return 0\n', NAMES),
)
case(
    'calls of calls',
    'def f(x):\n    return x // 2\n',
    'assert f(f(f(9))) == 1\n',
    rounds='def f(x):\n    return round(x / 2)\n',
    floats='def f(x):\n    return x / 2\n',
    shift='def f(x):\n    return x >> 1\n',
)
case(
    'calls until it is done',
    'def f(x):\n    return x - 1 if x > 0 else 0\n',
    'x = 5\nwhile x:\n    x = f(x)\nassert x == 0\n',
    by_twos='def f(x):\n    return max(0, x - 2)\n',
    all_at_once='def f(x):\n    return 0\n',
)
case(
    'calls that never end',
    'def f(x):\n    return x - 1 if x > 0 else 0\n',
    'x = 5\nwhile x:\n    x = f(x)\nassert x == 0\n',
    the_wrong_way='def f(x):\n    return x + 1\n',
    stays='def f(x):\n    return x\n',
)
case(
    'results without order',
    'def f(n):\n    return {"a": n, "b": n + 1}\n',
    'd = f(1)\nfor k in d:\n    assert f(d[k])["a"] == d[k]\n',
    other_order='def f(n):\n    return {"b": n + 1, "a": n}\n',
)
case(
    'a counter between calls',
    'count = 0\ndef f():\n    global count\n    count += 1\n    return count\n',
    'assert f() == 1\nassert f() == 2\nassert f() == 3\n',
    another_way='def f(seen=[]):\n    seen.append(1)\n    return len(seen)\n',
    forgets='def f():\n    return 1\n',
    starts_at_two='n = iter(range(2, 9))\ndef f():\n    return next(n)\n',
)
case(
    'memory that must not leak into the next call',
    'def f(x):\n    seen = set()\n    return [v for v in x if not (v in seen or seen.add(v))]\n',
    'assert f([1, 1, 2]) == [1, 2]\nassert f([1, 3]) == [1, 3]\n',
    leaks='seen = set()\ndef f(x):\n    return [v for v in x if not (v in seen or seen.add(v))]\n',
    caches='memo = {}\ndef f(x):\n    k = tuple(x)\n    if k not in memo:\n        memo[k] = list(dict.fromkeys(x))\n    return memo[k]\n',
)
case(
    'recursion by its own name',
    'def f(n):\n    return 1 if n < 2 else n * f(n - 1)\n',
    'g = f\nassert g(5) == 120\nassert f(20) == 2432902008176640000\n',
    memo='import functools\n@functools.lru_cache(None)\ndef f(n):\n    return 1 if n < 2 else n * f(n - 1)\n',
    too_deep='def f(n):\n    return n * f(n - 1)\n',
    deep='def f(n, d=900):\n    return f(n, d - 1) if d else (1 if n < 2 else n * f(n - 1, 0))\n',
)
case(
    'default and keyword arguments',
    'def f(a, b=2, *c, d=4, **e):\n    return [a, b, c, d, sorted(e.items())]\n',
    """
    assert f(1) == [1, 2, (), 4, []]
    assert f(1, 3, 5, d=6, z=7) == [1, 3, (5,), 6, [('z', 7)]]
    assert f(b=1, a=2) == [2, 1, (), 4, []]
    """,
    lists='def f(a, b=2, *c, d=4, **e):\n    return [a, b, list(c), d, sorted(e.items())]\n',
    no_defaults='def f(a, b, *c, d, **e):\n    return [a, b, c, d, sorted(e.items())]\n',
    other_names='def f(x, y=2, *c, d=4, **e):\n    return [x, y, c, d, sorted(e.items())]\n',
)
case(
    'a mutable keyword is changed',
    'def f(*, into):\n    into.append(1)\n',
    'x = []\nf(into=x)\nassert x == [1]\n',
    nothing='def f(*, into):\n    pass\n',
)
case(
    'one result is the next argument',
    'def f(x):\n    x.append(len(x))\n    return x\n',
    'x = f(f(f([])))\nassert x == [0, 1, 2]\n',
    copies='def f(x):\n    return x + [len(x)]\n',
    iterators='def f(x):\n    x = list(x)\n    return iter(x + [len(x)])\n',
)
case(
    'the function is handed on by the tests',
    'def f(x):\n    return -x\n',
    'assert list(map(f, [1, 2])) == [-1, -2]\nassert sorted([1, 3, 2], key=f) == [3, 2, 1]\n',
    inverse='def f(x):\n    return 1 / x\n',
)
case(
    'an object of the solution goes in again',
    'def f(x):\n    return x + 1\n',
    'assert f(f(1)) == 3\n',
    own_number=(
        'class N:\n    def __init__(self, v):\n        self.v = v\ndef f(x):\n    return x.v + 2 if isinstance(x, N) else N(x)\n',
        OPAQUE,
    ),
)
case(
    'a function is given',
    'def f(g, x):\n    return g(g(x))\n',
    'assert f(lambda v: v + 1, 1) == 3\n',
    by='nonce',
    once='def f(g, x):\n    return g(x)\n',
)
case(
    'a function is returned',
    'def f(n):\n    return lambda x: x + n\n',
    'assert f(1)(2) == 3\n',
    by='nonce',
    partial='import functools, operator\ndef f(n):\n    return functools.partial(operator.add, n)\n',
)
case(
    'a type is given',
    'def f(xs, t):\n    return [x for x in xs if isinstance(x, t)]\n',
    'assert f([1, "a", 2.0], int) == [1]\nassert f([1, "a"], str) == ["a"]\n',
    exact='def f(xs, t):\n    return [x for x in xs if type(x) is t]\n',
    all_of_them='def f(xs, t):\n    return xs\n',
)

# Random tests, surroundings, output.

case(
    'random tests with a seed',
    'def f(x):\n    return sorted(x)\n',
    """
    import random
    random.seed(42)
    for _ in range(30):
        x = [random.randrange(100) for _ in range(random.randrange(10))]
        assert f(list(x)) == sorted(x)
    """,
    quicksort='import random\ndef f(x):\n    if len(x) < 2:\n        return x\n    p = random.choice(x)\n    return f([v for v in x if v < p]) + [v for v in x if v == p] + f([v for v in x if v > p])\n',
    by_set='def f(x):\n    return sorted(set(x))\n',
)
case(
    'random tests without a seed',
    'def f(x):\n    return x * 2\n',
    'import random\nfor _ in range(20):\n    x = random.random()\n    assert f(x) == x + x\n',
    addition='def f(x):\n    return x + x\n',
    squares='def f(x):\n    return x ** 2\n',
)
case(
    'chance that cannot be seeded',
    'def f(x):\n    return x[::-1]\n',
    'import secrets\nx = secrets.token_hex(4)\nassert f(f(x)) == x\n',
    by='nonce',
    by_join='def f(x):\n    return "".join(reversed(x))\n',
)
case(
    'the solution draws from the seeded random',
    'import random\ndef f(n):\n    return [random.randrange(6) for _ in range(n)]\n',
    'import random\nrandom.seed(1)\na = f(3)\nrandom.seed(1)\nassert f(3) == a\nassert len(f(5)) == 5\n',
    by='nonce',
    fixed='def f(n):\n    return [4] * n\n',
)
case(
    'tests that read what is printed',
    'def f():\n    print("hi")\n',
    'import io, contextlib\no = io.StringIO()\nwith contextlib.redirect_stdout(o):\n    f()\nassert o.getvalue() == "hi\\n"\n',
    by='nonce',
    silent='def f():\n    pass\n',
)
case(
    'a solution that prints',
    'def f(x):\n    return x\n',
    'assert f(1) == 1\nassert f("a") == "a"\n',
    prints='def f(x):\n    print("x" * 5000)\n    return x\n',
    prints_only='def f(x):\n    print(x)\n',
    errors='import sys\ndef f(x):\n    sys.stderr.write("e")\n    return x\n',
)
case(
    'tests that write the standard input',
    'def f():\n    return int(input()) + 1\n',
    'import io, sys\nsys.stdin = io.StringIO("41\\n")\nassert f() == 42\n',
    by='nonce',
    readline='import sys\ndef f():\n    return int(sys.stdin.readline()) + 1\n',
)
case(
    'tests that replace a builtin',
    'def f():\n    return int(input()) + 1\n',
    'import unittest.mock\nwith unittest.mock.patch("builtins.input", return_value="41"):\n    assert f() == 42\n',
    by='nonce',
    asks='def f():\n    return int(input("?")) + 1\n',
)
case(
    'tests that make a file',
    'def f(path):\n    with open(path) as lines:\n        return len(lines.readlines())\n',
    'import tempfile, os\nwith tempfile.TemporaryDirectory() as d:\n    p = os.path.join(d, "a")\n    with open(p, "w") as o:\n        o.write("a\\nb\\n")\n    assert f(p) == 2\n',
    by='nonce',
    by_sum='def f(path):\n    return sum(1 for _ in open(path))\n',
)
case(
    'tests that set a precision',
    'from decimal import Decimal\ndef f(a, b):\n    return str(Decimal(a) / Decimal(b))\n',
    'import decimal\ndecimal.getcontext().prec = 5\nassert f(1, 3) == "0.33333"\n',
    by='nonce',
    quantized='from decimal import Decimal\ndef f(a, b):\n    return str(round(Decimal(a) / Decimal(b), 5))\n',
)
case(
    'tests with a clock of their own',
    'def f(n):\n    return n * (n + 1) // 2\n',
    'import time\nt = time.perf_counter()\nassert f(2000000) == 2000001000000\nassert time.perf_counter() - t < 0.01\n',
    by='nonce',
    slow='def f(n):\n    return sum(range(n + 1))\n',
)
case(
    'tests that look at the function',
    'def f(x: int) -> int:\n    """Doubles."""\n    return 2 * x\n',
    'assert f.__doc__\nassert f(1) == 2\n',
    by='nonce',
    undocumented='def f(x):\n    return 2 * x\n',
)
case(
    'a solution that changes what the tests use',
    'from decimal import Decimal\ndef f(a, b):\n    return Decimal(a) / Decimal(b)\n',
    'from decimal import Decimal\nassert f(1, 3) == Decimal(1) / Decimal(3)\n',
    less_precise=(
        'import decimal\ndecimal.getcontext().prec = 5\ndef f(a, b):\n    return decimal.Decimal(a) / decimal.Decimal(b)\n',
        EFFECTS,
    ),
    divides='from decimal import Decimal\ndef f(a, b):\n    return Decimal(a).__truediv__(Decimal(b))\n',
)
case(
    'a solution that patches builtins',
    'def f(x):\n    return x\n',
    'assert f(1) == 1\nassert f("ab") == "a" + "b"\n',
    patches_sum='import builtins\nbuiltins.sum = None\ndef f(x):\n    return x\n',
    wrong_sum='import builtins\nbuiltins.sum = None\ndef f(x):\n    return sum(x)\n',
)

# Values.

case(
    'floats at the edges',
    'import math\ndef f(x):\n    return -x\n',
    """
    import math
    assert math.copysign(1, f(0.0)) == -1
    assert f(math.inf) == -math.inf
    assert math.isnan(f(math.nan))
    assert f(1e308) == -1e308 and f(5e-324) == -5e-324
    """,
    zero_minus='def f(x):\n    return 0 - x\n',
    times='def f(x):\n    return x * -1\n',
    as_int='def f(x):\n    return -int(x)\n',
)
case(
    'nan in a list is equal to itself',
    'def f(x):\n    return x\n',
    'x = [float("nan")]\nassert f(x) == x\n',
    a_copy='def f(x):\n    return list(x)\n',
    a_new_nan='def f(x):\n    return [float("nan")]\n',
)
case(
    'the very nan that was given',
    'def f(x):\n    return [x]\n',
    'x = float("nan")\nassert f(x) == [x]\n',
    a_new_nan='def f(x):\n    return [float("nan")]\n',
)
case(
    'integers of any size',
    'def f(n):\n    return 1 << n\n',
    'assert f(20000) == 2 ** 20000\nassert f(3) == 8\nassert f(5000) % 1000007 == pow(2, 5000, 1000007)\n',
    power='def f(n):\n    return 2 ** n\n',
    a_float='def f(n):\n    return 2.0 ** n\n',
    negative='def f(n):\n    return -(1 << n)\n',
)
case(
    'big arguments',
    'def f(n):\n    return n % 97\n',
    'assert f(10 ** 6000) == pow(10, 6000, 97)\nassert f(-(10 ** 6000)) == (-(10 ** 6000)) % 97\n',
    by_fmod='import math\ndef f(n):\n    return int(math.fmod(n, 97))\n',
    by_divmod='def f(n):\n    return divmod(n, 97)[1]\n',
)
case(
    'true is one and one is not True',
    'def f(x):\n    return x > 0\n',
    'assert f(1) is True\nassert f(1) == 1\nassert str(f(0)) == "False"\n',
    one='def f(x):\n    return int(x > 0)\n',
    falsy='def f(x):\n    return x > 0 or None\n',
)
case(
    'loosely true is enough',
    'def f(x):\n    return x > 0\n',
    'assert f(1)\nassert not f(0)\n',
    a_number='def f(x):\n    return x\n',
    a_list='def f(x):\n    return [x] * x\n',
    a_function='def f(x):\n    return f\n',
    a_truthy_object=('class Y:\n    pass\ndef f(x):\n    return Y() if x else None\n'),
    a_falsy_object=('class N:\n    def __bool__(self):\n        return False\ndef f(x):\n    return x or N()\n', OPAQUE),
)
case(
    'strings that are no text',
    'def f(s):\n    return s[::-1]\n',
    'assert f("a\\ud800b") == "b\\ud800a"\nassert f("\\udfff") == "\\udfff"\nassert f("é😀\\0\\r\\n") == "\\n\\r\\0😀é"\n',
    encodes='def f(s):\n    return s.encode().decode()[::-1]\n',
    joins='def f(s):\n    return "".join(reversed(s))\n',
)
case(
    'bytes and bytearrays',
    'def f(b):\n    return b[::-1]\n',
    'assert f(b"ab\\xff") == b"\\xffba"\nassert f(bytearray(b"ab")) == b"ba"\nassert isinstance(f(b""), bytes)\n',
    an_array='def f(b):\n    return bytearray(b)[::-1]\n',
    text='def f(b):\n    return b.decode("latin1")[::-1]\n',
    memory=('def f(b):\n    return memoryview(bytes(b))[::-1]\n'),
)
case(
    'a decimal result',
    'from decimal import Decimal\ndef f(x):\n    return Decimal(x) / 4\n',
    'from decimal import Decimal\nassert f("1.00") == Decimal("0.25")\nassert isinstance(f("1"), Decimal)\nassert str(f("-0")) == "-0"\n',
    fraction='from fractions import Fraction\ndef f(x):\n    return Fraction(x) / 4\n',
    a_float='def f(x):\n    return float(x) / 4\n',
)
case(
    'a fraction result',
    'from fractions import Fraction\ndef f(a, b):\n    return Fraction(a, b)\n',
    'from fractions import Fraction\nassert f(2, 4) == Fraction(1, 2)\nassert f(1, 4).denominator == 4\n',
    a_float='def f(a, b):\n    return a / b\n',
    pair='def f(a, b):\n    return (a, b)\n',
)
case(
    'a counter is wanted, a dict will do',
    'from collections import Counter\ndef f(s):\n    return Counter(s)\n',
    'assert f("aab") == {"a": 2, "b": 1}\n',
    a_dict='def f(s):\n    return {c: s.count(c) for c in s}\n',
    a_defaultdict='from collections import defaultdict\ndef f(s):\n    d = defaultdict(int)\n    for c in s:\n        d[c] += 1\n    return d\n',
    zeros='from collections import Counter\ndef f(s):\n    c = Counter(s)\n    c["z"] = 0\n    return c\n',
    ordered='from collections import OrderedDict\ndef f(s):\n    return OrderedDict((c, s.count(c)) for c in s)\n',
)
case(
    'what a counter can and a dict cannot',
    'from collections import Counter\ndef f(s):\n    return Counter(s)\n',
    'assert f("aab").most_common(1) == [("a", 2)]\nassert f("a")["z"] == 0\n',
    a_dict='def f(s):\n    return {c: s.count(c) for c in s}\n',
    subclass=('from collections import Counter\nclass C(Counter):\n    pass\ndef f(s):\n    return C(s)\n', BASE),
)
case(
    'a deque with an end',
    'def f(d, x):\n    d.append(x)\n    return list(d)\n',
    'from collections import deque\nd = deque([1, 2], maxlen=2)\nassert f(d, 3) == [2, 3]\nassert d == deque([2, 3]) and d.maxlen == 2\n',
    extends='def f(d, x):\n    d.extend([x])\n    return list(d)\n',
    forgets='def f(d, x):\n    return list(d) + [x]\n',
)
case(
    'a deque result',
    'from collections import deque\ndef f(x):\n    return deque(x, maxlen=2)\n',
    'from collections import deque\nassert f([1, 2, 3]) == deque([2, 3])\nassert f([]).maxlen == 2\n',
    a_list='def f(x):\n    return x[-2:]\n',
    without='from collections import deque\ndef f(x):\n    return deque(x[-2:])\n',
)
case(
    'the order of an ordered dict',
    'from collections import OrderedDict\ndef f(x):\n    return OrderedDict(x)\n',
    'from collections import OrderedDict\nassert f([(1, 2), (3, 4)]) == OrderedDict([(1, 2), (3, 4)])\n',
    another_order='from collections import OrderedDict\ndef f(x):\n    return OrderedDict(x[::-1])\n',
    a_dict_in_another_order='def f(x):\n    return dict(x[::-1])\n',
)
case(
    'a named tuple is as good as a tuple',
    'def f(a, b):\n    return (a, b)\n',
    'assert f(1, 2) == (1, 2)\n',
    named='from collections import namedtuple\nP = namedtuple("P", "x y")\ndef f(a, b):\n    return P(a, b)\n',
    typed='from typing import NamedTuple\nclass P(NamedTuple):\n    x: int\n    y: int\ndef f(a, b):\n    return P(a, b)\n',
    a_list='def f(a, b):\n    return [a, b]\n',
)
case(
    'fields of a named tuple',
    'from collections import namedtuple\nP = namedtuple("P", "x y")\ndef f(a, b):\n    return P(a, b)\n',
    'assert f(1, 2).x == 1\n',
    by='nonce',
    a_tuple='def f(a, b):\n    return (a, b)\n',
)
case(
    'a named tuple is given',
    'def f(p):\n    return p[0] + p[1]\n',
    'from collections import namedtuple\nP = namedtuple("P", "x y")\nassert f(P(1, 2)) == 3\n',
    by='nonce',
    by_name='def f(p):\n    return p.x + p.y\n',
)
case(
    'a defaultdict is given',
    'def f(d):\n    return d.get("a", 0)\n',
    'from collections import defaultdict\nassert f(defaultdict(int)) == 0\n',
    by='nonce',
    by_index='def f(d):\n    return d["a"]\n',
)
case(
    'the exact type of a result',
    'def f(x):\n    return (x, x)\n',
    'assert type(f(1)) is tuple\n',
    named=('from collections import namedtuple\nP = namedtuple("P", "x y")\ndef f(x):\n    return P(x, x)\n', BASE),
    a_list='def f(x):\n    return [x, x]\n',
)
case(
    'a number of an enum',
    'def f(x):\n    return x\n',
    'assert f(2) == 2\nassert f(2) + 1 == 3\n',
    int_enum='import enum\nclass E(enum.IntEnum):\n    A = 2\ndef f(x):\n    return E(x)\n',
    plain_enum='import enum\nclass E(enum.Enum):\n    A = 2\ndef f(x):\n    return E(x)\n',
    value='import enum\nclass E(enum.Enum):\n    A = 2\ndef f(x):\n    return E(x).value\n',
)
case(
    'a subclass with opinions',
    'def f(x):\n    return x + 1\n',
    'assert f(1) == 2\nassert f(5) == 6\n',
    always_equal=('class Y:\n    def __eq__(self, o):\n        return True\ndef f(x):\n    return Y()\n', OPAQUE),
    equal_int=('class Y(int):\n    def __eq__(self, o):\n        return True\ndef f(x):\n    return Y(0)\n', BASE),
    honest_int='class Y(int):\n    pass\ndef f(x):\n    return Y(x + 1)\n',
)
case(
    'objects of the solution',
    'class P:\n    def __init__(self, x):\n        self.x = x\ndef f(x):\n    return P(x)\n',
    'assert f(1).x == 1\n',
    by='nonce',
    slots='class P:\n    __slots__ = ("x",)\ndef f(x):\n    p = P()\n    p.x = x\n    return p\n',
)
case(
    'a class in the tests',
    'def f(items):\n    return [i for i in items if i]\n',
    'class N:\n    def __init__(self, v):\n        self.v = v\nn = N(1)\nassert f([n, None]) == [n]\n',
    by='nonce',
    all_of_them='def f(items):\n    return items\n',
)
case(
    'a class is the entry point',
    'class f:\n    def __init__(self):\n        self.items = []\n    def push(self, x):\n        self.items.append(x)\n        return len(self.items)\n',
    's = f()\nassert s.push(1) == 1\nassert s.push(2) == 2\n',
    by='nonce',
    another='class f:\n    n = 0\n    def push(self, x):\n        self.n += 1\n        return self.n\n',
)
case(
    'dates',
    'import datetime\ndef f(y):\n    return datetime.date(y, 1, 1)\n',
    'import datetime\nassert f(2000) == datetime.date(2000, 1, 1)\n',
    by='nonce',
    a_string='def f(y):\n    return str(y) + "-01-01"\n',
)
case(
    'results of the wrong kind',
    'def f(x):\n    return [x]\n',
    'assert f(1) == [1]\n',
    none='def f(x):\n    pass\n',
    a_string='def f(x):\n    return str([x])\n',
    a_set='def f(x):\n    return {x}\n',
    a_type='def f(x):\n    return list\n',
    not_implemented='def f(x):\n    return NotImplemented\n',
    nested='def f(x):\n    return [[x]]\n',
    deep='def f(x):\n    y = [x]\n    for _ in range(100000):\n        y = [y]\n    return y\n',
    a_coroutine='async def f(x):\n    return [x]\n',
)
case(
    'a set of results',
    'def f(x):\n    return x % 3\n',
    'assert {f(i) for i in range(9)} == {0, 1, 2}\nassert len({f(i) for i in range(9)}) == 3\n',
    objects=('class M:\n    pass\nkeep = [M(), M(), M()]\ndef f(x):\n    return keep[x % 3]\n'),
    floats='def f(x):\n    return float(x % 3)\n',
)
case(
    'the accidental order of a set',
    'def f(s):\n    return tuple(sorted(s))\n',
    'assert f({12, 13, 14, 15, 16}) == (12, 13, 14, 15, 16)\nassert f(frozenset([9, 8, 16, 24, 0])) == (0, 8, 9, 16, 24)\n',
    unsorted='def f(s):\n    return tuple(s)\n',
    a_list='def f(s):\n    return tuple(set(list(s)))\n',
)
case(
    'the order of the set of a result',
    'def f(n):\n    return {n + i for i in range(5)}\n',
    's = f(12)\nassert list(s)[0] == min(s)\n',
    merged='def f(n):\n    return set() | {12, 13, 14, 15, 16}\n',
    a_list='def f(n):\n    return list(range(n, n + 5))\n',
)
case(
    'a property instead of a value',
    'def f(n):\n    return next(p for p in range(2, n + 1) if n % p == 0)\n',
    'for n in range(2, 60):\n    p = f(n)\n    assert 1 < p <= n and n % p == 0\n',
    largest='def f(n):\n    return n\n',
    one='def f(n):\n    return 1\n',
)
case(
    'everything of assertions that stand alone',
    'def f(x):\n    return x\n',
    ['assert f(1) == 1', 'assert f(2) == 2', 'assert f(3) == 3'],
    second_wrong='def f(x):\n    return x if x != 2 else 0\n',
    second_raises='def f(x):\n    return 1 // (x - 2) and x\n',
    not_defined='def g(x):\n    return x\n',
    by_lambda='f = lambda x: x\n',
    imported='from copy import copy as f\n',
    no_program='def f(x)\n',
)
case(
    'a solution that leaves',
    'def f(x):\n    return x\n',
    'assert f(1) == 1\n',
    on_import='import sys\ndef f(x):\n    return x\nsys.exit(0)\n',
    in_the_call='import sys\ndef f(x):\n    sys.exit(0)\n',
    for_good='import os\ndef f(x):\n    os._exit(0)\n',
    main_only='def f(x):\n    return x\nif __name__ == "__main__":\n    raise ValueError\n',
    loops='def f(x):\n    while True:\n        pass\n',
)
