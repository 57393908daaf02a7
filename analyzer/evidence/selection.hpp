#pragma once

#include <vector>

#include "analyzer/evidence/own_names.hpp"
#include "rules/evidence.hpp"

namespace analyzer::evidence {

namespace model = parsers::model;

/// How good a certificate is before its names are looked at, best first.
enum class Fitness : std::uint8_t {
    usable,     ///< at the clock, and issued by another
    suspected,  ///< usable, yet self-signed or refuted
    unusable
};

/// A candidate with what it is ranked by.
struct Ranked {
    rules::Candidate candidate;
    Fitness fitness{};
    bool is_borrowed = false;     ///< a server's own, that may serve the reverse proxy as well
    bool is_implied = false;      ///< `Default` states another use, which may comprise this one
    bool is_side_stated = false;  ///< `External` states the use, which stands for several
    std::uint32_t covered = 0;    ///< required names it covers
    model::Instant not_before{};
};

/// How many of the required names a certificate with these names covers.
std::uint32_t count_covered(const OwnNames& names, const rules::RequiredNames& required);

/// Sorts candidates into a selection: fitness, way, stated use, nobody else's, names covered, later
/// notBefore, smaller SHA-256. That a stated use comes before others of its way is ours: who named
/// a file `Default` has said which certificate it is, and who named one `AudioVideoAuthentication`
/// beside `External` too. So is that what belongs to nothing else comes before what a server has
/// already: the reverse proxy has but the way by name. What is borrowed or implied comes after all
/// that states the use, be it expired: what a file is called is no guess.
rules::Selection select(rules::Use use, std::vector<Ranked> candidates);

}  // namespace analyzer::evidence
