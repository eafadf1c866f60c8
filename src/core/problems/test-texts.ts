import type { Tests } from './tests.ts';

/** Every source text of some tests, in the order they are run; empty ones are left out. */
export function testTexts(tests: Tests): string[] {
  return textsOf(tests).filter((text) => text !== '');
}

function textsOf(tests: Tests): readonly string[] {
  switch (tests.kind) {
    case 'check':
      return [tests.source];
    case 'asserts':
      return [tests.setup, ...tests.asserts];
    case 'programs':
      return tests.sources;
  }
}
