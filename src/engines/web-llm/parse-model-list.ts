import { said } from '../../core/said.ts';
import { messageOf } from '../../core/message-of.ts';
import { defined } from '../shared/defined.ts';
import { engineError } from './engine-error.ts';
import { EntryReader } from './entry-reader.ts';
import { unknownLicence } from './models.ts';
import type { WebLlmModel } from './web-llm-model.ts';

/**
 * Models of a list in MLC's form: one entry, several, or a whole appConfig with its `model_list`.
 * Addresses may be relative to the list's own, or to a mirror's, given as `base`. Beside MLC's fields
 * an entry may have `label`, `parameters`, `bytes`, `licence` and `card`. Throws an `EngineError`
 * that names the entry and the field that is wrong.
 */
export function parseModelList(json: string, base?: string): readonly WebLlmModel[] {
  const models = entriesOf(parse(json)).map((entry, i) => modelFrom(entry, i, base));
  const ids = models.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw engineError(
      said`The list of models has two entries with the model_id ${twice}: rename one.`,
    );
  }
  return models;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    const why = messageOf(cause);
    throw engineError(said`The list of models is not JSON: ${why}`, cause);
  }
}

function entriesOf(parsed: unknown): readonly unknown[] {
  const inside =
    typeof parsed === 'object' && parsed !== null && 'model_list' in parsed
      ? parsed.model_list
      : parsed;
  const entries = Array.isArray(inside) ? (inside as unknown[]) : [inside];
  if (entries.length > 0) return entries;
  throw engineError(
    said`The list of models is empty: it needs an entry with model, model_id, model_lib.`,
  );
}

function modelFrom(entry: unknown, position: number, base: string | undefined): WebLlmModel {
  const read = new EntryReader(entry, position, base);
  read.checkWrites();
  const id = read.name('model_id');
  const card = read.optionalAddress('card');
  return {
    id,
    label: read.optionalText('label') ?? id.replace(/-MLC$/, ''),
    licence: read.optionalText('licence') ?? unknownLicence,
    ...defined({ parameters: read.optionalCount('parameters') }),
    ...defined({ estimatedBytes: read.optionalCount('bytes'), card }),
    record: {
      model: read.address('model'),
      model_id: id,
      model_lib: read.address('model_lib'),
      ...defined({
        overrides: read.overrides(),
        vram_required_MB: read.optionalCount('vram_required_MB'),
        required_features: read.features(),
        model_manifest: read.optionalText('model_manifest'),
      }),
    },
  };
}
