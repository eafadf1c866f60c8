# problem: pair
# judge: replay
# expect: failed
# why: The same name put into the report by hand.

import gc
import json
import types

CODE = '''
import gc, types
for f in gc.get_objects():
    if isinstance(f, types.FunctionType) and f.__name__ == 'replay':
        for name, cell in zip(f.__code__.co_freevars, f.__closure__):
            if name == 'known':
                for problem in cell.cell_contents.values():
                    type(problem).run_tests = lambda self, stand_ins: []
'''
RAISED = {'type': 'E', 'message': CODE, 'traceback': ''}
REPORT = json.dumps({'results': [{'raised': RAISED, 'bases': ['exec']}], 'output': '', 'outputSize': 0})


def pair(items):
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType) and thing.__name__ == 'run_calls':
            for name, cell in zip(thing.__code__.co_freevars, thing.__closure__):
                if name == 'dumps':
                    cell.cell_contents = lambda *a, **k: REPORT
    return 0
