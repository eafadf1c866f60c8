# problem: reach
# judge: replay
# expect: not passed or passed
# why: A side module of WebAssembly brings no imports of its own choosing.

import ctypes


def reach(items):
    with open('/tmp/side.so', 'wb') as file:
        file.write(b'\0asm\1\0\0\0')
    try:
        ctypes.CDLL('/tmp/side.so')
    except OSError:
        pass
