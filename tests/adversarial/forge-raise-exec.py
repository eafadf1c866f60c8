# problem: pair
# judge: replay
# expect: failed
# why: An exception class named exec: the judge once looked such names up among all builtins and
#   called them.

class Name(str):
    """Finds itself among the builtin exceptions, and travels as its text."""

    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash('ValueError')


class Meta(type):
    __name__ = property(lambda cls: Name('exec'))


class Code(Exception, metaclass=Meta):
    pass


def pair(items):
    raise Code(
        'import gc, types\n'
        'for f in gc.get_objects():\n'
        '    if isinstance(f, types.FunctionType) and f.__name__ == "run_tests":\n'
        '        f.__code__ = (lambda self, stand_ins: []).__code__\n'
    )
