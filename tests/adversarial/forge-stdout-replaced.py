# problem: pair
# judge: replay
# expect: failed
# why: Another standard output is not the harness's.

import io
import sys

sys.stdout = io.StringIO()
sys.stdout.kept = ['passed']
sys.stdout.size = 0


def pair(items):
    print('passed')
