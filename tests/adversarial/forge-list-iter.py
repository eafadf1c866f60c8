# problem: pair
# judge: replay
# expect: failed
# why: What overridden iteration shows is not what the list holds.

class Two(list):
    def __iter__(self):
        return iter([1, 3])

    def __getitem__(self, at):
        return [1, 3][at]

    def __len__(self):
        return 2


def pair(items):
    return Two()
