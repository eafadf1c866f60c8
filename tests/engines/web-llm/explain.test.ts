import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MLCEngine } from '@mlc-ai/web-llm';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../src/engines/engine.ts';
import { explain } from '../../../src/engines/web-llm/explain.ts';
import { standInModel } from './stand-in-lane.ts';
import { StandIn } from './stand-in/stand-in.ts';

const source = readFileSync(
  join(import.meta.dirname, '../../../node_modules/@mlc-ai/web-llm/lib/index.js'),
  'utf8',
);
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
const thrownBy = (call: () => Promise<unknown>): Promise<Error> =>
  call().then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error as Error,
  );
const sentence = (error: unknown) => explain(error, standInModel).message;

/** Errors of web-llm: a piece of the text as its source has it, the whole as it arrives, the way out. */
const fromSource: readonly (readonly [piece: string, error: Error, wayOut: RegExp])[] = [
  [
    'WebGPU is not supported in your current environment',
    named(
      'WebGPUNotAvailableError',
      'WebGPU is not supported in your current environment, but it is necessary to run the WebLLM engine. ',
    ),
    /offers no WebGPU.*use a current Chrome or Edge/,
  ],
  [
    'Cannot find WebGPU in the environment',
    named('WebGPUNotFoundError', 'Cannot find WebGPU in the environment'),
    /offers no WebGPU/,
  ],
  [
    'Unable to find a compatible GPU.',
    new Error(
      "Unable to find a compatible GPU. This issue might be because your computer doesn't have a GPU, or your system settings are not configured properly. ",
    ),
    /no graphics card that it may use: switch on hardware acceleration/,
  ],
  [
    'This model requires WebGPU extension shader-f16',
    named(
      'ShaderF16SupportError',
      'This model requires WebGPU extension shader-f16, which is not enabled in this browser. You can try to launch Chrome Canary in command line with flag "--enable-dawn-features=allow_unsafe_apis".',
    ),
    /no 16-bit floats.*q4f32/,
  ],
  [
    'This model requires feature ${feature}',
    named(
      'FeatureSupportError',
      'This model requires feature subgroups, which is not yet supported by this browser.',
    ),
    /does not offer \(subgroups\): choose another model/,
  ],
  [
    'Cannot initialize runtime because of requested maxStorageBufferBindingSize ',
    new Error(
      'Cannot initialize runtime because of requested maxStorageBufferBindingSize exceeds limit. requested=128MB, limit=64MB. ',
    ),
    /\(maxStorageBufferBindingSize\): update the browser/,
  ],
  [
    'The WebGPU device was lost while loading the model.',
    named(
      'DeviceLostError',
      'The WebGPU device was lost while loading the model. This issue often occurs due to running out of memory (OOM).',
    ),
    /choose a smaller model/,
  ],
  [
    'The current Object has already been disposed',
    new Error('The current Object has already been disposed'),
    /choose a smaller model/,
  ],
  [
    'Invalid WebGPU buffer size',
    new Error('Invalid WebGPU buffer size: 2147483652'),
    /memory.*is full.*smaller model/,
  ],
  [
    'Cannot find global function ',
    new Error('Cannot find global function ffi.ModuleGetFunction'),
    /another version of web-llm.*v0_2_86/,
  ],
  [
    ' in exports',
    new Error('Cannot find TVMFFIFunctionCall in exports'),
    /another version of web-llm/,
  ],
  [
    'Cannt detect wasm memory from imports ',
    new Error('Cannt detect wasm memory from imports undefined or exports'),
    /another version of web-llm/,
  ],
  ['Cannot fetch ', new Error('Cannot fetch https://models.invalid/x'), /check the network/],
  [
    'Integrity verification failed for ',
    named(
      'IntegrityError',
      'Integrity verification failed for https://models.invalid/x\n  Expected: sha256-a\n  Actual: sha256-b\n',
    ),
    /delete the model and fetch it again/,
  ],
  [
    'Tensor-cache record range',
    new Error('Tensor-cache record range [0, 9) exceeds buffer length 5'),
    /delete the model and fetch it again/,
  ],
  [
    'Cannot handle tokenizer files',
    named('UnsupportedTokenizerFilesError', 'Cannot handle tokenizer files vocab.json'),
    /compare its entry with docs\/webgpu\.md/,
  ],
  [
    'Only one of context_window_size and sliding_window_size can be positive.',
    named(
      'WindowSizeConfigurationError',
      'Only one of context_window_size and sliding_window_size can be positive. Got: ',
    ),
    /compare its entry/,
  ],
  [
    'Prompt tokens exceed context window size: number of prompt tokens: ',
    named(
      'ContextWindowSizeExceededError',
      'Prompt tokens exceed context window size: number of prompt tokens: 5000; context window size: 4096\nConsider shortening the prompt, or increase `context_window_size`',
    ),
    /\(5000 of 4096 tokens\): leave this problem out/,
  ],
  [
    'Last message should be from either `user` or `tool`.',
    named('MessageOrderError', 'Last message should be from either `user` or `tool`.'),
    /ends with the question/,
  ],
  [
    'System prompt should always be the first message in `messages`.',
    named(
      'SystemMessageOrderError',
      'System prompt should always be the first message in `messages`.',
    ),
    /one system message first/,
  ],
  [
    'Make sure ${minValue} < ${paramName} <= ${maxValue}.',
    named('RangeError', 'Make sure 0 < top_p <= 1.'),
    /make sure that 0 < top_p <= 1/,
  ],
  [
    'InternalError: failed to sample a valid token.',
    new Error('InternalError: failed to sample a valid token.'),
    /q4f32/,
  ],
];

