import { said } from '../../core/said.ts';
import type { SampleFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { readSampleLine } from './sample-line.ts';

/** Samples of human-eval: `task_id` and a `completion` that continues the prompt. */
export const humanEvalSamples: SampleFormat = {
  id: 'human-eval-samples',
  label: said`human-eval samples (task_id, completion)`,
  kind: 'samples',
  recognise: (record) => (hasFields(record, 'task_id', 'completion') ? 0.8 : 0),
  parse: (record, where) => [readSampleLine(record, 'completion', where)],
};
