import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createOpenAi } from '../../src/engines/openai/openai.ts';
import { fetchModel } from '../../src/engines/pico/fetch-model.ts';
import { startLocalLane } from '../../src/engines/pico/local-lane.ts';
import { Pico, type PicoSetup } from '../../src/engines/pico/pico.ts';
import { engines } from '../../src/engines/registry.ts';
import { createReplay } from '../../src/engines/replay/replay.ts';
import { makeProblems } from '../evaluate/fakes.ts';
import { describeEngine, type ContractSubject } from './contract.ts';
import { TestServer } from './openai/server/server.ts';
import { picoFromDisk, picoPrompt } from './pico-from-disk.ts';
import { makePromptApi } from './prompt-api/make-prompt-api.ts';
import { StandInBrowser } from './prompt-api/stand-in-browser.ts';
import { makeWebLlm, noAdapter, StandInLanes } from './web-llm/stand-in-lane.ts';

const [problem] = makeProblems(1);
if (!problem) throw new Error('no problem');

const server = await new TestServer({ latencyMs: 15 }).start();

const greedy = { temperature: 0, topP: 1, maxTokens: 8, stop: [], seed: 0 };
const pico = await picoFromDisk();
const lanes = new StandInLanes({ tokenMs: 0.5 });
const browser = new StandInBrowser({ answerMs: 10 });
const nothing = `${server.origin}/nothing`;
const makePico = (setup: Pick<PicoSetup, 'params' | 'loadParts'>): Pico =>
  new Pico({ workers: 1, startLane: startLocalLane, ...setup });

/** Engines that run in Node, by their id in the registry. */
const subjects: Record<string, ContractSubject> = {
  replay: {
    name: 'replay',
    capabilities: { logProbs: false, seed: true },
    kind: 'recording',
    problem,
    commonText: '\n',
    attempts: 8,
    create: () => createReplay(() => Promise.resolve(recorded(8))),
    createBroken: () => createReplay(() => Promise.resolve(recorded(0))),
  },
  pico: {
    name: 'pico',
    capabilities: { logProbs: true, seed: true },
    kind: 'model',
    problem: { ...problem, prompt: picoPrompt },
    commonText: 'return',
    attempts: 12,
    create: (params) => makePico({ params, loadParts: () => Promise.resolve(pico) }),
    createBroken: () =>
      makePico({
        params: greedy,
        loadParts: async (onProgress) => ({
          ...pico,
          ...(await fetchModel(
            { id: 'pico-none@1', weightsUrl: nothing, tokenizerUrl: nothing },
            onProgress,
          )),
        }),
      }),
  },
  openai: {
    name: 'openai',
    capabilities: { logProbs: true, seed: true },
    kind: 'model',
    problem: { ...problem, prompt: 'def ' },
    commonText: '\n',
    attempts: 12,
    create: (params) =>
      createOpenAi({
        endpoint: { url: server.url, model: 'ngram', concurrency: 2 },
        params,
        render: ({ prompt }) => ({ kind: 'completion', prompt }),
      }),
    createBroken: () =>
      createOpenAi({
        endpoint: { url: server.url, model: 'another' },
        params: greedy,
        render: ({ prompt }) => ({ kind: 'completion', prompt }),
      }),
    busy: () => server.open,
    end: () => server.stop(),
  },
  'web-llm': {
    name: 'web-llm',
    capabilities: { logProbs: true, seed: true },
    kind: 'model',
    problem: { ...problem, prompt: 'def ' },
    commonText: '\n',
    attempts: 12,
    create: (params) => makeWebLlm(lanes, { params }),
    createBroken: () => makeWebLlm(new StandInLanes({}, { checkDevice: noAdapter })),
    busy: () => lanes.open,
  },
  'prompt-api': {
    name: 'prompt-api',
    capabilities: { logProbs: false, seed: false },
    limitsTokens: false,
    kind: 'model',
    problem: { ...problem, prompt: 'Write a function.' },
    commonText: '\n',
    attempts: 12,
    create: (params) => makePromptApi(browser, { params }),
    createBroken: () => makePromptApi(new StandInBrowser({ availability: 'unavailable' })),
    busy: () => browser.answering,
  },
};

/** Engines that need a browser, with the test that puts them to the same contract. */
const elsewhere: Record<string, string> = {
  wllama: 'tests/engines/wllama/wllama.browser.test.ts',
};

const recorded = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    completion: { text: `return ${i}\n`, form: 'completion' as const },
  }));

for (const subject of Object.values(subjects)) describeEngine(subject);

test('every engine in the registry is put to the contract', () => {
  for (const { id } of engines) {
    const file = elsewhere[id];
    expect(id in subjects || (file !== undefined && existsSync(file)), id).toBe(true);
  }
});
