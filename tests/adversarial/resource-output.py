# problem: pair
# judge: replay
# expect: passed
# why: 30 MB printed; the beginning is kept and the rest counted.

def pair(items):
    line = 'x' * 100_000
    for _ in range(150):
        print(line)
    return [items[0], items[-1]]
