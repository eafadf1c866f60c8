import { m } from '../messages/messages.js';
import type { Attack, Stop } from './self-test-attack.ts';

const stuck: Stop = {
  by: 'supervisor',
  how: m.settings_stop_stuck,
};
const capped: Stop = {
  by: 'cap',
  how: m.settings_stop_capped,
};

/** Programs that try to use up what they share with the page. */
export const floods: readonly Attack[] = [
  {
    id: 'loop',
    title: m.settings_attack_loop,
    tries: m.settings_attack_loop_tries,
    goal: 'exhaust',
    code: `def double(number):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
`,
    stops: { 'timed-out': stuck },
  },
  {
    id: 'memory',
    title: m.settings_attack_memory,
    tries: m.settings_attack_memory_tries,
    goal: 'exhaust',
    code: `def double(number):
    hoard = []
    while True:
        hoard.append('x' * 10_000_000)
`,
    stops: { 'crashed: memory': capped, 'timed-out': stuck },
  },
  {
    id: 'recursion',
    title: m.settings_attack_recursion,
    tries: m.settings_attack_recursion_tries,
    goal: 'exhaust',
    code: `import sys

def double(number):
    sys.setrecursionlimit(10**9)
    return double(number + 1)
`,
    stops: {
      'crashed: memory': capped,
      'crashed: stack': {
        by: 'supervisor',
        how: m.settings_stop_stack,
      },
      'failed: RecursionError': {
        by: 'lane',
        how: m.settings_stop_depth,
      },
      'timed-out': stuck,
    },
  },
];
