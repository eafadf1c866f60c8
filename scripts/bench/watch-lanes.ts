import type { Page } from 'playwright';

/** A call that the supervisor handed to a lane; times are milliseconds of the frame's clock. */
export interface LaneCall {
  readonly call: string;
  /** The task as the lane was given it. */
  readonly task: string;
  readonly postedAt: number;
  answeredAt?: number;
  /** How long the interpreter worked on it, without messages and without cleaning up. */
  pythonMs?: number;
}

declare global {
  interface Window {
    laneCalls?: LaneCall[];
  }
}

/**
 * Loads the page anew so that what passes between supervisor and lanes is noted. The shipped code
 * is not changed; what is timed with this on is a little slower for it.
 */
export async function watchLanes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window === window.top) return;
    const calls: LaneCall[] = (window.laneCalls = []);
    const open = new WeakMap<MessagePort, LaneCall>();
    const ports = MessagePort.prototype;
    const post = Reflect.get(ports, 'postMessage') as (...parameters: unknown[]) => void;
    ports.postMessage = new Proxy(post, {
      apply(original, port: MessagePort, parameters: unknown[]) {
        const message = parameters[0] as { call?: string; parameters?: string[] };
        if (message.call !== undefined) {
          const [task = ''] = message.parameters ?? [];
          const made = { call: message.call, task, postedAt: performance.now() };
          open.set(port, made);
          calls.push(made);
        }
        Reflect.apply(original, port, parameters);
      },
    });
    const onMessage = Object.getOwnPropertyDescriptor(ports, 'onmessage');
    Object.defineProperty(ports, 'onmessage', {
      set(this: MessagePort, listener: (event: MessageEvent) => void) {
        onMessage?.set?.call(this, (event: MessageEvent<{ type?: string; durationMs: number }>) => {
          const made = event.data.type === 'answer' ? open.get(this) : undefined;
          if (made) {
            made.answeredAt = performance.now();
            made.pythonMs = event.data.durationMs;
          }
          listener(event);
        });
      },
    });
  });
  await page.reload();
  await page.waitForFunction(() => 'headless' in window);
}

/** What was noted since the sandbox frame that is up was opened. */
export async function laneCalls(page: Page): Promise<readonly LaneCall[]> {
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error('There is no sandbox frame.');
  return frame.evaluate(() => window.laneCalls ?? []);
}
