import { mount } from 'svelte';
import { messageOf } from './core/message-of.ts';
import { Offline } from './state/offline.svelte.ts';
import { openPlayground, type Playground } from './state/playground.ts';
import { route } from './state/router.svelte.ts';
import App from './ui/App.svelte';
import StartFailed from './ui/StartFailed.svelte';
import { home, screenAt } from './ui/screens.ts';

/** Puts the page into `target`, or the functions of its screens into the window, for scripts. */
async function open(target: Element): Promise<void> {
  let playground: Playground | undefined;
  const offline = new Offline(() => playground?.lab.control.current !== undefined);
  // First, so that a version that cannot start can still be updated.
  void offline.start();
  try {
    const opening = openPlayground();
    const isHeadless = location.hash === '#/headless';
    // Its code comes meanwhile; what fails here fails again where it is told.
    if (!isHeadless)
      screenAt(route.path)
        .load()
        .catch(() => undefined);
    playground = await opening;
    if (isHeadless) {
      const { createHeadless } = await import('./state/headless.ts');
      Object.assign(window, { headless: createHeadless(playground) });
    } else {
      await route.name(home);
      mount(App, { target, props: { playground, offline } });
    }
  } catch (error) {
    mount(StartFailed, { target, props: { message: messageOf(error) } });
  }
}

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no element #app');
// Not awaited: code that is loaded meanwhile needs this file's modules, and they would wait for it.
void open(target);
