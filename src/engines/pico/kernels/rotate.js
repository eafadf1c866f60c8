'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.makeRotations = makeRotations;
exports.rotate = rotate;
/**
 * Writes the table of rotary positions (Su et al. 2021): for each position the cosines, then the
 * sines, of position * base^(-2i / width). In double precision, rounded once.
 */
function makeRotations(table, positions, width, base) {
  const half = width >> 1;
  for (let i = 0; i < half; i++) {
    const frequency = Math.pow(base, (-2.0 * i) / width);
    for (let position = 0; position < positions; position++) {
      const at = table + ((position * width + i) << 2);
      f32.store(at, Math.cos(position * frequency));
      f32.store(at + (half << 2), Math.sin(position * frequency));
    }
  }
}
/** Turns the pairs (x[i], x[i + width / 2]) of `heads` neighbouring heads by a table's entry. */
function rotate(x, rotation, heads, width) {
  const half = (width >> 1) << 2;
  for (let head = 0; head < heads; head++) {
    for (let k = 0; k < half; k += 16) {
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
