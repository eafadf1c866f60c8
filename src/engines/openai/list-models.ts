import { said } from '../../core/said.ts';
import * as v from 'valibot';
import { RequestFailure, type Failure } from './failure.ts';
import { requestJson } from './request-json.ts';
import { defaultRetry, pauseBefore } from './retry.ts';
import { sleep } from './sleep.ts';

export interface ListRequest {
  /** Base address, without a slash at its end. */
  readonly base: string;
  readonly apiKey?: string | undefined;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/** Ids of the models, or why there are none. */
export type Listed = { readonly models: readonly string[] } | { readonly failure: Failure };

const schema = v.looseObject({ data: v.array(v.looseObject({ id: v.string() })) });

/** A server that is still loading its model says so for a while; somebody is waiting, though. */
const policy = { ...defaultRetry, retries: 3, patienceMs: 10_000 };

/** Asks an endpoint for its models; rejects with the signal's reason when it aborts. */
export async function listModels(request: ListRequest, signal: AbortSignal): Promise<Listed> {
  for (let tried = 1; ; tried++) {
    const listed = await listOnce(request, signal);
    if ('models' in listed || listed.failure.kind !== 'status') return listed;
    const pause = pauseBefore(tried, listed.failure, policy, Math.random);
    if (pause === undefined) return listed;
    await sleep(pause, signal);
  }
}

async function listOnce({ base, ...request }: ListRequest, signal: AbortSignal): Promise<Listed> {
  try {
    const json = await requestJson({ url: `${base}/models`, ...request }, signal);
    const { output, success } = v.safeParse(schema, json);
    if (success) return { models: output.data.map(({ id }) => id) };
    return { failure: { kind: 'odd-answer', what: said`its list of models has another form` } };
  } catch (error) {
    if (error instanceof RequestFailure) return { failure: error.failure };
    throw error;
  }
}
