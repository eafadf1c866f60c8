// Classic worker: TypeScript without its types, in QuickJS.
import { serveLane } from '../../sandbox/lane/serve-lane.ts';
import { startQuickJs } from '../javascript/quickjs.ts';
import { runScript } from '../javascript/run-script.ts';
import { stripProgram } from './strip-program.ts';

let quickJs: Awaited<ReturnType<typeof startQuickJs>>;

serveLane({
  async start(files) {
    quickJs = await startQuickJs(files.module('quickjs.wasm'));
  },
  run(program) {
    const stripped = stripProgram(program);
    return 'error' in stripped
      ? { exitCode: 1, atEnd: false, error: stripped.error }
      : runScript(quickJs, { ...program, ...stripped });
  },
});
