# problem: reach
# judge: replay
# expect: passed
# why: There are no processes to start.

import subprocess


def reach(items):
    for command in (['curl', items], ['sh', '-c', 'wget ' + items]):
        try:
            return subprocess.check_output(command)
        except OSError:
            pass
