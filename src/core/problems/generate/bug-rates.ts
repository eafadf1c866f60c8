/** How often a training document writes a component wrongly, unless the component is listed below. */
export const usualBugRate = 0.06;

/**
 * The components that training documents get wrong more or less often than usual. Most are easy. A
 * few are wrong in every third document; at `capitalize-words` and `drop-final-s` most are wrong, so
 * that a model that always takes the likeliest token never solves them, and one that samples may.
 */
export const bugRates: Readonly<Record<string, number>> = {
  // Blocks of chains.
  'remove-letter': 0.03,
  lowercase: 0.02,
  uppercase: 0.02,
  reverse: 0.03,
  'append-mark': 0.03,
  'prepend-mark': 0.03,
  'substitute-letter': 0.03,
  'replace-spaces': 0.05,
  'cut-ends': 0.08,
  'drop-word': 0.08,
  'every-third': 0.1,
  'unique-characters': 0.1,
  'reverse-each-word': 0.1,
  'remove-vowels': 0.3,
  'only-letters': 0.3,
  'long-words': 0.3,
  'remove-marks': 0.3,
  'capitalize-words': 0.55,
  'drop-final-s': 0.55,
  // Filters, maps and reductions of lists, as `list:<key>`.
  'list:even': 0.02,
  'list:odd': 0.03,
  'list:positive': 0.1,
  'list:at-least': 0.15,
  'list:single-digit': 0.3,
  'list:capitalised': 0.3,
  'list:square': 0.03,
  'list:last-digit': 0.3,
  'list:halve': 0.1,
  'list:sum': 0.02,
  'list:count': 0.03,
  'list:largest': 0.1,
  'list:smallest': 0.1,
  'list:spread': 0.3,
  'list:longest': 0.3,
  'list:average': 0.55,
  // Classics, as `classic:<name>`.
  'classic:is_prime': 0.2,
  'classic:second_largest': 0.3,
  'classic:is_sorted': 0.2,
  'classic:fizz': 0.15,
};

/** How often training documents write the component wrongly. */
export const bugRateOf = (component: string): number => bugRates[component] ?? usualBugRate;
