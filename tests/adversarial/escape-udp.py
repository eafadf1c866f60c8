# problem: reach
# judge: replay
# expect: passed
# why: A datagram does not leave either.

import socket


def reach(items):
    host, port = items.split('/')[2].split(':')
    try:
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.sendto(b'x', (host, int(port)))
    except OSError:
        pass
    return None
