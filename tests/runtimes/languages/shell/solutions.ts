import type { Solution } from '../solutions.ts';

/** Right and wrong answers to sixteen problems; the tests begin with the closing brace. */
export const solutions: readonly Solution[] = [
  {
    problem: 'HumanEval_3_below_zero',
    completion: `    local sum=0
    for n in $1; do
        sum=$((sum + n))
        if ((sum < 0)); then echo true; return; fi
    done
    echo false`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_3_below_zero',
    completion: `    local sum=0
    for n in $1; do sum=$((sum + n)); done
    ((sum < 0)) && echo true || echo false`,
    verdict: 'failed',
    says: /AssertionError[^]*candidate/,
  },
  {
    problem: 'HumanEval_9_rolling_max',
    completion: `    local out=() most=
    for n in $1; do
        if [[ -z $most || $n -gt $most ]]; then most=$n; fi
        out+=("$most")
    done
    echo "\${out[*]}"`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `    local longest=
    for one in $1; do
        if ((\${#one} > \${#longest})); then longest=$one; fi
    done
    echo "\${longest:-None}"`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_12_longest',
    completion: `    for one in $1; do echo "\${#one} $one"; done | sort -rn -s -k1,1 | head -1 | cut -d' ' -f2`,
    verdict: 'failed',
    says: /None/,
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: `    local a=$1 b=$2
    while ((b)); do local rest=$((a % b)); a=$b; b=$rest; done
    echo $a`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_13_greatest_common_divisor',
    completion: `    local d=$1
    while (($1 % d || $2 % d || d)); do d=$((d + 1)); done
    echo $d`,
    verdict: 'timed-out',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: `    local count=0
    for ((i = 0; i + \${#2} <= \${#1}; i++)); do
        [[ \${1:i:\${#2}} == "$2" ]] && count=$((count + 1))
    done
    echo $count`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_18_how_many_times',
    completion: `    echo "$1" | grep -o "$2" | wc -l`,
    verdict: 'failed',
  },
  { problem: 'HumanEval_23_strlen', completion: '    echo "${#1}"', verdict: 'passed' },
  { problem: 'HumanEval_23_strlen', completion: '    printf %s "$1" | wc -c', verdict: 'passed' },
  {
    problem: 'HumanEval_23_strlen',
    completion: '    if [ -z "$1" ]; then echo 0; else echo "${#1}"',
    verdict: 'failed',
    says: /SyntaxError[^]*FI/,
  },
  {
    problem: 'HumanEval_23_strlen',
    completion: '    lengthof "$1"',
    verdict: 'failed',
    says: /lengthof: command not found/,
  },
  {
    problem: 'HumanEval_28_concatenate',
    completion: `    echo "$1" | tr -d ' '`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_31_is_prime',
    completion: `    if (($1 < 2)); then echo false; return; fi
    for ((d = 2; d * d <= $1; d++)); do
        if (($1 % d == 0)); then echo false; return; fi
    done
    echo true`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_35_max_element',
    completion: `    tr ' ' '\\n' <<< "$1" | sort -n | tail -1`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_35_max_element',
    completion: `    tr ' ' '\\n' <<< "$1" | sort | tail -1`,
    verdict: 'failed',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: '    local before\n    before=$(fib4 $(($1 - 1)))\n    echo "$before"',
    verdict: 'crashed',
  },
  {
    // Right, but beyond this shell.
    problem: 'HumanEval_46_fib4',
    completion: `    case $1 in 0 | 1 | 3) echo 0 ;; 2) echo 2 ;;
    *) echo $(($(fib4 $(($1 - 1))) + $(fib4 $(($1 - 2))) + $(fib4 $(($1 - 3))) + $(fib4 $(($1 - 4))))) ;;
    esac`,
    verdict: 'unsupported',
    says: 'unsupported\nfunctions inside of $((...))\n',
  },
  {
    problem: 'HumanEval_46_fib4',
    completion: `    local f=(0 0 2 0)
    for ((i = 4; i <= $1; i++)); do f[i]=$((f[i - 1] + f[i - 2] + f[i - 3] + f[i - 4])); done
    echo "\${f[$1]}"`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_48_is_palindrome',
    completion: `    [[ $(rev <<< "$1") == "$1" ]] && echo true || echo false`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_51_remove_vowels',
    completion: `    sed 's/[aeiouAEIOU]//g' <<< "$1"`,
    verdict: 'passed',
  },
  { problem: 'HumanEval_53_add', completion: '    echo $(($1 + $2))', verdict: 'passed' },
  {
    problem: 'HumanEval_53_add',
    completion: '    echo "$1 + $2" | bc',
    verdict: 'unsupported',
    says: 'unsupported\nthe command bc\n',
  },
  {
    problem: 'HumanEval_53_add',
    completion: '    echo 1\n}\nexit 0\nunused() {\n    :',
    verdict: 'crashed',
  },
  {
    problem: 'HumanEval_57_monotonic',
    completion: `    local up down
    up=$(tr ' ' '\\n' <<< "$1" | sort -n | tr '\\n' ' ')
    down=$(tr ' ' '\\n' <<< "$1" | sort -rn | tr '\\n' ' ')
    [[ "$1 " == "$up" || "$1 " == "$down" ]] && echo true || echo false`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_136_largest_smallest_integers',
    completion: `    local below=None above=None
    for n in $1; do
        if ((n < 0)) && [[ $below == None || $n -gt $below ]]; then below=$n; fi
        if ((n > 0)) && [[ $above == None || $n -lt $above ]]; then above=$n; fi
    done
    echo "$below $above"`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_139_special_factorial',
    completion: `    local factorial=1 all=1
    for ((i = 1; i <= $1; i++)); do factorial=$((factorial * i)); all=$((all * factorial)); done
    echo $all`,
    verdict: 'passed',
  },
  {
    problem: 'HumanEval_2_truncate_number',
    completion: `    awk -v n="$1" 'BEGIN { printf "%s\\n", n - int(n) }'`,
    verdict: 'failed',
  },
];
