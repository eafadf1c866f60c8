/** What an address says of a lesson besides its name. */
export interface LessonAddress {
  /** The step it opens at; undefined for the first. */
  readonly step: string | undefined;
  /** Controls that are not shown. */
  readonly hide: readonly string[];
  /** `present` for a projector, `embed` within another page. */
  readonly look: 'page' | 'present' | 'embed';
  /** Where the controls of the step's figure stand. */
  readonly values: Readonly<Record<string, string>>;
}

const own = ['step', 'hide', 'look', 'lang', 'src'];

/** Reads the parameters of a lesson's address (`#/learn/urn?step=draw&k=5&hide=n,c&look=present`). */
export function readLessonAddress(params: URLSearchParams): LessonAddress {
  const look = params.get('look');
  return {
    step: params.get('step') ?? undefined,
    hide: (params.get('hide') ?? '').split(',').filter((name) => name !== ''),
    look: look === 'present' || look === 'embed' ? look : 'page',
    values: Object.fromEntries([...params].filter(([name]) => !own.includes(name))),
  };
}
