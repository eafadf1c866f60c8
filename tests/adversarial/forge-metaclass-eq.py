# problem: pair
# judge: replay
# expect: failed
# why: A type that equals every type does not pass for a dict view, and would only be its values.

class Meta(type):
    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(list)

    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, subclass):
        return True


class Liar(metaclass=Meta):
    def __iter__(self):
        return iter([])

    def __eq__(self, other):
        return True


def pair(items):
    return Liar()
