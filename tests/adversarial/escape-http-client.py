# problem: reach
# judge: replay
# expect: passed
# why: http.client ends at a socket that is not connected.

import http.client


def reach(items):
    try:
        connection = http.client.HTTPConnection(items.split('/')[2], timeout=2)
        connection.request('GET', '/python')
        return connection.getresponse().read()
    except OSError:
        return None
