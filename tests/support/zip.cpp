#include "tests/support/zip.hpp"

#include <boost/test/unit_test.hpp>

#include <zip.h>

namespace tests::support {
namespace {

void add(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* contents =
        zip_source_buffer(archive, entry.contents.data(), entry.contents.size(), 0);
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), contents, ZIP_FL_ENC_UTF_8);
    BOOST_REQUIRE(index >= 0);
    const auto at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, at, entry.is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    if (!entry.password.empty()) {
        BOOST_REQUIRE_EQUAL(
            zip_file_set_encryption(archive, at, ZIP_EM_AES_256, entry.password.c_str()), 0);
    }
}

std::string contents_of(zip_source_t* source) {
    zip_stat_t status;
    zip_stat_init(&status);
    zip_source_stat(source, &status);
    std::string bytes(status.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    return bytes;
}

}  // namespace

std::string zip(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    BOOST_REQUIRE(archive != nullptr);
    zip_source_keep(source);
    for (const ZipEntry& entry : entries) {
        add(archive, entry);
    }
    BOOST_REQUIRE_EQUAL(zip_close(archive), 0);
    std::string bytes = contents_of(source);
    zip_source_free(source);
    zip_error_fini(&error);
    return bytes;
}

}  // namespace tests::support
