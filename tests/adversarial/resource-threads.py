# problem: pair
# judge: replay
# expect: unsupported
# why: There are no threads; that is this runtime's lack, and shown as such.

import threading


def pair(items):
    while True:
        threading.Thread(target=pair, args=(items,)).start()
