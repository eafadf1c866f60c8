# problem: pair
# judge: replay
# expect: passed
# why: Another decimal context.

import decimal

decimal.getcontext().prec = 2
decimal.getcontext().traps[decimal.Inexact] = True
decimal.DefaultContext.prec = 1
decimal.setcontext(decimal.Context(prec=1))


def pair(items):
    return [items[0], items[-1]]
