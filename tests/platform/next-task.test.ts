import { expect, test } from 'vitest';
import { nextTask } from '../../src/platform/next-task.ts';

test('nextTask() lets messages in that came before it', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.onmessage = ({ data }) => heard.push(data);
  port2.postMessage('before');
  // A promise that has resolved lets nothing in.
  await Promise.resolve();
  expect(heard).toEqual([]);
  await nextTask();
  await nextTask();
  expect(heard).toEqual(['before']);
  port1.close();
});
