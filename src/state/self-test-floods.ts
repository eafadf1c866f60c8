import type { Attack, Stop } from './self-test-attack.ts';

const stuck: Stop = {
  by: 'The supervisor',
  how: 'The clock is not the program’s: at the deadline it was interrupted, or its worker ended.',
};
const capped: Stop = {
  by: 'The memory cap',
  how: 'The interpreter was refused more memory; its worker was replaced.',
};

/** Programs that try to use up what they share with the page. */
export const floods: readonly Attack[] = [
  {
    id: 'loop',
    title: 'Loop for ever and swallow interrupts',
    tries: 'Catches every attempt to stop it, and goes on.',
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
    title: 'Fill the memory',
    tries: 'Hoards ten million letters at a time until the tab runs out of memory.',
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
    title: 'Recurse without end',
    tries: 'Lifts Python’s own limit and calls itself until the stack is gone.',
    goal: 'exhaust',
    code: `import sys

def double(number):
    sys.setrecursionlimit(10**9)
    return double(number + 1)
`,
    stops: {
      'crashed: memory': capped,
      'crashed: stack': {
        by: 'The supervisor',
        how: 'The interpreter ran out of stack, alone; its worker was replaced.',
      },
      'failed: RecursionError': {
        by: 'The lane',
        how: 'The interpreter refused to go deeper.',
      },
      'timed-out': stuck,
    },
  },
];
