package Sandbox;

# In the judge, where this is set before the tests are compiled, leaving is a death like others.
sub quiet_exit { die bless [], 'Sandbox::Exit' }

use strict;
use warnings;
no warnings qw(experimental once redefine);

# --- Plain values as text and back: what two interpreters tell each other.

my $deepest = 100;

sub encode {
    my ($value, $depth) = @_;
    return 'n' if !defined $value;
    my $kind = ref $value;
    return encode_scalar($value) if $kind eq '';
    return 'x' if $depth > $deepest;
    return 'a' . @$value . ':' . join('', map { encode($_, $depth + 1) } @$value) if $kind eq 'ARRAY';
    return 'h' . (2 * keys %$value) . ':' . join('', map { encode($_, $depth + 1) } %$value) if $kind eq 'HASH';
    return 'x';
}

sub encode_scalar {
    my ($value) = @_;
    return 'd' . ($value == int $value ? "$value" : sprintf '%.17g', $value) . ';' if builtin::created_as_number($value);
    my $tag = utf8::is_utf8($value) ? 'u' : 's';
    utf8::encode($value) if $tag eq 'u';
    return $tag . length($value) . ':' . $value;
}

# Reads one value at the place that the second argument refers to.
sub decode {
    my ($text, $at) = @_;
    my $tag = substr $$text, $$at++, 1;
    return undef if $tag eq 'n';
    return bless [], 'Sandbox::Opaque' if $tag eq 'x';
    my $stop = index $$text, ($tag eq 'd' ? ';' : ':'), $$at;
    my $size = substr $$text, $$at, $stop - $$at;
    $$at = $stop + 1;
    return 0 + $size if $tag eq 'd';
    if ($tag eq 's' || $tag eq 'u') {
        my $value = substr $$text, $$at, $size;
        $$at += $size;
        utf8::decode($value) if $tag eq 'u';
        return $value;
    }
    my @items = map { scalar decode($text, $at) } 1 .. $size;
    return $tag eq 'h' ? {@items} : \@items;
}

sub encode_all { return encode([@_], 0) }

sub decode_all {
    my ($text) = @_;
    my $at = 0;
    return @{ decode(\$text, \$at) };
}

# --- Files that the lane and this script hand each other.

sub slurp {
    my ($name) = @_;
    open my $file, '<:raw', "/lane/$name" or return undef;
    local $/;
    my $text = <$file>;
    close $file;
    return $text // '';
}

sub spew {
    my ($name, $text) = @_;
    utf8::encode($text) if utf8::is_utf8($text);
    open my $file, '>:raw', "/lane/$name" or die "No $name: $!";
    print {$file} $text;
    close $file;
}

# --- Programs.

my $whole;

# Gives the text of the program to Perl once, and to nobody afterwards.
sub source {
    my ($self, $name) = @_;
    return if $name ne 'main.pl' || !defined $whole;
    my $text = $whole;
    undef $whole;
    open my $file, '<:raw', \$text or die $!;
    $INC{$name} = $name;
    return $file;
}

unshift @INC, \&source;

sub load {
    $whole = $Sandbox::program;
    undef $Sandbox::program;
    utf8::encode($whole) if utf8::is_utf8($whole);
    open my $input, '<', '/lane/stdin' or die $!;
    *STDIN = $input;
    $| = 1;
    $0 = 'main.pl';
    my $end = eval { package main; require 'main.pl' };
    my $missed = $@ ne '' ? "$@" : Test::More::verdict();
    return spew('error', $missed) if $missed ne '';
    spew('end', defined $end ? "$end" : '');
    return;
}

# Calls the program's function with everything the tests ask for.
sub answer_all {
    my $name = slurp('name');
    my @replies;
    for my $arguments (decode_all(slurp('calls'))) {
        my @values = eval { no strict 'refs'; local $SIG{__DIE__}; &{"main::$name"}(@$arguments) };
        return spew('error', "$@") if $@ ne '';
        push @replies, \@values;
    }
    spew('replies', encode_all(@replies));
    return;
}

# --- Tests by themselves.

our ($recording, @calls, @replies);

sub delegate {
    my ($name) = @_;
    no strict 'refs';
    *{"main::$name"} = sub {
        push @calls, [@_];
        return $recording ? () : @{ $replies[$#calls] // [] };
    };
}

# Notes the calls of some tests where there are no replies yet; otherwise judges.
sub judge {
    my $given = slurp('replies');
    $recording = !defined $given;
    @calls = ();
    @replies = $recording ? () : decode_all($given);
    @Test::Deep::failures = ();
    delegate(slurp('name'));
    $whole = slurp('tests');
    delete $INC{'main.pl'};
    open my $silent, '>', \my $printed;
    my $before = select $silent;
    no warnings 'once';
    local *CORE::GLOBAL::exit = \&quiet_exit;
    my $end = eval { package main; require 'main.pl' };
    select $before;
    spew('calls', encode_all(@calls));
    spew('failures', join "\0", map { "$_->[0]\0$_->[1]" } @Test::Deep::failures);
    spew('error', ref $@ ? '' : "$@");
    spew('end', defined $end ? "$end" : '');
    return;
}

package Test::Deep;
our $VERSION = '1.205';
our @failures;
$INC{'Test/Deep.pm'} = 'Test/Deep.pm';

sub import {
    my $caller = caller;
    no strict 'refs';
    *{"${caller}::$_"} = \&{"Test::Deep::$_"} for qw(eq_deeply cmp_deeply);
    return;
}

sub equal {
    my ($got, $expected) = @_;
    return !defined $got && !defined $expected if !defined $got || !defined $expected;
    return 0 if ref $got ne ref $expected;
    return $got eq $expected if ref $got eq '';
    my $kind = builtin::reftype($got);
    if ($kind eq 'ARRAY') {
        return 0 if @$got != @$expected;
        equal($got->[$_], $expected->[$_]) || return 0 for 0 .. $#$got;
        return 1;
    }
    if ($kind eq 'HASH') {
        return 0 if keys %$got != keys %$expected;
        exists $expected->{$_} && equal($got->{$_}, $expected->{$_}) || return 0 for keys %$got;
        return 1;
    }
    return equal($$got, $$expected) if $kind eq 'SCALAR' || $kind eq 'REF';
    return $got == $expected;
}

sub show {
    my ($value) = @_;
    return 'undef' if !defined $value;
    return '[' . join(', ', map { show($_) } @$value) . ']' if ref $value eq 'ARRAY';
    return '{' . join(', ', map { "$_ => " . show($value->{$_}) } sort keys %$value) . '}' if ref $value eq 'HASH';
    return ref $value if ref $value;
    return $value =~ /^-?\d+(?:\.\d+)?$/ ? $value : "'$value'";
}

# A function that gives a list where one value is asked for would have its own values compared.
sub eq_deeply {
    my ($got, $expected) = @_;
    return 1 if $Sandbox::recording;
    if (@_ > 2) {
        push @failures, [(caller)[2], 'got: ' . (@_ - 1) . ' values where one was expected'];
        return '';
    }
    return 1 if equal($got, $expected);
    push @failures, [(caller)[2], 'got: ' . show($got) . ', expected: ' . show($expected)];
    return '';
}

sub cmp_deeply {
    my ($got, $expected, $name) = @_;
    return 1 if $Sandbox::recording || equal($got, $expected);
    push @failures, [(caller)[2], ($name // 'not ok') . ': got: ' . show($got) . ', expected: ' . show($expected)];
    return '';
}

1;
