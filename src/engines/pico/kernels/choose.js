'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.chooseToken = chooseToken;
exports.logProbability = logProbability;
const exponential_1 = require('./exponential');
const lanes_1 = require('./lanes');
/**
 * Draws a token: softmax of logits / temperature, cut to the smallest set of likeliest tokens with a
 * share of at least `topP` (Holtzman et al. 2020), at `u` in [0, 1). Temperature 0 takes the highest
 * logit, and of equals the first. `weights` is room for `count` floats; `count` is a multiple of 4.
 */
function chooseToken(logits, count, temperature, topP, u, weights) {
  if (temperature == 0) return firstHighest(logits, count);
  const total = weigh(logits, count, temperature, weights);
  if (topP >= 1) return at(weights, count, u * total);
  const kept = keepLikeliest(weights, count, topP * total);
  return at(weights, count, u * kept);
}
/** Log-probability of a token at temperature 1, in nats. */
function logProbability(logits, count, token, weights) {
  const total = weigh(logits, count, 1, weights);
  const above = f32.load(logits + (token << 2)) - highest(logits, count);
  return above - Math.log(total);
}
/** Stores exp((logit - highest) / temperature) for each token and gives their sum. */
function weigh(logits, count, temperature, weights) {
  const top = f32x4.splat(highest(logits, count));
  const divisor = f32x4.splat(temperature);
  const length = count << 2;
  for (let k = 0; k < length; k += 16) {
    const below = f32x4.sub(v128.load(logits + k), top);
    v128.store(weights + k, (0, exponential_1.exponential)(f32x4.div(below, divisor)));
  }
  let total = 0;
  for (let k = 0; k < length; k += 4) total += f32.load(weights + k);
  return total;
}
function highest(logits, count) {
  const end = logits + (count << 2);
  let most = v128.load(logits);
  for (let from = logits; from < end; from += 16) most = f32x4.max(most, v128.load(from));
  return (0, lanes_1.maxLane)(most);
}
function firstHighest(values, count) {
  let best = 0;
  for (let i = 1; i < count; i++) {
    if (weight(values, i) > weight(values, best)) best = i;
  }
  return best;
}
/** Sets all but the likeliest tokens, which together reach `enough`, to 0; gives the sum of the rest. */
function keepLikeliest(weights, count, enough) {
  let kept = 0;
  do {
    const token = firstHighest(weights, count);
    const share = weight(weights, token);
    if (share <= 0) break;
    kept += share;
    // Marked by its sign: what is kept is negative until all are found.
    f32.store(weights + (token << 2), -share);
  } while (kept < enough);
  for (let i = 0; i < count; i++) {
    f32.store(weights + (i << 2), max(0, -weight(weights, i)));
  }
  return kept;
}
/** The token whose share of the line from 0 to the total contains `point`. */
function at(weights, count, point) {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < count; i++) {
    const share = weight(weights, i);
    if (share <= 0) continue;
    sum += share;
    if (point < sum) return i;
    last = i;
  }
  // Sums in another order differ in their last bit.
  return last;
}
function weight(weights, i) {
  return f32.load(weights + (i << 2));
}
