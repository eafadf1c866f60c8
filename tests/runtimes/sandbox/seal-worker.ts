// What a program that reaches JavaScript would try, after the lane is sealed.
import { seal } from '../../../src/runtimes/sandbox/lane/seal.ts';

const send = self.postMessage.bind(self) as (message: unknown) => void;
seal();

const attempt = (change: () => unknown): void => {
  try {
    change();
  } catch {
    // Refused, as it should be.
  }
};
const forged = (resolve: (value: string) => void): void => {
  resolve('forged');
};

attempt(() => Object.assign(Object.prototype, { then: forged }));
attempt(() => Object.defineProperty(Object.prototype, 'then', { value: forged }));
attempt(() => Object.assign(Promise.prototype, { then: forged, constructor: Object }));

const names = ['postMessage', 'close', 'BroadcastChannel', 'onmessage'];
const valueOf = async (value: unknown): Promise<unknown> =>
  ((await value) as { held?: unknown }).held;

send({
  reachable: names.filter((name) => typeof Reflect.get(self, name) === 'function'),
  awaited: await valueOf({ held: 'the value' }),
  promised: await valueOf(Promise.resolve({ held: 'the value' })),
  ownThen: await Object.assign(
    {},
    {
      then: (resolve: (value: string) => void) => {
        resolve('its own');
      },
    },
  ),
});
