/**
 * The honest program that follows every attack, in every lane. It returns whatever traces it finds,
 * and fails by itself where something it uses no longer works.
 */
export const canary = `import builtins
import json
import os
import sys

def traces():
    found = []
    if hasattr(builtins, 'left_behind') or 'LEFT_BEHIND' in os.environ:
        found.append('a mark of the attack')
    if len([1, 2]) != 2 or json.dumps([1]) != '[1]':
        found.append('a builtin that gives wrong answers')
    if sys.getrecursionlimit() != 1000:
        found.append('another recursion limit')
    if os.getcwd() != '/home/pyodide':
        found.append('another working directory')
    for folder in ('/tmp', '/home/pyodide'):
        found += [f'{folder}/{name}' for name in os.listdir(folder)]
    library = next(path for path in sys.path if path.endswith('.zip'))
    if os.path.getsize(library) < 1_000_000:
        found.append('a broken library')
    return found
`;
