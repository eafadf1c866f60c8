import { m } from '../messages/messages.js';
import type { Attack } from './self-test-attack.ts';

/** Programs that answer rightly and try to harm the program after them. */
export const poisons: readonly Attack[] = [
  {
    id: 'builtin',
    title: m.settings_attack_builtin,
    tries: m.settings_attack_builtin_tries,
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
        by: 'lane',
        how: m.settings_stop_restored,
      },
    },
  },
  {
    id: 'file',
    title: m.settings_attack_files,
    tries: m.settings_attack_files_tries,
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
        by: 'lane',
        how: m.settings_stop_fresh,
      },
    },
  },
];
