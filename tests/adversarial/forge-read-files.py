# problem: pair
# judge: replay
# expect: failed
# why: No file holds the tests.

import os


def pair(items):
    secret = b'-'.join([b'secret', b'known', b'to-the-tests-only'])
    for folder in ('/tmp', '/home', '/lib', '/proc'):
        for path, _, names in os.walk(folder):
            for name in names:
                try:
                    if secret in open(os.path.join(path, name), 'rb').read():
                        return [items[0], items[-1]]
                except OSError:
                    pass
