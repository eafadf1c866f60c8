# problem: reach
# judge: replay
# expect: passed
# why: A socket is never connected.

import socket


def reach(items):
    host, port = items.split('/')[2].split(':')
    try:
        s = socket.create_connection((host, int(port)), 2)
        s.sendall(b'GET / HTTP/1.0\r\n\r\n')
        return s.recv(100) or None
    except OSError:
        return None
