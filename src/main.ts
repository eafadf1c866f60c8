import { mount } from 'svelte';
import { Offline } from './state/offline.svelte.ts';
import { openPlayground, type Playground } from './state/playground.ts';
import { route } from './state/router.svelte.ts';
import App from './ui/App.svelte';
import StartFailed from './ui/StartFailed.svelte';
import { home } from './ui/screens.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no element #app');

let playground: Playground | undefined;
const offline = new Offline(() => playground?.lab.control.current !== undefined);
// First, so that a version that cannot start can still be updated.
void offline.start();

try {
  playground = await openPlayground();
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
