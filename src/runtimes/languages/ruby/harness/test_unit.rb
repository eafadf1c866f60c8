# The part of test-unit's interface that tests use, by its names; written for this project.
module Test
  module Unit
    class AssertionFailedError < StandardError; end

    module AutoRunner
      def self.need_auto_run=(value); end
    end

    module Assertions
      def flunk(message = 'Flunked.') = raise(AssertionFailedError, message.to_s)

      def assert(value = nil, message = nil)
        value = yield if block_given?
        __check(value, message) { "<#{value.inspect}> is not true." }
      end

      def refute(value, message = nil) = __check(!value, message) { "<#{value.inspect}> is neither nil or false." }

      def assert_equal(expected, actual, message = nil)
        __check(expected == actual, message) { "<#{expected.inspect}> expected but was\n<#{actual.inspect}>." }
      end

      def assert_not_equal(expected, actual, message = nil)
        __check(expected != actual, message) { "<#{expected.inspect}> was expected to be != to\n<#{actual.inspect}>." }
      end

      def assert_nil(value, message = nil) = assert_equal(nil, value, message)
      def assert_not_nil(value, message = nil) = __check(!value.nil?, message) { '<nil> was expected to not be nil.' }
      def assert_true(value, message = nil) = __check(value.equal?(true), message) { "<true> expected but was\n<#{value.inspect}>." }
      def assert_false(value, message = nil) = __check(value.equal?(false), message) { "<false> expected but was\n<#{value.inspect}>." }

      def assert_same(expected, actual, message = nil)
        __check(expected.equal?(actual), message) { "<#{expected.inspect}> expected to be the same as\n<#{actual.inspect}>." }
      end

      def assert_in_delta(expected, actual, delta = 0.001, message = nil)
        holds = (expected.to_f - actual.to_f).abs <= delta.to_f
        __check(holds, message) { "<#{expected.inspect}> -/+ <#{delta.inspect}> expected to include\n<#{actual.inspect}>." }
      end

      def assert_in_epsilon(expected, actual, epsilon = 0.001, message = nil)
        assert_in_delta(expected, actual, expected.to_f.abs * epsilon, message)
      end

      def assert_match(pattern, text, message = nil)
        pattern = Regexp.new(Regexp.escape(pattern)) if pattern.is_a?(String)
        __check(pattern =~ text, message) { "<#{pattern.inspect}> was expected to match\n<#{text.inspect}>." }
      end

      def assert_no_match(pattern, text, message = nil)
        __check(pattern !~ text, message) { "<#{pattern.inspect}> was expected to not match\n<#{text.inspect}>." }
      end

      def assert_empty(value, message = nil) = __check(value.empty?, message) { "<#{value.inspect}> was expected to be empty." }
      def assert_not_empty(value, message = nil) = __check(!value.empty?, message) { "<#{value.inspect}> was expected to not be empty." }

      def assert_include(collection, value, message = nil)
        __check(collection.include?(value), message) { "<#{collection.inspect}> was expected to include\n<#{value.inspect}>." }
      end

      def assert_not_include(collection, value, message = nil)
        __check(!collection.include?(value), message) { "<#{collection.inspect}> was expected to not include\n<#{value.inspect}>." }
      end

      def assert_kind_of(type, value, message = nil)
        __check(Array(type).any? { |one| value.is_a?(one) }, message) { "<#{value.inspect}> was expected to be kind_of?\n<#{type.inspect}>." }
      end

      def assert_instance_of(type, value, message = nil)
        __check(value.instance_of?(type), message) { "<#{value.inspect}> was expected to be instance_of?\n<#{type.inspect}>." }
      end

      def assert_respond_to(value, name, message = nil)
        __check(value.respond_to?(name), message) { "<#{value.inspect}> was expected to respond_to?\n<#{name.inspect}>." }
      end

      def assert_operator(left, operator, right, message = nil)
        __check(left.__send__(operator, right), message) { "<#{left.inspect}> was expected to be\n#{operator}\n<#{right.inspect}>." }
      end

      def assert_predicate(value, predicate, message = nil)
        __check(value.__send__(predicate), message) { "<#{value.inspect}>.#{predicate} is true value expected." }
      end

      def assert_raise(*types, &block)
        message = types.last.is_a?(String) ? types.pop : nil
        types = [StandardError] if types.empty?
        block.call
      rescue *types => error
        raise if error.is_a?(AssertionFailedError)
        error
      else
        flunk(message || "<#{types.inspect}> exception was expected but none was thrown.")
      end

      def assert_raise_message(expected, message = nil)
        yield
      rescue StandardError => error
        __check(expected === error.message, message) { "<#{expected.inspect}> exception message was expected but was\n<#{error.message.inspect}>." }
      else
        flunk(message || 'Exception was expected but none was thrown.')
      end

      def assert_nothing_raised(*) = yield

      alias assert_raises assert_raise
      alias assert_includes assert_include
      alias assert_not_includes assert_not_include
      alias assert_not_match assert_no_match
      alias refute_equal assert_not_equal
      alias refute_nil assert_not_nil
      alias refute_empty assert_not_empty
      alias refute_includes assert_not_include
      alias refute_match assert_no_match

      private

      def __check(holds, message)
        raise AssertionFailedError, [message, yield].compact.join("\n") unless holds
      end
    end

    class TestCase
      include Assertions
      CASES = []

      class << self
        def inherited(test_case)
          super
          CASES << test_case
        end

        def startup; end
        def shutdown; end
        def test(name, &block) = define_method("test: #{name}", &block)
        def test_order=(order); end
      end

      attr_reader :method_name

      def initialize(method_name = nil) = @method_name = method_name
      def setup; end
      def teardown; end
    end

    # Runs every test; gives how many there were, and calls back with what each failed with.
    def self.run_all
      TestCase::CASES.sum do |test_case|
        names = test_case.public_instance_methods.grep(/\Atest/).sort
        test_case.startup
        names.each { |name| run_one(test_case.new(name.to_s), name) { |error| yield error } }
        test_case.shutdown
        names.size
      end
    end

    def self.run_one(test, name)
      test.setup
      test.__send__(name)
    rescue StandardError, NotImplementedError, SystemStackError, NoMemoryError => error
      yield error
    ensure
      test.teardown
    end
  end
end
