import type { Language } from '../../language.ts';

export const clojurescript: Language = {
  id: 'clojurescript',
  label: 'ClojureScript',
  version: 'SCI in Scittle 0.8.33',
  packages: ['scittle@0.8.33'],
  licence: 'EPL-1.0 AND Apache-2.0',
  fidelity: 'interpreter',
  caveats: [
    'The memory limit does not hold: programs use the browser’s own memory, and what ends them is time. One that takes gigabytes within its time can end the page; a run then resumes.',
    'Numbers are those of JavaScript: no ratios and no large integers.',
    'clojure.test is our own: deftest, is, are, testing, run-tests, thrown? and thrown-with-msg?; no fixtures.',
    'Of JavaScript there is js/Math, js/Error, js/parseInt, js/parseFloat, js/isNaN, js/Date and js/console; no js/Object and no global scope.',
    'Tests share an interpreter with the program; they see the core predicates and equality, not what the program puts in their place.',
  ],
  lineComment: ';',
  stopSequences: ['\n(deftest', '\n(is ', '\n;', '\n\n\n'],
  editorMode: 'clojure',
  freshWorker: true,
  example: '(println (map #(* % %) [1 2 3]))\n',
};
