// What GCC calls <bits/stdc++.h>: the whole library of C++17.
#pragma once
#include <cassert>
#include <cctype>
#include <cerrno>
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <algorithm>
#include <any>
#include <array>
#include <bitset>
#include <chrono>
#include <complex>
#include <deque>
#include <exception>
#include <forward_list>
#include <functional>
#include <initializer_list>
#include <iomanip>
#include <ios>
#include <iostream>
#include <istream>
#include <iterator>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <ostream>
#include <queue>
#include <random>
#include <ratio>
#include <regex>
#include <set>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <typeindex>
#include <typeinfo>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <valarray>
#include <variant>
#include <vector>
#include <atomic>
#include <charconv>
#include <fstream>
#include <new>
#include <streambuf>
#include <system_error>

// `long` is read as `long long` (see as-64-bit.ts), while distances between iterators stay `long`:
// on 64-bit Linux both are one type, and std::max and std::min take one of each.
namespace std {
template <class A, class B>
using __one_of_each = typename enable_if<(is_same<A, long long>::value && is_same<B, long>::value) ||
                                             (is_same<A, long>::value && is_same<B, long long>::value),
                                         long long>::type;
template <class A, class B>
constexpr __one_of_each<A, B> max(const A& a, const B& b) { return a < b ? b : a; }
template <class A, class B>
constexpr __one_of_each<A, B> min(const A& a, const B& b) { return b < a ? b : a; }
}  // namespace std
