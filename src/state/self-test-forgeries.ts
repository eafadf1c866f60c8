import { m } from '../messages/messages.js';
import type { Attack } from './self-test-attack.ts';

/** Programs that try to be judged right without knowing the answer. */
export const forgeries: readonly Attack[] = [
  {
    id: 'message',
    title: m.settings_attack_post,
    tries: m.settings_attack_post_tries,
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
        by: 'lane',
        how: m.settings_stop_no_post,
      },
    },
  },
  {
    id: 'equality',
    title: m.settings_attack_equal,
    tries: m.settings_attack_equal_tries,
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
        by: 'judge',
        how: m.settings_stop_plain,
      },
    },
  },
  {
    id: 'frames',
    title: m.settings_attack_search,
    tries: m.settings_attack_search_tries,
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
        by: 'judge',
        how: m.settings_stop_nothing,
      },
    },
  },
  {
    id: 'exit',
    title: m.settings_attack_exit,
    tries: m.settings_attack_exit_tries,
    goal: 'forge',
    code: `import os

def answer(question):
    os._exit(0)
`,
    stops: {
      'crashed: exit': {
        by: 'supervisor',
        how: m.settings_stop_judge,
      },
    },
  },
];
