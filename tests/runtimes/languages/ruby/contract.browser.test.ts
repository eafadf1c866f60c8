import { runtimeContract } from '../contract.ts';

const suite = (assertion: string): string => `require 'test/unit'
class TestHumanEval < Test::Unit::TestCase
  def test_two
    candidate = method(:two)
    ${assertion}
  end
end
`;

const wrong = 'def two = 3';

const contract = {
  id: 'ruby',
  tests: suite('assert_equal(2, candidate.call())'),
  right: 'def two = 2',
  wrong,
  syntaxError: 'def two( = 2',
  uncaught: 'def two = nil + 1',
  exitsEarly: 'exit 0',
  endless: 'def two = loop {}',
  flood: "def two\n  20000.times { puts 'x' * 200 }\n  2\nend",
  leaves: `$left = 2
class Integer; def left = 2; end
File.write('left', '2')
def two = 2`,
  finds: `def two = $left || (1.respond_to?(:left) && 2) || (File.exist?('left') && 2) || 3`,
  forgeries: {
    'replacing the assertions': `require 'test/unit'
module Test::Unit::Assertions; def assert_equal(*) = nil; end
${wrong}`,
    'equality of everything': `class Integer; def ==(other) = true; end
class Object; def ==(other) = true; end
${wrong}`,
    'a value that equals everything': `class Any; def ==(o) = true; def coerce(o) = [2, 2]; def to_int = 2; def hash = 2.hash; end
def two = Any.new`,
    'an exit at once': 'def two = exit!(0)',
    'an exit that is caught and done again': `def two
  exit 0
rescue SystemExit
  exit! 0
end`,
    'an end of the file before the tests': `${wrong}\n__END__`,
    'a comment that hides the tests': `${wrong}\n=begin`,
    'a return before the tests': `${wrong}\nreturn`,
    'throwing past everything': `def two = throw(:done, 0)`,
    'a hook at exit': `at_exit { exit! 0 }\n${wrong}`,
    'replacing the way tests are found': `class Module; def public_instance_methods(*) = []; end\n${wrong}`,
    'replacing the harness': `module Sandbox
  def self.run_tests = ask('ran', '1')
  def self.answer = ask('returned', '')
end
${wrong}`,
    'telling the lane that tests were run': `def two
  Sandbox.ask('ran', '1')
  Sandbox.ask('exited', '0')
  3
end`,
    'telling the lane so, and leaving': `def two
  Sandbox.ask('ran', '1')
  exit!(0)
end`,
    'asking the lane for the program again': `text = Sandbox.ask('source')
def two = 3
ObjectSpace.each_object(String) { |s| exit!(0) if s =~ /candidate/ }`,
    'reaching JavaScript': `require 'js'
JS.global.postMessage(0)
${wrong}`,
    'tracing the end of the harness': `TracePoint.new(:return) { |t| exit!(0) if t.method_id == :load }.enable
${wrong}`,
  },
  hungry: `def two
  all = []
  loop { all << 'x' * 20_000_000 }
end`,
  timeMs: 3_000,
} as const;

runtimeContract(contract);

// Tests that do more than compare share the interpreter; what no Ruby can keep from a program is
// that it changes how values compare, or what raises.
const unstoppable = ['equality of everything', 'a value that equals everything'];
runtimeContract({
  ...contract,
  tests: suite('assert_equal("2", candidate.call().to_s)'),
  forgeries: Object.fromEntries(
    Object.entries(contract.forgeries).filter(([name]) => !unstoppable.includes(name)),
  ),
});
