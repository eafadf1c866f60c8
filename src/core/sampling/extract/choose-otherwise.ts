import { said } from '../../said.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './choose.ts';

/** The code of an answer in which no block defines the function; undefined where nothing runs. */
export function chooseOtherwise(
  candidates: readonly Candidate[],
  entryPoint: string | undefined,
  promptKind: 'code' | 'text',
): Choice | undefined {
  const python = candidates.filter(({ block }) => block.language !== 'other');
  const body = promptKind === 'code' ? python.find(({ isBody }) => isBody) : undefined;
  if (body) return { parts: [body], main: body, form: 'completion', reason: 'body-only' };
  if (entryPoint === undefined) return undefined;
  const method = python.find((candidate) => hasMethod(candidate, entryPoint));
  if (method) return report(method, 'class-wrapper', `\`${entryPoint}\``);
  const other = python.find((candidate) => otherNames(candidate).length > 0);
  if (!other) return undefined;
  const names = otherNames(other).map((name) => `\`${name}\``);
  const detail = said`\`${entryPoint}\`, which the answer does not define; it defines ${names.join(', ')}`;
  return report(other, 'renamed-function', detail);
}

const report = (
  main: Candidate,
  reason: 'class-wrapper' | 'renamed-function',
  detail: string,
): Choice => ({ parts: [main], main, form: 'solution', reason, detail });

const hasMethod = ({ lines }: Candidate, name: string): boolean =>
  lines.some(({ kind, indent, code }) => {
    if (kind !== 'code' || indent === 0) return false;
    const method = code.trimStart();
    return method.startsWith(`def ${name}(`) || method.startsWith(`async def ${name}(`);
  });

/** Functions and classes it defines; of many, the first few. */
const otherNames = ({ statements }: Candidate): string[] =>
  statements
    .filter(({ kind }) => kind === 'function' || kind === 'class')
    .flatMap(({ binds }) => binds)
    .slice(0, 3);
