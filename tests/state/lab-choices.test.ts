import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultChoices,
  formatChoices,
  parseChoices,
  problemFilters,
  sortKeys,
  type LabChoices,
} from '../../src/state/lab-choices.ts';
import { formatRoute } from '../../src/state/route-url.ts';

const parse = (text: string) => parseChoices(new URLSearchParams(text));
const queryOf = (choices: LabChoices) => formatRoute('', formatChoices(choices)).replace('?', '');

const required = fc.record({
  k: fc.integer({ min: 1, max: 999_999 }),
  axis: fc.constantFrom('linear', 'log'),
  interval: fc.constantFrom('problems', 'reruns'),
  hat: fc.boolean(),
  view: fc.constantFrom('matrix', 'table'),
  filter: fc.constantFrom(...problemFilters),
  search: fc.string(),
  sort: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
});
const optional = fc.record(
  {
    run: fc.string({ minLength: 1 }),
    n: fc.integer({ min: 1, max: 200 }),
    task: fc.string({ minLength: 1 }),
    sample: fc.integer({ min: 0, max: 199 }),
  },
  { requiredKeys: [] },
);

describe('parseChoices', () => {
  test('parseChoices(formatChoices(choices)) gives the choices back', () => {
    fc.assert(
      fc.property(required, optional, (base, more) => {
        const choices = { ...base, ...more } as LabChoices;
        expect(parse(queryOf(choices))).toEqual(choices);
      }),
    );
  });

  test('parseChoices(nonsense) takes the defaults', () => {
    expect(parse('k=-3&axis=cubic&view=&sort=__proto__&n=0&sample=x&filter=constructor')).toEqual(
      defaultChoices,
    );
    expect(parse('')).toEqual(defaultChoices);
  });

  test('formatChoices(defaults) leaves the address bare', () => {
    expect(queryOf(defaultChoices)).toBe('');
  });

  test('formatChoices(choices) keeps sample 0, which is a choice', () => {
    expect(queryOf({ ...defaultChoices, task: 'HumanEval/0', sample: 0 })).toBe(
      'task=HumanEval%2F0&sample=0',
    );
  });
});
