import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../src/core/grading/limits.ts';
import type { EngineDescriptor } from '../../src/engines/engine.ts';
import { NewRun } from '../../src/state/new-run.svelte.ts';
import type { NewRunStart } from '../../src/state/new-run-settings.ts';
import { problems, problemSet, run } from '../storage/examples.ts';
import { fakeEngine } from './fake-engine.ts';
import { stubLocalStorage } from './stored-items.ts';

const fake = fakeEngine();
/** An engine whose models have to be here, as those on the graphics card. */
const onCard = (...models: readonly string[]): EngineDescriptor => ({
  ...fake,
  id: 'web-llm',
  models: models.map((id) => ({ id, label: id, maxTokens: 1024 })),
});

beforeEach(() => {
  stubLocalStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A form over models that become known when `know` is called. */
function openForm(start: NewRunStart, here: readonly string[]) {
  let engines: readonly EngineDescriptor[] = [fake, onCard()];
  let know = (): void => undefined;
  const known = new Promise<void>((resolve) => {
    know = () => {
      engines = [fake, onCard(...here)];
      resolve();
    };
  });
  const form = new NewRun(
    {
      engines: () => engines,
      modelsKnown: () => known,
      sets: () => Promise.resolve([problemSet('set', 2)]),
      problems: () => Promise.resolve(problems(2)),
      createRun: () => Promise.reject(new Error('No run is made here.')),
      limits: () => defaultLimits,
      measure: () => Promise.reject(new Error('Nothing is measured here.')),
    },
    start,
  );
  const opening = form.open();
  return { form, know, opening };
}

const remember = (model: string) => {
  const settings = { engine: 'web-llm', endpoint: '', model };
  localStorage.setItem('new-run', JSON.stringify(settings));
};

describe('NewRun.open()', () => {
  test('begins with the remembered model, though it is known to be here only then', async () => {
    remember('m2');
    const { form, know, opening } = openForm({}, ['m1', 'm2']);
    know();
    await opening;
    expect(form.settings).toMatchObject({ engine: 'web-llm', model: 'm2' });
  });

  test('begins with the model of the run it is made after', async () => {
    const source = { ...run('r', 'set').source, engine: 'web-llm', model: 'm1' };
    const { form, know, opening } = openForm({ run: { ...run('r', 'set'), source } }, ['m1']);
    know();
    await opening;
    expect(form.settings).toMatchObject({ engine: 'web-llm', model: 'm1' });
  });

  test('begins with the usual model where the remembered one is not here any more', async () => {
    remember('gone');
    const { form, know, opening } = openForm({}, ['m1']);
    know();
    await opening;
    expect(form.settings).toMatchObject({ engine: fake.id, model: form.model?.id });
    expect(form.model).toBeDefined();
  });

  test('keeps the model that was chosen in the meantime', async () => {
    remember('m2');
    const { form, know, opening } = openForm({}, ['m2']);
    const [other] = fake.models.filter(({ id }) => id !== form.settings.model);
    form.chooseModel({ engine: fake.id, endpoint: '', model: other?.id ?? '' });
    know();
    await opening;
    expect(form.settings).toMatchObject({ engine: fake.id, model: other?.id });
  });
});
