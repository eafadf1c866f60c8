# Plain values as text and back: what two interpreters tell each other. What is no plain value comes
# back as a new one that equals nothing.
module Sandbox
  module Codec
    DEEPEST = 100

    def self.encode(values) = write(values, String.new(encoding: 'BINARY'), 0)

    def self.decode(text) = read(text, 0)[0]

    def self.write(value, out, depth)
      case value
      when nil then out << 'n'
      when true then out << 't'
      when false then out << 'f'
      when Integer then out << "i#{value};"
      when Float then out << "d#{value};"
      when Rational then out << "r#{value};"
      when Complex then out << "c#{value};"
      when String then write_text('s', value, out)
      when Symbol then write_text('y', value.name, out)
      when Array then write_items('a', value, out, depth)
      when Hash then write_items('h', value.to_a.flatten(1), out, depth)
      else out << 'x'
      end
      out
    end

    def self.write_text(tag, text, out)
      out << "#{tag}#{text.bytesize}:" << text.b
    end

    def self.write_items(tag, items, out, depth)
      return out << 'x' if depth > DEEPEST

      out << "#{tag}#{items.size}:"
      items.each { |item| write(item, out, depth + 1) }
      out
    end

    SPECIAL = { 'NaN' => Float::NAN, 'Infinity' => Float::INFINITY, '-Infinity' => -Float::INFINITY }.freeze
    NUMBERS = {
      'i' => ->(digits) { digits.to_i },
      'd' => ->(digits) { SPECIAL.fetch(digits) { digits.to_f } },
      'r' => ->(digits) { digits.to_r },
      'c' => ->(digits) { digits.to_c }
    }.freeze
    CONSTANTS = { 'n' => nil, 't' => true, 'f' => false }.freeze

    def self.read(text, at)
      tag = text[at]
      return [CONSTANTS[tag], at + 1] if CONSTANTS.key?(tag)
      return [Object.new, at + 1] if tag == 'x'

      NUMBERS.key?(tag) ? read_number(text, at, NUMBERS[tag]) : read_sized(text, at, tag)
    end

    def self.read_number(text, at, parse)
      stop = text.index(';', at)
      [parse.call(text[at + 1...stop]), stop + 1]
    end

    def self.read_sized(text, at, tag)
      colon = text.index(':', at)
      size = text[at + 1...colon].to_i
      return read_items(text, colon + 1, size, tag) if tag == 'a' || tag == 'h'

      piece = text[colon + 1, size].force_encoding('UTF-8')
      [tag == 'y' ? piece.to_sym : piece, colon + 1 + size]
    end

    def self.read_items(text, at, size, tag)
      items = Array.new(size) do
        item, at = read(text, at)
        item
      end
      [tag == 'h' ? items.each_slice(2).to_h : items, at]
    end
  end
end
