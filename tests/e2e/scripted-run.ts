import type { VerdictKind } from '../../src/core/grading/verdict.ts';
import type { CallBody } from '../engines/openai/server/answer-call.ts';
import type { ServedModel } from '../engines/openai/server/served-model.ts';
import { jsonLines } from './headless.ts';
import { fileOf, type PickedFile } from './problems-page.ts';

/** How large a run of scripted answers is, and the seed it is drawn with. */
export interface ScriptedPlan {
  readonly problems: number;
  readonly samples: number;
  readonly seed: number;
}

/** What the model of this script does; which one it is follows from problem and seed alone. */
const bodies = {
  passed: (offset: number) => `    return x + ${offset}\n`,
  wrong: (offset: number) => `    return x - ${offset + 1}\n`,
  raises: () => '    return x.missing\n',
};

function bodyOf(problem: number, seed: number): keyof typeof bodies {
  if ((problem * 3 + seed) % 7 === 0) return 'raises';
  return (problem + seed) % 3 === 0 ? 'wrong' : 'passed';
}

/** What a sample must become: the whole answer, the code in it, and its verdict. */
export interface Scripted {
  readonly text: string;
  readonly code: string;
  readonly kind: VerdictKind;
}

/** The one answer there is to a problem with this seed. No two are alike, so that each is executed. */
export function scripted(problem: number, seed: number): Scripted {
  const body = bodyOf(problem, seed);
  const code = `def scripted_${problem}(x):\n    # seed ${seed}\n${bodies[body](problem)}`;
  const text = `Here is a way to do it:\n\n\`\`\`python\n${code}\`\`\`\n\nIt was written by hand.`;
  return { text, code, kind: body === 'passed' ? 'passed' : 'failed' };
}

/** The number of the problem that a prompt shows. */
function problemIn(prompt: string): number {
  const name = /\bdef scripted_(\d+)\(/.exec(prompt);
  if (!name) throw new Error(`no scripted problem in: ${prompt}`);
  return Number(name[1]);
}

/** Answers as scripted, at once. */
export const scriptedModel: ServedModel = ({ prompt, seed }) => {
  const { text } = scripted(problemIn(prompt), seed);
  return { text, finish: 'stop', tokens: [{ token: text, logprob: -1 }] };
};

export const scriptedTask = (problem: number): string => `Scripted/${problem}`;

/** Name of the set of `scriptedProblems`. */
export const scriptedSet = 'scripted';

/** A file of so many problems that the script has answers for. */
export const scriptedProblems = (count: number): PickedFile =>
  fileOf(
    `${scriptedSet}.jsonl`,
    jsonLines(
      Array.from({ length: count }, (_, problem) => ({
        task_id: scriptedTask(problem),
        prompt: `def scripted_${problem}(x):\n    """x and ${problem} more."""\n`,
        entry_point: `scripted_${problem}`,
        canonical_solution: bodies.passed(problem),
        test: `def check(candidate):\n    assert candidate(2) == ${problem + 2}\n`,
      })),
    ),
  );

/** Which problem was asked about, with which seed. */
export const askedIn = ({ messages = [], seed = NaN }: CallBody) => ({
  problem: problemIn(messages.map(({ content }) => content).join('\n')),
  seed,
});
