# problem: reach
# judge: replay
# expect: passed or unsupported
# why: An event loop that cannot run opens no connection.

import asyncio


def reach(items):
    host, port = items.split('/')[2].split(':')

    async def connect():
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(b'GET / HTTP/1.0\r\n\r\n')
        return await reader.read()

    try:
        return asyncio.run(connect())
    except (OSError, NotImplementedError, RuntimeError):
        return None
