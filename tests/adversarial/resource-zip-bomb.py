# problem: pair
# judge: replay
# expect: not passed
# why: A gigabyte out of a megabyte.

import zlib


def pair(items):
    small = zlib.compress(bytes(10_000_000), 9) 
    return [zlib.decompress(small) for _ in range(200)]
