# problem: pair
# judge: replay
# expect: passed
# why: Garbage that nobody collects any more, and callbacks at every collection.

import gc

gc.callbacks.append(lambda phase, info: None)
gc.set_threshold(1, 1, 1)
gc.set_debug(gc.DEBUG_SAVEALL)
gc.freeze()
gc.disable()
cycle = []
cycle.append(cycle)
gc.garbage.append('left-behind-by' + '-a-sample')


def pair(items):
    return [items[0], items[-1]]
