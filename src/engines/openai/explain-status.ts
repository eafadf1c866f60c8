import { said } from '../../core/said.ts';
import type { Asked } from './asked.ts';
import type { Failure } from './failure.ts';
import { isUsedUp } from './retry.ts';

type StatusFailure = Extract<Failure, { kind: 'status' }>;

/** A plain sentence for an answer whose status says that it is none. */
export function explainStatus(failure: StatusFailure, asked: Asked): string {
  return byWords(failure, asked) ?? byStatus(failure, asked);
}

/** Servers agree on words more than on statuses. */
function byWords({ said: words }: StatusFailure, asked: Asked): string | undefined {
  const { base } = asked;
  const text = `${words.code} ${words.message}`;
  if (isTooLong(text)) return tooLong(asked, words.message);
  if (isFiltered(text)) {
    return said`The content filter of ${base} refused the prompt${of(asked)}${quote(words.message)}: leave this problem out, or use an endpoint without a filter.`;
  }
  if (isUsedUp(words.code, words.message)) {
    return said`The account behind this key has nothing left at ${base}${quote(words.message)}: add credit there, or use another endpoint. Everything drawn so far is kept.`;
  }
  return undefined;
}

function byStatus(failure: StatusFailure, asked: Asked): string {
  const { status, said: words } = failure;
  const { base, model } = asked;
  switch (status) {
    case 401:
      return unauthorised(asked, words.message);
    case 403:
      return said`${base} refuses access${quote(words.message)}: the key may lack the right to use ${model}, or the server refuses this page's address.`;
    case 404:
    case 405:
      return notFound(asked, `${words.code} ${words.message}`, words.message);
    case 413:
      return said`A proxy before ${base} finds the request too large: allow larger bodies there (nginx: client_max_body_size).`;
    case 429:
      return said`${base} asks for fewer requests${wait(failure)}${quote(words.message)}: allow fewer at once, then resume the run. Everything drawn so far is kept.`;
    default:
      return status >= 500 ? broken(failure, asked) : refused(failure, asked);
  }
}

const isTooLong = (text: string): boolean =>
  /context_length_exceeded|exceed_context_size|(maximum|max|available) (context|model) (length|size|len)|context (window|length|size).{0,40}exceed|prompt is too long|too large to process/i.test(
    text,
  );

const isFiltered = (text: string): boolean =>
  /content_?filter|content_policy|responsibleai/i.test(text);

function tooLong(asked: Asked, message: string): string {
  return said`The prompt${of(asked)} and the tokens allowed for its answer do not fit into the context of ${asked.model}${quote(message)}: allow fewer tokens per answer, or start the server with a larger context.`;
}

function unauthorised({ base, apiKey = '' }: Asked, message: string): string {
  return apiKey === ''
    ? said`${base} wants a key: enter one${quote(message)}.`
    : said`${base} does not accept this key${quote(message)}: check that it is whole, still valid, and made for this endpoint.`;
}

function notFound({ base, model, taskId }: Asked, text: string, message: string): string {
  if (/model/i.test(text)) {
    return said`${base} has no model ${model}${quote(message)}: choose one that it lists, or load it there first.`;
  }
  const call =
    taskId === undefined
      ? ''
      : said`, or it does not offer this kind of call: try the other prompt form (chat or completion)`;
  return said`${base} is not where the interface lies${call}${quote(message)}: check the address, which usually ends in /v1.`;
}

function broken({ status, said: words }: StatusFailure, { base }: Asked): string {
  return said`${base} has failed several times with status ${status}${quote(words.message)}: see what the server's log says, then resume the run. Everything drawn so far is kept.`;
}

function refused({ status, said: words }: StatusFailure, { base }: Asked): string {
  const reply = words.message === '' ? said` (status ${status})` : quote(words.message);
  return said`${base} refuses the request${reply}: change the setting it names, or use another endpoint.`;
}

const of = ({ taskId }: Asked): string => (taskId === undefined ? '' : said` of ${taskId}`);

const quote = (message: string): string => (message === '' ? '' : said` (it says: “${message}”)`);

function wait({ retryAfterMs }: StatusFailure): string {
  if (retryAfterMs === undefined) return '';
  return said`, and a pause of ${Math.ceil(retryAfterMs / 1000)} seconds`;
}
