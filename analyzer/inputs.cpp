#include "analyzer/inputs.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "analyzer/analysis.hpp"
#include "analyzer/report/phrases.hpp"
#include "analyzer/report/tell.hpp"
#include "analyzer/root_listings.hpp"
#include "analyzer/suppressions.hpp"
#include "analyzer/usage.hpp"
#include "parsers/certificate/digest.hpp"

namespace analyzer {

namespace model = parsers::model;

namespace {

constexpr std::uint64_t small_file_limit = 16ull << 20;

/// In the order of semantics §1: the files, then the environment.
std::optional<Reader> make_reader(const Session& session) {
    Reader reader;
    reader.threads = session.threads;
    reader.limits.kdf_iterations = session.options.max_kdf_iterations;
    for (const std::string& path : session.options.password_files) {
        const std::string disk = absolute_path(path, session.environment.working_folder);
        const FileContent content = read_file(disk, small_file_limit);
        if (content.failure) {
            session.complain(usage::password_file_unreadable, {path});
            return std::nullopt;
        }
        const auto passwords = read_passwords(content.bytes);
        reader.passwords.insert(reader.passwords.end(), passwords.begin(), passwords.end());
    }
    if (session.environment.has_pfx_password) {
        reader.passwords.push_back(session.environment.pfx_password);
    }
    return reader;
}

std::size_t count_locked(const Loaded& loaded) {
    return static_cast<std::size_t>(
        std::ranges::count(loaded.files, model::FileStatus::locked, &model::InputFile::status));
}

/// Asks for one password after the other, as long as something is locked and one is given.
bool ask_passwords(const Session& session, const Reader& reader, Loaded& loaded) {
    while (const std::size_t locked = count_locked(loaded)) {
        const std::string count = std::to_string(locked);
        const std::string prompt =
            fill(report::phrases::ask_password.in(session.options.language), std::span(&count, 1));
        const auto password =
            session.streams.ask_secret ? session.streams.ask_secret(prompt) : std::nullopt;
        if (!password) {
            session.complain(usage::no_terminal, {});
            return false;
        }
        if (password->empty()) {
            return true;
        }
        Reader again = reader;
        again.passwords = {*password};
        unlock(loaded, again);
    }
    return true;
}

/// What is not to be read as input: the reports, and the passwords, whose hash would tell them.
std::vector<std::string> exclude(const Session& session, std::vector<std::string> reports) {
    for (const std::string& path : session.options.password_files) {
        reports.push_back(absolute_path(path, session.environment.working_folder));
    }
    if (!session.options.suppressions_file.empty()) {
        reports.push_back(
            absolute_path(session.options.suppressions_file, session.environment.working_folder));
    }
    return reports;
}

/// Reads the suppressions; their file joins the others, behind them, so that places can name it.
bool take_suppressions(const Session& session, Inputs& inputs) {
    const std::string& path = session.options.suppressions_file;
    if (path.empty()) {
        return true;
    }
    const Walk found = walk(
        {.paths = {path}, .working_folder = session.environment.working_folder, .excluded = {}});
    const bool is_file = found.files.size() == 1 && !found.files.front().refusal;
    const FileContent content =
        is_file ? read_file(found.files.front().disk_path, small_file_limit) : FileContent{};
    if (!is_file || content.failure) {
        session.complain(usage::suppressions_unreadable, {path});
        return false;
    }
    const model::FileId id{static_cast<std::uint32_t>(inputs.loaded.files.size())};
    auto read = read_suppressions(parsers::text::Document::read(content.bytes, id));
    if (const auto* error = std::get_if<SuppressionError>(&read)) {
        session.complain(usage::suppression_malformed,
                         {path, std::to_string(error->line), error->text});
        return false;
    }
    inputs.suppressions = std::get<0>(std::move(read));
    inputs.loaded.files.push_back({.path = found.files.front().path(),
                                   .base = found.bases.front(),
                                   .size = content.size,
                                   .sha256 = parsers::certificate::sha256(content.bytes),
                                   .kind = model::FileKind::suppressions,
                                   .status = model::FileStatus::read});
    model::Material& material = inputs.loaded.materials.emplace_back();
    material.kind = model::FileKind::suppressions;
    material.status = model::FileStatus::read;
    inputs.loaded.disk_paths.push_back(found.files.front().disk_path);
    return true;
}

std::string join_paths(const std::vector<model::FileId>& files, const Loaded& loaded) {
    std::string text;
    for (const model::FileId id : files) {
        text += (text.empty() ? "'" : ", '") + loaded.files[id.value].path + "'";
    }
    return text;
}

}  // namespace

void Session::complain(const rules::Text& text, const std::vector<std::string>& arguments) const {
    // File names may hold anything, escapes of terminals and half letters among it.
    std::vector<std::string> shown;
    std::ranges::transform(arguments, std::back_inserter(shown), [](const std::string& argument) {
        return report::printable(valid_utf8(argument));
    });
    streams.err << "topocert: " << fill(text.in(options.language), shown) << '\n';
}

bool Session::has_color() const {
    if (options.color != Color::automatic) {
        return options.color == Color::always;
    }
    if (!environment.no_color.empty()) {
        return false;
    }
    return !environment.force_color.empty() ||
           (environment.is_terminal && environment.term != "dumb");
}

std::optional<Inputs> read_inputs(const Session& session, std::vector<std::string> excluded) {
    const std::optional<Reader> reader = make_reader(session);
    if (!reader) {
        return std::nullopt;
    }
    WalkRequest request{.paths = session.options.paths,
                        .working_folder = session.environment.working_folder,
                        .excluded = exclude(session, std::move(excluded))};
    const std::string& stated = session.options.topology;
    if (!stated.empty()) {
        request.paths.push_back(stated);
    }
    const std::vector<std::string>& roots = session.options.trusted_roots;
    request.paths.insert(request.paths.end(), roots.begin(), roots.end());
    Walk walked = walk(request);
    for (const std::string& path : walked.missing) {
        session.complain(usage::path_not_found, {path});
    }
    if (!walked.missing.empty()) {
        return std::nullopt;
    }
    Inputs inputs{load(std::move(walked), *reader), {}, {}, {}};
    inputs.root_listings =
        find_root_listings(inputs.loaded, roots, session.environment.working_folder);
    if (session.options.ask_password && !ask_passwords(session, *reader, inputs.loaded)) {
        return std::nullopt;
    }
    inputs.choice = choose_topology(
        inputs.loaded,
        stated.empty() ? stated : absolute_path(stated, session.environment.working_folder));
    if (!inputs.choice.rivals.empty() && session.options.command != Command::inspect) {
        session.complain(usage::several_topologies,
                         {join_paths(inputs.choice.rivals, inputs.loaded)});
        return std::nullopt;
    }
    return take_suppressions(session, inputs) ? std::optional(std::move(inputs)) : std::nullopt;
}

}  // namespace analyzer
