// generate FOLDER [OPTION VALUE]...
//
// Writes a deployment for the benchmarks: topology.xml, ca/, certs/, copies/ (what lies there
// twice), passwords.txt, and in expected.tsv the findings that an audit as of 2026-06-01 must have:
// rule and server. Few keys serve many certificates: making keys is what takes long. With the same
// options and key file, everything but the salts of PFX files is the same.
#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/bench/deployment.hpp"
#include "tests/bench/issue.hpp"
#include "tests/bench/shape.hpp"

namespace bench {

namespace {

constexpr auto password = "correct horse";

/// What the numbers are drawn for.
enum Purpose : std::uint64_t { first_defect, is_pfx, is_duplicate, serial, key };

/// Defects of a certificate in use that change nothing about which one is used, by the rule that
/// must tell of them.
constexpr std::array<std::string_view, 4> defects{"TC2015", "TC2002", "TC2008", "TC2007"};

struct Job {
    const Shape& shape;
    Deployment deployment;
    std::vector<Key> authority_keys;
    std::vector<Key> keys;
    std::vector<Key> short_keys;
    Certificate issuer;
};

bool has_defect(const Shape& shape, std::size_t server, std::string_view rule) {
    const std::size_t first = shape.random(first_defect, server) % defects.size();
    for (std::size_t at = 0; at < shape.defects; ++at) {
        if (defects[(first + at) % defects.size()] == rule) {
            return true;
        }
    }
    return false;
}

std::string names(const Job& job, const Server& server) {
    const Pool& pool = job.deployment.pools[server.pool];
    std::string text = "DNS:" + pool.fqdn + ",DNS:" + server.fqdn;
    if (!pool.is_chat) {
        text += ",DNS:" + pool.web_fqdn;
        for (const char* host :
             {"sip", "meet", "dialin", "admin", "lyncdiscover", "lyncdiscoverinternal"}) {
            text += std::string(",DNS:") + host + "." + job.shape.domain;
        }
    }
    return text;
}

struct Issued {
    Certificate certificate;
    EVP_PKEY* key;
};

/// The certificates of a server follow each other in time; the newest, the first here, is in use.
Issued make_certificate(const Job& job, std::size_t index) {
    const Shape& shape = job.shape;
    const std::size_t at = index % job.deployment.servers.size();
    const auto age = static_cast<long>(index / job.deployment.servers.size());
    const Server& server = job.deployment.servers[at];
    const auto has = [&](std::string_view rule) { return age == 0 && has_defect(shape, at, rule); };
    const std::vector<Key>& keys = has("TC2008") ? job.short_keys : job.keys;
    EVP_PKEY* own = keys[shape.random(key, index) % keys.size()].get();
    const long end = age > 0 ? -10 - 365 * (age - 1) : has("TC2015") ? 30 : 400;
    return {issue({.common_name = job.deployment.pools[server.pool].fqdn,
                   .domain = shape.domain,
                   .names = names(job, server),
                   .serial = static_cast<long>(shape.random(serial, index) >> 2),
                   .not_before = end - 700,
                   .not_after = end,
                   .has_crl_address = !has("TC2002"),
                   .is_sha512 = has("TC2007")},
                  own, job.issuer.get(), job.authority_keys[1].get()),
            own};
}

std::string numbered(std::size_t number) {
    std::string name = std::to_string(number);
    return name.insert(0, 7 - std::min<std::size_t>(name.size(), 7), '0');
}

void write_file(const Job& job, std::size_t number) {
    const Shape& shape = job.shape;
    const std::filesystem::path folder = shape.folder;
    std::vector<Certificate> certificates;
    EVP_PKEY* own = nullptr;
    const std::size_t first = number * shape.certificates_a_file;
    const std::size_t end = std::min(first + shape.certificates_a_file, shape.certificates);
    for (std::size_t index = first; index < end; ++index) {
        Issued issued = make_certificate(job, index);
        own = issued.key;
        if (shape.chance(is_duplicate, index, shape.duplicates)) {
            std::vector<Certificate> copy;
            copy.emplace_back(X509_dup(issued.certificate.get()));
            write_pem(folder / "copies" / (numbered(index) + ".pem"), copy);
        }
        certificates.push_back(std::move(issued.certificate));
    }
    if (certificates.size() == 1 && shape.chance(is_pfx, number, shape.pfx)) {
        write_pfx(folder / "certs" / (numbered(number) + ".pfx"), certificates[0].get(), own,
                  password, shape.iterations);
    } else {
        write_pem(folder / "certs" / (numbered(number) + ".pem"), certificates);
    }
}

void write_authorities(Job& job) {
    const std::filesystem::path folder = job.shape.folder;
    EVP_PKEY* root_key = job.authority_keys[0].get();
    std::vector<Certificate> root;
    root.push_back(issue({.common_name = "Bench Root CA",
                          .domain = job.shape.domain,
                          .names = {},
                          .not_before = -20'000,
                          .not_after = 8'000},
                         root_key, nullptr, root_key));
    std::vector<Certificate> issuing;
    issuing.push_back(issue({.common_name = "Bench Issuing CA",
                             .domain = job.shape.domain,
                             .names = {},
                             .serial = 2,
                             .not_before = -19'000,
                             .not_after = 4'000},
                            job.authority_keys[1].get(), root[0].get(), root_key));
    write_pem(folder / "ca" / "root.pem", root);
    write_pem(folder / "ca" / "inter.pem", issuing);
    job.issuer = std::move(issuing[0]);
}

void write_texts(const Job& job) {
    const std::filesystem::path folder = job.shape.folder;
    write_topology(folder / "topology.xml", job.deployment, job.shape);
    std::ofstream(folder / "passwords.txt") << password << '\n';
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < job.deployment.servers.size(); ++at) {
        for (const std::string_view rule : defects) {
            if (has_defect(job.shape, at, rule)) {
                lines.push_back(std::string(rule) + '\t' + job.deployment.servers[at].fqdn);
            }
        }
    }
    std::ranges::sort(lines);
    std::ofstream expected(folder / "expected.tsv");
    for (const std::string& line : lines) {
        expected << line << '\n';
    }
    if (!expected.flush()) {
        throw std::runtime_error("cannot write " + (folder / "expected.tsv").string());
    }
}

void write_certificates(const Job& job) {
    const std::size_t a_file = job.shape.certificates_a_file;
    const std::size_t files = (job.shape.certificates + a_file - 1) / a_file;
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failures(std::max(1U, std::thread::hardware_concurrency()));
    {
        std::vector<std::jthread> workers;
        for (std::exception_ptr& failure : failures) {
            workers.emplace_back([&] {
                try {
                    for (std::size_t number = next++; number < files; number = next++) {
                        write_file(job, number);
                    }
                } catch (...) {
                    failure = std::current_exception();
                }
            });
        }
    }
    for (const std::exception_ptr& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

void generate(const Shape& shape) {
    for (const char* name : {"certs", "ca", "copies"}) {
        std::filesystem::create_directories(std::filesystem::path(shape.folder) / name);
    }
    const auto key_file = [&](const std::string& kind) {
        return shape.key_file.empty() ? std::string() : shape.key_file + "." + kind + ".pem";
    };
    Job job{.shape = shape,
            .deployment = make_deployment(shape),
            .authority_keys = make_keys(key_file("ca"), 2, 2048),
            .keys = make_keys(key_file("2048"), shape.keys, 2048),
            .short_keys = make_keys(key_file("1024"), shape.keys, 1024),
            .issuer = nullptr};
    write_authorities(job);
    write_texts(job);
    write_certificates(job);
}

}  // namespace

}  // namespace bench

int main(int count, char** words) {
    const auto shape = bench::parse_shape({words + 1, words + count});
    if (!shape) {
        std::cerr << bench::shape_usage();
        return 2;
    }
    try {
        bench::generate(*shape);
    } catch (const std::exception& problem) {
        std::cerr << "generate: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
