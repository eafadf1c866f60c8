/**
 * Lays out int8 rows of `width` numbers, each row with its own scale, as the panels that `multiply`
 * reads: weight = q * scale. `rows` is a multiple of 8.
 */
export function unpackMatrix(q: usize, scales: usize, panels: usize, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    const scale = f32.load(scales + ((<usize>row) << 2));
    let to = panels + <usize>(row >> 3) * ((<usize>width) << 5) + ((<usize>(row & 7)) << 2);
    for (let k = 0; k < width; k++) {
      f32.store(to, <f32>i32.load8_s(q) * scale);
      q += 1;
      to += 32;
    }
  }
}

/** Gathers one row of a matrix in panels: the embedding of a token. */
export function embed(panels: usize, row: i32, width: i32, y: usize): void {
  let from = panels + <usize>(row >> 3) * ((<usize>width) << 5) + ((<usize>(row & 7)) << 2);
  for (let k = 0; k < width; k++) {
    f32.store(y, f32.load(from));
    y += 4;
    from += 32;
  }
}
