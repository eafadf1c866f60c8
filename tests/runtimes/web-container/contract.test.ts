import { afterAll } from 'vitest';
import { ContainerAccess } from '../../../src/runtimes/web-container/container-access.ts';
import { containerLanguages } from '../../../src/runtimes/web-container/container-languages.ts';
import { ContainerRuntime } from '../../../src/runtimes/web-container/container-runtime.ts';
import { runtimeContract } from '../languages/contract.ts';
import { javascriptPrograms } from '../languages/javascript/programs.ts';
import { NodeHost } from './node-container.ts';

// Room for a process, so that a hungry one is ended before the machine is.
const host = new NodeHost({ heapMiB: 64 });
const access = new ContainerAccess(host);

afterAll(async () => {
  await host.close();
});

const programs = {
  ...javascriptPrograms,
  // Bytes outside the heap, which the other program takes, are limited by the machine alone.
  hungry: 'function two() { const all = []; for (;;) all.push(new Array(1e4).fill(all.length)); }',
  timeMs: 5_000,
};

runtimeContract({
  ...programs,
  open: () => new ContainerRuntime(containerLanguages.javascript, access),
});
runtimeContract({
  ...programs,
  id: 'typescript',
  tests: `declare var require: any;\n${programs.tests}`,
  right: 'function two(): number { return 2 as number; }',
  open: () => new ContainerRuntime(containerLanguages.typescript, access),
});
