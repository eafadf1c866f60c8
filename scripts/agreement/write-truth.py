#!/usr/bin/env python3
"""Asks CPython for the verdicts that the sandbox has to agree with; writes tests/agreement/truth.json.

    write-truth.py DATA_FOLDER [OUT.json]

Three corpora: mutants of HumanEval's canonical solutions (make-mutants.py beside this file), MBPP's
references, and GPT-4's answers to HumanEval. Every sample gets a process of its own and 3 seconds of
processor time, so that other work on the machine changes nothing. What needs between 1 and 6 seconds
is noted, since a slower or faster machine may say otherwise; and so is what depends on the seed of
str's hash. The file holds names, hashes and verdicts, and no text of a benchmark.
"""

import concurrent.futures
import gzip
import hashlib
import json
import os
import resource
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT_SECONDS = 3
# Longer than the limit, to tell a slow program from an endless one.
PATIENCE_SECONDS = 7
NOTED_SECONDS = (1.0, 6.0)
MEMORY_BYTES = 1024 * 1024 * 1024
HASH_SEEDS = ('0', '1', '2')
MUTANT_SEED = 1

HERE = Path(__file__).resolve().parent
TRUTH = HERE.parent.parent / 'tests/agreement/truth.json'

# A pass needs the secret, which only the end of the tests gives back: an exit is no pass. The
# namespace starts empty and standard input is closed, as in human-eval.
CHILD = """
import io, os, resource, sys, time
secret, program = sys.stdin.buffer.read().decode('utf-8', 'surrogatepass').split('\\n', 1)
out = os.dup(1)
class Sink(io.StringIO):
    def write(self, text): return len(text)
    def read(self, *args): raise OSError
    readline = readlines = read
    def readable(self, *args): return False
sys.stdin = sys.stdout = sys.stderr = Sink()
began = time.process_time()
def seconds(): return b' %.3f' % (time.process_time() - began)
try:
    exec(program, {})
    os.write(out, b'passed ' + secret.encode() + seconds())
except BaseException:
    os.write(out, b'failed ' + secret.encode() + seconds())
"""


def limits():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE_SECONDS, PATIENCE_SECONDS))


def execute(program, hash_seed):
    """Runs a program in a process of its own; gives its verdict and processor seconds."""
    secret = secrets.token_hex(16)
    with tempfile.TemporaryDirectory() as folder:
        child = subprocess.Popen(
            [sys.executable, '-S', '-c', CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={'PYTHONHASHSEED': hash_seed, 'PATH': os.environ.get('PATH', '')},
            preexec_fn=limits,
        )
        text = f'{secret}\n{program}'.encode('utf-8', 'surrogatepass')
        try:
            answer, _ = child.communicate(text, timeout=8 * PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            return 'timed-out', PATIENCE_SECONDS
    parts = answer.decode().split()
    if len(parts) != 3 or parts[1] != secret:
        # Killed by the kernel at its limit of processor time, or crashed.
        timed_out = child.returncode in (-9, -24)
        return ('timed-out' if timed_out else 'failed'), PATIENCE_SECONDS if timed_out else 0.0
    seconds = float(parts[2])
    return ('timed-out' if seconds > LIMIT_SECONDS else parts[0]), seconds


def read_lines(path):
    opener = gzip.open if str(path).endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def check_program(problem, solution):
    return f"{solution}\n{problem['test']}\ncheck({problem['entry_point']})"


def mbpp_program(problem):
    parts = [problem['code'], problem['test_setup_code'], *problem['test_list']]
    return '\n'.join(parts)


def corpora(data):
    """For each corpus, samples as (name, the solution that is hashed, the whole program)."""
    problems = {p['task_id']: p for p in read_lines(data / 'HumanEval.jsonl.gz')}
    with tempfile.TemporaryDirectory() as folder:
        mutants_path = os.path.join(folder, 'mutants.jsonl')
        maker = [sys.executable, str(HERE / 'make-mutants.py'), str(data / 'HumanEval.jsonl.gz')]
        subprocess.run([*maker, mutants_path, '--seed', str(MUTANT_SEED)], check=True)
        mutants = read_lines(mutants_path)
    yield 'mutants', [
        (f"{m['task_id']}#{m['mutant']}", solution, check_program(problem, solution))
        for m in mutants
        for problem in (problems[m['task_id']],)
        for solution in (problem['prompt'] + m['completion'],)
    ]
    yield 'mbpp', [
        (str(p['task_id']), p['code'], mbpp_program(p)) for p in read_lines(data / 'mbpp.jsonl.gz')
    ]
    yield 'gpt4', [
        (s['task_id'], s['solution'], check_program(problems[s['task_id']], s['solution']))
        for s in read_lines(data / 'humaneval-gpt4-solutions.jsonl.gz')
    ]


def judge(sample):
    """Verdict, seconds and whether the seed of the hash matters, of one sample."""
    name, solution, program = sample
    verdict, seconds = execute(program, HASH_SEEDS[0])
    others = [] if verdict == 'timed-out' else [execute(program, s)[0] for s in HASH_SEEDS[1:]]
    digest = hashlib.sha256(solution.encode('utf-8', 'surrogatepass')).hexdigest()[:12]
    return name, f'{digest} {verdict}', seconds, any(other != verdict for other in others)


def main():
    data = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else TRUTH
    truth = {
        'python': '.'.join(map(str, sys.version_info[:3])),
        'limitSeconds': LIMIT_SECONDS,
        'mutantSeed': MUTANT_SEED,
        'verdicts': {},
        'nearTheLimit': {},
        'dependsOnHashSeed': [],
    }
    for corpus, samples in corpora(data):
        began = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            judged = list(pool.map(judge, samples))
        truth['verdicts'][corpus] = {name: entry for name, entry, _, _ in judged}
        low, high = NOTED_SECONDS
        for name, _, seconds, depends in judged:
            if low <= seconds <= high:
                truth['nearTheLimit'][f'{corpus} {name}'] = round(seconds, 1)
            if depends:
                truth['dependsOnHashSeed'].append(f'{corpus} {name}')
        kinds = [entry.split()[1] for _, entry, _, _ in judged]
        counts = ', '.join(f'{kinds.count(kind)} {kind}' for kind in sorted(set(kinds)))
        print(f'{corpus}: {counts} in {time.monotonic() - began:.0f} s', file=sys.stderr)
    out.write_text(json.dumps(truth, indent=2) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if sys.version_info < (3, 11):
        sys.exit('write-truth.py needs Python 3.11 or newer.')
    main()
