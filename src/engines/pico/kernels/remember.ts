/**
 * Keeps one head's key and value of one position. Both caches have the layout of a matrix that
 * `multiply` reads: scores are query · keysᵀ (a panel holds eight positions), the mixture is
 * scores · values (a panel holds eight channels).
 */
export function remember(
  key: usize,
  value: usize,
  keys: usize,
  values: usize,
  valuePanelStride: usize,
  position: i32,
  width: i32,
): void {
  let to = keys + <usize>(position >> 3) * ((<usize>width) << 5) + ((<usize>(position & 7)) << 2);
  for (let k = 0; k < width; k++) {
    f32.store(to, f32.load(key));
    key += 4;
    to += 32;
  }
  to = values + ((<usize>position) << 5);
  for (let k = 0; k < width; k += 8) {
    v128.store(to, v128.load(value));
    v128.store(to, v128.load(value, 16), 16);
    value += 32;
    to += valuePanelStride;
  }
}
