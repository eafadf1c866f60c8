import {
  ConsoleStdout,
  File,
  OpenFile,
  PreopenDirectory,
  WASI,
  type Fd,
} from '@bjorn3/browser_wasi_shim';
import { RubyVM } from '@ruby/wasm-wasi';
import codec from './harness/codec.rb';
import sandbox from './harness/sandbox.rb';
import testUnit from './harness/test_unit.rb';
import { Pipe } from './pipe.ts';

const mib = 2 ** 20;
/** Growth after which a machine is replaced: what a program asked for is never given back. */
const mostGrowth = 96 * mib;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a program of a machine reads, where it writes, and who answers its harness. */
export interface MachineHost {
  readonly stdin: string;
  readonly out: (text: Uint8Array) => void;
  readonly err: (text: Uint8Array) => void;
  readonly answer: (what: string, text: Uint8Array) => string | Uint8Array | undefined;
}

/**
 * One Ruby, booted once: after every program its memory is put back to what it was before, which
 * takes a fraction of the time of another boot and leaves nothing behind.
 */
export class Machine {
  /** Whether it must not be used again. */
  isSpent = false;
  readonly #pipe = new Pipe();
  readonly #wasi = new WASI(['ruby.wasm'], ['RUBYOPT=-W0'], this.#streams(idle), { debug: false });
  #vm: RubyVM | undefined;
  #memory: WebAssembly.Memory | undefined;
  #before = new Uint8Array();
  #standing: Fd[] = [];

  static async boot(module: WebAssembly.Module): Promise<Machine> {
    const machine = new Machine();
    const wasip1 = machine.#wasi;
    const { vm, instance } = await RubyVM.instantiateModule({
      module,
      wasip1,
      args: ['ruby.wasm', '-EUTF-8', '-W0', '--disable=gems,did_you_mean,syntax_suggest', '-e_=0'],
      addToImports: withoutJavaScript,
    });
    for (const source of [codec, testUnit, sandbox]) vm.eval(source);
    machine.#vm = vm;
    machine.#memory = instance.exports['memory'] as WebAssembly.Memory;
    machine.#before = new Uint8Array(machine.#memory.buffer).slice();
    machine.#standing = [...wasip1.fds];
    return machine;
  }

  /** Gives the machine to a program. */
  begin(host: MachineHost): void {
    this.#wasi.fds = [...this.#streams(host), ...this.#standing.slice(standardFds)];
    this.#pipe.answer = (asked) => {
      const line = asked.indexOf(10);
      const answer = host.answer(decoder.decode(asked.subarray(0, line)), asked.slice(line + 1));
      return typeof answer === 'object' ? answer : encoder.encode(answer);
    };
  }

  /** Calls a function of the harness; gives what it returned as Ruby writes it. */
  call(name: string): string {
    try {
      return this.#vm?.eval(`Sandbox.${name}`).toString() ?? '';
    } catch (error) {
      // It left in the middle of something; nothing of it can be trusted any more.
      this.isSpent = true;
      throw error;
    }
  }

  /** Puts everything back to what it was before the program. */
  restore(): void {
    const memory = new Uint8Array(this.#memory?.buffer ?? new ArrayBuffer());
    this.isSpent ||= memory.length > this.#before.length + mostGrowth;
    if (this.isSpent) return;
    memory.set(this.#before);
    memory.fill(0, this.#before.length);
  }

  /** Standard input and output, the pipe to the lane, and an empty folder to write to. */
  #streams({ stdin, out, err }: MachineHost): Fd[] {
    return [
      new OpenFile(new File(encoder.encode(stdin))),
      new ConsoleStdout(out),
      new ConsoleStdout(err),
      new PreopenDirectory('/lane', new Map([['pipe', this.#pipe]])),
      new PreopenDirectory('/work', new Map()),
    ];
  }
}

const standardFds = 5;
const nothing = (): undefined => undefined;
const idle: MachineHost = { stdin: '', out: nothing, err: nothing, answer: nothing };

/** Ruby's own bridge to JavaScript ends here; what programs cannot reach they cannot forge with. */
function withoutJavaScript(imports: WebAssembly.Imports): void {
  const host = imports['rb-js-abi-host'] ?? {};
  for (const name of Object.keys(host)) {
    host[name] = () => {
      throw new Error('Programs have no way to JavaScript here.');
    };
  }
}
