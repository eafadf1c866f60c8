import type { LaneProgram } from '../../sandbox/lane/adapter.ts';

type Texts = Pick<LaneProgram, 'solution' | 'tests' | 'source'>;

/**
 * A program whose tests are read as PHP after any answer, as AutoCodeBench puts it together: one
 * that begins without a tag gets it, and `?>` at the end of it and of the tests is left out. No line moves.
 */
export function keepOpen<Program extends Texts>(program: Program): Program {
  if (program.tests === '' || /^\s*<\?/.test(program.tests)) return program;
  const tagged = /<\?(?:php|=)/i.test(program.solution)
    ? program.solution
    : `<?php ${program.solution}`;
  const [solution, tests] = [withoutEnd(tagged), withoutEnd(program.tests)];
  return { ...program, solution, tests, source: `${solution}\n${tests}` };
}

const withoutEnd = (text: string): string => text.replace(/\?>(\s*)$/, '$1');
