# problem: pair
# judge: replay
# expect: passed
# why: A module in the working directory that would be imported before the library's.

for name in ('heapq', 'statistics', 'random', 'json', 'colorsys'):
    with open(name + '.py', 'w') as file:
        file.write('raise SystemExit(0)')


def pair(items):
    return [items[0], items[-1]]
