/**
 * Writes the table of rotary positions (Su et al. 2021): for each position the cosines, then the
 * sines, of position * base^(-2i / width). In double precision, rounded once.
 */
export function makeRotations(table: usize, positions: i32, width: i32, base: f64): void {
  const half = (<usize>width) >> 1;
  for (let i: usize = 0; i < half; i++) {
    const frequency = Math.pow(base, (-2.0 * <f64>i) / <f64>width);
    for (let position = 0; position < positions; position++) {
      const at = table + ((<usize>position * <usize>width + i) << 2);
      f32.store(at, <f32>Math.cos(<f64>position * frequency));
      f32.store(at + (half << 2), <f32>Math.sin(<f64>position * frequency));
    }
  }
}

/** Turns the pairs (x[i], x[i + width / 2]) of `heads` neighbouring heads by a table's entry. */
export function rotate(x: usize, rotation: usize, heads: i32, width: i32): void {
  const half = (<usize>(width >> 1)) << 2;
  for (let head = 0; head < heads; head++) {
    for (let k: usize = 0; k < half; k += 16) {
      const cosine = v128.load(rotation + k);
      const sine = v128.load(rotation + half + k);
      const u = v128.load(x + k);
      const v = v128.load(x + half + k);
      v128.store(x + k, f32x4.sub(f32x4.mul(u, cosine), f32x4.mul(v, sine)));
      v128.store(x + half + k, f32x4.add(f32x4.mul(v, cosine), f32x4.mul(u, sine)));
    }
    x += 2 * half;
  }
}
