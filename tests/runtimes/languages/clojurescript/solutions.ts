import type { MultiPlERecord } from '../../../multipl-e.ts';
import type { Solution } from '../solutions.ts';

/** Problems of our own, with tests of clojure.test. */
export const problems: readonly MultiPlERecord[] = [
  {
    name: 'squares',
    prompt: ';; The squares of some numbers, as a vector.\n(defn squares [numbers]\n',
    tests:
      '(deftest test-squares\n  (is (= [] (squares [])))\n  (testing "some"\n    (is (= [1 4 9] (squares [1 2 3])) "of three")))\n(run-tests)\n',
  },
  {
    name: 'word-counts',
    prompt: ';; How often each word is in a text, as a map.\n(defn word-counts [text]\n',
    tests:
      '(deftest test-words\n  (are [expected text] (= expected (word-counts text))\n    {} ""\n    {"a" 2 "b" 1} "a b a"))\n',
  },
  {
    name: 'checked',
    prompt: ';; The number of a text; throws for what is no number.\n(defn checked [text]\n',
    tests:
      '(deftest test-checked\n  (is (= 12 (checked "12")))\n  (is (thrown? js/Error (checked "x")))\n  (is (thrown-with-msg? js/Error #"number" (checked "y"))))\n(run-tests)\n',
  },
  {
    name: 'primes',
    prompt: ';; The endless sequence of prime numbers.\n(defn primes []\n',
    tests: '(deftest test-primes (is (= [2 3 5 7 11] (take 5 (primes)))))\n',
  },
  {
    name: 'shout',
    prompt:
      "(require '[clojure.string :as str])\n;; The text in capitals, with a mark.\n(defn shout [text]\n",
    tests: '(is (= "HI!" (shout "hi")))\n(assert (str/ends-with? (shout "") "!"))\n',
  },
];

const passed = (problem: string, completion: string): Solution => ({
  problem,
  completion,
  verdict: 'passed',
});

/** Answers to the problems with the verdicts they deserve. */
export const solutions: readonly Solution[] = [
  passed('squares', '  (mapv #(* % %) numbers))\n'),
  {
    problem: 'squares',
    completion: '  (mapv #(+ % %) numbers))\n',
    verdict: 'failed',
    says: 'expected [1 4 9], got [2 4 6]',
  },
  {
    problem: 'squares',
    completion: '  (mapv #(* % n) numbers))\n',
    verdict: 'failed',
    says: 'Unable to resolve symbol: n',
    line: 3,
  },
  { problem: 'squares', completion: '  (mapv #(* % %) numbers)\n', verdict: 'failed', says: 'EOF' },
  passed('word-counts', '  (frequencies (re-seq #"\\w+" text)))\n'),
  { problem: 'word-counts', completion: '  (set (re-seq #"\\w+" text)))\n', verdict: 'failed' },
  passed(
    'checked',
    '  (if (re-matches #"\\d+" text) (js/parseInt text) (throw (ex-info "not a number" {:text text}))))\n',
  ),
  {
    problem: 'checked',
    completion: '  (js/parseInt text))\n',
    verdict: 'failed',
    says: 'nothing was thrown',
  },
  passed(
    'primes',
    '  (filter (fn [n] (not-any? #(zero? (mod n %)) (range 2 n))) (iterate inc 2)))\n',
  ),
  { problem: 'primes', completion: '  (doall (iterate inc 2)))\n', verdict: 'timed-out' },
  passed('shout', '  (str (str/upper-case text) "!"))\n'),
  { problem: 'shout', completion: '  (str text "!"))\n', verdict: 'failed', says: 'got "hi!"' },
  {
    problem: 'shout',
    completion: "  text)\n(require '[no.such.space :as none])\n",
    verdict: 'unsupported',
    says: 'unsupported\nthe namespace no.such.space\n',
  },
];
