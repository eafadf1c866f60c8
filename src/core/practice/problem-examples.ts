import type { Problem } from '../problems/problem.ts';
import { isComplete, pythonAssertions } from './python-assertions.ts';

/**
 * The examples of a Python problem as assertions: those its text shows (`>>> f(1)` with the value
 * below it, or `f(1) == 2` on a line of its own); where it shows none, the first of its tests.
 */
export function problemExamples(problem: Problem): readonly string[] {
  const shown = examplesInText(problem.prompt, problem.entryPoint);
  return shown.length > 0 ? shown : testAssertions(problem).slice(0, 1);
}

/** The assertions a Python problem is judged by, calling the function by its name. */
export function testAssertions({ tests, entryPoint }: Problem): readonly string[] {
  if (tests.kind === 'asserts') return tests.asserts;
  if (tests.kind !== 'check') return [];
  return pythonAssertions(tests.source).map((text) => byItsName(text, entryPoint));
}

/** An assertion that calls the function by its name, where tests call it `candidate`. */
export const byItsName = (assertion: string, entryPoint: string | undefined): string =>
  entryPoint === undefined ? assertion : assertion.replaceAll(/\bcandidate\b/g, entryPoint);

/** A test that the text of the problem does not show; undefined where it shows all there are. */
export function furtherTest(problem: Problem): string | undefined {
  const shown = new Set(problemExamples(problem).map(plain));
  return testAssertions(problem).find((assertion) => !shown.has(plain(assertion)));
}

/** Equal but for blanks, quotes and brackets around a comparison. */
const plain = (assertion: string): string => assertion.replaceAll(/["'\s]/g, '');

function examplesInText(prompt: string, name: string | undefined): string[] {
  const lines = prompt.split('\n').map((line) => line.trim());
  return lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? '';
    const found = line.startsWith('>>>') ? sessionExample(line, next) : equation(line, name);
    return found !== undefined && calls(found, name) ? [found] : [];
  });
}

function sessionExample(line: string, value: string): string | undefined {
  const call = line.replace(/^\S+\s*/, '');
  if (!isComplete(call) || !isComplete(value) || !beginsValue.test(value)) return undefined;
  if (/^(?:import|from|for|def|print)\b/.test(call) || /(?<![=!<>])=(?!=)[^()]*$/.test(call)) {
    return undefined;
  }
  return `assert ${call.includes('==') ? `(${call})` : call} == ${value}`;
}

/** As the built-in packs write some of their examples. */
function equation(line: string, name: string | undefined): string | undefined {
  if (name === undefined || !line.startsWith(`${name}(`) || !/\) == \S/.test(line))
    return undefined;
  const value = line.slice(line.lastIndexOf(') == ') + 5);
  return isComplete(line) && beginsValue.test(value) ? `assert ${line}` : undefined;
}

const beginsValue = /^(?:[-\d["'({]|(?:True|False|None|set|frozenset|b["'])(?=\b|["'(]))/;

const calls = (text: string, name: string | undefined): boolean =>
  name !== undefined && text.includes(`${name}(`);
