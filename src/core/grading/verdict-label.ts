import { markLabels } from './verdict-shapes.ts';
import type { Verdict } from './verdict.ts';

type Unsupported = Pick<Extract<Verdict, { kind: 'unsupported' }>, 'needs' | 'notHere'>;

/** A need as a language words it may be a whole sentence. */
const mostChars = 40;

/** What a verdict is called; of what was not judged, what it lacks: its language, or something in it. */
export function verdictLabel(verdict: Verdict): string {
  if (verdict.kind !== 'unsupported') return markLabels[verdict.kind];
  if (verdict.notHere !== undefined) return 'does not run here';
  return verdict.needs.length > mostChars ? 'needs a package' : `needs ${verdict.needs}`;
}

/** Why a sample was not judged: `needs numpy`, `Java does not run here`. */
export const unsupportedReason = ({ needs, notHere }: Unsupported): string =>
  notHere === undefined ? `needs ${needs}` : `${needs} does not run here`;
