/** A part of the tests' text, and how many of its lines are before it. */
export interface Section {
  readonly text: string;
  readonly linesBefore: number;
}

/** What one query has to give. */
export interface Question {
  /** Asked of the solution's database; absent: the rows of the solution's own last query. */
  readonly ask?: Section;
  /** A query whose rows are expected. */
  readonly expect: Section;
  readonly inOrder: boolean;
}

/** One database: what is in it before the solution, and what is asked after it. */
export interface TestCase {
  readonly setup: Section;
  readonly questions: readonly Question[];
}

const marker = /^--\s*(setup|ask|expect|expect in order)\s*:?\s*$/i;

/**
 * Reads tests of the form in which text-to-SQL is judged: result sets are compared. Lines of their
 * own divide them: `-- setup` begins a case with a database of its own, `-- ask` a query for what
 * the solution left in it, `-- expect` (rows in any order) or `-- expect in order` a query that
 * gives the expected rows. Undefined for tests without an `-- expect`.
 */
export function readTestCases(tests: string): readonly TestCase[] | undefined {
  const cases: { setup: Section; questions: Question[] }[] = [];
  const empty = { text: '', linesBefore: 0 };
  let ask: Section | undefined;
  for (const { kind, section } of sectionsOf(tests)) {
    if (kind === 'setup' || cases.length === 0) cases.push({ setup: empty, questions: [] });
    const current = cases.at(-1);
    if (!current) continue;
    if (kind === 'setup') current.setup = section;
    else if (kind === 'ask') ask = section;
    else {
      const inOrder = kind === 'expect in order';
      current.questions.push({ ...(ask && { ask }), expect: section, inOrder });
      ask = undefined;
    }
  }
  return cases.some(({ questions }) => questions.length > 0) ? cases : undefined;
}

function sectionsOf(tests: string): { kind: string; section: Section }[] {
  const sections: { kind: string; lines: string[]; linesBefore: number }[] = [];
  // What stands before the first marker is a setup.
  let current = { kind: 'setup', lines: [] as string[], linesBefore: 0 };
  tests.split('\n').forEach((line, index) => {
    const kind = marker.exec(line)?.[1]?.toLowerCase();
    if (kind === undefined) current.lines.push(line);
    else {
      sections.push(current);
      current = { kind, lines: [], linesBefore: index + 1 };
    }
  });
  sections.push(current);
  return sections
    .map(({ kind, lines, linesBefore }) => ({
      kind,
      section: { text: lines.join('\n'), linesBefore },
    }))
    .filter(({ section }, index) => index > 0 || section.text.trim() !== '');
}
