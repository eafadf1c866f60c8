import type { Attack } from './self-test-attack.ts';

/** Programs that try to get out of the sandbox. */
export const escapes: readonly Attack[] = [
  {
    id: 'fetch',
    title: 'Fetch an address through JavaScript',
    tries: 'Asks JavaScript for fetch and, where it is hidden, compiles code to get at it.',
    goal: 'escape',
    code: `import js

def escape(address):
    fetch = getattr(js, 'fetch', None)
    if fetch is None:
        # Every function leads to JavaScript's own compiler.
        compile_js = js.setTimeout.constructor
        fetch = compile_js('return fetch')()
    fetch(address)
    return 'out'
`,
    stops: {
      'failed: JsException': {
        by: 'The frame’s policy',
        how: 'There is no fetch to be had, and the Content-Security-Policy refuses to compile one.',
      },
    },
  },
  {
    id: 'request',
    title: 'Send an XMLHttpRequest',
    tries: 'Has the interpreter’s own file system load a file from the network.',
    goal: 'escape',
    code: `import pyodide_js

def escape(address):
    files = pyodide_js.FS
    files.createLazyFile('/tmp', 'loot', address, True, False)
    # The first read sends a real, synchronous XMLHttpRequest.
    open('/tmp/loot').read()
    return 'out'
`,
    stops: {
      'crashed: runtime': {
        by: 'The frame’s policy',
        how: 'The request was made and refused before it left: connections are allowed to nowhere.',
      },
    },
  },
  {
    id: 'socket',
    title: 'Open a socket',
    tries: 'Connects to this site’s host and sends a request by hand.',
    goal: 'escape',
    code: `import socket
from urllib.parse import urlsplit

def escape(address):
    target = urlsplit(address)
    line = socket.create_connection((target.hostname, target.port or 443), 2)
    line.sendall(f'GET {target.path} HTTP/1.0\\r\\n\\r\\n'.encode())
    return 'out'
`,
    stops: {
      'failed: OSError': {
        by: 'The frame’s policy',
        how: 'A socket in a browser is a WebSocket, and the policy allows no connection.',
      },
      'failed: ConnectionRefusedError': {
        by: 'The frame’s policy',
        how: 'A socket in a browser is a WebSocket, and the policy allows no connection.',
      },
    },
  },
  {
    id: 'storage',
    title: 'Read what this page has stored',
    tries: 'Gets hold of the real IndexedDB and opens the database with your runs.',
    goal: 'escape',
    code: `import pyodide_js

def escape(address):
    # The interpreter brings a file system that keeps files in IndexedDB.
    databases = pyodide_js.FS.filesystems.IDBFS.indexedDB()
    databases.open('pass-at-k')
    databases.open(address)
    return 'out'
`,
    stops: {
      'failed: JsException': {
        by: 'The browser',
        how: 'The sandbox has an origin of its own, to which the browser gives no storage at all.',
      },
    },
  },
];
