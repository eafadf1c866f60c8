# problem: pair
# judge: replay
# expect: failed
# why: An entry point that has to be awaited has not answered.

async def pair(items):
    return [items[0], items[-1]]
