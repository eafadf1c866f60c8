import { said } from '../../core/said.ts';
import type { EngineError } from '../engine.ts';
import type { Asked } from './asked.ts';
import { engineError } from './engine-error.ts';
import { explainStatus } from './explain-status.ts';
import { explainUnreachable } from './explain-unreachable.ts';
import type { Failure } from './failure.ts';

/** What went wrong and what to do about it, in plain words and without the key. */
export async function explain(failure: Failure, asked: Asked): Promise<EngineError> {
  const sentence = await sentenceFor(failure, asked);
  return engineError(withoutKey(sentence, asked.apiKey));
}

/** Servers quote the key they refuse. */
function withoutKey(text: string, apiKey = ''): string {
  return apiKey === '' ? text : text.replaceAll(apiKey, said`(your key)`);
}

function sentenceFor(failure: Failure, asked: Asked): string | Promise<string> {
  const { base, model, taskId } = asked;
  switch (failure.kind) {
    case 'unreachable':
      return explainUnreachable(failure.cause, asked);
    case 'cut-off':
      return said`The connection to ${base} broke in the middle of an answer, several times: see whether the server or a proxy before it restarts or gives up early, then resume the run.`;
    case 'timed-out':
      return said`${base} gave no answer within ${seconds(failure.limitMs)}: allow more time, fewer requests at once, or fewer tokens.`;
    case 'redirected':
      return said`${base} sends callers on to another address, and prompts do not follow: enter the address it leads to (open it in a browser to see it; often https instead of http).`;
    case 'not-json':
      return notJson(failure.text, base);
    case 'odd-answer':
      return said`${base} answers in a form that is not OpenAI's (${failure.what}): check that the address is the one of its OpenAI-compatible interface.`;
    case 'withheld':
      return said`The content filter of ${base} withheld an answer of ${model}${about(taskId)}: leave this problem out, or use an endpoint without a filter.`;
    case 'status':
      return explainStatus(failure, asked);
  }
}

function notJson(text: string, base: string): string {
  const what = /^\s*</.test(text) ? said`a web page` : said`something that is not JSON`;
  return said`${base} answers with ${what}, so it is not the address of the interface: that one usually ends in /v1, such as http://localhost:11434/v1.`;
}

const about = (taskId: string | undefined): string =>
  taskId === undefined ? '' : said` to ${taskId}`;

const seconds = (ms: number): string =>
  ms < 1000 ? said`${Math.round(ms)} ms` : said`${Math.round(ms / 1000)} seconds`;
