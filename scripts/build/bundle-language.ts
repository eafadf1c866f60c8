import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'rolldown';
import * as v from 'valibot';
import { bundleScript, root } from './bundle-script.ts';
import { capMemory } from './cap-memory.ts';

/** Folder of the languages that run in the sandbox. */
const folder = 'src/runtimes/languages';

const kitSchema = v.strictObject({
  /** Files of packages that a lane reads, by the name it knows them by; paths in node_modules. */
  files: v.record(
    v.string(),
    v.strictObject({
      from: v.string(),
      compile: v.optional(v.boolean(), false),
      /** What the memory of a WebAssembly file may grow to at most. */
      memoryMiB: v.optional(v.number()),
    }),
  ),
  /** Constants that packages read while they start, such as the page's address. */
  define: v.optional(v.record(v.string(), v.string()), {}),
});

/** A file of a language as it is built. */
export interface LanguageFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly compile: boolean;
}

/** Ids of the languages: the names of their folders. */
export const languageIds = (): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The script of a language's lanes, and the files its `kit.json` names. */
export async function bundleLanguage(id: string): Promise<LanguageFile[]> {
  const home = join(root, folder, id);
  const kit = v.parse(kitSchema, JSON.parse(await readFile(join(home, 'kit.json'), 'utf8')));
  const plugins = [guestScripts, classicScripts, withoutNode, withoutBinaries];
  const lane = await bundleScript(`${folder}/${id}/lane.ts`, { plugins, define: kit.define });
  const files = Object.entries(kit.files).map(async ([name, { from, compile, memoryMiB }]) => {
    const content = await readFile(join(root, 'node_modules', from));
    return { name, content: memoryMiB ? capMemory(content, memoryMiB) : content, compile };
  });
  return [{ name: 'lane.js', content: lane, compile: false }, ...(await Promise.all(files))];
}

/** The script with which a language finds what is wrong with programs, without running them. */
export async function bundleChecker(id: string): Promise<LanguageFile[]> {
  const plugins = [typeScriptLibraries, withoutNode];
  const content = await bundleScript(`${folder}/${id}/checker.ts`, { plugins });
  return [{ name: 'checker.js', content, compile: false }];
}

/** `x.ts?guest`: the text of a script that a lane evaluates inside its interpreter. */
const guestScripts: Plugin = {
  name: 'guest-scripts',
  resolveId: (id, importer) =>
    id.endsWith('?guest') && importer !== undefined
      ? `\0guest:${resolve(dirname(importer), id.slice(0, -'?guest'.length))}`
      : null,
  async load(id) {
    if (!id.startsWith('\0guest:')) return null;
    const path = id.slice('\0guest:'.length);
    this.addWatchFile(path);
    return `export default ${JSON.stringify(await bundleScript(relative(root, path)))};`;
  },
};

/** `x.js?classic`: a package's classic script as a function, to be started when the lane is ready for it. */
const classicScripts: Plugin = {
  name: 'classic-scripts',
  resolveId: (id, importer) =>
    id.endsWith('?classic') && importer !== undefined
      ? `\0classic:${resolve(dirname(importer), id.slice(0, -'?classic'.length))}`
      : null,
  async load(id) {
    if (!id.startsWith('\0classic:')) return null;
    const script = await readFile(id.slice('\0classic:'.length), 'utf8');
    return `export default function () {\n${script}\n}`;
  },
};

const librariesId = 'virtual:typescript-libraries';

/** Libraries of the language itself, up to the year its programs are checked for. */
const libraryName = /^lib\.(?:es5|decorators|es20(?:1[5-9]|2[0-2])(?!\.full))(?:\.\w+)*\.d\.ts$/;

/** What TypeScript's checker reads of the compiler's package. */
const typeScriptLibraries: Plugin = {
  name: 'typescript-libraries',
  resolveId: (id) => (id === librariesId ? `\0${id}` : null),
  async load(id) {
    if (id !== `\0${librariesId}`) return null;
    const home = join(root, 'node_modules/typescript/lib');
    const names = readdirSync(home).filter((name) => libraryName.test(name));
    const read = names.map(
      async (name) => [name, await readFile(join(home, name), 'utf8')] as const,
    );
    const libraries = Object.fromEntries(await Promise.all(read));
    return `export const libraries = ${JSON.stringify(libraries)};`;
  },
};

const modulesOfNode = new Set([...builtinModules, 'ws']);

/** Packages mention Node's modules on paths that a browser never takes; those throw if called. */
const withoutNode: Plugin = {
  name: 'without-node',
  resolveId(id) {
    return id.startsWith('node:') || modulesOfNode.has(id) ? `\0node:${id}` : null;
  },
  load(id) {
    if (!id.startsWith('\0node:')) return null;
    const message = JSON.stringify(`${id.slice(6)} does not exist in a browser.`);
    return `module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' ? false : () => { throw new Error(${message}); } });`;
  },
};

/** Lanes are handed their files; what packages import for a bundler to find is left out. */
const withoutBinaries: Plugin = {
  name: 'without-binaries',
  load: (id) => (/\.(wasm|so|data|dat|tar)(\?\w+)?$/.test(id) ? 'export default ""' : null),
};
