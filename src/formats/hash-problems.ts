import type { Problem } from '../core/problems/problem.ts';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 (lower-case hex) of problems as canonical JSON, the same in whatever order they stand. */
export async function hashProblems(problems: readonly Problem[]): Promise<string> {
  const ordered = [...problems].sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
  const bytes = new TextEncoder().encode(canonicalJson(ordered));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
