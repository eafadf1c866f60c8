# problem: pair
# judge: replay
# expect: failed
# why: GeneratorExit ends nothing but the sample.

def pair(items):
    raise GeneratorExit
