# problem: pair
# judge: replay
# expect: crashed
# why: Ending the interpreter while being loaded.

import os

os._exit(0)
