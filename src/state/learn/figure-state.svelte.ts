import {
  keptWithin,
  nearestValue,
  type FigureControl,
  type NumberControl,
} from './figure-control.ts';

/** How a figure is to stand at first. */
export interface FigureStart {
  /** What the lesson's step sets; the rest starts as the figure itself does. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the address sets; stronger than the step. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** What a figure and its lesson share: where the controls stand, what it shows, what is pointed at. */
export class FigureState {
  readonly controls: readonly FigureControl[];
  readonly #start: Readonly<Record<string, string>>;
  #values = $state.raw<Readonly<Record<string, string>>>({});
  #facts = $state.raw<Readonly<Record<string, number>>>({});
  #shown = $state.raw<Readonly<Record<string, number>>>({});
  #alternative = $state('');
  #lit = $state<string>();

  constructor(controls: readonly FigureControl[], { values = {}, asked = {} }: FigureStart = {}) {
    this.controls = controls;
    const start = this.#known({ ...ownStarts(controls), ...this.#known(values) });
    this.#start = keptWithin(controls, start);
    this.#move(asked, this.#start);
  }

  /** Every control as it stands, as text. */
  get values(): Readonly<Record<string, string>> {
    return this.#values;
  }

  /** The controls that stand elsewhere than at the start: what an address must say. */
  get moved(): Readonly<Record<string, string>> {
    const entries = Object.entries(this.#values);
    return Object.fromEntries(entries.filter(([name, value]) => this.#start[name] !== value));
  }

  /** Where a number stands; NaN for a control that there is not. */
  number = (name: string): number => Number(this.#values[name] ?? NaN);

  /** The option that is chosen; '' for a control that there is not. */
  choice = (name: string): string => this.#values[name] ?? '';

  /** Moves a control, as near to the value as it goes; nonsense moves nothing. */
  set = (name: string, value: string | number): void => {
    this.#move({ [name]: String(value) });
  };

  /** Moves several at once. */
  setAll = (values: Readonly<Record<string, string>>): void => {
    this.#move(values);
  };

  /** The most a number can be set to now: its own bound, or where the one it stays within stands. */
  mostOf = ({ most, within }: NumberControl): number =>
    within === undefined ? most : Math.min(most, this.number(within));

  /** Puts every control where the step had it. */
  reset = (): void => {
    this.#values = this.#start;
  };

  /** Numbers the figure is known for, or shows now, by the names that `:value{of=figure.name}` uses. */
  readonly outputs: Readonly<Record<string, number>> = $derived({ ...this.#facts, ...this.#shown });

  /** Told what is known before anything is drawn. */
  know = (facts: Readonly<Record<string, number>>): void => {
    this.#facts = facts;
  };

  /** What the figure shows, in sentences, for those who do not see it. */
  get alternative(): string {
    return this.#alternative;
  }

  /** Told by the figure whenever what it shows is another. */
  tell = (alternative: string, outputs: Readonly<Record<string, number>> = {}): void => {
    this.#alternative = alternative;
    this.#shown = outputs;
  };

  /** The letter that is pointed at, in the text, in the formula or in the figure. */
  get lit(): string | undefined {
    return this.#lit;
  }

  light = (symbol: string | undefined): void => {
    this.#lit = symbol;
  };

  #move(values: Readonly<Record<string, string>>, from = this.#values): void {
    this.#values = keptWithin(this.controls, { ...from, ...this.#known(values) });
  }

  #known(values: Readonly<Record<string, string>>): Record<string, string> {
    const known = this.controls.flatMap((control): [string, string][] => {
      const asked = values[control.name];
      const value = asked === undefined ? undefined : nearestValue(control, asked);
      return value === undefined ? [] : [[control.name, value]];
    });
    return Object.fromEntries(known);
  }
}

const ownStarts = (controls: readonly FigureControl[]): Record<string, string> =>
  Object.fromEntries(controls.map(({ name, start }) => [name, String(start)]));
