# problem: pair
# judge: replay
# expect: not passed
# why: An endless loop in a finaliser.

class Odd:
    def __del__(self):
        while True:
            pass


def pair(items):
    Odd()
