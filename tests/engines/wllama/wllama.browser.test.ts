import { makeProblems } from '../../evaluate/fakes.ts';
import { createWllama } from '../../../src/engines/wllama/create-wllama.ts';
import { startLlama } from '../../../src/engines/wllama/start-llama.ts';
import { WllamaEngine } from '../../../src/engines/wllama/wllama.ts';
import { describeEngine } from '../contract.ts';
import { countCalls } from './count-calls.ts';
import { randomGguf } from './random-gguf.ts';

const [problem] = makeProblems(1);
if (!problem) throw new Error('no problem');
const file = new Blob([randomGguf()]);
const calls = countCalls(startLlama);
const loadBlobs = () => Promise.resolve([file]);

describeEngine({
  name: 'wllama',
  capabilities: { logProbs: true, seed: true },
  kind: 'model',
  problem: { ...problem, prompt: 'def ' },
  commonText: '\n',
  attempts: 12,
  create: (params) =>
    new WllamaEngine({
      model: { id: 'random', loadBlobs },
      params,
      workers: 1,
      gpu: false,
      start: calls.start,
      render: ({ prompt }) => ({ kind: 'completion', prompt }),
    }),
  createBroken: () =>
    createWllama({
      model: { id: 'page', loadBlobs: () => Promise.resolve([new Blob(['<!doctype html>'])]) },
      params: { temperature: 0, topP: 1, maxTokens: 8, stop: [], seed: 0 },
      workers: 1,
      render: ({ prompt }) => ({ kind: 'completion', prompt }),
    }),
  busy: calls.open,
});
