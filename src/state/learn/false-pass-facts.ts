import { survivorRows, tallyFalsePasses, type SurvivorRow } from '../../lessons/false-passes.ts';
import { recordedOf } from '../../lessons/recorded/read-recorded.ts';
import { testedSpec } from '../../lessons/recorded/recorded-specs.ts';

/** What the recorded run of the medium stage says of one friendly test, and of all of them. */
export async function falsePassFacts(): Promise<Readonly<Record<string, number>>> {
  const rows = survivorRows((await recordedOf(testedSpec('medium')))?.samples ?? []);
  const [one, all] = [tallyFalsePasses(rows, 1), tallyFalsePasses(rows, Infinity)];
  return {
    falseShare: one.falsePasses / one.passed,
    falsePasses: one.falsePasses,
    passOne: one.passed / one.total,
    passAll: all.right / all.total,
    fall: 1 - all.right / one.passed,
    needed: furtherNeeded(rows),
  };
}

/** How many further assertions it takes, in their order, until no false pass is left. */
function furtherNeeded(rows: readonly SurvivorRow[]): number {
  const wrong = rows.flatMap(({ samples }) => samples.filter(({ right }) => !right));
  return Math.max(0, ...wrong.map(({ held }) => held));
}
