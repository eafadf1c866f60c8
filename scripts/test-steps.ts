import { countPlaywright, countVitest, type Counts } from './test-counts.ts';
import { playwrightFailures, vitestFailures, type Failure } from './test-failures.ts';

/** One step of `npm test`: a check that counts as one, or a suite whose report is counted. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** The step whose output this one needs; if that failed, this one fails without being run. */
  readonly needs?: string;
  readonly suite?: Suite;
}

/** Where a suite leaves its JSON report, and how to read it. */
export interface Suite {
  readonly report: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly count: (report: unknown) => Counts;
  readonly failures: (report: unknown) => readonly Failure[];
}

const reports = {
  vitest: 'test-results/reports/vitest.json',
  playwright: 'test-results/reports/playwright.json',
};

/** Everything that must hold before a change is merged, in the order it is run. */
export const steps: readonly Step[] = [
  { name: 'messages', command: ['tsx', 'scripts/messages.ts'] },
  {
    name: 'types-src',
    command: ['svelte-check', '--fail-on-warnings'],
  },
  {
    name: 'types-tests',
    command: ['svelte-check', '--tsconfig', 'tests/tsconfig.json', '--threshold', 'error'],
  },
  { name: 'types-workers', command: ['tsc', '-p', 'workers'] },
  { name: 'types-core', command: ['tsc', '-p', 'src/core'] },
  { name: 'types-scripts', command: ['tsc', '-p', 'scripts'] },
  { name: 'eslint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'prettier', command: ['prettier', '--check', '.'] },
  { name: 'rooms', command: ['depcruise', 'src', 'workers', '--config', 'tests/rooms.cjs'] },
  { name: 'knip', command: ['knip'] },
  {
    name: 'vitest',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports.vitest}`,
    ],
    suite: { report: reports.vitest, count: countVitest, failures: vitestFailures },
  },
  { name: 'build', command: ['vite', 'build'] },
  { name: 'size', command: ['size-limit'], needs: 'build' },
  {
    name: 'e2e',
    command: ['playwright', 'test', '-c', 'tests/e2e', '--reporter=list,json'],
    needs: 'build',
    suite: {
      report: reports.playwright,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright },
      count: countPlaywright,
      failures: playwrightFailures,
    },
  },
];

/**
 * The steps to run for names given on the command line: all if none are, else those named and, so
 * that nothing stale is tested, the steps they need. Throws on a name there is not.
 */
export function selectSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = steps.map((step) => step.name).join(', ');
    throw new Error(`There is no step "${unknown}". Steps: ${known}`);
  }
  if (names.length === 0) return steps;
  const needed = steps.flatMap((step) => (names.includes(step.name) ? [step.needs] : []));
  return steps.filter((step) => names.includes(step.name) || needed.includes(step.name));
}
