import { mount } from 'svelte';
import { openPlayground } from './state/playground.ts';
import App from './ui/App.svelte';
import StartFailed from './ui/StartFailed.svelte';

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no element #app');

try {
  const playground = await openPlayground();
  if (location.hash === '#/headless') {
    const { createHeadless } = await import('./state/headless.ts');
    Object.assign(window, { headless: createHeadless(playground) });
  } else mount(App, { target, props: { playground } });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  mount(StartFailed, { target, props: { message } });
}
