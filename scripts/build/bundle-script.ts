import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type RolldownPluginOption } from 'rolldown';

export const root = join(import.meta.dirname, '../..');

/** Texts that lanes carry with them: the parts of a harness written in the language itself. */
const texts = ['.py', '.lua', '.rb', '.pm', '.R', '.php', '.scm', '.cljs', '.pl', '.h', '.go'];

/** One self-contained classic script: an opaque origin can start no module worker. */
export async function bundleScript(
  entry: string,
  { plugins, define }: { plugins?: RolldownPluginOption; define?: Record<string, string> } = {},
): Promise<string> {
  const { output } = await build({
    input: join(root, entry),
    platform: 'browser',
    ...(plugins && { plugins }),
    // Paths of Pyodide that only Node takes; they stay dynamic imports that never run.
    ...(!plugins && { external: [/^node:/, 'ws'] }),
    moduleTypes: Object.fromEntries(texts.map((extension) => [extension, 'text'] as const)),
    transform: {
      target: 'es2022',
      define: { 'import.meta.url': '"https://runtime.invalid/"', ...define },
    },
    output: { format: 'iife', name: 'sandbox', minify: true },
    write: false,
    onLog(level, log, handle) {
      // Runtimes' own; the sandbox's policy refuses eval anyway.
      if (log.code !== 'EVAL' && log.code !== 'COMMONJS_VARIABLE_IN_ESM') handle(level, log);
    },
  });
  return output[0].code;
}

/** The inline script of a frame; it must not end its own tag. */
export async function bundleSupervisor(entry: string): Promise<string> {
  const script = await bundleScript(entry);
  if (/<\/script/i.test(script)) throw new Error(`${entry} would end its own tag.`);
  return script;
}

/** SHA-256 of some content. */
export const sha256 = (
  content: string | Uint8Array,
  encoding: 'base64' | 'hex' = 'base64',
): string => createHash('sha256').update(content).digest(encoding);

/** Hash of an inline script as policies name it. */
export const scriptHash = (script: string): string => `sha256-${sha256(script)}`;
