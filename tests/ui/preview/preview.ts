// The page with generated data, for looking at: /tests/ui/preview/?problems=164&samples=200&graded=1
import { mount } from 'svelte';
import type { Playground } from '../../../src/state/playground.ts';
import App from '../../../src/ui/App.svelte';
import { FakeLabSource } from '../fake-lab-source.ts';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);

const source = new FakeLabSource({
  problems: number('problems', 24),
  samples: number('samples', 10),
  graded: number('graded', 1),
  rate: number('rate', 60),
});
const target = document.querySelector('#app');
// Only the Lab works here: the other screens need the real database.
const playground = { lab: source } as unknown as Playground;
if (target !== null) mount(App, { target, props: { playground } });
