import { said } from '../../core/said.ts';

/** The one script of a frame: its text, and its hash as a policy source, `sha256-…`. */
export interface FrameScript {
  readonly source: string;
  readonly hash: string;
}

/**
 * No network at all, one script known by its hash, workers from blobs of its own. The frame has an
 * opaque origin besides: no storage, no cookies, no access to the page.
 */
const policyOf = ({ hash }: FrameScript): string =>
  `default-src 'none'; script-src '${hash}' 'wasm-unsafe-eval'; worker-src blob:`;

const documentOf = (script: FrameScript): string =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">` +
  `<title>Sandbox</title><script>${script.source}</script>`;

/** How long the frame may take to say that its script runs. */
const greetingMs = 15_000;

/** What a frame tells; it may go silent without a word when its process dies. */
export interface FrameEvents<Received> {
  readonly onMessage: (message: Received) => void;
  /** Somebody else took the frame off the page. */
  readonly onRemoved: () => void;
}

/** The sealed frame in which samples run, and the private line to its supervisor. */
export class SandboxFrame<Sent> {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  readonly #removal: MutationObserver;

  private constructor(frame: HTMLIFrameElement, port: MessagePort, removal: MutationObserver) {
    this.#frame = frame;
    this.#port = port;
    this.#removal = removal;
  }

  /** Adds the hidden frame to the page and connects; rejects when its script does not start. */
  static async open<Sent, Received>(
    script: FrameScript,
    { onMessage, onRemoved }: FrameEvents<Received>,
  ): Promise<SandboxFrame<Sent>> {
    const frame = hiddenFrame(documentOf(script));
    const started = greeting(frame);
    document.body.append(frame);
    try {
      await started;
    } catch (error) {
      frame.remove();
      throw error;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Received>) => {
      onMessage(data);
    };
    // An opaque origin cannot be named; the window itself is the address.
    frame.contentWindow?.postMessage('connect', '*', [port2]);
    return new SandboxFrame<Sent>(frame, port1, whenRemoved(frame, onRemoved));
  }

  send(message: Sent): void {
    this.#port.postMessage(message);
  }

  /** Ends every worker of the frame at once. */
  close(): void {
    this.#removal.disconnect();
    this.#port.close();
    this.#frame.remove();
  }
}

function hiddenFrame(content: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', 'cross-origin-isolated');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = 'Sandbox for code under test';
  frame.hidden = true;
  frame.srcdoc = content;
  return frame;
}

/** Ports do not tell in every browser that their other end is gone; the page's own tree does. */
function whenRemoved(frame: HTMLIFrameElement, onRemoved: () => void): MutationObserver {
  const observer = new MutationObserver(() => {
    if (frame.isConnected) return;
    observer.disconnect();
    onRemoved();
  });
  observer.observe(document.body, { childList: true });
  return observer;
}

function greeting(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      removal?.disconnect();
      window.removeEventListener('message', listen);
      settle();
    };
    const fail = (message: string) => {
      finish(() => {
        reject(new Error(message));
      });
    };
    const listen = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data === 'sandbox-ready') finish(resolve);
    };
    const timer = setTimeout(() => {
      fail(said`The sandbox frame did not start. This browser may block sandboxed frames.`);
    }, greetingMs);
    let removal: MutationObserver | undefined;
    queueMicrotask(() => {
      removal = whenRemoved(frame, () => {
        fail(said`The sandbox frame was removed.`);
      });
    });
    window.addEventListener('message', listen);
  });
}
