// The engine in a page, as the site has it: same worker, same policy, no screen.
import type { DrawnCompletion, Engine, EngineProgress } from '../../../src/engines/engine.ts';
import { createWebLlm } from '../../../src/engines/web-llm/create-web-llm.ts';
import { parseModelList } from '../../../src/engines/web-llm/parse-model-list.ts';
import type { SmokeOutcome, SmokeTask, TimedSample } from '../smoke-port.ts';

declare global {
  interface Window {
    /** Put there by the driver. */
    tell(progress: EngineProgress): Promise<void>;
    smokeWebLlm(task: SmokeTask): Promise<SmokeOutcome>;
  }
}

const signal = new AbortController().signal;

window.smokeWebLlm = async ({ entry, prompt, form, params, count }) => {
  try {
    const [model] = parseModelList(JSON.stringify(entry), location.href);
    if (!model) throw new Error('There is no model.');
    const render = () =>
      form === 'chat'
        ? ({ kind: 'chat', messages: [{ role: 'user', content: prompt }] } as const)
        : ({ kind: 'completion', prompt } as const);
    return await run(createWebLlm({ model, params, render }), count);
  } catch (error) {
    // An error that leaves the page brings its stack along; the sentence is what is wanted.
    return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
  }
};

async function run(engine: Engine, count: number): Promise<SmokeOutcome> {
  try {
    const began = performance.now();
    await engine.prepare((progress) => void window.tell(progress), signal);
    const loadSeconds = (performance.now() - began) / 1000;
    const samples = await draw(engine, [...Array(count).keys()]);
    const [again] = await draw(engine, [0]);
    const repeats = again?.completion.text === samples[0]?.completion.text;
    return { kind: 'drawn', loadSeconds, samples, repeats };
  } finally {
    engine.dispose();
  }
}

async function draw(engine: Engine, indices: readonly number[]): Promise<TimedSample[]> {
  const samples: TimedSample[] = [];
  let from = performance.now();
  const timed = ({ completion }: DrawnCompletion): TimedSample => {
    const seconds = (performance.now() - from) / 1000;
    from = performance.now();
    return { completion, seconds };
  };
  for await (const drawn of engine.draw(problem, indices, signal)) samples.push(timed(drawn));
  return samples;
}

/** What is asked comes from the command line; the engine wants a problem all the same. */
const problem = {
  taskId: 'smoke/0',
  prompt: '',
  promptKind: 'text',
  tests: { kind: 'asserts', setup: '', asserts: [] },
} as const;
