import { nodeBuiltIns } from './node-built-ins.ts';

const asked = /(?:\brequire\s*\(|\bimport\s*\(|\bfrom|\bimport)\s*(['"])([^'"\n]+)\1/g;
const packageName = /^(?:@[a-z0-9~][\w.~-]*\/)?[a-z0-9~][\w.~-]*$/;

/** The npm packages a program asks for, sorted: neither Node's own modules nor its own files. */
export function neededPackages(code: string): readonly string[] {
  const names = [...code.matchAll(asked)].map(([, , wanted = '']) => packageOf(wanted));
  const needed = names.filter((name) => packageName.test(name) && !nodeBuiltIns.has(name));
  return [...new Set(needed)].sort();
}

/** `@scope/name/part` belongs to `@scope/name`, `name/part` to `name`. */
const packageOf = (wanted: string): string =>
  wanted
    .split('/')
    .slice(0, wanted.startsWith('@') ? 2 : 1)
    .join('/');
