// y = x · Wᵀ, or y += x · Wᵀ. W lies in panels of eight outputs: for k = 0, 1, … the weights of those
// eight. Every output is one chain of additions over k, whichever way below computes it, so a row's
// result does not depend on how many rows there are.

/** Bytes of one k in a panel. */
const line: usize = 32;

export function multiply(
  x: usize,
  xStride: usize,
  w: usize,
  panelStride: usize,
  y: usize,
  yStride: usize,
  rows: i32,
  depth: i32,
  outputs: i32,
  add: bool,
): void {
  const inFours = rows & ~3;
  const length = <usize>depth * line;
  if (inFours > 0) {
    // A panel stays in the first-level cache while all rows pass over it.
    let panel = w;
    for (let n = 0; n < outputs; n += 8) {
      let from = x;
      let to = y + <usize>n * 4;
      for (let row = 0; row < inFours; row += 4) {
        fourRows(from, xStride, panel, panel + length, to, yStride, add);
        from += 4 * xStride;
        to += 4 * yStride;
      }
      panel += panelStride;
    }
  }
  for (let row = <usize>inFours; row < <usize>rows; row++) {
    oneRow(x + row * xStride, w, panelStride, length, y + row * yStride, outputs, add);
  }
}

/** Four rows times one panel: eight independent sums, enough to keep the adders busy. */
function fourRows(
  x: usize,
  xStride: usize,
  panel: usize,
  end: usize,
  y: usize,
  yStride: usize,
  add: bool,
): void {
  let a0 = f32x4.splat(0),
    a1 = a0,
    b0 = a0,
    b1 = a0,
    c0 = a0,
    c1 = a0,
    d0 = a0,
    d1 = a0;
  const x1 = xStride,
    x2 = 2 * xStride,
    x3 = 3 * xStride;
  for (; panel < end; panel += line) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const a = v128.load_splat<f32>(x);
    a0 = f32x4.add(a0, f32x4.mul(a, w0));
    a1 = f32x4.add(a1, f32x4.mul(a, w1));
    const b = v128.load_splat<f32>(x + x1);
    b0 = f32x4.add(b0, f32x4.mul(b, w0));
    b1 = f32x4.add(b1, f32x4.mul(b, w1));
    const c = v128.load_splat<f32>(x + x2);
    c0 = f32x4.add(c0, f32x4.mul(c, w0));
    c1 = f32x4.add(c1, f32x4.mul(c, w1));
    const d = v128.load_splat<f32>(x + x3);
    d0 = f32x4.add(d0, f32x4.mul(d, w0));
    d1 = f32x4.add(d1, f32x4.mul(d, w1));
    x += 4;
  }
  put(y, a0, a1, add);
  put(y + yStride, b0, b1, add);
  put(y + 2 * yStride, c0, c1, add);
  put(y + 3 * yStride, d0, d1, add);
}

/** One row: four panels side by side for the same eight independent sums, then what is left. */
function oneRow(
  x: usize,
  w: usize,
  panelStride: usize,
  length: usize,
  y: usize,
  outputs: i32,
  add: bool,
): void {
  let n = 0;
  for (; n + 32 <= outputs; n += 32) {
    fourPanels(x, w, panelStride, length, y, add);
    w += 4 * panelStride;
    y += 4 * line;
  }
  for (; n < outputs; n += 8) {
    onePanel(x, w, length, y, add);
    w += panelStride;
    y += line;
  }
}

function fourPanels(
  x: usize,
  w: usize,
  panelStride: usize,
  length: usize,
  y: usize,
  add: bool,
): void {
  let a0 = f32x4.splat(0),
    a1 = a0,
    b0 = a0,
    b1 = a0,
    c0 = a0,
    c1 = a0,
    d0 = a0,
    d1 = a0;
  const w1 = panelStride,
    w2 = 2 * panelStride,
    w3 = 3 * panelStride;
  for (const end = w + length; w < end; w += line) {
    const v = v128.load_splat<f32>(x);
    a0 = f32x4.add(a0, f32x4.mul(v, v128.load(w)));
    a1 = f32x4.add(a1, f32x4.mul(v, v128.load(w, 16)));
    b0 = f32x4.add(b0, f32x4.mul(v, v128.load(w + w1)));
    b1 = f32x4.add(b1, f32x4.mul(v, v128.load(w + w1, 16)));
    c0 = f32x4.add(c0, f32x4.mul(v, v128.load(w + w2)));
    c1 = f32x4.add(c1, f32x4.mul(v, v128.load(w + w2, 16)));
    d0 = f32x4.add(d0, f32x4.mul(v, v128.load(w + w3)));
    d1 = f32x4.add(d1, f32x4.mul(v, v128.load(w + w3, 16)));
    x += 4;
  }
  put(y, a0, a1, add);
  put(y + line, b0, b1, add);
  put(y + 2 * line, c0, c1, add);
  put(y + 3 * line, d0, d1, add);
}

function onePanel(x: usize, w: usize, length: usize, y: usize, add: bool): void {
  let a0 = f32x4.splat(0),
    a1 = a0;
  for (const end = w + length; w < end; w += line) {
    const v = v128.load_splat<f32>(x);
    a0 = f32x4.add(a0, f32x4.mul(v, v128.load(w)));
    a1 = f32x4.add(a1, f32x4.mul(v, v128.load(w, 16)));
    x += 4;
  }
  put(y, a0, a1, add);
}

/** Stores eight outputs; what was there is added last, so that small sums keep their digits. */
function put(y: usize, low: v128, high: v128, add: bool): void {
  if (add) {
    low = f32x4.add(v128.load(y), low);
    high = f32x4.add(v128.load(y, 16), high);
  }
  v128.store(y, low);
  v128.store(y, high, 16);
}
