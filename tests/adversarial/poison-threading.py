# problem: pair
# judge: replay
# expect: passed
# why: Hooks for threads, and a lock that is never opened.

import threading

threading.setprofile(lambda *a: None)
threading.settrace(lambda *a: None)
threading.main_thread().name = 'left'
threading.local().x = 1
threading.Lock().acquire()
threading.excepthook = lambda *a: None


def pair(items):
    return [items[0], items[-1]]
