"""Loads the sandbox's harness into this CPython: the same text that runs in the browser's lanes."""

import builtins
import re
from pathlib import Path

LANE = Path(__file__).resolve().parents[2] / 'src/runtimes/python/lane'


def parts():
    """The files of the harness, in the order in which harness.ts puts them together."""
    text = (LANE / 'harness.ts').read_text(encoding='utf-8')
    files = dict(re.findall(r"import (\w+) from '\./(py/[\w-]+\.py)'", text))
    (listed,) = re.findall(r'const source = \[([^\]]+)\]', text)
    return [LANE / files[name.strip()] for name in listed.split(',') if name.strip()]


def load():
    """The names of the harness: _record, _replay, _run_calls, _grade, _to_text, _from_text ..."""
    source = '\n'.join(part.read_text(encoding='utf-8') for part in parts())
    namespace = {'__name__': 'harness', '__builtins__': dict(vars(builtins))}
    exec(compile(source, 'harness', 'exec'), namespace)
    return namespace
