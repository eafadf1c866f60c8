# problem: reach
# judge: replay
# expect: not passed or unsupported or passed
# why: There is no TLS in this build, and no connection to secure.

def reach(items):
    try:
        import socket
        import ssl

        host, port = items.split('/')[2].split(':')
        with socket.create_connection((host, int(port)), 2) as s:
            ssl.create_default_context().wrap_socket(s, server_hostname=host)
    except (ImportError, OSError):
        return None
