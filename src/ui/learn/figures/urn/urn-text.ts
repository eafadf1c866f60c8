import { passAtK } from '../../../../core/statistics/pass-at-k.ts';
import { m } from '../../../../messages/messages.js';
import type { Urn } from '../../../../state/learn/urn.svelte.ts';
import { valueText } from '../../../../state/learn/value-text.ts';

/** How many samples there are, how many of them are right, and how many are drawn. */
export interface UrnCounts {
  readonly n: number;
  readonly c: number;
  readonly k: number;
}

/** What the urn shows, in sentences. */
export function urnText({ n, c, k }: UrnCounts, urn: Urn): string {
  const exact = passAtK(n, c, k);
  if (exact === undefined) return m.urn_too_few({ n: String(n), k: String(k) });
  const all = m.urn_tell({
    n: String(n),
    c: String(c),
    k: String(k),
    exact: valueText(exact, 'percent', 1),
    expected: valueText((k * c) / n, 'number', 1),
  });
  if (urn.draws === 0) return all;
  const right = urn.drawn.filter((sample) => sample < c).length;
  const last = m.urn_tell_last({ right: String(right) });
  const many = m.urn_tell_many({
    draws: valueText(urn.draws, 'count'),
    share: valueText(urn.share, 'percent', 1),
    mean: valueText(urn.meanRight, 'number', 2),
  });
  return `${all} ${last} ${many}`;
}
