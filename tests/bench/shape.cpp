#include "tests/bench/shape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace bench {

namespace {

using Count = std::size_t Shape::*;
using Text = std::string Shape::*;

constexpr std::array<std::pair<std::string_view, Count>, 10> counts{
    {{"--servers", &Shape::servers},
     {"--certificates", &Shape::certificates},
     {"--a-pool", &Shape::servers_a_pool},
     {"--sites", &Shape::sites},
     {"--a-file", &Shape::certificates_a_file},
     {"--pfx", &Shape::pfx},
     {"--iterations", &Shape::iterations},
     {"--duplicates", &Shape::duplicates},
     {"--defects", &Shape::defects},
     {"--keys", &Shape::keys}}};
constexpr std::array<std::pair<std::string_view, Text>, 2> texts{
    {{"--domain", &Shape::domain}, {"--key-file", &Shape::key_file}}};

template <class Number>
bool read(std::string_view text, Number& target) {
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), target);
    return error == std::errc() && stop == text.data() + text.size();
}

bool set(Shape& shape, const std::string& option, const std::string& value) {
    if (option == "--seed") {
        return read(value, shape.seed);
    }
    const auto named = [&](const auto& one) { return one.first == option; };
    if (const auto found = std::ranges::find_if(texts, named); found != texts.end()) {
        shape.*found->second = value;
        return !value.empty();
    }
    const auto found = std::ranges::find_if(counts, named);
    return found != counts.end() && read(value, shape.*found->second);
}

bool is_possible(const Shape& shape) {
    return shape.servers > 0 && shape.certificates >= shape.servers && shape.servers_a_pool > 0 &&
           shape.sites > 0 && shape.certificates_a_file > 0 && shape.pfx <= 100 &&
           shape.duplicates <= 100 && shape.defects <= 4 && shape.keys > 0 && shape.iterations > 0;
}

}  // namespace

std::uint64_t Shape::random(std::uint64_t purpose, std::uint64_t index) const {
    // splitmix64 (Steele, Lea, Flood 2014)
    std::uint64_t value = seed + purpose * 0xD1B54A32D192ED03 + index * 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

std::optional<Shape> parse_shape(const std::vector<std::string>& words) {
    if (words.size() % 2 == 0 || words[0].starts_with('-')) {
        return std::nullopt;
    }
    Shape shape;
    shape.folder = words[0];
    for (std::size_t at = 1; at < words.size(); at += 2) {
        if (!set(shape, words[at], words[at + 1])) {
            return std::nullopt;
        }
    }
    return is_possible(shape) ? std::optional(shape) : std::nullopt;
}

std::string shape_usage() {
    return "usage: generate FOLDER [--servers N] [--certificates N] [--a-pool N] [--sites N]\n"
           "    [--a-file N] [--pfx PERCENT] [--iterations N] [--duplicates PERCENT]\n"
           "    [--defects 0..4] [--keys N] [--key-file FILE] [--seed N] [--domain NAME]\n"
           "There is at least one certificate a server.\n";
}

}  // namespace bench
