import type { Plugin } from 'vite';

/** The first circle of files that a file is in, as their names; undefined where there is none. */
function circleFrom(
  file: string,
  importsOf: (file: string) => readonly string[],
  done: Set<string>,
  path: readonly string[] = [],
): readonly string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const imported of importsOf(file)) {
    const circle = circleFrom(imported, importsOf, done, [...path, file]);
    if (circle) return circle;
  }
  done.add(file);
  return undefined;
}

/** Fails a build whose files import each other in a circle: one would run before what it needs. */
export const noCircles = (): Plugin => ({
  name: 'no-circles',
  generateBundle(_, bundle) {
    const importsOf = (file: string): readonly string[] => {
      const output = bundle[file];
      return output?.type === 'chunk' ? output.imports : [];
    };
    const done = new Set<string>();
    for (const file of Object.keys(bundle)) {
      const circle = circleFrom(file, importsOf, done);
      if (circle) this.error(`These files import each other: ${circle.join(' → ')}.`);
    }
  },
});
