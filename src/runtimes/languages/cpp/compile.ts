import type { Tree } from '@yowasp/clang';
import { runTool, type ToolResult } from './toolchain.ts';
import standardHeader from './harness/stdc++.h';

/** A language of the compiler: C as of 2017, or C++ as of 2017, by the flag that MultiPL-E gives. */
export type Dialect = 'c' | 'cpp';

const common = [
  ...['clang', '-cc1', '-triple', 'wasm32-unknown-wasip1', '-mrelocation-model', 'static'],
  ...['-mframe-pointer=none', '-ffp-contract=on', '-fno-rounding-math', '-target-cpu', 'generic'],
  ...['-mconstructor-aliases', '-fvisibility=hidden', '-fgnuc-version=4.2.1', '-O0'],
  ...['-resource-dir', '/usr', '-isysroot', '/usr', '-ferror-limit', '19', '-D_GNU_SOURCE'],
];

const system = [
  ...['-internal-isystem', '/usr/include', '-internal-isystem', '/usr/include/wasm32-wasip1'],
];

const dialects: Readonly<Record<Dialect, readonly string[]>> = {
  c: [...system, '-std=gnu17', '-x', 'c'],
  cpp: [
    ...['-internal-isystem', '/usr/include/wasm32-wasip1/c++/v1'],
    ...['-internal-isystem', '/usr/include/c++/v1', ...system, '-std=c++17'],
    // Throwing compiles and is reported when it happens; there is nothing here that could catch.
    ...['-fdeprecated-macro', '-fcxx-exceptions', '-fexceptions', '-I.', '-x'],
  ],
};

const headers: Tree = { bits: { 'stdc++.h': standardHeader } };

let precompiled: Promise<Uint8Array | undefined> | undefined;

/**
 * `bits/stdc++.h` read once: reading it anew for every program takes longer than all the rest. It
 * comes by standard output, since the package copies a file anew for every 4 kB written to it.
 */
async function precompile(): Promise<Uint8Array | undefined> {
  const args = [...common, ...dialects.cpp, 'c++-header', '-emit-pch', '-o', '-'];
  const { output } = await runTool([...args, 'bits/stdc++.h'], headers);
  return output.size === 0 ? undefined : new Uint8Array(await output.arrayBuffer());
}

/** An object file of a program, in `files` under `main.o`. */
export async function compile(dialect: Dialect, source: string): Promise<ToolResult> {
  if (dialect === 'c') {
    const args = [...common, ...dialects.c, '-emit-obj', '-o', 'main.o', 'main.c'];
    return runTool(args, { 'main.c': source });
  }
  const usesAll = /#\s*include\s*[<"]bits\/stdc\+\+\.h[>"]/.test(source);
  const all = usesAll ? await (precompiled ??= precompile()) : undefined;
  const args = [...common, ...dialects.cpp, 'c++', '-emit-obj', '-o', 'main.o'];
  if (all) args.push('-include-pch', 'all.pch');
  const files: Tree = { ...headers, 'main.cpp': source, ...(all && { 'all.pch': all }) };
  return runTool([...args, 'main.cpp'], files);
}

/** What throwing and catching needs and this C++ does not have; calls of it are answered here. */
export const exceptionFunctions = [
  ...['__cxa_allocate_exception', '__cxa_free_exception', '__cxa_throw', '__cxa_rethrow'],
  ...['__cxa_begin_catch', '__cxa_end_catch', '__cxa_get_exception_ptr', '_Unwind_Resume'],
  ...['__cxa_init_primary_exception', '__cxa_call_unexpected'],
];

const stackBytes = 8 * 2 ** 20;
const libraries = '/usr/lib/wasm32-wasip1';
const builtins = '/usr/lib/wasm32-unknown-wasip1/libclang_rt.builtins.a';

/** A program of an object file, in `files` under `main.wasm`; it may not grow beyond `mostBytes`. */
export function link(dialect: Dialect, object: Uint8Array, mostBytes: number): Promise<ToolResult> {
  const args = [
    ...['wasm-ld', '-m', 'wasm32', `-L${libraries}`, `${libraries}/crt1-command.o`, 'main.o'],
    ...(dialect === 'cpp' ? ['-lc++', '-lc++abi'] : []),
    ...['-lm', '-lc', builtins, '-o', 'main.wasm', '--allow-undefined-file=given.txt'],
    // A stack that runs over traps, instead of overwriting data.
    ...['--stack-first', '-z', `stack-size=${String(stackBytes)}`],
    `--max-memory=${String(mostBytes)}`,
  ];
  return runTool(args, { 'main.o': object, 'given.txt': exceptionFunctions.join('\n') });
}