/** Errors of browsers and compiled libraries; Chromium also shows its own in web-llm.browser.test.ts. */
const fromBrowsers: readonly (readonly [what: string, error: Error, wayOut: RegExp])[] = [
  [
    'a library of another version',
    named(
      'LinkError',
      'WebAssembly.instantiate(): Import #18 "env" "_ZN3tvm7runtime9threading15ResetThreadPoolEv": function import requires a callable',
    ),
    /another version of web-llm than the one here, 0\.2\.86.*models\.invalid\/ngram\.wasm/,
  ],
  [
    'a page instead of a library',
    named(
      'CompileError',
      'WebAssembly.instantiate(): expected magic word 00 61 73 6d, found 3c 21 64 6f @+0',
    ),
    /there is no WebAssembly library/,
  ],
  [
    'a policy that forbids WebAssembly',
    named(
      'CompileError',
      "WebAssembly.instantiate(): Refused to compile or instantiate WebAssembly module because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script in the following Content Security Policy directive",
    ),
    /must allow WebAssembly/,
  ],
  [
    'Chromium without a network, or without CORS',
    new TypeError('Failed to fetch'),
    /check the network.*CORS/,
  ],
  [
    'Firefox without a network',
    new TypeError('NetworkError when attempting to fetch resource.'),
    /check the network/,
  ],
  ['Safari without a network', new TypeError('Load failed'), /check the network/],
  [
    'code of the page that does not come',
    new TypeError('Failed to fetch dynamically imported module: https://play.example/lib.js'),
    /reload the page/,
  ],
  [
    'a file that is missing (Chromium)',
    new TypeError("Failed to execute 'add' on 'Cache': Request failed"),
    /is not where it should be.*tensor-cache\.json/,
  ],
  [
    'a file that is missing (Firefox)',
    new TypeError(
      'Cache got basic response with bad status 404 while trying to add request https://models.invalid/x',
    ),
    /is not where it should be/,
  ],
  [
    'a full disk (Chromium)',
    named('QuotaExceededError', "Failed to execute 'add' on 'Cache': Quota exceeded."),
    /no room left to store.*delete models/,
  ],
  [
    'a full disk (Firefox)',
    named('QuotaExceededError', 'The quota has been exceeded.'),
    /no room left to store/,
  ],
  [
    'a page instead of a description',
    new SyntaxError('Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON'),
    /is not the description of a model/,
  ],
  ['memory of the page', new RangeError('Array buffer allocation failed'), /memory.*is full/],
  ['memory of the card', named('GPUOutOfMemoryError', 'Out of memory'), /memory.*is full/],
  [
    'a device that is gone',
    named('OperationError', "Failed to execute 'mapAsync' on 'GPUBuffer': [Device] is lost."),
    /choose a smaller model/,
  ],
];

describe('explain(error, model)', () => {
  test.each(fromSource)('knows web-llm\'s own "%s"', (piece, error, wayOut) => {
    expect(source).toContain(piece);
    expect(explain(error, standInModel)).toBeInstanceOf(EngineError);
    expect(sentence(error)).toMatch(wayOut);
    expect(sentence(error)).toMatch(/^\[web-llm\] [^\n]+\.$/);
    expect(sentence(error)).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each(fromBrowsers)('knows %s', (_what, error, wayOut) => {
    expect(sentence(error)).toMatch(wayOut);
    expect(sentence(error)).toMatch(/^\[web-llm\] [^\n]+\.$/);
  });

  test('quotes in one line what it does not know', () => {
    expect(sentence(new Error('TVMError:\n  odd'))).toBe(
      '[web-llm] N-gram q4f32 cannot be drawn with: TVMError: odd',
    );
    expect(sentence('just text')).toContain('just text');
    expect(explain(new Error('x'.repeat(999)), undefined).message.length).toBeLessThan(360);
  });

  test('leaves alone what is explained already', () => {
    const error = new EngineError('[web-llm] As it is.');
    expect(explain(error, standInModel)).toBe(error);
  });
});

describe('the stand-in throws what web-llm throws', () => {
  const engines = () => {
    const config = { appConfig: { model_list: [standInModel.record] } };
    return { real: new MLCEngine(config), standIn: new StandIn(config) };
  };
  const request = { prompt: 'def ', max_tokens: 1 };
  const chat = { messages: [{ role: 'user' as const, content: 'Hello' }] };

  test('before a model is loaded', async () => {
    const { real, standIn } = engines();
    const errors = await Promise.all([
      thrownBy(() => real.completion(request)),
      thrownBy(() => standIn.completion(request)),
      thrownBy(() => real.chatCompletion(chat)),
      thrownBy(() => standIn.chatCompletion(chat)),
    ]);
    const [a, b, c, d] = errors.map(({ name, message }) => `${name}: ${message}`);
    expect(a).toMatch(/^ModelNotLoadedError: Model not loaded/);
    expect(b).toBe(a);
    expect(d).toBe(c);
  });

  test('for a model that is not in its list', async () => {
    const { real, standIn } = engines();
    const [a, b] = await Promise.all([
      thrownBy(() => real.reload('none')),
      thrownBy(() => standIn.reload('none')),
    ]);
    expect(b).toMatchObject({ name: a.name, message: a.message });
    expect(sentence(a)).toContain('compare its entry');
  });
});
