/** What share of the training corpus each family of problems makes up. */
export const familyShares = [
  ['chain', 0.6],
  ['int-list', 0.18],
  ['word-list', 0.13],
  ['classic', 0.09],
] as const;

/** How many steps the chains of the training corpus have, with their shares; longer ones never occur. */
export const trainingLengths = [
  [1, 0.18],
  [2, 0.26],
  [3, 0.25],
  [4, 0.18],
  [5, 0.13],
] as const;
