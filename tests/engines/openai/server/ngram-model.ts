import { mulberry32 } from '../../../../src/core/statistics/mulberry32.ts';

import type { ServedAnswer, ServedRequest } from './served-model.ts';

export const end = '\0';
const order = 5;

const functions = [
  'def add(a, b):\n    return a + b\n',
  'def double(values):\n    return [value * 2 for value in values]\n',
  'def total(values):\n    result = 0\n    for value in values:\n        result += value\n    return result\n',
  'def largest(values):\n    best = values[0]\n    for value in values:\n        if value > best:\n            best = value\n    return best\n',
  'def is_even(number):\n    return number % 2 == 0\n',
  'def reverse(text):\n    return text[::-1]\n',
  'def count(text, letter):\n    found = 0\n    for other in text:\n        if other == letter:\n            found += 1\n    return found\n',
];

/** How often each character follows each context of up to `order` characters. */
const counts = new Map<string, Map<string, number>>();
for (const one of functions) {
  const text = one + end;
  for (let at = 0; at < text.length; at++) {
    for (let length = 0; length <= Math.min(order, at); length++) {
      const next = counts.get(text.slice(at - length, at)) ?? new Map<string, number>();
      const character = text.charAt(at);
      next.set(character, (next.get(character) ?? 0) + 1);
      counts.set(text.slice(at - length, at), next);
    }
  }
}

/** A real, if small, language model: characters by how often they follow the last few. */
export function drawFromNgrams(request: ServedRequest): ServedAnswer {
  const random = mulberry32(request.seed);
  const tokens: { token: string; logprob: number }[] = [];
  let text = '';
  while (tokens.length < request.maxTokens) {
    const likely = distribution(request.prompt + text);
    const [token, p] = choose(likely, request, random());
    if (token === end) return { text, finish: 'stop', tokens };
    tokens.push({ token, logprob: Math.log(p) });
    text += token;
    const stop = request.stop.find((sequence) => text.endsWith(sequence));
    if (stop !== undefined) {
      return { text: text.slice(0, text.length - stop.length), finish: 'stop', tokens };
    }
  }
  return { text, finish: 'length', tokens };
}

/** Of the longest context that was ever seen; likeliest first. */
export function distribution(text: string): [string, number][] {
  for (let length = Math.min(order, text.length); length >= 0; length--) {
    const next = counts.get(text.slice(text.length - length));
    if (!next) continue;
    const all = [...next.values()].reduce((sum, count) => sum + count, 0);
    return [...next].map(([c, n]): [string, number] => [c, n / all]).sort((a, b) => b[1] - a[1]);
  }
  throw new Error('unreachable: the empty context was seen');
}

/** The drawn character with its probability at temperature 1. */
function choose(
  likely: readonly [string, number][],
  { temperature, topP }: ServedRequest,
  u: number,
): [string, number] {
  const [first] = likely;
  if (!first) throw new Error('no characters');
  if (temperature === 0) return first;
  const kept = nucleus(
    likely.map(([, p]) => p ** (1 / temperature)),
    topP,
  );
  let left = u * kept.reduce((sum, weight) => sum + weight, 0);
  for (const [i, weight] of kept.entries()) {
    left -= weight;
    const chosen = likely[i];
    if (left < 0 && chosen) return chosen;
  }
  return first;
}

function nucleus(weights: readonly number[], topP: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const kept: number[] = [];
  let mass = 0;
  for (const weight of weights) {
    if (mass >= topP * all) break;
    kept.push(weight);
    mass += weight;
  }
  return kept;
}
