/** The dots of a picture of chains, as the paths of three shapes. */
export interface ChainPaths {
  /** Steps that were right. */
  readonly right: string;
  /** The first wrong step of each chain. */
  readonly wrong: string;
  /** Steps that a chain never came to. */
  readonly missed: string;
}

/** Each chain a column, its first step on top, in a grid of cells one unit wide. */
export function chainPaths(walked: readonly number[], length: number): ChainPaths {
  const paths = { right: '', wrong: '', missed: '' };
  walked.forEach((right, chain) => {
    for (let step = 0; step < length; step++) {
      const kind = step < right ? 'right' : step === right ? 'wrong' : 'missed';
      paths[kind] += circle(chain + 0.5, step + 0.5, radii[kind]);
    }
  });
  return paths;
}

const radii = { right: 0.4, wrong: 0.32, missed: 0.1 } as const;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
