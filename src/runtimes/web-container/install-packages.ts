import { said } from '../../core/said.ts';
import type { Container } from './container.ts';
import { runJob } from './container-job.ts';
import { MarkedOutput } from './marked-output.ts';
import { packageTree } from './program-tree.ts';

/** What came of installing: a sentence for people, and whether the program can be run. */
export interface Installation {
  readonly kind: 'installed' | 'unknown-package' | 'failed';
  readonly note: string;
  /** npm is still running, so that the container must go. */
  readonly stuck?: boolean;
}

/** Where, what, and for how long. */
export interface InstallOrder {
  readonly cwd: string;
  readonly packages: readonly string[];
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

const outputChars = 4_000;
/** No scripts: what a package wants to run while it is installed is not part of the program. */
const npmArgs = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs packages beside a program. */
export async function installPackages(
  container: Container,
  { cwd, packages, limitMs, signal }: InstallOrder,
): Promise<Installation> {
  const names = packages.join(', ');
  const output = new MarkedOutput(outputChars, () => false);
  const endAt = performance.now() + limitMs;
  await container.mount(packageTree(packages), { mountPoint: cwd });
  const end = await runJob(container, {
    ...{ command: 'npm', args: npmArgs, cwd, signal },
    onOutput: (chunk) => {
      output.push(chunk);
    },
    msLeft: () => endAt - performance.now(),
  });
  output.end();
  if (end.kind !== 'exited')
    return {
      kind: 'failed',
      note: said`npm did not install ${names} within ${limitMs / 1000} seconds.`,
      stuck: end.stuck,
    };
  if (end.exitCode === 0) {
    const versions = await Promise.all(packages.map((name) => installed(container, cwd, name)));
    return { kind: 'installed', note: `npm installed ${versions.join(', ')}.` };
  }
  return failure(names, output.text.trim());
}

/** A package that does not exist is the program's mistake; anything else is not. */
function failure(names: string, output: string): Installation {
  const unknown = /\b(?:E404|ETARGET)\b/.test(output);
  return {
    kind: unknown ? 'unknown-package' : 'failed',
    note: said`npm could not install ${names}:\n${output}`,
  };
}

async function installed(container: Container, cwd: string, name: string): Promise<string> {
  try {
    const path = `${cwd}/node_modules/${name}/package.json`;
    const manifest: unknown = JSON.parse(await container.fs.readFile(path, 'utf-8'));
    const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
    return hasVersion ? `${name}@${String(manifest.version)}` : name;
  } catch {
    return name;
  }
}
