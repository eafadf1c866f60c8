import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseUrls, isLoopback, isNearby } from '../../../src/engines/openai/base-urls.ts';

test.each([
  ['http://localhost:11434', ['http://localhost:11434/v1', 'http://localhost:11434']],
  ['http://localhost:11434/', ['http://localhost:11434/v1', 'http://localhost:11434']],
  ['http://localhost:11434/v1', ['http://localhost:11434/v1']],
  ['  http://localhost:11434/v1//  ', ['http://localhost:11434/v1']],
  ['localhost:8080', ['http://localhost:8080/v1', 'http://localhost:8080']],
  ['192.168.1.20:8000/v1', ['http://192.168.1.20:8000/v1']],
  ['gpu-box:8000/v1', ['http://gpu-box:8000/v1']],
  ['api.example.com/v1', ['https://api.example.com/v1']],
  ['https://api.example.com/v1/chat/completions', ['https://api.example.com/v1']],
  ['https://api.example.com/v1/completions/', ['https://api.example.com/v1']],
  ['https://api.example.com/v1/models', ['https://api.example.com/v1']],
  ['https://models.example/inference/chat/completions', ['https://models.example/inference']],
  ['https://llm.example/openai', ['https://llm.example/openai/v1', 'https://llm.example/openai']],
  ['https://llm.example/v1beta/openai/', ['https://llm.example/v1beta/openai']],
  ['HTTPS://LLM.example:443/V1', ['https://llm.example/V1/v1', 'https://llm.example/V1']],
  ['http://[::1]:8080', ['http://[::1]:8080/v1', 'http://[::1]:8080']],
])('baseUrls(%j) gives %j', (typed, bases) => {
  expect(baseUrls(typed)).toEqual(bases);
});

test.each([
  ['', 'There is no address yet'],
  ['   ', 'There is no address yet'],
  ['http://', 'cannot be called'],
  ['ftp://host/v1', 'cannot be called'],
  ['file:///etc/passwd', 'cannot be called'],
  ['two words', 'cannot be called'],
  ['https://user:secret@llm.example/v1', 'user name or password'],
  ['https://llm.example/v1?api-version=1', 'before its ?'],
  ['https://llm.example/v1#x', 'before its ?'],
])('baseUrls(%j) says: %s', (typed, words) => {
  expect(() => baseUrls(typed)).toThrow(words);
});

test('baseUrls(…) does not repeat a password that was typed into the address', () => {
  expect(() => baseUrls('https://me:hunter2@llm.example')).toThrow(/^(?!.*hunter2)/);
});

test('baseUrls(one of its own) gives it back', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
  const typed = fc
    .record({
      scheme: fc.constantFrom('', 'http://', 'https://'),
      host: fc.array(name, { minLength: 1, maxLength: 3 }),
      port: fc.constantFrom('', ':8000'),
      path: fc.array(name, { maxLength: 3 }),
      end: fc.constantFrom('', '/', '/v1', '/v1/'),
    })
    .map(({ scheme, host, port, path, end }) => {
      const folders = path.map((folder) => `/${folder}`).join('');
      return scheme + host.join('.') + port + folders + end;
    });
  fc.assert(
    fc.property(typed, (url) => {
      const [first] = baseUrls(url);
      expect(baseUrls(first)[0]).toBe(first);
      expect(first.endsWith('/')).toBe(false);
    }),
  );
});

test.each(['localhost', 'app.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
  'isLoopback(%j) holds',
  (hostname) => {
    expect(isLoopback(hostname)).toBe(true);
  },
);

test.each(['192.168.0.1', '10.0.0.1', '128.0.0.1', 'localhost.example', '[::2]'])(
  'isLoopback(%j) does not hold',
  (hostname) => {
    expect(isLoopback(hostname)).toBe(false);
  },
);

test.each(['10.1.2.3', '172.16.0.1', '172.31.0.1', '192.168.1.1', 'nas', 'nas.local', '[fd00::1]'])(
  'isNearby(%j) holds',
  (hostname) => {
    expect(isNearby(hostname)).toBe(true);
  },
);

test.each(['172.32.0.1', '11.0.0.1', 'api.openai.com', '[2001:db8::1]'])(
  'isNearby(%j) does not hold',
  (hostname) => {
    expect(isNearby(hostname)).toBe(false);
  },
);
