;; Functions, and the kinds of values that tests compare: a program that reaches the JavaScript
;; beneath them finds them frozen.
(doseq [space ['clojure.core 'clojure.string 'clojure.set 'clojure.walk 'clojure.test]
        held (vals (ns-publics space))
        :let [value (try @held (catch :default _ nil))]
        :when (fn? value)]
  (js/sandboxFreeze value))

(doseq [value [[] [1] {} {:a 1} #{} #{1} '() '(1) (range 3) (range) (map inc [1]) (cons 1 nil)
               (lazy-seq [1]) (seq [1]) (seq {:a 1}) (seq "a") (rseq [1 2]) (sorted-map 1 2)
               (sorted-set 1) (first {:a 1}) (repeat 1) (iterate inc 1) (cycle [1]) (subvec [1 2] 1)
               (zipmap (range 20) (range 20)) (set (range 20)) (transient []) (atom 1) (delay 1)
               (volatile! 1) (reduced 1) :a 'a (random-uuid) (keys {:a 1}) (vals {:a 1})
               (with-meta (fn [] 1) {:a 1}) (chunk-cons (chunk (chunk-buffer 1)) nil) inc "" 1 true
               #"a" (js/Date.) (list 1 2) (concat [1] [2]) (interleave [1] [2])]]
  (js/sandboxFreezeKind value))
