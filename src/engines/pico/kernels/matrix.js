'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.unpackMatrix = unpackMatrix;
exports.embed = embed;
/**
 * Lays out int8 rows of `width` numbers, each row with its own scale, as the panels that `multiply`
 * reads: weight = q * scale. `rows` is a multiple of 8.
 */
function unpackMatrix(q, scales, panels, rows, width) {
  for (let row = 0; row < rows; row++) {
    const scale = f32.load(scales + (row << 2));
    let to = panels + (row >> 3) * (width << 5) + ((row & 7) << 2);
    for (let k = 0; k < width; k++) {
      f32.store(to, i32.load8_s(q) * scale);
      q += 1;
      to += 32;
    }
  }
}
/** Gathers one row of a matrix in panels: the embedding of a token. */
function embed(panels, row, width, y) {
  let from = panels + (row >> 3) * (width << 5) + ((row & 7) << 2);
  for (let k = 0; k < width; k++) {
    f32.store(y, f32.load(from));
    y += 4;
    from += 32;
  }
}
