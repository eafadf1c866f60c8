<?php
namespace Sandbox;

/** Runs tests with a function that notes what it is asked, or gives what the program gave. */
final class Judge
{
    private static array $calls = [];
    private static ?array $replies = null;

    public static function reply(array $arguments): mixed
    {
        self::$calls[] = $arguments;
        if (self::$replies === null) {
            return null;
        }
        return \unserialize(self::$replies[\count(self::$calls) - 1], ['allowed_classes' => false]);
    }

    public static function run(): void
    {
        if (\file_exists('/lane/replies')) {
            self::$replies = \unserialize(\file_get_contents('/lane/replies'), ['allowed_classes' => false]);
        }
        $name = \file_get_contents('/lane/name');
        eval("namespace { function $name(...\$arguments) { return \\Sandbox\\Judge::reply(\$arguments); } }");
        self::finish();
    }

    private static function finish(): void
    {
        $result = ['calls' => null, 'end' => null];
        try {
            $result['end'] = require '/lane/tests.php';
        } catch (\Throwable $error) {
            $result['error'] = [
                'type' => \get_class($error),
                'message' => $error->getMessage(),
                'line' => $error->getFile() === '/lane/tests.php' ? $error->getLine() : null,
            ];
        }
        \file_put_contents('/lane/calls', \serialize(self::$calls));
        \file_put_contents('/lane/result', \json_encode($result));
    }
}

Judge::run();
