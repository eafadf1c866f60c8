"""What tests take from a solution, and whether they do more than a replay can show a program."""


def _make_scan():
    clocks = {'time', 'timeit', 'perf_counter', 'perf_counter_ns', 'process_time', 'monotonic'}
    settings = {'getcontext', 'localcontext', 'setcontext', 'environ', 'putenv', 'chdir'}
    settings |= {'patch', 'monkeypatch', 'setrecursionlimit', 'setlocale', 'filterwarnings'}
    files = {'open', 'tempfile', 'write_text', 'write_bytes', 'mkdtemp', 'mkstemp'}

    class Scan:
        """
        `free`: names the tests use and do not bind; `imported`: names the reference imports;
        `seeds`: whether the tests seed `random`; `reason`: why they cannot be replayed, or None.
        """

        def __init__(self, tests, reference):
            nodes = [node for test in tests for node in ast.walk(ast.parse(test))]
            used = {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
            self.free = sorted(used - bound(nodes))
            self.imported = aliases(list(ast.walk(ast.parse(reference))))
            mentioned = {n.attr for n in nodes if isinstance(n, ast.Attribute)} | modules(nodes)
            self.seeds = bool({'seed', 'setstate'} & (mentioned | used))
            self.reason = None
            if mentioned & (clocks - {'time'}) or 'time' in modules(nodes):
                self.reason = 'tests with a clock of their own'
            elif mentioned & settings:
                self.reason = 'tests that change the surroundings'
            elif (mentioned | used) & files:
                self.reason = 'tests that use files'

    def bound(nodes):
        stored = {n.id for n in nodes if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)}
        defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        stored |= {n.name for n in nodes if isinstance(n, defined)}
        stored |= {n.name for n in nodes if isinstance(n, ast.ExceptHandler) and n.name}
        return stored | {n.arg for n in nodes if isinstance(n, ast.arg)} | aliases(nodes)

    def aliases(nodes):
        """Names that import statements bind."""
        found = [a for n in nodes if isinstance(n, (ast.Import, ast.ImportFrom)) for a in n.names]
        return {(a.asname or a.name).split('.')[0] for a in found}

    def modules(nodes):
        """Everything import statements name, whatever they call it."""
        imports = [n for n in nodes if isinstance(n, (ast.Import, ast.ImportFrom))]
        names = {part for n in imports for a in n.names for part in a.name.split('.')}
        return names | {n.module for n in imports if isinstance(n, ast.ImportFrom) and n.module}

    return Scan


def _make_surroundings():
    saved = dict(vars(builtins))
    random_state = random.getstate

    class Surroundings:
        """Notices what tests set up around a call, and what the call does with it."""

        def __init__(self, seeds):
            self.streams = streams()
            self.seeds = seeds
            self.random = None

        def before_call(self):
            """Why a program elsewhere could not see what the tests have prepared, or None."""
            if self.seeds:
                self.random = random_state()
            before, now = self.streams, streams()
            if before[0] is not now[0] or before[1] is not now[1]:
                return 'tests that read what is printed'
            if before[2] is not now[2]:
                return 'tests that write the standard input'
            return None if vars(builtins) == saved else 'tests that replace builtins'

        def after_call(self):
            if self.seeds and random_state() != self.random:
                return 'a function that draws from the random numbers its tests seed'
            return None

    def streams():
        return sys.stdout, sys.stderr, sys.stdin

    return Surroundings


_scan_tests, _surroundings = _make_scan(), _make_surroundings()
