import { expose } from 'comlink';
import { loadTypeScript } from '../src/runtimes/languages/typescript/load-typescript.ts';
import { typeProblemsOf } from '../src/runtimes/languages/typescript/type-checker.ts';
import type { TypeChecker } from '../src/runtimes/languages/typescript/find-type-problems.ts';

const kit = loadTypeScript();

expose({
  problemsOf: async (source) => typeProblemsOf(await kit, source),
} satisfies TypeChecker);
