'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.sumLanes = sumLanes;
exports.maxLane = maxLane;
/** Sum of the four lanes, always in the same order. */
function sumLanes(v) {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}
/** Largest of the four lanes. */
function maxLane(v) {
  return max(
    max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}
