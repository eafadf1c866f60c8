import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultWorkers } from '../../src/engines/default-workers.ts';
import { engines } from '../../src/engines/registry.ts';

const folder = join(import.meta.dirname, '../../public/models/pico');

interface Manifest {
  readonly version: string;
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
  }[];
}

describe('the registry', () => {
  test('names every engine and model once', () => {
    const ids = engines.flatMap(({ id, models }) => [id, ...models.map((model) => model.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.runIf(existsSync(join(folder, 'model.json')))(
    'describes the stages of Pico as they are shipped',
    () => {
      const { version, stages } = JSON.parse(
        readFileSync(join(folder, 'model.json'), 'utf8'),
      ) as Manifest;
      const described = engines.find(({ id }) => id === 'pico')?.models ?? [];
      for (const { id, name, bytes } of stages) {
        const model = described.find(({ label }) => label === id);
        expect(model).toMatchObject({ id: `${name}@${version}`, bytes });
      }
    },
  );
});

test('defaultWorkers(cores) leaves at least half of the cores to the programs', () => {
  expect([1, 2, 3, 4, 8, 64].map(defaultWorkers)).toEqual([1, 1, 1, 2, 4, 4]);
});
