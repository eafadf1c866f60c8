import { expect, test } from 'vitest';
import { selectSteps, steps } from '../../scripts/test-steps.ts';

const names = (selected: readonly { name: string }[]) => selected.map((step) => step.name);

test('selectSteps([]) gives every step, and each step after the one it needs', () => {
  expect(selectSteps([])).toEqual(steps);
  for (const [index, step] of steps.entries()) {
    if (step.needs === undefined) continue;
    expect(names(steps.slice(0, index))).toContain(step.needs);
  }
});

test('selectSteps(names) keeps the order of the list and adds what is needed', () => {
  expect(names(selectSteps(['e2e', 'eslint']))).toEqual(['eslint', 'build', 'e2e']);
  expect(names(selectSteps(['knip']))).toEqual(['knip']);
});

test('selectSteps(names) refuses a step there is not, and lists those there are', () => {
  expect(() => selectSteps(['eslnt'])).toThrow(/"eslnt".*eslint, prettier/s);
});
