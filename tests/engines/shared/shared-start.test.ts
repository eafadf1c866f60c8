import { describe, expect, test } from 'vitest';
import { SharedStart, type MakeShared } from '../../../src/engines/shared/shared-start.ts';

const never = () => new AbortController().signal;

/** What was asked to be made, each to be settled by hand. */
class Workshop {
  readonly orders: {
    readonly signal: AbortSignal;
    readonly tell: (part: number) => void;
    readonly finish: (value: object) => void;
    readonly fail: (error: Error) => void;
  }[] = [];

  readonly make: MakeShared<object, number> = (tell, signal) =>
    new Promise((finish, fail) => {
      tell(0);
      this.orders.push({ signal, tell, finish, fail });
    });

  order(index: number) {
    const order = this.orders[index];
    if (!order) throw new Error(`There are ${this.orders.length} orders.`);
    return order;
  }
}

function begin() {
  const workshop = new Workshop();
  return { workshop, start: new SharedStart(workshop.make) };
}

describe('get(signal)', () => {
  test('makes once for all who ask, now and later', async () => {
    const { workshop, start } = begin();
    const both = Promise.all([start.get(never()), start.get(never())]);
    const made = {};
    workshop.order(0).finish(made);
    expect(await both).toEqual([made, made]);
    expect(await start.get(never())).toBe(made);
    expect(workshop.orders).toHaveLength(1);
    expect(workshop.order(0).signal.aborted).toBe(false);
  });

  test('goes on for the others when one leaves, and gives up when all have left', async () => {
    const { workshop, start } = begin();
    const [first, second] = [new AbortController(), new AbortController()];
    const [one, other] = [start.get(first.signal), start.get(second.signal)];
    first.abort();
    await expect(one).rejects.toThrow();
    expect(workshop.order(0).signal.aborted).toBe(false);
    second.abort();
    await expect(other).rejects.toThrow();
    expect(workshop.order(0).signal.aborted).toBe(true);
    void start.get(never());
    expect(workshop.orders).toHaveLength(2);
  });

  test('rejects with the failure for all, and makes anew the next time', async () => {
    const { workshop, start } = begin();
    const both = [start.get(never()), start.get(never())];
    workshop.order(0).fail(new Error('broke'));
    for (const one of both) await expect(one).rejects.toThrow('broke');
    expect(workshop.order(0).signal.aborted).toBe(true);
    const again = start.get(never());
    workshop.order(1).finish({});
    expect(await again).toEqual({});
  });

  test('tells each who waits how far it is, from the beginning, and nobody who has left', async () => {
    const { workshop, start } = begin();
    const [told, late]: [number[], number[]] = [[], []];
    const controller = new AbortController();
    const listen = (part: number) => told.push(part);
    // One function may wait twice, and leave once.
    const leaving = start.get(controller.signal, listen);
    void start.get(never(), listen);
    void start.get(never(), (part) => late.push(part));
    expect(told).toEqual([0]);
    controller.abort();
    await expect(leaving).rejects.toThrow();
    workshop.order(0).tell(1);
    expect([told, late]).toEqual([[0, 1], [1]]);
  });
});

describe('lose(value)', () => {
  test('gives back what was made, and makes anew', async () => {
    const { workshop, start } = begin();
    const getting = start.get(never());
    workshop.order(0).finish({});
    start.lose(await getting);
    expect(workshop.order(0).signal.aborted).toBe(true);
    void start.get(never());
    expect(workshop.orders).toHaveLength(2);
  });

  test('leaves another alone that was made since', async () => {
    const { workshop, start } = begin();
    const first = start.get(never());
    workshop.order(0).finish({});
    const lost = await first;
    start.lose(lost);
    const second = start.get(never());
    workshop.order(1).finish({});
    const made = await second;
    start.lose(lost);
    expect(await start.get(never())).toBe(made);
    expect(workshop.order(1).signal.aborted).toBe(false);
  });
});

test('forget() gives up what is being made', async () => {
  const { workshop, start } = begin();
  const getting = start.get(never());
  start.forget();
  const { signal, fail } = workshop.order(0);
  expect(signal.aborted).toBe(true);
  fail(new Error('ended'));
  await expect(getting).rejects.toThrow('ended');
});
