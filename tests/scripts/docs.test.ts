import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** Targets of a text's links that are files of this repository. */
function linkedFiles(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => match[1] ?? []);
  return targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.replace(/#.*/, ''));
}

test.each([...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/decisions')])(
  '%s links to files that exist',
  (path) => {
    const broken = linkedFiles(read(path)).filter(
      (target) => !existsSync(join(root, dirname(path), target)),
    );
    expect(broken).toEqual([]);
  },
);

test('the index of decisions lists every record', () => {
  const listed = linkedFiles(read('docs/decisions/README.md'));
  const records = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
  expect([...listed].sort()).toEqual(records.sort());
});

test("the README's test command is what CI runs", () => {
  const command = /```sh\n(npm run setup && npm test)\n```/.exec(read('README.md'))?.[1];
  expect(command).toBeDefined();
  const run = read('.ci/run');
  for (const part of command?.split(' && ') ?? []) expect(run).toContain(part);
});
