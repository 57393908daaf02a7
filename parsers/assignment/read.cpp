#include "parsers/assignment/read.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "parsers/assignment/certificate.hpp"
#include "parsers/assignment/chat_service.hpp"
#include "parsers/assignment/clixml.hpp"
#include "parsers/assignment/context.hpp"
#include "parsers/assignment/csv.hpp"
#include "parsers/assignment/json.hpp"
#include "parsers/assignment/list.hpp"
#include "parsers/assignment/management_log.hpp"
#include "parsers/text/ascii.hpp"
#include "parsers/topology/prolog.hpp"
#include "parsers/topology/simple_urls.hpp"

namespace parsers::assignment {
namespace {

using model::ExportForm;

bool has_any(std::string_view text, std::initializer_list<std::string_view> marks) {
    return std::ranges::any_of(marks,
                               [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

bool names_our_objects(std::string_view json) {
    return has_any(json,
                   {"\"Thumbprint\"", "\"SimpleUrl\"", "\"ActiveUrl\"", "PersistentChatServer"});
}

model::Result<Values> read_values(ExportForm form, const text::Document& document,
                                  const Limits& limits) {
    const std::string_view text = document.utf8();
    switch (form) {
        case ExportForm::clixml:
            return read_clixml(document, limits);
        case ExportForm::management_log:
            return read_management_log(document, limits);
        case ExportForm::json:
            return read_json(text, limits);
        case ExportForm::csv:
            return read_csv(text, limits);
        case ExportForm::list:
            return read_list(text, 0, limits);
        case ExportForm::unknown:
            break;
    }
    return Values{};
}

/// Looks through values for objects that are ours, in lists and dictionaries too.
class Collector {
  public:
    Collector(Context& context, bool is_request) : context_(context), is_request_(is_request) {}

    void learn(const Value& value) {
        if (is_certificate(value)) {
            learn_dates(value, context_.dates());
            return;
        }
        for (const Value& item : value.items) {
            learn(item);
        }
        for (const Member& member : value.members) {
            learn(member.value);
        }
    }

    /// `computer` is the one of what holds the value.
    void collect(const Value& value, const Computer& computer) {
        if (is_certificate(value)) {
            read_certificate(value, inner(value, computer), is_request_, context_);
        } else if (is_chat_service(value)) {
            read_chat_service(value, context_);
        } else if (topology::is_simple_url_configuration(value) || topology::is_simple_url(value)) {
            keep(topology::read_simple_urls(value, context_.place(value)));
        } else {
            descend(value, inner(value, computer));
        }
    }

  private:
    static Computer exported(std::string name, const Computer& otherwise) {
        return name.empty() ? otherwise
                            : Computer{std::move(name), model::ComputerSource::exported};
    }

    static Computer inner(const Value& object, const Computer& outer) {
        return exported(computer_of(object), outer);
    }

    /// The keys of a dictionary may be the computers.
    void descend(const Value& value, const Computer& computer) {
        for (const Value& item : value.items) {
            collect(item, computer);
        }
        for (const auto& [name, member] : value.members) {
            std::string host = host_name(name);
            collect(member, exported(is_fqdn(host) ? std::move(host) : std::string(), computer));
        }
    }

    /// URLs exported without their configuration stand one by one; they belong together.
    void keep(model::SimpleUrlExport urls) {
        auto& all = context_.result().simple_urls;
        if (urls.identity.empty() && !all.empty() && all.back().identity.empty()) {
            std::ranges::move(urls.urls, std::back_inserter(all.back().urls));
        } else {
            all.push_back(std::move(urls));
        }
    }

    Context& context_;
    bool is_request_;
};

}  // namespace

ExportForm sniff(std::string_view utf8) {
    if (const auto root = topology::find_root(utf8)) {
        return root->name == "Objs"        ? ExportForm::clixml
               : root->name == "CsMgmtLog" ? ExportForm::management_log
                                           : ExportForm::unknown;
    }
    const std::string_view text = text::trim(utf8);
    if (text.starts_with('{') || text.starts_with('[')) {
        return names_our_objects(text) ? ExportForm::json : ExportForm::unknown;
    }
    if (is_csv(utf8)) {
        return ExportForm::csv;
    }
    return is_list(utf8) ? ExportForm::list : ExportForm::unknown;
}

bool may_hold_our_objects(std::string_view clixml) {
    return has_any(clixml, {"CertificateReference", "N=\"Use\"", "N=\"SimpleUrl\"",
                            "N=\"ActiveUrl\"", "PersistentChatServer"});
}

model::AssignmentExport read(const text::Document& document, model::FileId file,
                             const PathHints& hints, const Limits& limits) {
    model::AssignmentExport result;
    result.file = file;
    result.form = sniff(document.utf8());
    result.problems = document.problems();
    const auto values = read_values(result.form, document, limits);
    if (!values) {
        result.problems.push_back(values.error());
        return result;
    }
    Context context(document, limits, result);
    for (const Flaw& flaw : values->flaws) {
        context.note(flaw);
    }
    Collector collector(context, values->is_request);
    for (const Value& value : values->values) {
        collector.learn(value);
    }
    const Computer computer = computer_of(hints);
    for (const Value& value : values->values) {
        collector.collect(value, computer);
    }
    if (result.empty() && result.problems.empty()) {
        context.note(Flaw{model::Fault::not_interpreted, 0, 0, {}});
    }
    return result;
}

}  // namespace parsers::assignment
