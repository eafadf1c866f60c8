import { expect, test } from 'vitest';
import { change } from '../../../src/core/sampling/extract/changes.ts';
import { reason } from '../../../src/core/sampling/extract/reasons.ts';
import { sampleRecord } from '../../../src/formats/writers/sample-record.ts';
import { sample } from '../../storage/examples.ts';

test('sampleRecord(…) of a sample that was read from an answer keeps the answer and the way', () => {
  const record = sampleRecord(
    sample('run', 'A/0', 0, {
      completion: { text: 'def f(): ...', form: 'solution' },
      answer: {
        text: 'Sure!',
        reason: reason('fence'),
        changes: [change('demo-removed')],
        promptSha256: 'abc',
      },
      extra: { seed: 3 },
    }),
  );
  expect(record).toEqual({
    task_id: 'A/0',
    solution: 'def f(): ...',
    raw_answer: 'Sure!',
    extraction: 'fence demo-removed',
    prompt_sha256: 'abc',
    seed: 3,
  });
});

test('sampleRecord(…) of a sample without an answer is what the field writes', () => {
  expect(sampleRecord(sample('run', 'A/0', 0))).toEqual({
    task_id: 'A/0',
    completion: '    return 0\n',
  });
});
