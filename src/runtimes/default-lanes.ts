/** Lanes for a device: one core stays with the page where there are three or more, at most four. */
export const defaultLanes = (cores: number): number =>
  Math.max(1, Math.min(cores > 2 ? cores - 1 : cores, 4));
