import { exponential } from './exponential';
import { maxLane } from './lanes';

/**
 * Draws a token: softmax of logits / temperature, cut to the smallest set of likeliest tokens with a
 * share of at least `topP` (Holtzman et al. 2020), at `u` in [0, 1). Temperature 0 takes the highest
 * logit, and of equals the first. `weights` is room for `count` floats; `count` is a multiple of 4.
 */
export function chooseToken(
  logits: usize,
  count: i32,
  temperature: f32,
  topP: f64,
  u: f64,
  weights: usize,
): i32 {
  if (temperature == 0) return firstHighest(logits, count);
  const total = weigh(logits, count, temperature, weights);
  if (topP >= 1) return at(weights, count, u * total);
  const kept = keepLikeliest(weights, count, topP * total);
  return at(weights, count, u * kept);
}

/** Log-probability of a token at temperature 1, in nats. */
export function logProbability(logits: usize, count: i32, token: i32, weights: usize): f64 {
  const total = weigh(logits, count, 1, weights);
  const above = f32.load(logits + ((<usize>token) << 2)) - highest(logits, count);
  return <f64>above - Math.log(total);
}

/** Stores exp((logit - highest) / temperature) for each token and gives their sum. */
function weigh(logits: usize, count: i32, temperature: f32, weights: usize): f64 {
  const top = f32x4.splat(highest(logits, count));
  const divisor = f32x4.splat(temperature);
  const length = (<usize>count) << 2;
  for (let k: usize = 0; k < length; k += 16) {
    const below = f32x4.sub(v128.load(logits + k), top);
    v128.store(weights + k, exponential(f32x4.div(below, divisor)));
  }
  let total: f64 = 0;
  for (let k: usize = 0; k < length; k += 4) total += <f64>f32.load(weights + k);
  return total;
}

function highest(logits: usize, count: i32): f32 {
  const end = logits + ((<usize>count) << 2);
  let most = v128.load(logits);
  for (let from = logits; from < end; from += 16) most = f32x4.max(most, v128.load(from));
  return maxLane(most);
}

function firstHighest(values: usize, count: i32): i32 {
  let best = 0;
  for (let i = 1; i < count; i++) {
    if (weight(values, i) > weight(values, best)) best = i;
  }
  return best;
}

/** Sets all but the likeliest tokens, which together reach `enough`, to 0; gives the sum of the rest. */
function keepLikeliest(weights: usize, count: i32, enough: f64): f64 {
  let kept: f64 = 0;
  do {
    const token = firstHighest(weights, count);
    const share = weight(weights, token);
    if (share <= 0) break;
    kept += <f64>share;
    // Marked by its sign: what is kept is negative until all are found.
    f32.store(weights + ((<usize>token) << 2), -share);
  } while (kept < enough);
  for (let i = 0; i < count; i++) {
    f32.store(weights + ((<usize>i) << 2), max<f32>(0, -weight(weights, i)));
  }
  return kept;
}

/** The token whose share of the line from 0 to the total contains `point`. */
function at(weights: usize, count: i32, point: f64): i32 {
  let sum: f64 = 0;
  let last = 0;
  for (let i = 0; i < count; i++) {
    const share = weight(weights, i);
    if (share <= 0) continue;
    sum += <f64>share;
    if (point < sum) return i;
    last = i;
  }
  // Sums in another order differ in their last bit.
  return last;
}

function weight(weights: usize, i: i32): f32 {
  return f32.load(weights + ((<usize>i) << 2));
}
