# problem: reach
# judge: replay
# expect: passed
# why: Sending without waiting for the connection sends nothing.

import socket


def reach(items):
    host, port = items.split('/')[2].split(':')
    s = socket.socket()
    s.setblocking(False)
    for step in (lambda: s.connect((host, int(port))), lambda: s.send(b'GET / HTTP/1.0\r\n\r\n')):
        try:
            step()
        except OSError:
            pass
    return None
