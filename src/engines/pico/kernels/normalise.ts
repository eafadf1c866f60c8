import { sumLanes } from './lanes';

/** RMSNorm (Zhang and Sennrich 2019) of each row: y = x / sqrt(mean(x²) + epsilon) * weight. */
export function normalise(
  x: usize,
  weight: usize,
  y: usize,
  rows: i32,
  width: i32,
  epsilon: f32,
): void {
  const length = (<usize>width) << 2;
  for (let row = 0; row < rows; row++) {
    let squares = f32x4.splat(0);
    for (let k: usize = 0; k < length; k += 16) {
      const v = v128.load(x + k);
      squares = f32x4.add(squares, f32x4.mul(v, v));
    }
    const scale = f32x4.splat(<f32>1.0 / sqrt(sumLanes(squares) / <f32>width + epsilon));
    for (let k: usize = 0; k < length; k += 16) {
      v128.store(y + k, f32x4.mul(f32x4.mul(v128.load(x + k), scale), v128.load(weight + k)));
    }
    x += length;
    y += length;
  }
}
