import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkMessages } from './check-messages.ts';
import { compileMessages, type MessageLayout } from './compile-messages.ts';
import { readMessageFolder, type MessageArea } from './message-folder.ts';

/** Root of the project. */
export const root = join(import.meta.dirname, '../../..');

/** Where the compiled messages lie that are laid out so: the types, tests and dev server use `src`. */
export const messageFolders: Readonly<Record<MessageLayout, string>> = {
  'locale-modules': join(root, 'src/messages'),
  'message-modules': join(root, '.cache/messages/by-message'),
};

/** Reads the messages of the project; throws where a file cannot be read. */
export const projectMessages = (): readonly MessageArea[] =>
  readMessageFolder(join(root, 'messages'));

/** What is wrong with the messages of the project, one sentence each. */
export async function checkProjectMessages(): Promise<readonly string[]> {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const sources = names.filter((name) => /\.(ts|svelte)$/.test(name) && !/^messages\b/.test(name));
  const texts = sources.map((name) => readFile(join(root, 'src', name), 'utf8'));
  return checkMessages(projectMessages(), await Promise.all(texts));
}

/** Compiles the project's messages where the last compilation is of other messages or tools. */
export async function buildMessages(layout: MessageLayout): Promise<void> {
  const areas = projectMessages();
  const out = messageFolders[layout];
  const digest = await fingerprint(areas);
  const stamp = join(out, '.digest');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return;
  await mkdir(out, { recursive: true });
  await compileMessages(root, areas, out, layout);
  await writeFile(stamp, digest);
}

/** Changes with the messages, with the tools and with what makes files of them here. */
async function fingerprint(areas: readonly MessageArea[]): Promise<string> {
  const sources = ['compile-messages.ts', 'declare-messages.ts', 'message-inputs.ts'];
  const parts = [
    JSON.stringify(areas),
    ...(await Promise.all(
      [
        ...sources.map((name) => join(import.meta.dirname, name)),
        join(root, 'node_modules/@inlang/paraglide-js/package.json'),
      ].map((path) => readFile(path, 'utf8')),
    )),
  ];
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
