/** Something of a figure that the reader moves: a number on a slider, or one of a few options. */
export type FigureControl = NumberControl | ChoiceControl;

interface ControlText {
  /** Unique in the figure; its name in the address and in `:set[…]{name=value}`. */
  readonly name: string;
  /** What it is called, in the language of the page. */
  readonly label: () => string;
  /** The letter of the formula that it sets, if it is one. */
  readonly symbol?: string;
}

/** A number on a slider. */
export interface NumberControl extends ControlText {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly start: number;
  /** Name of a number that this one never exceeds: right ones are never more than samples. */
  readonly within?: string;
  /** How the number is written beside the slider; as it is where absent. */
  readonly format?: (value: number) => string;
}

/** One of a few options. */
export interface ChoiceControl extends ControlText {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: () => string }[];
  readonly start: string;
}

/**
 * The value nearest to what was asked for that the control can have, as it is written in an address;
 * undefined for nonsense.
 */
export function nearestValue(control: FigureControl, asked: string): string | undefined {
  if (control.kind === 'choice') {
    return control.options.find(({ value }) => value === asked)?.value;
  }
  const { least, most, step } = control;
  const value = Number(asked);
  if (asked.trim() === '' || !Number.isFinite(value)) return undefined;
  const steps = Math.round((Math.min(Math.max(value, least), most) - least) / step);
  return String(Number((least + steps * step).toPrecision(12)));
}

/** The values with every number brought down to the one it must stay within. */
export function keptWithin(
  controls: readonly FigureControl[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = controls.flatMap((control): [string, string][] => {
    const bound = control.kind === 'number' ? values[control.within ?? ''] : undefined;
    const value = values[control.name];
    if (bound === undefined || value === undefined || Number(value) <= Number(bound)) return [];
    return [[control.name, bound]];
  });
  return kept.length === 0 ? values : { ...values, ...Object.fromEntries(kept) };
}
