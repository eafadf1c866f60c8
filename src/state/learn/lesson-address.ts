import type { RouteParams } from '../route-url.ts';

/** `present` for a projector, `embed` within another page, `print` for a hand-out of all steps. */
export type LessonLook = 'page' | 'present' | 'embed' | 'print';

const looks: readonly LessonLook[] = ['page', 'present', 'embed', 'print'];

/** What an address says of a lesson besides its name. */
export interface LessonAddress {
  /** The step it opens at; undefined for the first. */
  readonly step: string | undefined;
  /** Controls that are not shown. */
  readonly hide: readonly string[];
  readonly look: LessonLook;
  /** Where the controls of the step's figure stand. */
  readonly values: Readonly<Record<string, string>>;
}

const own = ['step', 'hide', 'look', 'src', 'term'];

/** Reads the parameters of a lesson's address (`#/learn/urn?step=draw&k=5&hide=n,c&look=present`). */
export function readLessonAddress(params: URLSearchParams): LessonAddress {
  return {
    step: params.get('step') ?? undefined,
    hide: (params.get('hide') ?? '').split(',').filter((name) => name !== ''),
    look: looks.find((look) => look === params.get('look')) ?? 'page',
    values: Object.fromEntries([...params].filter(([name]) => !own.includes(name))),
  };
}

/** What is said in an address; the inverse of `readLessonAddress`. */
export function lessonParams({ step, hide, look, values }: LessonAddress): RouteParams {
  return {
    ...values,
    step,
    hide: hide.join(','),
    look: look === 'page' ? undefined : look,
  };
}
