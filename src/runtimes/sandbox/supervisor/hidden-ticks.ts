/** How often a hidden page looks at its clock. */
const tickMs = 50;

const source = `setInterval(() => postMessage(0), ${tickMs})`;

/**
 * Calls back often while the page is hidden: browsers slow the timers of hidden pages down to one a
 * second, later one a minute, but not those of workers. An endless loop in a background tab would
 * else hold its lane for that long.
 */
export function tickWhileHidden(tick: () => void): void {
  let worker: Worker | undefined;
  const follow = () => {
    worker?.terminate();
    worker = undefined;
    if (!document.hidden) return;
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    worker = new Worker(url);
    worker.onmessage = tick;
    URL.revokeObjectURL(url);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
