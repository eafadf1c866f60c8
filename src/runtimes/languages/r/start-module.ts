// First: R fetches one of its libraries while it starts.
import { provideFiles } from '../../sandbox/lane/virtual-fetch.ts';
import startR from '../../../../node_modules/webr/dist/R.js?classic';
import type { LaneFiles } from '../../sandbox/lane/adapter.ts';
import type { RModule } from './r-module.ts';
import type { Streams } from './streams.ts';

/** R fetches the first before it starts, and links the second from its own files when it needs it. */
const [fetched, linked] = ['libRblas.so', 'libRlapack.so'] as const;
const libraryFolder = '/usr/lib/R/lib';
const settings = {
  HOME: '/work',
  LANG: 'en_US.UTF-8',
  LD_LIBRARY_PATH: libraryFolder,
  // Compiled code runs slower than what is interpreted here; the package has it so as well.
  R_ENABLE_JIT: '0',
  R_HOME: '/usr/lib/R',
  TZ: 'UTC',
};
const commandLine = ['R', '--no-echo', '--vanilla'];

/** R, started as `Rscript` does and waiting; it reads from and writes to the streams. */
export async function startModule(files: LaneFiles, streams: Streams): Promise<RModule> {
  await provideFiles(files, [], [fetched]);
  const module = files.module('R.wasm');
  const library = await files.bytes(linked);
  const r = await started((parts, reject) => ({
    noInitialRun: true,
    locateFile: (file: string) => `https://runtime.invalid/${file}`,
    instantiateWasm(imports: WebAssembly.Imports, receive: Receive) {
      WebAssembly.instantiate(module, withoutOutside(imports))
        .then((instance) => {
          receive(instance, module);
        })
        .catch(reject);
      return {};
    },
    preRun: [
      () => {
        prepare(parts(), library);
      },
    ],
    stdin: streams.stdin,
    stdout: streams.stdout,
    stderr: streams.stderr,
    webr: {
      readConsole: () => lineFor(parts(), streams),
      setPrompt: nothing,
      handleEvents: streams.tick,
      dataViewer: nothing,
    },
  }));
  begin(r);
  return r;
}

type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
type Reject = (error: unknown) => void;

const nothing = (): void => undefined;

/** Runs the package's script on a module made of some parts; gives it when it is ready. */
function started(partsOf: (module: () => RModule, reject: Reject) => object): Promise<RModule> {
  return new Promise((resolve, reject) => {
    const module: object = {
      ...partsOf(() => module as RModule, reject),
      onAbort: reject,
      onRuntimeInitialized: () => {
        const wasmTable = Reflect.get(globalThis, 'wasmTable') as WebAssembly.Table;
        resolve(Object.assign(module as RModule, { wasmTable }));
      },
    };
    // What the script does not do at once it does where nobody waits for it.
    self.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
      reject(reason instanceof Error ? reason : new Error(String(reason)));
    });
    Object.assign(globalThis, { Module: module });
    startR();
  });
}

function prepare({ ENV, FS }: RModule, library: Uint8Array): void {
  Object.assign(ENV, settings);
  FS.mkdirTree(libraryFolder);
  FS.writeFile(`${libraryFolder}/${linked}`, library);
  FS.mkdirTree('/work');
  FS.chdir('/work');
}

/** Address of the next line of the input, which R frees by itself; none at its end. */
function lineFor(r: RModule, streams: Streams): number {
  const line = streams.nextLine();
  return line === undefined ? 0 : r.allocateUTF8(line);
}

function begin(r: RModule): void {
  const size = 4;
  const args = r._malloc(size * (commandLine.length + 1));
  for (const [index, argument] of commandLine.entries()) {
    r.setValue(args + size * index, r.allocateUTF8(argument), '*');
  }
  r.setValue(args + size * commandLine.length, 0, '*');
  r._Rf_initialize_R(commandLine.length, args);
  r._setup_Rmainloop();
  r.setValue(r._R_Interactive, 0, 'i8');
}

const commandNotFound = 127 << 8;

/** R's ways out end here: to JavaScript, and to commands, by which it removes its own folder at last. */
function withoutOutside(imports: WebAssembly.Imports): WebAssembly.Imports {
  const host = imports['env'] ?? {};
  for (const name of Object.keys(host)) {
    if (!name.startsWith('emscripten_run_script')) continue;
    host[name] = () => {
      throw new Error('Programs have no way to JavaScript here.');
    };
  }
  host['_emscripten_system'] = () => commandNotFound;
  return imports;
}
