"""Carries values between two interpreters as text, without ever running code of the sender.

Exact builtin values travel as they are; a result of a subclass travels as its base value, which
takes away whatever `__eq__` it brought, and an argument of one is refused; so is everything else,
with the reason. Sharing and cycles inside one message survive, and so does the identity of
arguments that come back as results. Iterators travel as the items they have left.
"""

import builtins
import collections
import decimal
import fractions


class _Refused(Exception):
    """A value that cannot be carried; the message says what it is."""


def _make_codec(exact):
    """Gives the codec; an `exact` one carries neither subclasses nor iterators."""
    dumps, loads = _dumps, _loads
    # 4300 digits is where int <-> str starts to refuse; powers of two never do.
    small = 1 << 4096
    deque, counter, ordered = collections.deque, collections.Counter, collections.OrderedDict
    decimal_type, fraction = decimal.Decimal, fractions.Fraction
    views = (type({}.keys()), type({}.values()), type({}.items()))
    longest_iterator = 100_000
    bases = (int, float, str, bytes, complex, list, tuple, set, frozenset, dict, deque)
    types_by_name = {name: t for name, t in vars(builtins).items() if type(t) is type}
    names_by_type = {t: name for name, t in types_by_name.items()}
    refused = _Refused

    def encode(value, seen):
        """
        A tree for JSON; `seen` maps the id of each container met so far to (number, container). A
        nan counts as one: it equals nothing but, inside a list, itself.
        """
        kind = type(value)
        if value is None or kind is str or kind is bool:
            return value
        if kind is int:
            return value if -small < value < small else {'i': hex(value)}
        if kind is float:
            if value == value:
                return value if value - value == 0.0 else {'f': repr(value)}
            return shared(value, seen) or {'f': 'nan'}
        if kind is list:
            return shared(value, seen) or [encode(item, seen) for item in value]
        if kind is tuple:
            return {'t': [encode(item, seen) for item in value]}
        return encode_rest(value, kind, seen)

    def shared(value, seen):
        known = seen.get(id(value))
        if known is not None:
            return {'r': known[0]}
        # Holding the container keeps a later one from getting its id.
        seen[id(value)] = (len(seen), value)
        return None

    def pairs(value, seen):
        return [[encode(k, seen), encode(v, seen)] for k, v in value.items()]

    def items(value, seen):
        return [encode(item, seen) for item in value]

    def encode_rest(value, kind, seen):
        if kind is dict:
            return shared(value, seen) or {'d': pairs(value, seen)}
        if kind is set:
            return shared(value, seen) or {'s': items(value, seen)}
        if kind is frozenset:
            return {'z': items(value, seen)}
        if kind is bytes:
            return {'b': value.hex()}
        if kind is complex:
            return {'c': [encode(value.real, seen), encode(value.imag, seen)]}
        if kind is range:
            return {'g': [value.start, value.stop, value.step]}
        if kind is bytearray:
            return shared(value, seen) or {'y': value.hex()}
        if kind is deque:
            return shared(value, seen) or {'q': [value.maxlen, items(value, seen)]}
        if kind is counter or kind is ordered:
            tag = 'C' if kind is counter else 'O'
            return shared(value, seen) or {tag: pairs(value, seen)}
        if kind is decimal_type:
            return {'D': str(value)}
        if kind is fraction:
            return {'F': [encode(value.numerator, seen), encode(value.denominator, seen)]}
        if value is Ellipsis or value is NotImplemented:
            return {'E': value is Ellipsis}
        if kind in views:
            return {'V': [kind.__name__, items(value, seen)]}
        if kind is type and value in names_by_type:
            return {'T': names_by_type[value]}
        if exact:
            raise refused(f'{article(kind.__name__)} object')
        if hasattr(kind, '__next__'):
            return encode_iterator(value, seen)
        return encode_subclass(value, kind, seen)

    def encode_iterator(value, seen):
        taken = []
        for item in value:
            if len(taken) == longest_iterator:
                raise refused(f'an iterator of more than {longest_iterator} items')
            taken.append(encode(item, seen))
        return {'I': taken}

    def encode_subclass(value, kind, seen):
        for base in bases:
            if isinstance(value, base):
                return encode(base_value(value, base), seen)
        raise refused(f'{article(kind.__name__)} object')

    def base_value(value, base):
        """The builtin part of a subclass's instance, by the builtin's own methods."""
        if base is dict:
            return {k: dict.__getitem__(value, k) for k in dict.__iter__(value)}
        if base is int:
            return int.__add__(value, 0)
        if base is float:
            return float.__add__(value, 0.0)
        if base is str:
            return str.__str__(value) if type(str.__str__(value)) is str else str.__add__('', value)
        if base is bytes:
            return bytes.__add__(b'', value)
        if base is complex:
            return complex.__add__(value, 0j)
        if base is deque:
            return deque(deque.__iter__(value), deque.maxlen.__get__(value))
        return base(base.__iter__(value))

    def article(word):
        return f"{'an' if word[:1] in 'aeiouAEIOU' else 'a'} {word}"

    def decode(tree, made):
        """The value of a tree; `made` lists the containers in the order `encode` numbered them."""
        kind = type(tree)
        if kind is list:
            value = []
            made.append(value)
            value.extend([decode(item, made) for item in tree])
            return value
        if kind is not dict:
            return tree
        ((tag, body),) = tree.items()
        return decoders[tag](body, made)

    def filled(empty, fill):
        def build(body, made):
            value = empty()
            made.append(value)
            fill(value, body, made)
            return value

        return build

    def fill_pairs(value, body, made):
        for key, item in body:
            # The key first: `encode` numbered it first.
            key = decode(key, made)
            value[key] = decode(item, made)

    def fill_set(value, items):
        """
        Fills a set so that it has its items in this order, if it can: the order of a set follows
        from the size of its table, and items added one by one leave a larger one than a merge.
        """
        value.clear()
        value.update(items)
        if len(items) > 4 and list(value) != items:
            value.clear()
            value.update(frozenset(items))

    def frozen(items):
        value = frozenset(items)
        return value if list(value) == items else frozenset(set(items))

    def all_of(body, made):
        return [decode(item, made) for item in body]

    def decode_float(body, made):
        value = float(body)
        if value != value:
            made.append(value)
        return value

    def decode_deque(body, made):
        value = deque((), body[0])
        made.append(value)
        value.extend(all_of(body[1], made))
        return value

    def decode_view(body, made):
        name, values = body[0], all_of(body[1], made)
        if name == 'dict_values':
            return dict(enumerate(values)).values()
        if name == 'dict_keys':
            return dict.fromkeys(values).keys()
        return dict(values).items()

    decoders = {
        'i': lambda body, made: int(body, 16),
        'f': decode_float,
        't': lambda body, made: tuple(all_of(body, made)),
        'z': lambda body, made: frozen(all_of(body, made)),
        'b': lambda body, made: bytes.fromhex(body),
        'c': lambda body, made: complex(*all_of(body, made)),
        'g': lambda body, made: range(*body),
        'D': lambda body, made: decimal_type(body),
        'F': lambda body, made: fraction(*all_of(body, made)),
        'E': lambda body, made: Ellipsis if body else NotImplemented,
        'T': lambda body, made: types_by_name[body],
        'I': lambda body, made: iter(all_of(body, made)),
        'V': decode_view,
        'r': lambda body, made: made[body],
        'd': filled(dict, fill_pairs),
        'C': filled(counter, fill_pairs),
        'O': filled(ordered, fill_pairs),
        's': filled(set, lambda value, body, made: fill_set(value, all_of(body, made))),
        'y': filled(bytearray, lambda value, body, made: value.extend(bytes.fromhex(body))),
        'q': decode_deque,
    }

    def to_text(value, seen):
        """JSON text of a value; ASCII, so that lone surrogates survive every border."""
        try:
            return dumps(encode(value, seen))
        except RecursionError:
            raise refused('a value nested too deeply') from None

    def from_text(text, made):
        return decode(loads(text), made)

    def contents_to_text(containers, seen):
        """What is now in containers that the other side has, too: `seen` knows all of them."""
        return dumps([contents(container, seen) for container in containers])

    def contents(container, seen):
        kind = type(container)
        if kind is list or kind is set or kind is deque:
            return items(container, seen)
        if kind is dict or kind is counter or kind is ordered:
            return pairs(container, seen)
        return container.hex() if kind is bytearray else None

    def contents_from_text(text, made):
        """Puts into the first of `made` what `contents_to_text` found in their like."""
        found = loads(text)
        # Their content may name each other: all of it is read before any is replaced.
        read = [read_contents(c, tree, made) for c, tree in zip(list(made), found)]
        for container, new in zip(list(made), read):
            replace_contents(container, new)

    def read_contents(container, tree, made):
        if isinstance(container, float):
            return None
        if isinstance(container, bytearray):
            return bytes.fromhex(tree)
        if isinstance(container, dict):
            return [(decode(key, made), decode(item, made)) for key, item in tree]
        return all_of(tree, made)

    def replace_contents(container, new):
        if isinstance(container, (list, bytearray)):
            container[:] = new
        elif isinstance(container, dict):
            container.clear()
            for key, item in new:
                container[key] = item
        elif isinstance(container, set):
            fill_set(container, new)
        elif isinstance(container, deque):
            container.clear()
            container.extend(new)

    return to_text, from_text, contents_to_text, contents_from_text


_to_text, _from_text, _contents_to_text, _contents_from_text = _make_codec(exact=False)
_to_exact_text = _make_codec(exact=True)[0]
