import { m } from '../messages/messages.js';
import type { Attack } from './self-test-attack.ts';

/** Programs that try to get out of the sandbox. */
export const escapes: readonly Attack[] = [
  {
    id: 'fetch',
    title: m.settings_attack_fetch,
    tries: m.settings_attack_fetch_tries,
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
        by: 'policy',
        how: m.settings_stop_no_fetch,
      },
    },
  },
  {
    id: 'request',
    title: m.settings_attack_xhr,
    tries: m.settings_attack_xhr_tries,
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
        by: 'policy',
        how: m.settings_stop_refused,
      },
    },
  },
  {
    id: 'socket',
    title: m.settings_attack_socket,
    tries: m.settings_attack_socket_tries,
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
        by: 'policy',
        how: m.settings_stop_no_socket,
      },
      'failed: ConnectionRefusedError': {
        by: 'policy',
        how: m.settings_stop_no_socket,
      },
    },
  },
  {
    id: 'storage',
    title: m.settings_attack_storage,
    tries: m.settings_attack_storage_tries,
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
        by: 'browser',
        how: m.settings_stop_no_storage,
      },
    },
  },
];
