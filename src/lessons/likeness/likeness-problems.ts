import type { DrawSpec } from '../draw-spec.ts';

/** Problems of the chains pack whose samples are recorded with their texts. */
export type LikenessProblemId = 'plural' | 'third' | 'period';

/** A problem whose samples are held to the text of its reference solution. */
export interface LikenessProblem {
  readonly taskId: string;
  /** The reference solution, as the pack has it. */
  readonly reference: string;
}

/** The problems of the lesson on likeness. */
export const likenessProblems: Readonly<Record<LikenessProblemId, LikenessProblem>> = {
  plural: {
    taskId: 'Chains/2-02',
    reference:
      '    s = s.lower()\n' +
      '    s = " ".join(w.removesuffix("s") for w in s.split(" "))\n' +
      '    return s\n',
  },
  third: {
    taskId: 'Chains/3-02',
    reference:
      '    s = "".join(ch for i, ch in enumerate(s) if i % 3 != 2)\n' +
      '    s = " ".join(sorted(s.split()))\n' +
      '    s = s[:len(s) // 2]\n' +
      '    return s\n',
  },
  period: { taskId: 'Chains/1-04', reference: '    return "." + s\n' },
};

/** Two of Pico's recorded answers to `plural`: one that fails its tests, and one that passes. */
export const twoAnswers = {
  wrong:
    '    s = s.lower()\n' +
    '    s = " ".join(w.rstrip("s") for w in s.split(" "))\n' +
    '    return s\n',
  right:
    '    s = s.lower()\n' +
    '    parts = []\n' +
    '    for w in s.split(" "):\n' +
    '        if w.endswith("s"):\n' +
    '            w = w[:-1]\n' +
    '        parts.append(w)\n' +
    '    result = " ".join(parts)\n' +
    '    return result\n',
} as const;

/** Forty samples of such a problem, which are recorded. */
export const likenessSpec = (id: LikenessProblemId): DrawSpec => ({
  pack: 'chains',
  taskIds: [likenessProblems[id].taskId],
  stage: 'medium',
  n: 40,
  temperature: 0.8,
  seed: 2026,
});
