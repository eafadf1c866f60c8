import type { Problem } from '../core/problems/problem.ts';
import type { PromptTemplate } from '../core/sampling/prompts/prompt-template.ts';
import { templatesFor } from '../core/sampling/prompts/templates.ts';
import type { EngineDescriptor, EngineModel } from '../engines/engine.ts';

/** The templates a model can be given these problems with; the one that suits best comes first. */
export function templatesOf(
  engine: EngineDescriptor | undefined,
  model: EngineModel | undefined,
  promptKind: Problem['promptKind'],
): readonly PromptTemplate[] {
  const forms = engine?.capabilities.forms ?? [];
  const [first = 'chat', ...others] = [...forms].sort(
    (a, b) => Number(b === model?.madeFor) - Number(a === model?.madeFor),
  );
  if (forms.length === 0) return [];
  return [first, ...others].flatMap((form) => templatesFor(form, promptKind));
}
