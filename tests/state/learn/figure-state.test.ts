import { describe, expect, test } from 'vitest';
import type { FigureControl } from '../../../src/state/learn/figure-control.ts';
import { FigureState } from '../../../src/state/learn/figure-state.svelte.ts';

const controls: FigureControl[] = [
  { kind: 'number', name: 'k', label: () => 'k', least: 1, most: 20, step: 1, start: 5 },
  { kind: 'number', name: 'p', label: () => 'p', least: 0, most: 1, step: 0.05, start: 0.5 },
  {
    kind: 'choice',
    name: 'by',
    label: () => 'by',
    options: ['a', 'b'].map((value) => ({ value, label: () => value })),
    start: 'a',
  },
];

describe('FigureState', () => {
  test('starts as the figure does, then the step, then the address', () => {
    const figure = new FigureState(controls, { values: { k: '7', by: 'b' }, asked: { k: '9' } });
    expect(figure.values).toEqual({ k: '9', p: '0.5', by: 'b' });
    expect(figure.moved).toEqual({ k: '9' });
  });

  test.each([
    ['k', '99', '20'],
    ['k', '-3', '1'],
    ['k', '7.4', '7'],
    ['p', '0.33', '0.35'],
    ['k', 'many', '5'],
    ['k', '', '5'],
    ['k', 'Infinity', '5'],
    ['by', 'c', 'a'],
  ])('takes %s = %s as %s', (name, asked, value) => {
    expect(new FigureState(controls, { asked: { [name]: asked } }).values[name]).toBe(value);
  });

  test('ignores what it does not have, and what every object has', () => {
    const figure = new FigureState(controls, { asked: { q: '1', constructor: 'x' } });
    figure.set('toString', 3);
    expect(Object.keys(figure.values)).toEqual(['k', 'p', 'by']);
  });

  test('reset puts it where the step had it', () => {
    const figure = new FigureState(controls, { values: { k: '7' } });
    figure.set('k', 12);
    figure.reset();
    expect([figure.number('k'), figure.moved]).toEqual([7, {}]);
  });

  test('tells facts and what it shows; what it shows is stronger', () => {
    const figure = new FigureState(controls);
    figure.know({ best: 0.4, share: 0.1 });
    figure.tell('Five are drawn.', { share: 0.2 });
    expect(figure.outputs).toEqual({ best: 0.4, share: 0.2 });
    expect(figure.alternative).toBe('Five are drawn.');
  });
});
