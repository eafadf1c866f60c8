import { bleu } from '../../core/similarity/bleu.ts';
import { codeTokens } from '../../core/similarity/code-tokens.ts';
import { fewestErrors, type LikenessPoint } from '../../core/similarity/threshold.ts';
import type { LessonSample } from '../../lessons/lesson-sample.ts';
import {
  likenessProblems,
  likenessSpec,
  twoAnswers,
  type LikenessProblemId,
} from '../../lessons/likeness/likeness-problems.ts';
import { recordedOf } from '../../lessons/recorded/read-recorded.ts';

/** A sample as a dot: how alike it is to the reference, and whether it passed. */
export interface LikenessSample extends LikenessPoint {
  readonly code: string;
}

/** The samples that have a text and a verdict that counts, least alike first. */
export function likenessSamples(
  id: LikenessProblemId,
  samples: readonly LessonSample[],
): LikenessSample[] {
  const reference = codeTokens(likenessProblems[id].reference);
  const found = samples.flatMap(({ completion, kind }): LikenessSample[] => {
    if (completion === undefined || kind === 'runner-error' || kind === 'unsupported') return [];
    const { score } = bleu(codeTokens(completion), reference);
    return [{ code: completion, likeness: score, passed: kind === 'passed' }];
  });
  return found.sort((a, b) => a.likeness - b.likeness);
}

/** What guesses are held to: errors of the best threshold, and of keeping none, on the recording. */
export async function likenessFacts(): Promise<Readonly<Record<string, number>>> {
  const ids = ['plural', 'third', 'period'] as const;
  const facts = await Promise.all(
    ids.map(async (id) => {
      const samples = likenessSamples(id, (await recordedOf(likenessSpec(id)))?.samples ?? []);
      return [
        [`${id}Fewest`, fewestErrors(samples)],
        [`${id}Right`, samples.filter(({ passed }) => passed).length],
        [`${id}LeastRight`, samples.find(({ passed }) => passed)?.likeness ?? NaN],
        [`${id}MostWrong`, samples.findLast(({ passed }) => !passed)?.likeness ?? NaN],
      ] as const;
    }),
  );
  return Object.fromEntries(facts.flat());
}

/** BLEU of the two answers that the lesson begins with. */
export function answerFacts(): Readonly<Record<string, number>> {
  const reference = codeTokens(likenessProblems.plural.reference);
  const { wrong, right } = twoAnswers;
  return {
    wrong: bleu(codeTokens(wrong), reference).score,
    right: bleu(codeTokens(right), reference).score,
  };
}
