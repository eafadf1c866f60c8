/** Ids of the lessons in the order they are taught; each is a file in `content/<language>/`. */
export const lessonOrder = [
  'tests',
  'urn',
  'estimator',
  'certainty',
  'temperature',
  'choosing',
  'chains',
  'weak-tests',
  'cost',
  'sandbox',
] as const;
