import type { Attack } from './self-test-attack.ts';

/** Programs that answer rightly and try to harm the program after them. */
export const poisons: readonly Attack[] = [
  {
    id: 'builtin',
    title: 'Leave a poisoned builtin',
    tries: 'Answers rightly, but breaks len and json for the program that comes after.',
    goal: 'poison',
    code: `import builtins
import json
import os
import sys

def double(number):
    builtins.left_behind = 'by an attack'
    builtins.len = lambda items: 0
    json.dumps = lambda value: 'poisoned'
    os.environ['LEFT_BEHIND'] = 'by an attack'
    sys.setrecursionlimit(50)
    return 2 * number
`,
    stops: {
      passed: {
        by: 'The lane',
        how: 'Its memory was put back byte for byte; the next program found nothing changed.',
      },
    },
  },
  {
    id: 'file',
    title: 'Leave files for the next program',
    tries: 'Answers rightly, but writes a file and overwrites Python’s own library.',
    goal: 'poison',
    code: `import os
import sys

def double(number):
    open('/tmp/left-behind', 'w').write('by an attack')
    os.chdir('/tmp')
    library = next(path for path in sys.path if path.endswith('.zip'))
    open(library, 'w').write('by an attack')
    return 2 * number
`,
    stops: {
      passed: {
        by: 'The lane',
        how: 'A changed file costs a worker its life; the next program found a fresh one.',
      },
    },
  },
];
