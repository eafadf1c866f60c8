import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/problems/generate/random.ts';
import { trainingDocument } from '../../../../src/core/problems/generate/training-document.ts';

test('trainingDocument(random) gives a prompt that a body can follow', () => {
  const random = seededRandom(5);
  for (let i = 0; i < 500; i++) {
    const { prompt, body, bugs } = trainingDocument(random);
    expect(prompt).toMatch(/^def \w+\(.*\) -> \w+:\n {4}"""[^]+\n {4}"""\n$/);
    expect(body).toMatch(/^( {4}.*\n)+$/);
    expect(bugs).toBeGreaterThanOrEqual(0);
  }
});

test('trainingDocument(random) writes the same corpus from the same seed, on every machine', () => {
  const random = seededRandom(1);
  const hash = createHash('sha256');
  for (let i = 0; i < 5000; i++) hash.update(`${JSON.stringify(trainingDocument(random))}\n`);
  expect(hash.digest('hex')).toBe(
    '5cf6f7a16201af19b7dc2c9a255fd67155dd9f99380b9f82533d46336e1973f8',
  );
});
