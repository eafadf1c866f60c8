import { said } from '../../core/said.ts';
import type { Container, ContainerHost } from './container.ts';
import { ContainerError } from './container-error.ts';

/** Our pages are served with this policy; a container's frame must be asked for with the same. */
const coep = 'require-corp';

/**
 * What the package puts into its frame. Under COEP the answer must allow being embedded, to a frame
 * and to `fetch` alike, so that asking for it tells whether the frame would load.
 */
const frameUrl = `https://stackblitz.com/headless?coep=${coep}&version=1.6.4`;

/** WebContainers of StackBlitz: the only file that loads `@webcontainer/api`, and only at boot. */
export const webContainerHost: ContainerHost = {
  async reach(signal) {
    if (!globalThis.crossOriginIsolated)
      throw new ContainerError(
        said`This page is not cross-origin isolated, which WebContainers need: reload it once, so that its service worker can see to that.`,
      );
    if (!navigator.onLine)
      throw new ContainerError(
        said`This device is offline; WebContainers are loaded from the network.`,
      );
    try {
      await fetch(frameUrl, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    } catch (cause) {
      throw new ContainerError(
        said`stackblitz.com, which WebContainers are loaded from, did not answer.`,
        {
          cause,
        },
      );
    }
  },
  async boot() {
    const { WebContainer } = await import('@webcontainer/api');
    return (await WebContainer.boot({ coep })) satisfies Container;
  },
  abandon() {
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src]'))
      if (new URL(frame.src).pathname === new URL(frameUrl).pathname) frame.remove();
  },
};
