# problem: pair
# judge: replay
# expect: unsupported
# why: Known limit: a program that asks for a package which is not here is believed, shown, and
#   left out of n.

import numpy


def pair(items):
    return numpy.array(items)
