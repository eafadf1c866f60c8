import { afterEach, expect, test } from 'vitest';
import { EngineError, type EngineProgress } from '../../../src/engines/engine.ts';
import { createPico } from '../../../src/engines/pico/create-pico.ts';
import type { PicoModel } from '../../../src/engines/pico/fetch-model.ts';
import type { Pico } from '../../../src/engines/pico/pico.ts';
import { makeTokenizer } from './make-tokenizer.ts';
import { makeWeights } from './make-weights.ts';
import { byteConfig } from './random-model.ts';
import { digest, drawAll, expectedDigest, indicesTo, params, problem } from './sample-digest.ts';

const never = new AbortController().signal;
const weights = makeWeights(byteConfig, 1);
const model: PicoModel = {
  id: 'random@1',
  weightsUrl: URL.createObjectURL(new Blob([weights])),
  tokenizerUrl: URL.createObjectURL(new Blob([makeTokenizer()])),
};

const open: Pico[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose();
});

function pico(workers: number, changed: Partial<PicoModel> = {}): Pico {
  const engine = createPico({ model: { ...model, ...changed }, params, workers });
  open.push(engine);
  return engine;
}

// The same digest is what Node comes to in sampler.test.ts: no step of the way may differ.
test.each([1, 2])('createPico() with %d web workers draws the bits of Node', async (workers) => {
  expect(await digest(await drawAll(pico(workers), indicesTo(50)))).toBe(expectedDigest);
});

test('prepare(onProgress) tells of the download, then of the workers', async () => {
  const told: EngineProgress[] = [];
  await pico(2).prepare((progress) => told.push(progress), never);
  expect(told.findLast(({ stage }) => stage === 'download')?.done).toBe(weights.length);
  expect(told.at(-1)).toEqual({ stage: 'load', done: 2, total: 2 });
});

test('draw(problem) in workers ends when aborted, and they take the next job', async () => {
  const engine = pico(2);
  await drawAll(engine, [0]);
  const abort = new AbortController();
  const seen: number[] = [];
  for await (const { index } of engine.draw(problem('a'), indicesTo(20_000), abort.signal)) {
    seen.push(index);
    abort.abort();
  }
  expect(seen).toHaveLength(1);
  // Were the workers not free, this would wait for thousands of samples.
  expect(await drawAll(engine, [1])).toHaveLength(1);
});

test('dispose() ends open draws with an EngineError', async () => {
  const engine = pico(1);
  await engine.prepare(() => undefined, never);
  const drawing = drawAll(engine, indicesTo(20_000));
  await new Promise((resolve) => setTimeout(resolve, 50));
  engine.dispose();
  await expect(drawing).rejects.toBeInstanceOf(EngineError);
});

test('prepare(onProgress) says which file is missing, and what is wrong with one', async () => {
  const gone = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(gone);
  const missing = pico(1, { weightsUrl: gone });
  await expect(missing.prepare(() => undefined, never)).rejects.toThrow(
    '[pico] random@1: cannot be fetched.',
  );
  const page = URL.createObjectURL(new Blob(['<!doctype html>']));
  const wrong = pico(2, { weightsUrl: page });
  const failed = wrong.prepare(() => undefined, never);
  await expect(failed).rejects.toThrow('[pico] weights: the file begins with "<!do"');
  await expect(failed).rejects.toBeInstanceOf(EngineError);
});
