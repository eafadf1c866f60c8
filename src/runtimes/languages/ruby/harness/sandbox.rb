# What the lane calls. It and the lane talk through one file that is a pipe to the lane.
module Sandbox
  PIPE = File.open('/lane/pipe', 'r+b')
  HOOKS = []

  def self.ask(what, text = '')
    PIPE.syswrite("#{what}\n".b + text)
    size = PIPE.sysread(12).to_i
    reply = String.new(encoding: 'BINARY')
    reply << PIPE.sysread(size - reply.bytesize) while reply.bytesize < size
    reply
  end

  def self.describe(error)
    kind = error.is_a?(Test::Unit::AssertionFailedError) ? 'AssertionError' : error.class.name
    frames = error.backtrace || []
    frames = [*frames.first(10), *frames.last(10)] if frames.size > 20
    [kind, error.message, *frames].map { |text| text.to_s.b.gsub("\0", '') }.join("\0")
  end

  # Runs the program; gives what its last expression gave.
  def self.load
    srand
    delegate(ask('name'))
    source = ask('source').force_encoding('UTF-8')
    script = RubyVM::InstructionSequence.compile(source, 'main.rb', 'main.rb', 1)
    source.clear
    value = script.eval
    HOOKS.shift.call until HOOKS.empty?
    value
  rescue SystemExit => error
    ask('exited', error.status.to_s)
    nil
  rescue Exception => error
    ask('failed', describe(error))
    nil
  ensure
    $stdout.flush
    $stderr.flush
  end

  # Calls the program's function with the arguments the judge gave.
  def self.answer
    name, arguments = ask('call').split("\n", 2)
    ask('returned', Codec.encode([TOPLEVEL_BINDING.receiver.__send__(name, *Codec.decode(arguments))]))
  rescue SystemExit => error
    ask('exited', error.status.to_s)
  rescue Exception => error
    ask('failed', describe(error))
  ensure
    $stdout.flush
  end

  # In the judge: a function of this name that the other interpreter answers.
  def self.delegate(name)
    return if name.empty?

    Object.define_method(name) { |*values| Codec.decode(Sandbox.ask('answer', Codec.encode(values)))[0] }
  end

  def self.run_tests
    count = Test::Unit.run_all { |error| ask('failed', describe(error)) }
    ask('ran', count.to_s)
  rescue SystemExit => error
    ask('exited', error.status.to_s)
  rescue Exception => error
    ask('failed', describe(error))
  ensure
    $stdout.flush
    $stderr.flush
  end
end

$0 = 'main.rb'
Dir.chdir('/work')
$stdout.sync = false
$LOAD_PATH.unshift('/lane')
$LOADED_FEATURES << '/lane/test/unit.rb'

module Kernel
  def at_exit(&block)
    Sandbox::HOOKS.unshift(block)
    block
  end
end

# There are no threads to interrupt from; the lane has a clock of its own.
require 'timeout'
module Timeout
  def self.timeout(seconds, *) = yield(seconds)
  def timeout(seconds, *) = yield(seconds)
end

# A program that shares an interpreter with its tests does not change these by accident or in passing.
[Sandbox::Codec, Sandbox, Test::Unit::Assertions, Test::Unit::TestCase, Test::Unit].each do |part|
  part.singleton_class.freeze
  part.freeze
end
