"""
JSON by the C parts of `json` alone. They are quicker, and they do not break with the builtins that
a program replaces for everybody: the Python parts look those up each time.
"""

import json


def _make_json():
    scan, join = json.scanner.c_make_scanner(json.JSONDecoder()), ''.join
    # No check for cycles: whoever gives a value here has made a tree of it.
    encode = json.encoder.c_make_encoder(
        None,
        json.JSONEncoder().default,
        json.encoder.encode_basestring_ascii,
        None,
        ': ',
        ', ',
        False,
        False,
        True,
    )

    def dumps(value):
        """ASCII text of a tree, as `json.dumps` writes it."""
        return join(encode(value, 0))

    def loads(text):
        """The tree of a text; raises ValueError for anything that is not JSON."""
        try:
            value, end = scan(text, 0)
        except StopIteration:
            raise ValueError('not JSON') from None
        if end != len(text):
            raise ValueError('more than one JSON value')
        return value

    return dumps, loads


_dumps, _loads = _make_json()
