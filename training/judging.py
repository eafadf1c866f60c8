"""Runs answers against the tests of a problem, in a child process with limits on time and memory.

Good enough for answers of a model that knows only our grammar. It is no sandbox: the page has one.
"""

import json
import os
import resource
import signal
import sys

SECONDS_PER_ANSWER = 1.0
MEMORY_LIMIT = 6 << 30


class TimedOut(BaseException):
    """Raised inside an answer that takes too long; no Exception, lest the answer catch it."""


def run_one(problem: dict, answer: str) -> str:
    """`passed`, `timed-out`, or the name of the exception."""
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS_PER_ANSWER)
        scope: dict = {}
        exec(problem["prompt"] + answer + "\n" + problem["test"], scope)
        scope["check"](scope[problem["entry_point"]])
        return "passed"
    except TimedOut:
        return "timed-out"
    except BaseException as error:
        return type(error).__name__
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def run_all(problem: dict, answers: list[str]) -> list[str]:
    """Outcomes of answers, equal ones run once; to be called in a process of its own."""

    def interrupt(*_: object) -> None:
        raise TimedOut

    signal.signal(signal.SIGALRM, interrupt)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    sys.stdout = sys.stderr = open(os.devnull, "w")
    outcomes = {answer: run_one(problem, answer) for answer in dict.fromkeys(answers)}
    return [outcomes[answer] for answer in answers]


def judge(problem: dict, answers: list[str]) -> list[str]:
    """The outcome of every answer; `crashed` for all if the child process did not survive."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, json.dumps(run_all(problem, answers)).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    return json.loads(content) if content else ["crashed"] * len(answers)
