import { said } from '../../core/said.ts';
import type { AnswerMode } from '../../core/sampling/extract/extraction.ts';
import type { EngineDescriptor } from '../engine.ts';
import type { Endpoint } from './endpoint.ts';
import { hostOf } from './endpoint-host.ts';

/** What is known of an endpoint before anything is asked of it. */
export interface KnownEndpoint extends Pick<Endpoint, 'url' | 'concurrency' | 'samplesPerRequest'> {
  /** Names of its models, as it lists them or as somebody typed them. */
  readonly models: readonly string[];
}

/** Nobody tells how long an answer may be; reasoning models take this much. */
const mostTokens = 32_768;

/** An endpoint as an engine of its own; `key` is asked when a run begins, and kept nowhere. */
export function describeEndpoint(
  { models, ...endpoint }: KnownEndpoint,
  key: () => string | undefined,
): EngineDescriptor {
  const host = hostOf(endpoint.url);
  return {
    id: 'openai',
    label: host,
    about: said`The problems and their prompts are sent to the server at ${host}, which draws.`,
    endpoint: endpoint.url,
    models: models.map(describeModel),
    capabilities: { logProbs: true, seed: true, batch: true, forms: ['chat', 'completion'] },
    async create({ model, params, render }) {
      const { createOpenAi } = await import('./openai.ts');
      const apiKey = key();
      const access = { ...endpoint, model, ...(apiKey !== undefined && { apiKey }) };
      return createOpenAi({ endpoint: access, params, render });
    },
  };
}

function describeModel(id: string) {
  const madeFor = guessMadeFor(id);
  return { id, label: id, maxTokens: mostTokens, ...(madeFor && { madeFor }) };
}

/** What the name of a model says of its training; most that are served answer messages. */
export function guessMadeFor(name: string): AnswerMode | undefined {
  if (/(^|[-_:./])(base|pt)($|[-_:./])/i.test(name)) return 'completion';
  return /(^|[-_:./])(instruct|chat|it|assistant)($|[-_:./])/i.test(name) ? 'chat' : undefined;
}
