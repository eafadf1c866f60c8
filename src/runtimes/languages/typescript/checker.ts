// Classic worker: the TypeScript compiler and the declarations it reads, in one script.
import { expose } from 'comlink';
import * as ts from 'typescript';
import { libraries } from 'virtual:typescript-libraries';
import type { TypeChecker } from './find-type-problems.ts';
import { typeProblemsOf } from './type-checker.ts';

const kit = { ts, libraries: new Map(Object.entries(libraries)) };

expose({
  problemsOf: (sources) => Promise.resolve(sources.map((source) => typeProblemsOf(kit, source))),
} satisfies TypeChecker);
