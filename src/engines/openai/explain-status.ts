import type { Asked } from './asked.ts';
import type { Failure } from './failure.ts';
import { isUsedUp } from './retry.ts';

type StatusFailure = Extract<Failure, { kind: 'status' }>;

/** A plain sentence for an answer whose status says that it is none. */
export function explainStatus(failure: StatusFailure, asked: Asked): string {
  return byWords(failure, asked) ?? byStatus(failure, asked);
}

/** Servers agree on words more than on statuses. */
function byWords({ said }: StatusFailure, asked: Asked): string | undefined {
  const { base } = asked;
  const text = `${said.code} ${said.message}`;
  if (isTooLong(text)) return tooLong(asked, said.message);
  if (isFiltered(text)) {
    return `The content filter of ${base} refused the prompt${of(asked)}${quote(said.message)}: leave this problem out, or use an endpoint without a filter.`;
  }
  if (isUsedUp(said.code, said.message)) {
    return `The account behind this key has nothing left at ${base}${quote(said.message)}: add credit there, or use another endpoint. Everything drawn so far is kept.`;
  }
  return undefined;
}

function byStatus(failure: StatusFailure, asked: Asked): string {
  const { status, said } = failure;
  const { base, model } = asked;
  switch (status) {
    case 401:
      return unauthorised(asked, said.message);
    case 403:
      return `${base} refuses access${quote(said.message)}: the key may lack the right to use ${model}, or the server refuses this page's address.`;
    case 404:
    case 405:
      return notFound(asked, `${said.code} ${said.message}`, said.message);
    case 413:
      return `A proxy before ${base} finds the request too large: allow larger bodies there (nginx: client_max_body_size).`;
    case 429:
      return `${base} asks for fewer requests${wait(failure)}${quote(said.message)}: allow fewer at once, then resume the run. Everything drawn so far is kept.`;
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
  return `The prompt${of(asked)} and the tokens allowed for its answer do not fit into the context of ${asked.model}${quote(message)}: allow fewer tokens per answer, or start the server with a larger context.`;
}

function unauthorised({ base, apiKey = '' }: Asked, message: string): string {
  return apiKey === ''
    ? `${base} wants a key: enter one${quote(message)}.`
    : `${base} does not accept this key${quote(message)}: check that it is whole, still valid, and made for this endpoint.`;
}

function notFound({ base, model, taskId }: Asked, text: string, message: string): string {
  if (/model/i.test(text)) {
    return `${base} has no model ${model}${quote(message)}: choose one that it lists, or load it there first.`;
  }
  const call =
    taskId === undefined
      ? ''
      : ', or it does not offer this kind of call: try the other prompt form (chat or completion)';
  return `${base} is not where the interface lies${call}${quote(message)}: check the address, which usually ends in /v1.`;
}

function broken({ status, said }: StatusFailure, { base }: Asked): string {
  return `${base} has failed several times with status ${status}${quote(said.message)}: see what the server's log says, then resume the run. Everything drawn so far is kept.`;
}

function refused({ status, said }: StatusFailure, { base }: Asked): string {
  const words = said.message === '' ? ` (status ${status})` : quote(said.message);
  return `${base} refuses the request${words}: change the setting it names, or use another endpoint.`;
}

const of = ({ taskId }: Asked): string => (taskId === undefined ? '' : ` of ${taskId}`);

const quote = (message: string): string => (message === '' ? '' : ` (it says: “${message}”)`);

function wait({ retryAfterMs }: StatusFailure): string {
  if (retryAfterMs === undefined) return '';
  return `, and a pause of ${Math.ceil(retryAfterMs / 1000)} seconds`;
}
