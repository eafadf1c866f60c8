import { defaultChoices, formatChoices, parseChoices, type LabChoices } from './lab-choices.ts';
import type { CellKind } from './lab-grid.ts';
import type { RouteParams } from './route-url.ts';

/** The address bar, as far as the Lab writes to it. */
export interface Address {
  merge: (changes: RouteParams, path: string) => void;
}

/** What the pointer or the focus is on, so that everything made of it can light up. */
export interface Spotlight {
  /** Row of the grid; absent for all rows. */
  readonly row?: number;
  /** Sample of that row; absent for the whole row. */
  readonly index?: number;
  /** Only the cells of these kinds; absent for all. */
  readonly kinds?: readonly CellKind[];
}

/** How long choices settle before they are written to the address: browsers throttle that. */
const settleMs = 250;

/** What the user has set in the Lab, kept in the URL fragment, and what is pointed at. */
export class LabView {
  readonly #address: Address;
  #choices = $state.raw<LabChoices>(defaultChoices);
  #spotlight = $state.raw<Spotlight>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: Address) {
    this.#address = address;
  }

  get choices(): LabChoices {
    return this.#choices;
  }

  get spotlight(): Spotlight | undefined {
    return this.#spotlight;
  }

  set = (changes: Partial<LabChoices>): void => {
    this.#choices = { ...this.#choices, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#write, settleMs);
  };

  /** Takes the choices of an address that was opened, unless newer ones wait to be written. */
  read = (params: URLSearchParams): void => {
    if (this.#timer === undefined) this.#choices = parseChoices(params);
  };

  light = (spotlight: Spotlight | undefined): void => {
    this.#spotlight = spotlight;
  };

  #write = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#address.merge(formatChoices(this.#choices), '/lab');
  };
}
