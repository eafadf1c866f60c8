import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/core/grading/limits.ts';
import type { RunResult } from '../../../src/runtimes/runtime.ts';
import { ContainerAccess } from '../../../src/runtimes/web-container/container-access.ts';
import { containerLanguages } from '../../../src/runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../../../src/runtimes/web-container/container-runtime.ts';
import { neededPackages } from '../../../src/runtimes/web-container/needed-packages.ts';
import { NodeHost } from './node-container.ts';

describe('neededPackages(code)', () => {
  test('finds what is required and imported, in every way of writing it', () => {
    const code = `
const a = require("lodash/fp"); const b = require ( 'express' );
import c from 'zod'; import 'side-effect'; import * as d from "@scope/pack/deep";
export { e } from 'other.js'; const f = await import('late');`;
    expect(neededPackages(code)).toEqual(
      ['@scope/pack', 'express', 'late', 'lodash', 'other.js', 'side-effect', 'zod'].sort(),
    );
  });

  test('leaves out what Node has, files, and what is no name', () => {
    const code = `require('fs'); require('node:test'); require('fs/promises'); require('./own');
require('/etc/x'); require('../up'); require('--flag'); require('a b'); require(name); require('#own');`;
    expect(neededPackages(code)).toEqual([]);
  });
});

describe('a program that needs a package', () => {
  const npm = fileURLToPath(new URL('fake-npm.cjs', import.meta.url));
  const host = new NodeHost({ commands: { npm } });
  const access = new ContainerAccess(host);
  const runtime = new ContainerRuntime(containerLanguages.javascript, access, {
    npm: () => true,
    installMs: 1_500,
  });
  const run = (solution: string): Promise<RunResult> =>
    runtime.run({ solution, limits: defaultLimits });

  afterAll(async () => {
    await host.close();
  });

  test('gets it, and the result says which version', async () => {
    expect(await run("console.log(require('double')(21));")).toMatchObject({
      kind: 'exited',
      atEnd: true,
      stdout: '42\n',
      stderr: 'npm installed double@1.2.3.',
    });
    const module = "import double from 'double';\nconsole.log(double(4));";
    expect(await run(module)).toMatchObject({ atEnd: true, stdout: '8\n' });
  });

  test('fails by itself where there is no such package', async () => {
    const result = await run("require('never-written');");
    expect(result).toMatchObject({ atEnd: false, exitCode: 1, error: { type: 'Error' } });
    expect(result.stderr).toMatch(/^npm could not install never-written:\nnpm error code E404/);
  });

  test('is not blamed where npm finds no network, or takes too long', async () => {
    expect(await run("require('offline');")).toMatchObject({
      kind: 'broken',
      message: 'npm could not install offline:\nnpm error code ENOTFOUND',
    });
    expect(await run("require('slow');")).toMatchObject({
      kind: 'broken',
      message: 'npm did not install slow within 1.5 seconds.',
    });
  });

  test('runs without it where packages are not wanted', async () => {
    const plain = new ContainerRuntime(containerLanguages.javascript, access);
    const result = await plain.run({ solution: "require('double');", limits: defaultLimits });
    expect(result).toMatchObject({ error: { type: 'ModuleNotFoundError' }, stderr: '' });
  });
});
