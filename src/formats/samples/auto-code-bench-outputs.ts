import { said } from '../../core/said.ts';
import * as v from 'valibot';
import type { SampleFormat } from '../format.ts';
import { hasFields } from '../has-fields.ts';
import { autoCodeBenchTaskId } from '../problems/auto-code-bench/auto-code-bench-task-id.ts';
import { firstBlock } from '../problems/auto-code-bench/first-block.ts';
import { nonEmptyText, validate } from '../validate.ts';

const schema = v.object({
  question: nonEmptyText,
  language: nonEmptyText,
  canonical_solution: v.optional(v.string(), ''),
  output: v.string(),
});

/**
 * Answers to AutoCodeBench: its problems with an `output`. The code is read as its `call_sandbox.py`
 * does: the first fenced block with something in it, in Elixir put into the reference's module.
 */
export const autoCodeBenchOutputs: SampleFormat = {
  id: 'auto-code-bench-outputs',
  label: said`AutoCodeBench outputs (question, language, output)`,
  kind: 'samples',
  recognise: (record) => (hasFields(record, 'question', 'language', 'output') ? 1 : 0),
  parse(record, where) {
    const {
      question,
      language,
      output,
      canonical_solution: reference,
    } = validate(schema, record, where);
    const code = firstBlock(output) ?? '';
    const text = language.toLowerCase() === 'elixir' ? inModule(code, reference) : code;
    return [
      {
        taskId: autoCodeBenchTaskId(question, language),
        completion: { text, form: 'solution' },
        ...(output !== text && { extra: { output } }),
      },
    ];
  },
};

/** An answer under the name the tests know: in the module of the reference. */
function inModule(code: string, reference: string): string {
  const module = (firstBlock(reference) ?? reference).trim().split('\n');
  const [head, end] = [module[0] ?? '', module.at(-1) ?? ''];
  if (code === '' || !head.startsWith('defmodule')) return code;
  const lines = code.split('\n');
  const isModule = lines[0]?.startsWith('defmodule') && lines.at(-1)?.startsWith('end');
  const body = isModule ? lines.slice(1, -1) : lines.map((line) => `  ${line}`);
  return [head, ...body, end].join('\n');
}
