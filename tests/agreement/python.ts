import { spawnSync } from 'node:child_process';

/** A CPython of 3.11 or newer on this machine, or undefined with a line that says so. */
export function findPython(): string | undefined {
  const program = process.env['PASSK_PYTHON'] ?? 'python3';
  const { status } = spawnSync(program, ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']);
  if (status === 0) return program;
  console.warn(
    `Skipping: ${program} is not Python 3.11 or newer; set PASSK_PYTHON to one that is.`,
  );
  return undefined;
}
