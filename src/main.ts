import { mount } from 'svelte';
import { emptyLabSource } from './state/empty-lab-source.ts';
import App from './ui/App.svelte';

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no element #app');
mount(App, { target, props: { source: emptyLabSource } });
