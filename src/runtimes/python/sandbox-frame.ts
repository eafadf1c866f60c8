import { supervisorHash, supervisorSource } from 'virtual:python-sandbox';
import type { FromSupervisor, ToSupervisor } from './protocol.ts';

/**
 * No network at all, one script known by its hash, workers from blobs of its own. The frame has an
 * opaque origin besides: no storage, no cookies, no access to the page.
 */
const policy = `default-src 'none'; script-src '${supervisorHash}' 'wasm-unsafe-eval'; worker-src blob:`;

const frameDocument =
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<title>Sandbox</title><script>${supervisorSource}</script>`;

/** How long the frame may take to say that its script runs. */
const greetingMs = 15_000;

/** The sealed frame in which samples run, and the private line to its supervisor. */
export class SandboxFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
  }

  /** Adds the hidden frame to the page and connects; rejects when its script does not start. */
  static async open(onMessage: (message: FromSupervisor) => void): Promise<SandboxFrame> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('allow', 'cross-origin-isolated');
    frame.setAttribute('aria-hidden', 'true');
    frame.title = 'Sandbox for code under test';
    frame.hidden = true;
    frame.srcdoc = frameDocument;
    const started = greeting(frame);
    document.body.append(frame);
    try {
      await started;
    } catch (error) {
      frame.remove();
      throw error;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromSupervisor>) => {
      onMessage(data);
    };
    // An opaque origin cannot be named; the window itself is the address.
    frame.contentWindow?.postMessage('connect', '*', [port2]);
    return new SandboxFrame(frame, port1);
  }

  send(message: ToSupervisor): void {
    this.#port.postMessage(message);
  }

  /** Ends every worker of the frame at once. */
  close(): void {
    this.#port.close();
    this.#frame.remove();
  }
}

function greeting(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      settle();
    };
    const listen = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data === 'sandbox-ready') finish(resolve);
    };
    const timer = setTimeout(() => {
      finish(() => {
        reject(
          new Error('The sandbox frame did not start. This browser may block sandboxed frames.'),
        );
      });
    }, greetingMs);
    window.addEventListener('message', listen);
  });
}
