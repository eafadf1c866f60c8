import { expect, test } from 'vitest';
import { estimateCurve } from '../../../src/core/statistics/estimate-curve.ts';
import { resultsByLanguage } from '../../../src/core/statistics/results-by-language.ts';

const row = (language: string, taskId: string, n: number, c: number, excluded = 0) => ({
  language,
  tally: { taskId, n, c },
  excluded,
});
const rows = [
  row('lua', 'a', 4, 2),
  row('java', 'b', 0, 0, 4),
  row('lua', 'c', 4, 4),
  row('lua', 'half', 1, 0),
];
const pool = [rows[0], rows[2]].flatMap((one) => (one ? [one.tally] : []));

test('resultsByLanguage(rows, pool) counts each language by itself, in the order of the rows', () => {
  const [lua, java] = resultsByLanguage(rows, pool);
  expect(lua).toMatchObject({ language: 'lua', problems: 3, n: 9, c: 6, excluded: 0 });
  expect(java).toEqual({
    ...{ language: 'java', problems: 1, n: 0, c: 0, excluded: 4 },
    pass1: undefined,
  });
});

test('resultsByLanguage(rows, pool) estimates as the whole run is estimated, half-graded ones left out', () => {
  const [lua] = resultsByLanguage(rows, pool);
  expect(lua?.pass1).toEqual(estimateCurve(pool, [1])[0]);
  expect(lua?.pass1?.value).toBe(0.75);
});
