# problem: reach
# judge: replay
# expect: passed
# why: Other protocols of the library need the same sockets.

import ftplib
import smtplib


def reach(items):
    host, port = items.split('/')[2].split(':')
    for connect in (lambda: ftplib.FTP().connect(host, int(port), 2), lambda: smtplib.SMTP(host, int(port), timeout=2)):
        try:
            return connect()
        except (OSError, EOFError):
            pass
