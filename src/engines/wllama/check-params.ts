import { said } from '../../core/said.ts';
import type { SamplingParams } from '../../core/sampling/params.ts';
import { engineError } from './engine-error.ts';

/** Throws an `EngineError` that names the first parameter no token can be drawn with. */
export function checkParams({ temperature, topP, maxTokens, seed }: SamplingParams): void {
  const rules: readonly [ok: boolean, what: string][] = [
    [
      temperature >= 0 && temperature <= 100,
      said`Temperature ${temperature} is not from 0 to 100.`,
    ],
    [topP > 0 && topP <= 1, said`Top-p ${topP} is not above 0 and at most 1.`],
    [Number.isInteger(maxTokens) && maxTokens >= 1, said`At most ${maxTokens} tokens is no limit.`],
    [Number.isSafeInteger(seed), said`Seed ${seed} is not a whole number.`],
  ];
  const broken = rules.find(([ok]) => !ok);
  if (broken) throw engineError(broken[1]);
}
