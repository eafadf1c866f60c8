import type { Solution } from '../solutions.ts';

/** Right and wrong answers to sixteen problems, one of them for every way a program can end. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `    my @sorted = sort { $a <=> $b } @$numbers;
    for my $i (1 .. $#sorted) {
        return 1 if $sorted[$i] - $sorted[$i - 1] < $threshold;
    }
    return "";
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_0_has_close_elements',
    completion: `    for my $i (1 .. $#$numbers) {
        return 1 if abs($numbers->[$i] - $numbers->[$i - 1]) < $threshold;
    }
    return "";
}`,
    verdict: 'failed',
    says: 'if(eq_deeply($candidate->([1.0, 2.0, 5.9, 4.0, 5.0], 0.95),1)) {',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '    return $number - int($number);\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: '    return int($number);\n}',
    verdict: 'failed',
    says: 'AssertionError\ngot: 3, expected: 0.5',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: `    my $sum = 0;
    for my $n (@$operations) {
        $sum += $n;
        return 1 if $sum < 0;
    }
    return "";
}`,
    verdict: 'passed',
  },
  {
    // Perl's own false is the empty text; a zero is another text.
    problem: 'HumanEval_3_below_zero',
    completion: `    my $sum = 0;
    for my $n (@$operations) { return 1 if ($sum += $n) < 0 }
    return 0;
}`,
    verdict: 'failed',
    says: "got: 0, expected: ''",
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `    use List::Util qw(max);
    my ($most, @out);
    for my $n (@$numbers) {
        $most = max($n, $most // $n);
        push @out, $most;
    }
    return \\@out;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `    use strict;
    my @out = map { $most = $_ } @$numbers;
    return \\@out;
}`,
    verdict: 'failed',
    says: 'Global symbol "$most" requires explicit package name',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `    my $best;
    for my $s (@$strings) {
        $best = $s if !defined $best || length($s) > length($best);
    }
    return $best;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '    ($a, $b) = ($b, $a % $b) while $b;\n    return $a;\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: '    ($a, $b) = ($b, $a) while $b;\n    return $a;\n}',
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_16_count_distinct_characters',
    completion:
      '    my %seen = map { $_ => 1 } split //, lc $string;\n    return scalar keys %seen;\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_27_flip_case',
    completion: '    $string =~ tr/a-zA-Z/A-Za-z/;\n    return $string;\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: `    return "" if $n < 2;
    for (my $d = 2; $d * $d <= $n; $d++) { return "" if $n % $d == 0 }
    return 1;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '    return "" if $n < 2\n    return 1;\n}',
    verdict: 'failed',
    says: /SyntaxError\nsyntax error/,
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: '    use Math::Prime::Util qw(is_prime);\n    return is_prime($n);\n}',
    verdict: 'unsupported',
    says: 'unsupported\nthe module Math::Prime::Util\n',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '    my %s = map { $_ => 1 } @$l;\n    return [sort { $a <=> $b } keys %s];\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_34_unique',
    completion: '    my %s = map { $_ => 1 } @$l;\n    return [sort keys %s];\n}',
    verdict: 'failed',
    says: 'got: [0, 123, 2, 3, 5, 9]',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: `    my @f = (0, 0, 2, 0);
    push @f, $f[-1] + $f[-2] + $f[-3] + $f[-4] while @f <= $n;
    return $f[$n];
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: '    my $f = {};\n    return $f->[$n];\n}',
    verdict: 'failed',
    says: 'Not an ARRAY reference',
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion: `    my ($up, $down) = (1, 1);
    for my $i (1 .. $#$l) {
        $up = "" if $l->[$i] < $l->[$i - 1];
        $down = "" if $l->[$i] > $l->[$i - 1];
    }
    return $up || $down;
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `    my ($below, $above);
    for my $n (@$lst) {
        $below = $n if $n < 0 && (!defined $below || $n > $below);
        $above = $n if $n > 0 && (!defined $above || $n < $above);
    }
    return [$below, $above];
}`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_162_string_to_md5',
    completion:
      '    use Digest::MD5 qw(md5_hex);\n    return $text eq "" ? undef : md5_hex($text);\n}',
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_55_fib',
    completion: '    my @f;\n    push @f, "x" x 20_000_000 while 1;\n}',
    verdict: 'crashed',
    says: 'Out of memory',
  },
  { problem: 'HumanEval_31_is_prime', completion: '    exit 0;\n}', verdict: 'crashed' },
];
