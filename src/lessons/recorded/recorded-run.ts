import type { VerdictKind } from '../../core/grading/verdict.ts';
import { verdictKinds } from '../../core/grading/verdict.ts';
import type { LessonPack, PicoStage } from '../draw-spec.ts';
import type { LessonSample } from '../lesson-sample.ts';

/** A draw of Pico that was recorded, with all it takes to make it again. */
export interface RecordedRun {
  readonly about: RecordedAbout;
  /** One for each temperature, lowest first. */
  readonly draws: readonly RecordedDraw[];
}

/** Where and when a recording was made, and of what. */
export interface RecordedAbout {
  /** ISO 8601. */
  readonly recordedAt: string;
  /** Version of the page that drew and judged. */
  readonly version: string;
  /** As runs name it, such as `pico-medium@1`. */
  readonly model: string;
  readonly stage: PicoStage;
  /** SHA-256 of its weights, in hex. */
  readonly weights: string;
  readonly parameters: number;
  /** Tokens it was trained on. */
  readonly trainedTokens: number;
  readonly pack: LessonPack;
  readonly packVersion: string;
  readonly seed: number;
  /** Samples per problem. */
  readonly n: number;
  /** What judged, such as `Pyodide 314.0.7 (Python 3.14.2)`. */
  readonly runtime: string;
  /** What it took its time on, such as `Chromium 156, 2 cores`. */
  readonly device: string;
}

/** The samples of one temperature. */
export interface RecordedDraw {
  readonly temperature: number;
  readonly problems: readonly RecordedProblem[];
}

/** The samples of one problem, each list in the order of their index. */
export interface RecordedProblem {
  readonly task: string;
  /** A letter per sample: the first of the verdict's name, `e` for a runner error. */
  readonly verdicts: string;
  readonly tokens: readonly number[];
  /** Sums of log-probabilities in nats, to three digits. */
  readonly logProbs: readonly number[];
  /** Milliseconds that drawing them all took, and running each, all in all. */
  readonly drawMs: number;
  readonly gradeMs: number;
  /** For each sample a word of 0 and 1, one per `assertionsOf`: whether it held. */
  readonly tests?: string;
  /** What was drawn. */
  readonly texts?: readonly string[];
}

const letters: Readonly<Record<VerdictKind, string>> = {
  passed: 'p',
  failed: 'f',
  'timed-out': 't',
  crashed: 'c',
  'no-code': 'n',
  unsupported: 'u',
  'runner-error': 'e',
};

const kinds = new Map(verdictKinds.map((kind) => [letters[kind], kind]));

/** The letter that a recording keeps a verdict as. */
export const letterOf = (kind: VerdictKind): string => letters[kind];

/** The samples of a recorded problem, the first `n` of them; throws where the lists do not agree. */
export function recordedSamples(problem: RecordedProblem, n = Infinity): LessonSample[] {
  const words = problem.tests?.split(' ');
  const all = Array.from(problem.verdicts).slice(0, n);
  return all.map((letter, index) => {
    const kind = kinds.get(letter);
    const [tokens, sumLogProb] = [problem.tokens[index], problem.logProbs[index]];
    if (kind === undefined || tokens === undefined || sumLogProb === undefined)
      throw new Error(`The recording of ${problem.task} lacks sample ${index}.`);
    const [word, completion] = [words?.[index], problem.texts?.[index]];
    return {
      taskId: problem.task,
      index,
      kind,
      tokens,
      sumLogProb,
      meanLogProb: sumLogProb / Math.max(1, tokens),
      ...(word !== undefined && { tests: Array.from(word, (bit) => bit === '1') }),
      ...(completion !== undefined && { completion }),
    };
  });
}
