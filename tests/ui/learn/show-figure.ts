import axe from 'axe-core';
import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { FigureState } from '../../../src/state/learn/figure-state.svelte.ts';
import type { Playground } from '../../../src/state/playground.ts';
import { figures } from '../../../src/ui/learn/figures/registry.ts';
import LessonFigure from './LessonFigure.svelte';

/** Nothing is drawn or judged: figures show what is recorded. */
const playground = {
  python: {},
  lab: { engines: {}, subscribe: () => () => undefined, control: { current: undefined } },
} as unknown as Playground;

/** Mounts a figure of the registry, with its controls, once it has told what it shows. */
export async function showFigure(
  name: string,
  values: Readonly<Record<string, string>> = {},
): Promise<FigureState> {
  const definition = figures[name];
  if (!definition) throw new Error(`There is no figure ${name}.`);
  const figure = new FigureState(definition.controls, { values });
  if (definition.facts) figure.know(await definition.facts());
  const { default: Body } = await definition.load();
  await render(LessonFigure, { figure, Body, playground });
  await vi.waitFor(() => {
    if (figure.alternative === '') throw new Error(`${name} has not told what it shows.`);
  });
  return figure;
}

/** What axe finds wrong in what is mounted, as a page of its own. */
export async function violationsOfFigure(): Promise<string[]> {
  const { violations } = await axe.run(document.body);
  const page = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];
  return violations.filter(({ id }) => !page.includes(id)).map(({ id, help }) => `${id}: ${help}`);
}
