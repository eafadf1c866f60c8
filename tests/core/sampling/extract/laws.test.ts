import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCodes } from '../../../../src/core/sampling/extract/changes.ts';
import { extractCode } from '../../../../src/core/sampling/extract/extract-code.ts';
import {
  noCodeReasons,
  reason,
  reasonCodes,
} from '../../../../src/core/sampling/extract/reasons.ts';
import { problems } from '../answers/problems.ts';
import { readAnswers } from '../answers/read-answers.ts';

/** Pieces that make texts hard to read; between them, anything. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '```',
      '```python\n',
      '\n```\n',
      '~~~\n',
      '"""',
      "'''",
      '<think>',
      '</think>',
      '>>> ',
      '... ',
    ],
    ...[
      'def count_vowels(text):\n',
      '    return 1\n',
      'return 1\n',
      '\t',
      '  ',
      '\\\n',
      '#',
      '(',
      ']',
    ],
    ...[
      'class A:\n',
      '@a\n',
      'import a\n',
      'else:\n',
      'if a:\n',
      'x = y = ',
      '\r\n',
      '\u00a0',
      '</s>',
    ],
  ),
  fc.string({ maxLength: 8 }),
);
const answers = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
const stops = fc.constantFrom('stop', 'length', 'aborted', undefined);

describe('extractCode', () => {
  test('extractCode(anything) gives code exactly where its reason does not say there is none', () => {
    const asked = fc.constantFrom(...Object.values(problems));
    const modes = fc.constantFrom('chat', 'completion');
    fc.assert(
      fc.property(answers, asked, modes, stops, (text, problem, mode, stopReason) => {
        const answer = { text, ...(stopReason && { stopReason }) } as const;
        const { code, reason: why, form } = extractCode(answer, problem, mode);
        expect(code.trim() === '').toBe(noCodeReasons.has(why.code));
        if (problem.promptKind === 'text') expect(form).toBe('solution');
      }),
      { numRuns: 3000 },
    );
  });
  const whole = readAnswers().filter(
    ({ mode, passes, form, reason: why }) =>
      mode === 'chat' && passes && form === 'solution' && why !== 'incomplete',
  );
  test.each(whole)(
    'extractCode(extracted code in a fence) is that code: $title',
    ({ problem, code }) => {
      const again = extractCode(
        { text: `Sure:\n\n\`\`\`python\n${code}\`\`\`\n` },
        problem,
        'chat',
      );
      expect(again).toEqual({ code, form: 'solution', reason: reason('fence'), changes: [] });
    },
  );
  // Without a fence of its own around it, a fence in a docstring is taken for one of the answer.
  const unfenced = whole.filter(({ code }) => !code.includes('```'));
  test.each(unfenced)(
    'extractCode(extracted code alone) is that code: $title',
    ({ problem, code }) => {
      const again = extractCode({ text: code }, problem, 'chat');
      expect(again).toEqual({ code, form: 'solution', reason: reason('no-fence'), changes: [] });
    },
  );
  test('reason(code, detail) puts any detail into the sentence as it is', () => {
    expect(reason('fence-chosen', '`$&$1`').sentence).toBe(
      'Of several fenced blocks, the code is the one that defines `$&$1`.',
    );
  });
});

describe('docs/prompts.md', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../../docs/prompts.md'), 'utf8');
  test.each([...reasonCodes, ...changeCodes])('explains %s', (code) => {
    expect(docs).toContain(`\`${code}\``);
  });
});
