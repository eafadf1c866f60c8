# problem: pair
# judge: replay
# expect: passed
# why: An audit hook cannot be removed, except with the memory it is in.

import sys

on = []


def hook(event, arguments):
    if on and event == 'compile':
        raise RuntimeError('left behind')


sys.addaudithook(hook)


def pair(items):
    on.append(True)
    return [items[0], items[-1]]
