import { m } from '../messages/messages.js';

/** What a page can see of itself while programs run elsewhere. */
export interface OutsideWatch {
  /** Ends the watch; gives what it saw, in words. Nothing, where all is well. */
  end(): Promise<readonly string[]>;
}

/** What everything the attacks send, post or store would carry. */
const marks = ['sandbox-bait', '"passed"'];

const isMarked = (data: unknown): boolean => {
  try {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    return marks.some((mark) => text.includes(mark));
  } catch {
    return false;
  }
};

/**
 * Watches the page from outside the sandbox: messages that arrive, requests the page itself makes,
 * and what is stored. It cannot see the network of the frame; nobody but the browser's own tools can.
 */
export function watchOutside(): OutsideWatch {
  const seen = new Set<string>();
  const listen = ({ data }: MessageEvent): void => {
    if (isMarked(data)) seen.add(m.settings_sandbox_seen_message());
  };
  window.addEventListener('message', listen);
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => isMarked(name))) {
      seen.add(m.settings_sandbox_seen_request());
    }
  });
  observer.observe({ entryTypes: ['resource'] });
  return {
    async end() {
      const requests = observer.takeRecords();
      if (requests.some(({ name }) => isMarked(name))) {
        seen.add(m.settings_sandbox_seen_request());
      }
      observer.disconnect();
      window.removeEventListener('message', listen);
      if (await hasMarkedStorage()) seen.add(m.settings_sandbox_seen_stored());
      return [...seen];
    },
  };
}

async function hasMarkedStorage(): Promise<boolean> {
  const found = await Promise.all([
    namesOf(async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
    namesOf(() => caches.keys()),
    namesOf(() => Object.keys(localStorage)),
    namesOf(() => [document.cookie]),
  ]);
  return found.flat().some(isMarked);
}

/** Not every browser tells its databases, and some have a store turned off: none is none. */
async function namesOf(list: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await list();
  } catch {
    return [];
  }
}
