// The Lab with generated data, for looking at: /tests/ui/preview/?problems=164&samples=200&graded=1
import { mount } from 'svelte';
import { FakeLabSource } from '../fake-lab-source.ts';
import LabHarness from '../LabHarness.svelte';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);

const source = new FakeLabSource({
  problems: number('problems', 24),
  samples: number('samples', 10),
  graded: number('graded', 1),
  rate: number('rate', 60),
});
const target = document.querySelector('#app');
if (target !== null) mount(LabHarness, { target, props: { source } });
