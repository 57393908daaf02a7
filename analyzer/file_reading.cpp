#include "analyzer/file_reading.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzer/recognise.hpp"
#include "parsers/assignment/read.hpp"
#include "parsers/certificate/digest.hpp"
#include "parsers/topology/configuration.hpp"

namespace analyzer {

namespace model = parsers::model;
namespace text = parsers::text;

namespace {

using model::Fault;
using model::FileStatus;

constexpr std::uint64_t xml_limit = 64ull << 20;

std::string in_mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

FileStatus status_for(Fault fault) {
    const bool is_foreign = fault == Fault::not_interpreted || fault == Fault::user_data_export;
    return is_foreign ? FileStatus::not_interpreted : FileStatus::malformed;
}

class ContentReader {
  public:
    ContentReader(FileReading& result, model::FileId id, const Reader& reader)
        : result_(result), id_(id), reader_(reader) {}

    void fail(model::Problem problem) { result_.material.problems.push_back(std::move(problem)); }
    void fail(Fault fault, std::string detail = {}) {
        fail({fault, {.file = id_}, std::move(detail)});
    }

    void read(std::string_view bytes, Content content) {
        switch (content) {
            case Content::topology:
                read_topology(bytes);
                break;
            case Content::configuration: {
                text::Document document = text::Document::read(bytes, id_);
                auto configuration = parsers::topology::read_configuration(document, id_);
                take(std::move(configuration), std::move(document));
                break;
            }
            case Content::archive:
                // No line of it stands in the file: it has no text to show.
                take(parsers::topology::read_archive(bytes, id_), text::Document::read({}, id_));
                break;
            case Content::exports:
                read_exports(bytes);
                break;
            case Content::material:
                read_material(bytes);
                break;
        }
    }

  private:
    void read_topology(std::string_view bytes) {
        text::Document document = text::Document::read(bytes, id_);
        model::Result<parsers::topology::Reading> reading = parsers::topology::read(document, id_);
        result_.file.status = reading ? FileStatus::read : FileStatus::malformed;
        if (!reading) {
            fail(reading.error());
        }
        result_.topology = std::make_unique<TopologyFile>(
            TopologyFile{id_, std::move(document), std::move(reading), {}});
    }

    void take(model::Result<parsers::topology::Configuration> configuration,
              text::Document document) {
        if (!configuration) {
            const Fault fault = configuration.error().fault;
            result_.file.status = status_for(fault);
            result_.file.kind = fault == Fault::not_interpreted ? model::FileKind::unknown
                                                                : model::FileKind::configuration;
            fail(configuration.error());
            return;
        }
        result_.file.kind = model::FileKind::configuration;
        result_.file.status = FileStatus::read;
        std::ranges::move(configuration->problems, std::back_inserter(result_.material.problems));
        if (configuration->topology) {
            result_.topology = std::make_unique<TopologyFile>(
                TopologyFile{id_, std::move(document), *std::move(configuration->topology),
                             std::move(configuration->simple_urls)});
        } else {
            result_.exported = std::make_unique<model::AssignmentExport>();
            result_.exported->file = id_;
            result_.exported->simple_urls = std::move(configuration->simple_urls);
        }
    }

    void read_material(std::string_view bytes) {
        result_.material =
            parsers::certificate::read(bytes, id_, reader_.passwords, reader_.limits);
        result_.file.kind = result_.material.kind;
        result_.file.status = result_.material.status;
        add_not_interpreted();
    }

    /// Objects, and the certificates among them: a Clixml export of a certificate has its bytes.
    void read_exports(std::string_view bytes) {
        const bool is_clixml = result_.file.kind == model::FileKind::clixml;
        if (is_clixml || bytes.find("-----BEGIN ") != bytes.npos) {
            result_.material =
                parsers::certificate::read(bytes, id_, reader_.passwords, reader_.limits);
            result_.file.status = result_.material.status;
            if (result_.material.kind != model::FileKind::unknown) {
                result_.file.kind = result_.material.kind;
            }
        }
        if (bytes.size() > xml_limit) {
            fail(Fault::too_large, in_mebibytes(xml_limit));
            return;
        }
        const text::Document document = text::Document::read(bytes, id_);
        if (!is_clixml || parsers::assignment::may_hold_our_objects(document.utf8())) {
            take(parsers::assignment::read(document, id_, {}));
        }
        add_not_interpreted();
    }

    void take(model::AssignmentExport exported) {
        for (const model::Problem& problem : exported.problems) {
            if (problem.fault != Fault::not_interpreted) {
                fail(problem);
            }
        }
        if (!exported.empty()) {
            result_.file.status = FileStatus::read;
            result_.exported = std::make_unique<model::AssignmentExport>(std::move(exported));
        } else if (result_.file.status == FileStatus::not_interpreted &&
                   !result_.material.problems.empty()) {
            result_.file.status = FileStatus::malformed;
        }
    }

    void add_not_interpreted() {
        if (result_.file.status == FileStatus::not_interpreted &&
            result_.material.problems.empty()) {
            fail(Fault::not_interpreted);
        }
    }

    FileReading& result_;
    model::FileId id_;
    const Reader& reader_;
};

/// What may be large and still be read: certificates and archives, which are read in pieces; an
/// XML tree takes many times its text.
std::uint64_t limit_of(const Recognition& recognition, const Reader& reader) {
    const bool is_tree =
        recognition.content == Content::topology || recognition.content == Content::configuration ||
        (recognition.content == Content::exports && recognition.kind != model::FileKind::clixml);
    return is_tree ? xml_limit : reader.limits.file_size;
}

}  // namespace

void read_content(FileReading& result, const FileContent& content, model::FileId id,
                  const Reader& reader) {
    const std::string_view bytes = content.bytes;
    const Recognition recognition = recognise(bytes);
    ContentReader contents(result, id, reader);
    const std::uint64_t limit = limit_of(recognition, reader);
    result.file.kind = recognition.kind;
    result.file.size = content.size;
    if (content.failure == Fault::too_large || bytes.size() > limit) {
        contents.fail(Fault::too_large, in_mebibytes(limit));
        return;
    }
    if (content.failure) {
        contents.fail(*content.failure);
        return;
    }
    result.file.size = bytes.size();
    result.file.sha256 = parsers::certificate::sha256(bytes);
    if (bytes.empty()) {
        contents.fail(Fault::empty_file);
    } else {
        contents.read(bytes, recognition.content);
    }
}

}  // namespace analyzer
