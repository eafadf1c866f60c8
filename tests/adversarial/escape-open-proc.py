# problem: reach
# judge: replay
# expect: passed
# why: What looks like a system's files are the runtime's own.

def reach(items):
    for name in ('/proc/self/environ', '/proc/1/maps', '/etc/shadow', '/dev/mem', '/dev/tcp/127.0.0.1/80', '/sys/class'):
        try:
            with open(name) as file:
                return file.read() and None
        except OSError:
            pass
