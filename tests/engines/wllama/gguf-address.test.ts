import { expect, test } from 'vitest';
import { parseGgufAddress } from '../../../src/engines/wllama/gguf-address.ts';

const hub = 'https://huggingface.co/Qwen/Coder-GGUF/resolve/main/coder-q4_k_m.gguf';

test.each([
  'Qwen/Coder-GGUF:coder-q4_k_m.gguf',
  'Qwen/Coder-GGUF/coder-q4_k_m.gguf',
  '  hf.co/Qwen/Coder-GGUF/coder-q4_k_m.gguf ',
  'https://hf.co/Qwen/Coder-GGUF/coder-q4_k_m.gguf',
  'https://huggingface.co/Qwen/Coder-GGUF/blob/main/coder-q4_k_m.gguf',
  'https://huggingface.co/Qwen/Coder-GGUF/resolve/main/coder-q4_k_m.gguf?download=true',
])('parseGgufAddress("%s") finds the file', (typed) => {
  expect(parseGgufAddress(typed)).toEqual({ kind: 'files', urls: [hub], label: 'coder-q4_k_m' });
});

test('parseGgufAddress(…) keeps a revision, a folder, and any other address as it is', () => {
  expect(parseGgufAddress('hf.co/a/b/resolve/v2/deep/x.gguf')).toMatchObject({
    urls: ['https://huggingface.co/a/b/resolve/v2/deep/x.gguf'],
  });
  expect(parseGgufAddress('https://models.example/my%20model.gguf?key=1')).toMatchObject({
    urls: ['https://models.example/my%20model.gguf?key=1'],
    label: 'my model',
  });
  expect(parseGgufAddress('http://localhost:8000/x.GGUF')).toMatchObject({ kind: 'files' });
});

test('parseGgufAddress(one part) gives all of them, in order', () => {
  expect(parseGgufAddress('a/b/m-00002-of-00003.gguf')).toEqual({
    kind: 'files',
    label: 'm',
    urls: [1, 2, 3].map(
      (part) => `https://huggingface.co/a/b/resolve/main/m-0000${part}-of-00003.gguf`,
    ),
  });
});

test.each([
  ['', 'Enter where the file is'],
  ['model.gguf', 'names no file'],
  ['owner/repo', 'names no file'],
  ['https://', 'is no address'],
  ['http://models.example/x.gguf', 'https://'],
  ['ftp://models.example/x.gguf', 'https://'],
  ['https://me:secret@models.example/x.gguf', 'name and password'],
  ['https://huggingface.co/owner/repo', 'names no file'],
  ['owner/repo/model.safetensors', 'does not end in .gguf'],
  ['https://models.example/%E0%A4%A', 'does not end in .gguf'],
  ['owner/repo/../../x.gguf', 'leaves its repository'],
  ['a/b/m-00004-of-00003.gguf', 'part 4 of 3'],
  ['a/b/m-00000-of-00003.gguf', 'part 0 of 3'],
  ['a/b/m-00001-of-12345.gguf', 'more parts'],
])('parseGgufAddress("%s") says what is wrong', (typed, why) => {
  const parsed = parseGgufAddress(typed);
  expect(parsed.kind).toBe('wrong');
  expect(parsed).toMatchObject({ why: expect.stringContaining(why) as string });
});
