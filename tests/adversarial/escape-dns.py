# problem: reach
# judge: replay
# expect: passed
# why: A name looked up is a message to a server of names; none is asked.

import socket


def reach(items):
    try:
        socket.getaddrinfo('secret-given-away.example', 80)
    except OSError:
        pass
    return None
