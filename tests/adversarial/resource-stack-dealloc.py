# problem: pair
# judge: replay
# expect: not passed
# why: A chain of a million objects taken down at once.

class Node:
    def __init__(self, next):
        self.next = next


def pair(items):
    node = None
    for _ in range(300_000):
        node = Node(node)
    del node
