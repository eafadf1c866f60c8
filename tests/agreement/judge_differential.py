#!/usr/bin/env python3
"""Compares judging by replay with running solution and tests in one interpreter.

    judge_differential.py            prints a JSON list, one entry for each sample of judge_cases.py
    judge_differential.py NAME ...   only cases whose name has one of the words, with details

The harness is the browser's own, loaded into this CPython. Each interpreter of the browser is a
process here: the judge of a case is one, and every run of a sample is a fork of one that is clean.
"""

import json
import os
import select
import signal
import subprocess
import sys
import time

import harness
from judge_cases import CASES

SECONDS = 2
# As in src/runtimes/python/supervisor/grade-by-replay.ts.
MOST_ROUNDS = 400
PARTS = 4


def in_fork(function, seconds):
    """What a function gives in a fork of this process; None if it is silent for too long."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            text = json.dumps(function()).encode()
            while text:
                text = text[os.write(writer, text) :]
        finally:
            os._exit(0)
    os.close(writer)
    deadline = time.monotonic() + seconds
    parts = []
    while True:
        ready, _, _ = select.select([reader], [], [], max(0, deadline - time.monotonic()))
        part = os.read(reader, 1 << 20) if ready else None
        if not part:
            break
        parts.append(part)
    os.close(reader)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    if part is None:
        return None
    return json.loads(b''.join(parts)) if parts else {'exited': True}


def direct(names, case, solution):
    """The verdict of one interpreter, in which the solution runs and then its tests."""
    task = {'solution': solution, 'tests': case['tests'], 'outputChars': 1000}
    report = in_fork(lambda: json.loads(names['_grade'](json.dumps(task), 'nonce')), SECONDS)
    if report is None:
        return 'timed-out', {}
    return ('passed' if report.get('nonce') == 'nonce' else 'failed'), report


def by_replay(names, recording, solution):
    """The verdict of the judge, round by round as the supervisor does it."""
    calls = recording['calls']
    for round_ in range(MOST_ROUNDS):
        task = {
            'solution': solution,
            'functions': recording['functions'],
            'calls': calls,
            'outputChars': 1000,
            'toTheEnd': round_ > 0,
        }
        report = in_fork(lambda: json.loads(names['_run_calls'](json.dumps(task))), SECONDS)
        if report is None:
            return 'timed-out', {'rounds': round_ + 1}
        if 'error' in report or 'exited' in report:
            return 'failed', {**report, 'rounds': round_ + 1}
        answer = {'key': 1, 'calls': calls, 'results': report['results']}
        judgement = json.loads(names['_replay'](json.dumps(answer)))
        if 'needs' not in judgement:
            verdict = 'passed' if 'passed' in judgement else 'failed'
            return verdict, {**judgement, 'rounds': round_ + 1}
        calls = judgement['needs']
    return None, {'rounds': MOST_ROUNDS}


def judge_case(names, case):
    """All samples of a case: what one interpreter says of them and what the judge says."""
    spec = {
        'key': 1,
        'reference': case['reference'],
        'tests': case['tests'],
        'checks': case['checks'],
        'functions': case['functions'],
    }
    recording = json.loads(names['_record'](json.dumps(spec)))
    entries = []
    samples = {'the reference': case['reference'], **case['samples']}
    for label, solution in samples.items():
        said, why = direct(names, case, solution)
        entry = {'case': case['name'], 'sample': label, 'direct': said, 'directly': why}
        if 'refused' in recording:
            entry |= {'judge': said, 'by': 'nonce', 'reason': recording['refused']}
        else:
            judged, because = by_replay(names, recording, solution)
            # Tests that go on asking for other calls are left to one interpreter.
            by = 'replay' if judged else 'nonce'
            entry |= {'judge': judged or said, 'by': by, 'judgement': because}
        entry['rule'] = case['rules'].get(label)
        entry['expected'] = case['by']
        entries.append(entry)
    return entries


def judge_cases(cases):
    names = harness.load()
    for case in cases:
        found = in_fork(lambda: judge_case(names, case), 60)
        yield from found if isinstance(found, list) else [{'case': case['name'], 'broken': found}]


def in_parts():
    """Judges all cases in processes of their own: most of the time is waiting for endless loops."""
    command = [sys.executable, __file__, '--part']
    parts = [
        subprocess.Popen([*command, str(part)], stdout=subprocess.PIPE) for part in range(PARTS)
    ]
    return [entry for part in parts for entry in json.loads(part.communicate()[0])]


def main():
    words = sys.argv[1:]
    if words[:1] == ['--part']:
        entries = list(judge_cases(CASES[int(words[1]) :: PARTS]))
    elif words:
        entries = list(judge_cases(c for c in CASES if any(word in c['name'] for word in words)))
    else:
        entries = in_parts()
        for entry in entries:
            entry.pop('directly', None)
            entry.pop('judgement', None)
    json.dump(entries, sys.stdout, indent=1)


if __name__ == '__main__':
    main()
