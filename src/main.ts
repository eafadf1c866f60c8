import { mount } from 'svelte';
import { Offline } from './state/offline.svelte.ts';
import { openPlayground, type Playground } from './state/playground.ts';
import { route } from './state/router.svelte.ts';
import App from './ui/App.svelte';
import StartFailed from './ui/StartFailed.svelte';
import { home, screenAt } from './ui/screens.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no element #app');

let playground: Playground | undefined;
const offline = new Offline(() => playground?.lab.control.current !== undefined);
// First, so that a version that cannot start can still be updated.
void offline.start();

try {
  const opening = openPlayground();
  // Its code comes meanwhile; what fails here fails again where it is told.
  screenAt(route.path)
    .load()
    .catch(() => undefined);
  playground = await opening;
  if (location.hash === '#/headless') {
    const { createHeadless } = await import('./state/headless.ts');
    Object.assign(window, { headless: createHeadless(playground) });
  } else {
    await route.name(home);
    mount(App, { target, props: { playground, offline } });
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  mount(StartFailed, { target, props: { message } });
}
