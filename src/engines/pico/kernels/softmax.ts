import { exponential } from './exponential';
import { maxLane, sumLanes } from './lanes';

/** So low that its exponential is 0, yet finite: infinities would breed NaN. */
const never: f32 = -3.0e38;

/**
 * Softmax of scores * scale, in place. The first `shared` scores belong to the prompt, `own` more
 * begin at the next multiple of 8; what lies between and after them, up to multiples of 8, becomes 0.
 */
export function softmax(scores: usize, shared: i32, own: i32, scale: f32): void {
  const ownFrom = (shared + 7) & ~7;
  const end = scores + ((<usize>(ownFrom + ((own + 7) & ~7))) << 2);
  fill(scores, shared, ownFrom);
  fill(scores, ownFrom + own, ownFrom + ((own + 7) & ~7));
  let highest = f32x4.splat(never);
  for (let at = scores; at < end; at += 16) highest = f32x4.max(highest, v128.load(at));
  const top = f32x4.splat(maxLane(highest));
  const scales = f32x4.splat(scale);
  let sum = f32x4.splat(0);
  for (let at = scores; at < end; at += 16) {
    const e = exponential(f32x4.mul(f32x4.sub(v128.load(at), top), scales));
    sum = f32x4.add(sum, e);
    v128.store(at, e);
  }
  const share = f32x4.splat(<f32>1.0 / sumLanes(sum));
  for (let at = scores; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}

function fill(scores: usize, from: i32, to: i32): void {
  for (let i = from; i < to; i++) f32.store(scores + ((<usize>i) << 2), never);
}
