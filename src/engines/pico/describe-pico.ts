import type { EngineDescriptor, EngineModel } from '../engine.ts';

/** What sets the stages of the one training apart; the rest is the same for all. */
const stages = [
  { stage: 'weak', note: 'saw least, solves single steps' },
  { stage: 'medium', note: 'spreads widest over the problems' },
  { stage: 'strong', note: 'saw most, solves longer chains' },
] as const;

const folder = './models/pico/';
const version = 1;

const models: readonly EngineModel[] = stages.map(({ stage, note }) => ({
  id: `pico-${stage}@${version}`,
  label: stage,
  note,
  bytes: 1_140_480,
  // With the longest prompt of the packs they still fit into its context of 640.
  maxTokens: 320,
}));

/** The embedded model: about a megabyte, drawn on the CPU, the same samples on every device. */
export const pico: EngineDescriptor = {
  id: 'pico',
  label: 'Pico',
  about: 'Trained by this project on generated problems: a model organism, not a coding assistant.',
  models,
  capabilities: { logProbs: true, seed: true, batch: true, forms: [] },
  async create({ model: id, params, workers }) {
    const { createPico } = await import('./create-pico.ts');
    const weights = `${folder}${id.replace(/@.*$/, '')}.bin`;
    const model = { id, weightsUrl: weights, tokenizerUrl: `${folder}tokenizer.json` };
    return createPico({ model, params, workers });
  },
};
