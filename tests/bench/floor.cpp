// floor THREADS CA-FOLDER FOLDER: what no audit can do without. Reads every PEM file of FOLDER,
// parses its certificates with mbedTLS and verifies the signature of each with the key of its
// issuer, which lies in CA-FOLDER; every thread has key contexts of its own, since the public-key
// operation locks them. Prints how many were verified; ends with 1 when one was not.
#define MBEDTLS_ALLOW_PRIVATE_ACCESS  // mbedTLS 3 hides what has no accessor

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <mbedtls/md.h>
#include <mbedtls/x509_crt.h>

namespace bench {

namespace {

std::vector<std::string> pem_files(const std::filesystem::path& folder) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".pem") {
            paths.push_back(entry.path().string());
        }
    }
    std::ranges::sort(paths);
    return paths;
}

class Chain {
  public:
    Chain() { mbedtls_x509_crt_init(&first_); }
    ~Chain() { mbedtls_x509_crt_free(&first_); }
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    bool read(const std::string& path) {
        std::ifstream in(path, std::ios::binary | std::ios::ate);
        // mbedTLS wants PEM with the zero behind it.
        std::string text(static_cast<std::size_t>(std::max<std::streamoff>(in.tellg(), 0)) + 1,
                         '\0');
        in.seekg(0).read(text.data(), static_cast<std::streamsize>(text.size() - 1));
        return in &&
               mbedtls_x509_crt_parse(&first_, reinterpret_cast<const unsigned char*>(text.data()),
                                      text.size()) == 0;
    }
    mbedtls_x509_crt* first() { return &first_; }

  private:
    mbedtls_x509_crt first_;
};

bool is_issuer(const mbedtls_x509_crt& issuer, const mbedtls_x509_crt& certificate) {
    const auto& wanted = certificate.issuer_raw;
    const auto& name = issuer.subject_raw;
    return wanted.len == name.len && std::equal(wanted.p, wanted.p + wanted.len, name.p);
}

bool verify(const mbedtls_x509_crt& certificate, Chain& issuers) {
    mbedtls_x509_crt* issuer = issuers.first();
    while (issuer != nullptr && !is_issuer(*issuer, certificate)) {
        issuer = issuer->next;
    }
    const mbedtls_md_info_t* hash = mbedtls_md_info_from_type(certificate.sig_md);
    std::array<unsigned char, MBEDTLS_MD_MAX_SIZE> digest{};
    return issuer != nullptr && hash != nullptr &&
           mbedtls_md(hash, certificate.tbs.p, certificate.tbs.len, digest.data()) == 0 &&
           mbedtls_pk_verify_ext(certificate.sig_pk, certificate.sig_opts, &issuer->pk,
                                 certificate.sig_md, digest.data(), mbedtls_md_get_size(hash),
                                 certificate.sig.p, certificate.sig.len) == 0;
}

struct Count {
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> verified{0};
    std::atomic<std::size_t> failed{0};
};

void work(const std::vector<std::string>& authorities, const std::vector<std::string>& paths,
          Count& count) {
    Chain issuers;
    for (const std::string& path : authorities) {
        count.failed += issuers.read(path) ? 0 : 1;
    }
    std::size_t verified = 0;
    for (std::size_t at = count.next++; at < paths.size(); at = count.next++) {
        Chain chain;
        if (!chain.read(paths[at])) {
            ++count.failed;
            continue;
        }
        for (const mbedtls_x509_crt* one = chain.first(); one != nullptr; one = one->next) {
            if (verify(*one, issuers)) {
                ++verified;
            } else {
                ++count.failed;
            }
        }
    }
    count.verified += verified;
}

}  // namespace

}  // namespace bench

int main(int argument_count, char** words) {
    if (argument_count != 4) {
        std::fputs("usage: floor THREADS CA-FOLDER FOLDER\n", stderr);
        return 2;
    }
    const auto authorities = bench::pem_files(words[2]);
    const auto paths = bench::pem_files(words[3]);
    bench::Count count;
    {
        std::vector<std::jthread> threads;
        for (unsigned long left = std::stoul(words[1]); left > 0; --left) {
            threads.emplace_back([&] { bench::work(authorities, paths, count); });
        }
    }
    std::printf("%zu\n", count.verified.load());
    return count.failed == 0 ? 0 : 1;
}
