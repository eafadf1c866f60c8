import type { Solution } from '../solutions.ts';

/** Right and wrong answers to twenty problems, one of them for every way a program can end. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: '\n  any(diff(sort(numbers)) < threshold)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: '\n  any(abs(diff(numbers)) < threshold)\n}',
    verdict: 'failed',
    says: 'isTRUE(all.equal(candidate(c(1, 2, 5.9, 4, 5), 0.95), TRUE)) is not TRUE',
  },
  {
    problem: 'HumanEval_1_separate_paren_groups',
    completion: `
  chars <- strsplit(gsub(" ", "", paren_string), "")[[1]]
  depth <- cumsum(ifelse(chars == "(", 1, -1))
  ends <- which(depth == 0)
  starts <- c(1, head(ends, -1) + 1)
  mapply(function(a, b) paste(chars[a:b], collapse = ""), starts, ends)
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: '\n  length(operations) > 0 && any(cumsum(operations) < 0)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: '\n  any(operations < 0)\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_4_mean_absolute_deviation',
    completion: '\n  mean(abs(numbers - mean(numbers)))\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_4_mean_absolute_deviation',
    completion: '\n  mad(numbers)\n}',
    verdict: 'failed',
    says: 'is not TRUE',
  },
  {
    problem: 'HumanEval_5_intersperse',
    completion:
      '\n  if (is.null(numbers)) return(NULL)\n  head(c(rbind(numbers, delimeter)), -1)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_8_sum_product',
    completion: '\n  c(sum(numbers), prod(numbers))\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_8_sum_product',
    completion: '\n  list(sum(numbers), prod(numbers))\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: '\n  if (is.null(numbers)) NULL else cummax(numbers)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: '\n  if (is.null(numbers)) return(NULL)\n  numbers[[length(numbers) + 1]]\n}',
    verdict: 'failed',
    says: 'subscript out of bounds',
    line: 7,
  },
  {
    problem: 'HumanEval_11_string_xor',
    completion: `
  x <- strsplit(a, "")[[1]]
  y <- strsplit(b, "")[[1]]
  paste(as.integer(x != y), collapse = "")
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_11_string_xor',
    completion: '\n  xor(a, b)\n}',
    verdict: 'failed',
    says: 'operations are possible only for numeric, logical or complex types',
  },
  {
    problem: 'HumanEval_22_filter_integers',
    completion:
      '\n  found <- Filter(function(v) is.numeric(v) && v == floor(v), values)\n  unlist(found)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\n  nchar(string)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\n  length(string)\n}',
    verdict: 'failed',
    says: 'isTRUE(all.equal(candidate(""), 0)) is not TRUE',
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\n  nchar(string\n}',
    verdict: 'failed',
    says: "SyntaxError\nunexpected '}'",
    line: 8,
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '\n  library(stringr)\n  str_length(string)\n}',
    verdict: 'unsupported',
    says: 'stringr',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '\n  n > 1 && all(n %% seq_len(floor(sqrt(n)))[-1] != 0)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '\n  sort(base::unique(l))\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '\n  sort(unique(l))\n}',
    verdict: 'crashed',
    says: 'stack',
  },
  {
    problem: 'HumanEval_51_remove_vowels',
    completion: '\n  gsub("[aeiou]", "", text, ignore.case = TRUE)\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_51_remove_vowels',
    completion: '\n  gsub("[aeiou]", "", text)\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_59_largest_prime_factor',
    completion: `
  factor <- 2
  while (factor * factor <= n) {
    if (n %% factor == 0) n <- n / factor else factor <- factor + 1
  }
  n
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_59_largest_prime_factor',
    completion: '\n  factor <- 2\n  while (n > 1) if (n %% factor == 0) n <- n\n  factor\n}',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_63_fibfib',
    completion: `
  if (n < 2) return(0)
  if (n == 2) return(1)
  fibfib(n - 1) + fibfib(n - 2) + fibfib(n - 3)
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_64_vowels_count',
    completion: '\n  nchar(gsub("[^aeiou]", "", tolower(s))) + grepl("y$", tolower(s))\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_71_triangle_area',
    completion: `
  if (a + b <= c || a + c <= b || b + c <= a) return(-1)
  s <- (a + b + c) / 2
  round(sqrt(s * (s - a) * (s - b) * (s - c)), 2)
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_71_triangle_area',
    completion: '\n  quit(status = 0)\n}',
    verdict: 'crashed',
    says: 'ended itself before its tests were through',
  },
  {
    problem: 'HumanEval_111_histogram',
    completion: `
  words <- strsplit(test, " ")[[1]]
  words <- words[words != ""]
  if (length(words) == 0) return(list())
  counts <- sapply(unique(words), function(word) sum(words == word))
  as.list(counts[counts == max(counts)])
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_111_histogram',
    completion: '\n  as.list(table(strsplit(test, " ")[[1]]))\n}',
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `
  low <- lst[lst < 0]
  high <- lst[lst > 0]
  a <- if (length(low) > 0) max(low)
  b <- if (length(high) > 0) min(high)
  if (is.null(a) || is.null(b)) list(a, b) else c(a, b)
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: '\n  stop("not today")\n}',
    verdict: 'failed',
    says: 'Error in largest_smallest_integers(c(2, 4, 1, 3, 5, 7)) : not today',
    line: 13,
  },
];
