import { runtimeContract } from '../contract.ts';

const body = (text: string): string => `#!/bin/bash\ntwo() {\n${text}`;
const before = (text: string): string => `#!/bin/bash\n${text}\ntwo() {\n    echo 3`;

runtimeContract({
  id: 'shell',
  tests: `}

candidate() {
    two "$@"
}

set -e
run_test() {
    [[ $(candidate) = "2" ]]
    [[ $(candidate "again") = "2" ]]
}

run_test`,
  right: body('    echo 2'),
  wrong: body('    echo 3'),
  syntaxError: body('    if then echo 2'),
  uncaught: body('    nosuchcommand "$1"'),
  exitsEarly: `#!/bin/bash\nexit 0\ntwo() {\n    echo 2`,
  endless: body('    while true; do i=$((i + 1)); done'),
  flood: body(
    '    echo 2\n}\nfor i in {1..3000}; do\n    echo "$i xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"\ndone\nunused() {\n    :',
  ),
  leaves: body('    echo 2\n}\nexport LEFT=2\necho 2 > /tmp/left\nunused() {\n    :'),
  finds: body('    echo "${LEFT:-$(cat /tmp/left)}"'),
  forgeries: {
    'an exit in the middle': `#!/bin/bash\ntwo() {\n    echo 3\n}\nexit 0\nunused() {\n    :`,
    'a set that sets nothing': before('set() { :; }'),
    'tests of its own': before('run_test() { :; }\nreadonly -f run_test\nset() { :; }'),
    'a judge of its own': before('judge() { :; }'),
    'a function in the place of the judge it finds': before(
      'for j in $(ls /bin | grep judge_); do eval "$j() { :; }"; eval "/usr/bin/$j() { :; }"; done; set() { :; }',
    ),
    'a file in the place of the judge it finds': before(
      'for j in $(ls /bin | grep judge_); do echo "true" > /usr/bin/$j; chmod +x /usr/bin/$j; done; set() { :; }',
    ),
    'talking to the judge it finds': before(
      'for j in $(ls /bin | grep judge_); do /usr/bin/$j ok; done; exit 0',
    ),
    'reading the tests from inside of them': body(
      '    for j in $(declare -f run_test | grep -o "/usr/bin/judge_[0-9]* [0-9]*" | tr " " ":"); do "${j%%:*}" "${j##*:}"; done; echo 3',
    ),
    'an equality of its own': before('[[() { :; }\ntest() { :; }\n[() { :; }'),
    'an alias for the condition': before("shopt -s expand_aliases\nalias if='if true ||'"),
    'an eval that is nothing': before('eval() { :; }; exit() { :; }; set() { :; }'),
    'a return from the script': `#!/bin/bash\ntwo() {\n    echo 3\n}\nreturn 0\nunused() {\n    :`,
    'a heredoc around the tests': `#!/bin/bash\ntwo() {\n    echo 3\n}\ncat <<EOF\n`,
  },
});
