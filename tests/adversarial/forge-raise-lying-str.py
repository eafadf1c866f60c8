# problem: pair
# judge: replay
# expect: not passed
# why: An error whose text is no plain text.

class Text(str):
    def __getitem__(self, at):
        return {'passed': True}


class Odd(Exception):
    def __str__(self):
        return Text('x')


def pair(items):
    raise Odd
