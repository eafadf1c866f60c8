<?php
namespace Sandbox;

/** Gives the text of the program to PHP once, and to nobody afterwards. */
final class Text
{
    public $context;
    private static ?string $whole = null;
    private string $text = '';
    private int $at = 0;

    public static function take(): void
    {
        self::$whole = \file_get_contents('/lane/program');
        \unlink('/lane/program');
        \stream_wrapper_register('program', self::class);
    }

    public function stream_open(): bool
    {
        $this->text = self::$whole ?? '';
        self::$whole = null;
        return true;
    }

    public function stream_read(int $count): string
    {
        $piece = \substr($this->text, $this->at, $count);
        $this->at += \strlen($piece);
        return $piece;
    }

    public function stream_eof(): bool
    {
        return $this->at >= \strlen($this->text);
    }

    public function stream_stat(): array
    {
        return ['size' => \strlen($this->text)];
    }

    public function stream_set_option(): bool
    {
        return false;
    }

    public function stream_close(): void
    {
        $this->text = '';
    }
}

function tell_error(\Throwable $error): never
{
    $facts = [
        'type' => \get_class($error),
        'message' => $error->getMessage(),
        'line' => $error->getFile() === 'program://main.php' ? $error->getLine() : null,
        'trace' => $error->getTrace(),
    ];
    foreach ($facts['trace'] as &$frame) {
        unset($frame['args'], $frame['object']);
    }
    \file_put_contents('/lane/error', \json_encode($facts, JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR));
    exit(255);
}

/** What a value is to the judge: itself, or something that equals nothing. */
function plain(mixed $value): string
{
    try {
        return \serialize($value);
    } catch (\Throwable) {
        return \serialize(new \stdClass());
    }
}

/** Calls the program's function with everything the tests ask for. */
function answer_all(string $name): void
{
    $replies = [];
    foreach (\unserialize(\file_get_contents('/lane/calls')) as $arguments) {
        $replies[] = plain($name(...$arguments));
    }
    \file_put_contents('/lane/replies', \serialize($replies));
}

Text::take();
try {
    \file_put_contents('/lane/end', \json_encode(require 'program://main.php'));
    if (\file_exists('/lane/calls')) {
        answer_all(\file_get_contents('/lane/name'));
    }
} catch (\Throwable $error) {
    tell_error($error);
}
