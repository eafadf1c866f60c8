/** The problem whose mutants are recorded: lower case, then each word without a final s. */
export const mutatedTask = 'Chains/2-02';

/**
 * For each mutant of its reference a word of 0 and 1, one per `assertionsOf`: whether it held. Judged
 * by Python 3.11; a test judges them again.
 */
export const mutantWords: Readonly<Record<string, string>> = {
  'dropped 1': '111000000',
  'dropped 2': '100111011',
  'opposite 1': '000000000',
  'opposite 2': '100111011',
  'relative 1': '100111011',
  'relative 2': '111111111',
  'emptied 1': '000000000',
  'emptied 2': '100111011',
  'emptied 3': '000000000',
  'default 1': '111111100',
};
