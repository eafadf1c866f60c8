'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.exponential = exponential;
/**
 * e to the power of each lane, to about one unit in the last place; 0 below -87, held at 88 above.
 * Cephes `expf` (Moshier): x = n ln 2 + r with |r| <= ln 2 / 2, a polynomial for e^r, 2^n by its
 * exponent bits.
 */
function exponential(x) {
  const tiny = f32x4.lt(x, f32x4.splat(-87.0));
  const held = f32x4.max(f32x4.min(x, f32x4.splat(88.0)), f32x4.splat(-87.0));
  const n = f32x4.nearest(f32x4.mul(held, f32x4.splat(1.44269504088896341)));
  // ln 2 in two parts: n times the first is exact.
  let r = f32x4.sub(held, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1.0));
  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127));
  return v128.andnot(f32x4.mul(p, i32x4.shl(exponent, 23)), tiny);
}
