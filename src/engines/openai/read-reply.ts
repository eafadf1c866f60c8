import * as v from 'valibot';
import { readAnswers, type Answers } from '../shared/answers/read-answers.ts';
import { UnusableAnswer } from '../shared/answers/unusable-answer.ts';
import { RequestFailure, type Failure } from './failure.ts';
import { serverWords } from './server-words.ts';

const errorSchema = v.looseObject({ error: v.looseObject({ code: v.unknown() }) });

/** Reads the answer of an endpoint to a call of either kind; throws a `RequestFailure` where it is none. */
export function readReply(json: unknown): Answers {
  try {
    return readAnswers(json);
  } catch (error) {
    if (!(error instanceof UnusableAnswer)) throw error;
    const { reason } = error;
    throw new RequestFailure((reason.kind === 'odd-answer' && errorIn(json)) || reason);
  }
}

/** Gateways such as OpenRouter report an error of the server behind them with status 200. */
function errorIn(json: unknown): Failure | undefined {
  const read = v.safeParse(errorSchema, json);
  if (!read.success) return undefined;
  const { code } = read.output.error;
  const status = typeof code === 'number' && code >= 400 && code < 600 ? code : 502;
  return { kind: 'status', status, said: serverWords(JSON.stringify(json)) };
}
