import { compile } from '@inlang/paraglide-js';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { declareMessages, runtimeDeclaration } from './declare-messages.ts';
import { locales, type MessageArea } from './message-folder.ts';

const require = createRequire(import.meta.url);

/**
 * How the compiled messages are laid out: a module per language, quick to serve one file after the
 * other, or a module per message, which a bundler puts where that message is used.
 */
export type MessageLayout = 'locale-modules' | 'message-modules';

/** Compiles the messages of `root` into the folder `out`, with types; rewrites only what changed. */
export async function compileMessages(
  root: string,
  areas: readonly MessageArea[],
  out: string,
  layout: MessageLayout,
): Promise<void> {
  await compile({
    project: await writeProject(root, areas),
    outdir: out,
    outputStructure: layout,
    strategy: ['globalVariable', 'baseLocale'],
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
  });
  // The compiler only warns when it cannot read its project, and writes nothing.
  await access(join(out, 'messages', layout === 'locale-modules' ? 'ko.js' : '_index.js'));
  await writeFile(join(out, 'messages.d.ts'), declareMessages(areas));
  await writeFile(join(out, 'runtime.d.ts'), runtimeDeclaration);
}

/** Writes down for the compiler which files there are, and gives the folder where that is. */
async function writeProject(root: string, areas: readonly MessageArea[]): Promise<string> {
  const project = join(root, '.cache/messages/project.inlang');
  const settings = {
    baseLocale: locales[0],
    locales,
    telemetry: 'off',
    // From the installed packages: a build asks nothing of any network.
    modules: [relative(dirname(project), require.resolve('@inlang/plugin-message-format'))],
    'plugin.inlang.messageFormat': {
      pathPattern: areas.map(({ name }) => `../../messages/{locale}/${name}.json`),
    },
  };
  await mkdir(project, { recursive: true });
  await writeFile(join(project, 'settings.json'), JSON.stringify(settings));
  return project;
}
