import { said } from '../../core/said.ts';
import type { SampleFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import type { JsonObject } from '../json/json-object.ts';
import { readSampleLine, type TextField } from './sample-line.ts';

/** EvalPlus takes a `completion` where a line has no `solution`, and so do we. */
export const evalPlusTextField = (record: JsonObject): TextField =>
  !hasFields(record, 'solution') && hasFields(record, 'completion') ? 'completion' : 'solution';

/** Samples of EvalPlus: `task_id` and a `solution` that is a whole program. */
export const evalPlusSamples: SampleFormat = {
  id: 'eval-plus-samples',
  label: said`EvalPlus samples (task_id, solution)`,
  kind: 'samples',
  recognise: (record) => (hasFields(record, 'task_id', 'solution') ? 0.9 : 0),
  parse: (record, where) => [readSampleLine(record, evalPlusTextField(record), where)],
};
