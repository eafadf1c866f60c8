# problem: pair
# judge: replay
# expect: not passed
# why: Bytecode that is none.

def pair(items):
    code = (lambda: 0).__code__
    return eval(code.replace(co_code=b'\xff\xff' * 20, co_stacksize=0))
