import type { FigureDefinition } from '../figure.ts';

/** n samples as dots, c of them right: k are drawn without looking, by hand or ten thousand times. */
export const urn: FigureDefinition = {
  title: () => 'An urn of samples',
  controls: [
    {
      kind: 'number',
      name: 'n',
      label: () => 'Samples n',
      symbol: 'n',
      least: 2,
      most: 60,
      step: 1,
      start: 20,
    },
    {
      kind: 'number',
      name: 'c',
      label: () => 'Right ones c',
      symbol: 'c',
      least: 0,
      most: 60,
      step: 1,
      start: 4,
    },
    {
      kind: 'number',
      name: 'k',
      label: () => 'Drawn k',
      symbol: 'k',
      least: 1,
      most: 60,
      step: 1,
      start: 5,
    },
  ],
  load: () => import('./UrnFigure.svelte'),
};
