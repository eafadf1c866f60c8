;; Macros put our functions themselves into what they expand to: names could be given to others.
(ns clojure.test)

;; What the lane hands over while this is read; it is gone before any program runs.
(def ^:private failed js/sandboxFailed)
(def ^:private register js/sandboxRegister)
(def ^:private run-registered js/sandboxRun)

(defn ^:no-doc failure [form message detail]
  (failed (pr-str form) (if message (str message) "") detail))

(defn ^:no-doc check-equal [form message values]
  (or (apply = values)
      (failure form message (str "expected " (pr-str (first values))
                                 ", got " (pr-str (second values))))))

(defn ^:no-doc check-true [form message value]
  (or value (failure form message (str "got " (pr-str value)))))

(defn ^:no-doc check-thrown [form message thunk matches?]
  (let [thrown (try (thunk) nil (catch :default e [e]))]
    (cond
      (nil? thrown) (failure form message "nothing was thrown")
      (matches? (first thrown)) (first thrown)
      :else (failure form message (str "threw " (ex-message (first thrown)))))))

(defmacro is [form & [message]]
  (let [head (when (seq? form) (name (if (symbol? (first form)) (first form) 'none)))]
    (cond
      (= head "thrown?")
      `(~check-thrown '~form ~message (fn [] ~@(drop 2 form)) (fn [e#] true))
      (= head "thrown-with-msg?")
      `(~check-thrown '~form ~message (fn [] ~@(drop 3 form))
                      (fn [e#] (re-find ~(nth form 2) (str (ex-message e#)))))
      (and (= head "=") (= 3 (count form)))
      `(~check-equal '~form ~message [~@(rest form)])
      :else `(~check-true '~form ~message ~form))))

(defmacro testing [_ & body] `(do ~@body))

(defmacro are [names expression & values]
  `(do ~@(map (fn [row] `(let [~@(interleave names row)] (~check-true '~expression nil ~expression)))
              (partition (count names) values))))

(defn ^:no-doc add-test [title thunk] (register title thunk))

(defmacro deftest [title & body]
  `(do (defn ~title [] ~@body nil)
       (~add-test ~(str title) ~title)))

(defn run-tests [& _] (run-registered) nil)
(defn run-all-tests [& _] (run-registered) nil)

(js/sandboxPlaceOf (fn [error] (str (:line (ex-data error)))))
(js/sandboxKindOf (fn [error] (str (:type (ex-data error)))))
