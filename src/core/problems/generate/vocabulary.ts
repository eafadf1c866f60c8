/** Words the grammar's texts and lists are made of: plain, capitalised, and a few palindromes. */
export const vocabulary: readonly string[] = (
  'apple banana cherry dog cat bird fish house tree river stone cloud light night green blue red ' +
  'yellow small big quick lazy brown fox jumps over the moon Star Hello World Python code test ' +
  'data value key map list one two three four five six seven eight Alpha beta Gamma delta eagle ' +
  'Orange Ice umbrella Uncle echo sun rain wind snow Fire water earth metal wood king Queen jack ' +
  'ace table Chair lamp door Window paper book Page line word level radar noon civic kayak Eve ' +
  'Otto abc xyz glass boss apples trees McCoy iPad'
).split(' ');

/** Letters that blocks take as their parameter: frequent ones, so that most texts contain them. */
export const letters: readonly string[] = Array.from('aeiostrnlchdmu');
