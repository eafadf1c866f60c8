import { expect, test } from 'vitest';
import { originText, paramsText, runNameText } from '../../src/state/run-words.ts';
import { fakeEngine, params } from './fake-engine.ts';

const engines = [fakeEngine()];
const source = { engine: 'pico', label: 'Pico medium', model: 'pico-medium@1', params };

test('paramsText(params) leaves out a top-p that leaves out nothing', () => {
  expect(paramsText(params)).toBe('T = 0.8, seed 1');
  expect(paramsText({ ...params, topP: 0.95 })).toBe('T = 0.8, top-p 0.95, seed 1');
});

test('runNameText(run) says model, temperature, size and weak tests', () => {
  const plan = { a: 20, b: 20 };
  expect(runNameText({ source, plan })).toBe('Pico medium, T = 0.8, 2 × 20');
  expect(runNameText({ source, plan, tests: 'weak' })).toMatch(/2 × 20, weak tests$/);
});

test('originText(run) says where samples come from, and what their model is', () => {
  expect(originText({ source }, engines)).toBe(
    'Drawn by Pico medium, T = 0.8, seed 1. Trained by this project on generated problems: a model organism.',
  );
  const again = { ...source, engine: 'replay', recording: 'run:x' };
  expect(originText({ source: again, tests: 'weak' }, engines)).toMatch(
    /^Samples of another run, drawn by Pico medium.* Judged by weak tests\.$/,
  );
});

test('originText(recorded or imported) names the recording or the file', () => {
  const recorded = { engine: 'replay', label: 'Attempts written by hand', recording: 'pack:x' };
  expect(originText({ source: recorded }, engines)).toBe('Attempts written by hand.');
  const imported = { engine: 'replay', label: 'gpt-4', fileName: 'gpt-4.jsonl' };
  expect(originText({ source: imported }, engines)).toBe('Samples from gpt-4.jsonl.');
});
