import { createPromptApi } from './create-prompt-api.ts';

/** Nobody draws with it; it is only made to be ready. */
const params = { temperature: 1, topP: 1, maxTokens: 1, stop: [], seed: 0 };

/** Lets the browser download its model, telling how much is here as a part of 1. */
export async function downloadBuiltIn(onPart: (part: number) => void): Promise<void> {
  const render = () => ({ kind: 'chat', messages: [] }) as const;
  const engine = createPromptApi({ params, render });
  try {
    await engine.prepare(({ done }) => {
      onPart(done);
    }, new AbortController().signal);
  } finally {
    engine.dispose();
  }
}
