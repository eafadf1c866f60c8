import { expect, test, type Page } from '@playwright/test';
import { importRun, jsonLines, openHeadless } from './headless.ts';
import { startRecordingServer } from './recording-server.ts';

const problem = {
  task_id: 'net/0',
  prompt: 'def reach(url):\n',
  entry_point: 'reach',
  canonical_solution: '    return None\n',
  test: 'def check(candidate):\n    assert candidate("http://HOST/python") is None\n',
};

/** Ways out that Python code knows; each returns None, a pass, only if it did not get an answer. */
const attempts = {
  urllib:
    'import urllib.request\ntry:\n  return urllib.request.urlopen(url, timeout=2).read()\nexcept OSError: return None',
  socket:
    "import socket\ntry:\n  s = socket.create_connection(url.split('/')[2].split(':'), 2)\n  s.send(b'GET / HTTP/1.0\\r\\n\\r\\n')\n  return 'sent'\nexcept (OSError, TypeError): return None",
  'js.fetch': 'import js\ntry:\n  return js.fetch(url)\nexcept AttributeError: return None',
  'js.XMLHttpRequest':
    'import js\ntry:\n  return js.XMLHttpRequest.new()\nexcept AttributeError: return None',
  'js.postMessage':
    "import js\ntry:\n  js.postMessage('passed')\n  return 1\nexcept AttributeError: return None",
  open_url:
    'from pyodide.http import open_url\ntry:\n  return open_url(url).read()\nexcept BaseException: return None',
  run_js:
    "from pyodide.code import run_js\ntry:\n  return run_js('fetch(\"' + url + '\")')\nexcept BaseException: return None",
  subprocess:
    'import subprocess\ntry:\n  return subprocess.check_output(["curl", url])\nexcept OSError: return None',
};

const indent = (lines: string): string => lines.replace(/^/gm, '    ') + '\n';

test('samples that look for a way out find none, and no request arrives', async ({ page }) => {
  const server = await startRecordingServer();
  await openHeadless(page);
  const runId = await importRun(
    page,
    {
      name: 'problems.jsonl',
      text: jsonLines([{ ...problem, test: problem.test.replace('HOST', server.host) }]),
    },
    {
      name: 'samples.jsonl',
      text: jsonLines(
        Object.values(attempts).map((body) => ({ task_id: 'net/0', completion: indent(body) })),
      ),
    },
  );
  const summary = await page.evaluate((id) => window.headless.grade(id, [1]), runId);
  expect(summary.verdicts).toMatchObject({ passed: Object.keys(attempts).length });
  expect(server.hits).toEqual([]);
  await server.stop();
});

/** Code that runs in the realm of a lane itself, as if a sample had broken out of Python. */
async function tryInLane(page: Page, host: string): Promise<Record<string, string>> {
  const lanes = page.workers().filter((worker) => worker.url().startsWith('blob:null'));
  const [lane] = lanes;
  if (!lane) throw new Error('no lane is running');
  return lane.evaluate(async (target) => {
    const outcome = async (attempt: () => unknown): Promise<string> => {
      try {
        const value = await attempt();
        return `reached: ${String(value)}`;
      } catch (error) {
        return `refused: ${error instanceof Error ? error.name : 'event'}`;
      }
    };
    const settled = (socket: EventTarget, good: string) =>
      new Promise((resolve, reject) => {
        socket.addEventListener(good, resolve);
        socket.addEventListener('error', reject);
      });
    // The lane replaced its own fetch; the real one is still on the prototype.
    const scope = Object.getPrototypeOf(Object.getPrototypeOf(self)) as typeof globalThis;
    const realFetch = scope.fetch.bind(self);
    return {
      origin: self.origin,
      fetch: await outcome(() => realFetch(`http://${target}/fetch`)),
      noCors: await outcome(() => realFetch(`http://${target}/no-cors`, { mode: 'no-cors' })),
      xhr: await outcome(() => {
        const request = new XMLHttpRequest();
        request.open('GET', `http://${target}/xhr`, false);
        request.send();
      }),
      webSocket: await outcome(() => settled(new WebSocket(`ws://${target}/ws`), 'open')),
      eventSource: await outcome(() => settled(new EventSource(`http://${target}/es`), 'open')),
      importScripts: await outcome(() => {
        const load = (scope as unknown as { importScripts?: (url: string) => void }).importScripts;
        if (!load) throw new TypeError('gone');
        load.call(self, `http://${target}/script`);
      }),
      dynamicImport: await outcome(() => import(/* @vite-ignore */ `http://${target}/module`)),
      eval: await outcome(() => (0, eval)('1 + 1')),
      indexedDB: await outcome(() => settled(indexedDB.open('x'), 'success')),
      caches: await outcome(() => caches.open('x')),
      nestedWorker: await outcome(() => {
        const source = `fetch('http://${target}/nested').then(() => postMessage('reached'), () => postMessage('refused'))`;
        const worker = new Worker(URL.createObjectURL(new Blob([source])));
        return new Promise((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<string>) => {
            if (data === 'reached') resolve(data);
            else reject(new Error(data));
          };
          worker.onerror = reject;
        });
      }),
    };
  }, host);
}

test('the browser refuses network and storage even to code that broke out of Python', async ({
  page,
}) => {
  const server = await startRecordingServer();
  await openHeadless(page);
  const { test: check } = problem;
  const runId = await importRun(
    page,
    { name: 'p.jsonl', text: jsonLines([{ ...problem, test: check }]) },
    { name: 's.jsonl', text: jsonLines([{ task_id: 'net/0', completion: '    return None\n' }]) },
  );
  await page.evaluate((id) => window.headless.grade(id, [1]), runId);
  const { origin, ...outcomes } = await tryInLane(page, server.host);
  expect(origin).toBe('null');
  for (const [way, outcome] of Object.entries(outcomes)) {
    expect(`${way} ${outcome}`).toMatch(/ refused: /);
  }
  expect(server.hits).toEqual([]);
  await server.stop();
});
