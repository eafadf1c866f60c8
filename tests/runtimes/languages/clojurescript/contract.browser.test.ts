import { runtimeContract } from '../contract.ts';

runtimeContract({
  id: 'clojurescript',
  tests: `(deftest test-two
  (is (= 2 (two)))
  (is (= [2] (vector (two)))))
(run-tests)`,
  right: '(defn two [] 2)',
  wrong: '(defn two [] 3)',
  syntaxError: '(defn two [] (+ 1 1)',
  uncaught: '(defn two [] (throw (ex-info "no" {})))',
  endless: '(defn two [] (loop [] (recur)))',
  flood: `(defn two [] (dotimes [_ 20000] (println (apply str (repeat 200 "x")))) 2)`,
  leaves: '(def left 2) (defn two [] 2)',
  finds: '(defn two [] left)',
  forgeries: {
    'replacing equality': '(def = (constantly true)) (defn two [] 3)',
    'replacing the assertions':
      '(ns clojure.test) (defmacro is [& _] true) (defn check-equal [& _] true) (ns user) (defn two [] 3)',
    'replacing deftest': '(defmacro deftest [& _] nil) (defmacro is [& _] true) (defn two [] 3)',
    'altering a var of core': "(alter-var-root #'clojure.core/= (constantly true)) (defn two [] 3)",
    'redefining while a test runs': '(defn two [] (set! clojure.core/= (constantly true)) 3)',
    'the equality of vectors beneath':
      '(let [p (.-prototype (.-constructor [1]))] (doseq [k (js-keys p)] (aset p k (fn [& _] true)))) (defn two [] 3)',
    'the arities of equality beneath':
      '(doseq [k (js-keys =)] (aset = k (fn [& _] true))) (defn two [] 3)',
    'a message to the supervisor': '(defn two [] (js/postMessage (clj->js {:type "ended"})) 3)',
    'a then for whoever waits':
      '(let [p (.-prototype (.-constructor (clj->js {})))] (aset p "then" (fn [f] (f (clj->js {:exitCode 0 :atEnd true}))))) (defn two [] 3)',
    'catching the failure':
      '(ns clojure.test) (def failed (fn [& _] true)) (ns user) (defn two [] 3)',
    'a text that prints like the number': '(defn two [] "2")',
    'code from a text': '(defn two [] ((.-constructor inc) "return 2") 3)',
  },
});
