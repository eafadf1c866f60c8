# problem: pair
# judge: replay
# expect: passed
# why: Tasks left to the event loop, which runs them when the memory they live in is another's.

import asyncio
import builtins


async def later():
    builtins.len = lambda value: 0


loop = asyncio.get_event_loop()
for n in range(200):
    loop.call_soon(lambda: setattr(builtins, 'len', None))
    loop.call_later(n / 1000, lambda: setattr(builtins, 'len', None))
    asyncio.ensure_future(later(), loop=loop)


def pair(items):
    return [items[0], items[-1]]
