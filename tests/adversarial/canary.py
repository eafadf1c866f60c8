# Not a sample of the corpus: the program that is graded after each of them, in the same lane. It
# returns every trace it finds and prints what it sees; what it prints must always be the same.
import atexit
import builtins
import codecs
import ctypes
import decimal
import gc
import hashlib
import io
import json
import linecache
import locale
import logging
import os
import random
import signal
import sys
import threading
import warnings
import zlib


def digest(value):
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def shape(namespace):
    """Names with what kind of thing is behind each: enough to see a replacement."""
    described = []
    for name, value in sorted(namespace.items()):
        kind = type(value)
        described.append((name, kind.__name__, getattr(value, '__module__', None) if kind is not str else None))
    return digest(described)


def crc32(path):
    with open(path, 'rb') as file:
        return zlib.crc32(file.read())


def files():
    found = []
    for folder in ('/home', '/tmp', '/lib', os.getcwd()):
        for path, folders, names in os.walk(folder):
            found += [(path, sorted(folders), os.stat(path).st_mode)]
            found += [(path, n, crc32(os.path.join(path, n))) for n in sorted(names)]
    return digest(found)


def in_memory(before, after):
    """Whether `before + after` is anywhere in the first 30 MiB, however deeply freed."""
    step = 1 << 20
    for start in range(1024, 30 << 20, step):
        size = min(step + 64, (30 << 20) - start)
        block = ctypes.string_at(start, size)
        at = block.find(before)
        while at >= 0:
            if block[at + len(before) :].startswith(after):
                return True
            at = block.find(before, at + 1)
    return False


def seen():
    """The state of this interpreter, as far as Python can tell."""
    context = decimal.getcontext()
    return {
        'builtins': shape(vars(builtins)),
        'modules': digest(sorted(sys.modules)),
        'shapes': digest([(n, shape(vars(m))) for n, m in sorted(sys.modules.items()) if hasattr(m, '__dict__') and n != 'js']),
        'environ': digest(sorted(os.environ.items())),
        'cwd': os.getcwd(),
        'files': files(),
        'descriptors': sorted(d for d in range(64) if is_open(d)),
        'recursion': sys.getrecursionlimit(),
        'digits': sys.get_int_max_str_digits(),
        'switch': sys.getswitchinterval(),
        'random': digest(random.getstate()),
        'gc': [gc.isenabled(), gc.get_threshold(), len(gc.callbacks), len(gc.garbage), gc.get_debug()],
        'decimal': [context.prec, context.rounding, sorted(str(t) for t, on in context.traps.items() if on)],
        'warnings': [digest(warnings.filters), warnings.showwarning.__module__],
        'path': [sys.path, len(sys.meta_path), len(sys.path_hooks), sorted(sys.path_importer_cache)],
        'hooks': [sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__,
                  sys.unraisablehook is sys.__unraisablehook__, sys.gettrace(), sys.getprofile(),
                  threading._trace_hook, [sys.monitoring.get_tool(i) for i in range(6)]],
        'streams': [type(sys.__stdout__).__name__, type(sys.__stderr__).__name__],
        'locale': locale.setlocale(locale.LC_ALL),
        'logging': [len(logging.root.handlers), logging.root.level, logging.root.manager.disable],
        'signals': [str(signal.getsignal(s)) for s in (signal.SIGINT, signal.SIGTERM)],
        'exits': atexit._ncallbacks(),
        'codecs': has_codec(),
        'lines': sorted(n for n in linecache.cache if not n.startswith('/')),
        'umask': umask(),
        'classes': digest(sorted(c.__module__ + '.' + c.__qualname__ for c in object.__subclasses__())),
        'text': [str.upper('a'), json.dumps({'a': [1]}), '%d' % 7, len([1, 2]), 1 + 1, io.StringIO('x').read()],
    }


def is_open(descriptor):
    try:
        os.fstat(descriptor)
        return True
    except OSError:
        return False


def has_codec():
    try:
        codecs.lookup('left-behind')
        return True
    except LookupError:
        return False


def umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def traces():
    print(json.dumps(seen()))
    found = []
    if in_memory(b'secret-given', b'-to-one-sample'):
        found.append('arguments of another problem')
    if in_memory(b'secret-known', b'-to-the-tests-only'):
        found.append('tests of another problem')
    if in_memory(b'left-behind-by', b'-a-sample'):
        found.append('something a sample left in memory')
    return found
