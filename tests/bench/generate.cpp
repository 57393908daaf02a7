// generate FOLDER SERVERS CERTIFICATES [CERTIFICATES-A-FILE]
//
// Writes a deployment for the benchmarks: topology.xml, ca/root.pem, ca/inter.pem and
// certs/NNNNNN.pem. Every certificate is valid and belongs to a server; the newest of a server has
// all names its pool needs. Few keys serve many certificates: making keys is what takes long.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include "tests/bench/deployment.hpp"

namespace bench {

namespace {

template <auto free_it>
struct Freed {
    template <typename T>
    void operator()(T* value) const {
        free_it(value);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

constexpr long day = 24 * 60 * 60;

template <typename T>
T* made(T* value) {
    return value != nullptr ? value : throw std::runtime_error("libcrypto failed");
}

Key make_key() { return Key(made(EVP_RSA_gen(2048))); }

struct Template {
    std::string common_name;
    std::string names;  // of the SAN, as openssl.cnf writes them; empty: a CA
    long serial = 1;
    long age_in_days = 0;
};

void add(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = made(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate issue(const Template& what, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key) {
    Certificate certificate(made(X509_new()));
    X509* made_now = certificate.get();
    X509_set_version(made_now, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made_now), what.serial);
    X509_NAME* subject = X509_get_subject_name(made_now);
    const auto append = [subject](const char* type, const std::string& value) {
        X509_NAME_add_entry_by_txt(subject, type, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(value.data()),
                                   static_cast<int>(value.size()), -1, 0);
    };
    append("DC", "example");
    append("DC", "bench");
    append("CN", what.common_name);
    X509* signer = issuer != nullptr ? issuer : made_now;
    X509_set_issuer_name(made_now, X509_get_subject_name(signer));
    X509_gmtime_adj(X509_getm_notBefore(made_now), -(what.age_in_days + 1) * day);
    X509_gmtime_adj(X509_getm_notAfter(made_now), 3650 * day);
    X509_set_pubkey(made_now, key);
    add(made_now, signer, NID_subject_key_identifier, "hash");
    if (what.names.empty()) {
        add(made_now, signer, NID_basic_constraints, "critical,CA:TRUE");
        add(made_now, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    } else {
        add(made_now, signer, NID_key_usage, "critical,digitalSignature,keyEncipherment");
        add(made_now, signer, NID_ext_key_usage, "serverAuth");
        add(made_now, signer, NID_subject_alt_name, what.names);
        add(made_now, signer, NID_crl_distribution_points, "URI:http://pki.bench.example/ca.crl");
    }
    if (issuer != nullptr) {
        add(made_now, signer, NID_authority_key_identifier, "keyid:always");
    }
    if (X509_sign(made_now, issuer_key, EVP_sha256()) == 0) {
        throw std::runtime_error("signing failed");
    }
    return certificate;
}

void write(const std::filesystem::path& path, const std::function<bool(std::FILE*)>& contents) {
    const std::unique_ptr<std::FILE, Freed<std::fclose>> file(std::fopen(path.c_str(), "w"));
    if (!file || !contents(file.get())) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

Template for_server(const Server& server, std::size_t index, std::size_t generation) {
    std::string names = "DNS:" + server.pool + ",DNS:" + server.fqdn;
    if (!server.is_chat && generation == 0) {
        for (const char* host :
             {"sip", "meet", "dialin", "admin", "web", "lyncdiscover", "lyncdiscoverinternal"}) {
            names += std::string(",DNS:") + host + ".bench.example";
        }
    }
    return {server.pool, names, static_cast<long>(index) + 1000,
            static_cast<long>(generation) * 10};
}

struct Authority {
    Key key = make_key();
    Certificate certificate;
};

struct Job {
    std::filesystem::path folder;
    std::vector<Server> servers;
    std::size_t certificates = 0;
    std::size_t a_file = 1;
    const Authority& authority;
    std::vector<Key> keys;
};

void write_file(const Job& job, std::size_t number) {
    std::string name = std::to_string(number);
    name.insert(0, 6 - std::min<std::size_t>(name.size(), 6), '0');
    write(job.folder / "certs" / (name + ".pem"), [&](std::FILE* file) {
        const std::size_t end = std::min((number + 1) * job.a_file, job.certificates);
        for (std::size_t index = number * job.a_file; index < end; ++index) {
            const Server& server = job.servers[index % job.servers.size()];
            const Certificate certificate =
                issue(for_server(server, index, index / job.servers.size()),
                      job.keys[index % job.keys.size()].get(), job.authority.certificate.get(),
                      job.authority.key.get());
            if (PEM_write_X509(file, certificate.get()) == 0) {
                return false;
            }
        }
        return true;
    });
}

void generate(const std::filesystem::path& folder, std::size_t servers, std::size_t certificates,
              std::size_t a_file) {
    std::filesystem::create_directories(folder / "certs");
    std::filesystem::create_directories(folder / "ca");
    Authority root;
    root.certificate = issue({"Bench Root CA", ""}, root.key.get(), nullptr, root.key.get());
    Authority issuing;
    issuing.certificate = issue({"Bench Issuing CA", "", 2}, issuing.key.get(),
                                root.certificate.get(), root.key.get());
    const auto write_authority = [&](const char* name, const Authority& authority) {
        write(folder / "ca" / name, [&](std::FILE* file) {
            return PEM_write_X509(file, authority.certificate.get()) != 0;
        });
    };
    write_authority("root.pem", root);
    write_authority("inter.pem", issuing);

    Job job{folder, make_servers(servers), certificates, a_file, issuing, {}};
    std::ranges::generate_n(std::back_inserter(job.keys), 16, make_key);
    write_topology(folder / "topology.xml", job.servers);
    const std::size_t files = (certificates + a_file - 1) / a_file;
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> workers;
    for (std::size_t first = 0; first < threads; ++first) {
        workers.emplace_back([&job, first, files, threads] {
            for (std::size_t number = first; number < files; number += threads) {
                write_file(job, number);
            }
        });
    }
}

}  // namespace

}  // namespace bench

int main(int count, char** words) {
    if (count < 4) {
        std::cerr << "usage: generate FOLDER SERVERS CERTIFICATES [CERTIFICATES-A-FILE]\n";
        return 2;
    }
    const auto number = [&](int at) { return static_cast<std::size_t>(std::stoul(words[at])); };
    try {
        bench::generate(words[1], number(2), number(3), count > 4 ? number(4) : 1);
    } catch (const std::exception& problem) {
        std::cerr << "generate: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
