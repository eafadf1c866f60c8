import { expect, test } from 'vitest';
import { LongWork } from '../../src/state/long-work.svelte.ts';

test('run(text, work) tells how far it is and how it ended', async () => {
  const work = new LongWork();
  const states: unknown[] = [];
  await work.run('Writing…', ({ onPart }) => {
    states.push(work.state);
    onPart(0.5);
    states.push(work.state);
    onPart(0.75, 'Storing…');
    states.push(work.state);
    return Promise.resolve('Saved.');
  });
  expect([...states, work.state]).toEqual([
    { kind: 'working', text: 'Writing…', part: undefined },
    { kind: 'working', text: 'Writing…', part: 0.5 },
    { kind: 'working', text: 'Storing…', part: 0.75 },
    { kind: 'done', text: 'Saved.' },
  ]);
});

test('run(text, work) tells why it failed', async () => {
  const work = new LongWork();
  await work.run('Writing…', () => Promise.reject(new Error('The disk is full.')));
  expect(work.state).toEqual({ kind: 'failed', text: 'The disk is full.' });
});

test('stop() aborts the work, whose last words are not heard', async () => {
  const work = new LongWork();
  const ended = work.run(
    'Writing…',
    ({ signal, onPart }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          onPart(0.9);
          reject(signal.reason as Error);
        });
      }),
  );
  work.stop();
  expect(work.state).toMatchObject({ kind: 'working', text: 'Stopping…' });
  await ended;
  expect(work.state.kind).toBe('stopped');
});

test('run(text, work) does nothing while it works already', async () => {
  const work = new LongWork();
  let finish: (text: string) => void = () => undefined;
  const first = work.run('First…', () => new Promise((resolve) => (finish = resolve)));
  await work.run('Second…', () => Promise.resolve('Second.'));
  finish('First.');
  await first;
  expect(work.state).toEqual({ kind: 'done', text: 'First.' });
});
