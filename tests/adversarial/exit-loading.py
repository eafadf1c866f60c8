# problem: pair
# judge: replay
# expect: failed
# why: Leaving while being loaded.

import sys

sys.exit(0)
