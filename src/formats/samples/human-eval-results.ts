import { said } from '../../core/said.ts';
import type { SampleFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { evalPlusTextField } from './eval-plus-samples.ts';
import { readSampleLine } from './sample-line.ts';

/**
 * Results of human-eval, ours included: sample lines with `result` and `passed`. Both are dropped,
 * since a sample is graded here before anything is said of it.
 */
export const humanEvalResults: SampleFormat = {
  id: 'human-eval-results',
  label: said`human-eval results, graded anew (task_id, completion, result, passed)`,
  kind: 'samples',
  recognise: (record) =>
    hasFields(record, 'task_id', 'result', 'passed') &&
    (hasFields(record, 'completion') || hasFields(record, 'solution'))
      ? 1
      : 0,
  parse: (record, where) => [
    readSampleLine(record, evalPlusTextField(record), where, ['result', 'passed']),
  ],
};
