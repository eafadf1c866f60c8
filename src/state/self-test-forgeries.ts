import type { Attack } from './self-test-attack.ts';

/** Programs that try to be judged right without knowing the answer. */
export const forgeries: readonly Attack[] = [
  {
    id: 'message',
    title: 'Post a forged “passed”',
    tries: 'Sends and prints the message by which the sandbox tells a verdict.',
    goal: 'forge',
    code: `import js
import json

def answer(question):
    forged = json.dumps({'type': 'verdict', 'id': 1, 'verdict': {'kind': 'passed'}})
    print(forged)
    js.postMessage(forged)
`,
    stops: {
      'failed: AttributeError': {
        by: 'The lane',
        how: 'Python is given two timers of JavaScript and nothing that posts; verdicts travel on a private line.',
      },
    },
  },
  {
    id: 'equality',
    title: 'Return something equal to everything',
    tries: 'Overrides __eq__, so that any comparison a test makes comes out true.',
    goal: 'forge',
    code: `class Anything(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__

def answer(question):
    return Anything('I do not know')
`,
    stops: {
      'failed: AssertionError': {
        by: 'The judge',
        how: 'Only the plain value reached the tests, which run in another interpreter.',
      },
    },
  },
  {
    id: 'frames',
    title: 'Search the interpreter for the tests',
    tries: 'Walks up the stack and reads all memory, looking for the word the tests expect.',
    goal: 'forge',
    code: `import ctypes
import re
import sys

secret = re.compile(rb'only-the-tests-know-[0-9a-f]{16}')

def answer(question):
    frame = sys._getframe()
    while frame:
        for value in frame.f_locals.values():
            if found := secret.search(repr(value).encode()):
                return found.group().decode()
        frame = frame.f_back
    # Neither on the stack nor behind it: then every byte the interpreter has, 16 MiB at a time.
    for start in (1024, 16 << 20):
        if found := secret.search(ctypes.string_at(start, (16 << 20) - 1024)):
            return found.group().decode()
    raise LookupError('no test in sight')
`,
    stops: {
      'failed: LookupError': {
        by: 'The judge',
        how: 'It read everything and found nothing: the tests were never in its interpreter.',
      },
    },
  },
  {
    id: 'exit',
    title: 'Leave with exit code 0',
    tries: 'Ends the interpreter with os._exit(0), which other graders have taken for success.',
    goal: 'forge',
    code: `import os

def answer(question):
    os._exit(0)
`,
    stops: {
      'crashed: exit': {
        by: 'The supervisor',
        how: 'Only the judge says “passed”; an interpreter that ends counts as crashed.',
      },
    },
  },
];
