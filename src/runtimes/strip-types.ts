import type { ProgramError } from '../core/grading/verdict.ts';
import { messageOf } from '../core/message-of.ts';

/** TypeScript without its types, line for line; or why it could not be read. */
export type Stripped =
  | { readonly kind: 'stripped'; readonly code: string }
  | { readonly kind: 'syntax-error'; readonly error: ProgramError };

/**
 * Takes the types out of a TypeScript program. Every line stays where it is; nothing is checked, so
 * that a program with a wrong type runs as JavaScript would. Loads `sucrase` when first called.
 */
export async function stripTypes(code: string): Promise<Stripped> {
  const { transform } = await import('sucrase');
  try {
    const stripped = transform(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
    });
    return { kind: 'stripped', code: stripped.code };
  } catch (error) {
    return { kind: 'syntax-error', error: syntaxError(error) };
  }
}

/** Sucrase says `Error transforming: Unexpected token (3:5)` and keeps the place in `loc`. */
function syntaxError(error: unknown): ProgramError {
  const text = messageOf(error);
  const message = text.replace(/^Error transforming[^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  const line = lineOf(error);
  const where = line === undefined ? '' : ` at line ${line}`;
  return {
    type: 'SyntaxError',
    message,
    ...(line !== undefined && { line }),
    traceback: `SyntaxError: ${message}${where}`,
  };
}

function lineOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('loc' in error)) return undefined;
  const { loc } = error;
  const isPlace = typeof loc === 'object' && loc !== null && 'line' in loc;
  return isPlace && typeof loc.line === 'number' ? loc.line : undefined;
}
