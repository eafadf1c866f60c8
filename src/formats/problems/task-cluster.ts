/**
 * The problem that a translated one comes from: `HumanEval/23` for MultiPL-E's `HumanEval_23_strlen`
 * and HumanEval-X's `CPP/23`. Translations of one problem are not independent draws. Undefined where
 * a name does not tell.
 */
export function taskCluster(name: string): string | undefined {
  const [, benchmark = '', number] = /^([A-Za-z]+)_(\d{1,9})(?:_|$)/.exec(name) ?? [];
  if (number === undefined) return undefined;
  return `${parents[benchmark.toLowerCase()] ?? benchmark}/${Number(number)}`;
}

const parents: Readonly<Record<string, string>> = { humaneval: 'HumanEval', mbpp: 'MBPP' };
