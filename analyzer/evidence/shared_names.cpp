#include "analyzer/evidence/shared_names.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "parsers/text/ascii.hpp"
#include "rules/host_name.hpp"

namespace analyzer::evidence {

namespace {

using parsers::text::equal_ignoring_case;
using rules::NameReason;
using rules::RequiredName;

/// So many names are required in all at most: a topology made to exhaust memory has as many servers
/// as SIP domains. No deployment comes near it, and no certificate holds that many names (TC2026).
constexpr std::size_t most_names = 4'000'000;

std::vector<std::string> domains_of(const model::Topology& topology) {
    const std::size_t most = most_names / (topology.servers.size() + 1) + 1;
    std::unordered_set<std::string_view> known;
    std::vector<std::string> domains;
    const auto add = [&](const std::string& domain) {
        if (!domain.empty() && domains.size() < most && known.insert(domain).second) {
            domains.push_back(domain);
        }
    };
    add(topology.default_sip_domain);
    for (const model::SipDomain& domain : topology.sip_domains) {
        add(domain.name);
    }
    return domains;
}

/// A list under construction that looks up what it has in constant time.
class List {
  public:
    void add(std::string name, NameReason reason) {
        if (!name.empty() && known_.insert(name).second) {
            names_.push_back({std::move(name), reason});
        }
    }
    void add(const std::vector<std::string>& domains, const std::string& prefix,
             NameReason reason) {
        for (const std::string& domain : domains) {
            add(prefix + domain, reason);
        }
    }
    void add(std::span<const model::SimpleUrl> urls, std::string_view component,
             NameReason reason) {
        for (const model::SimpleUrl& url : urls) {
            // The host is what a certificate must cover, never the path (requirements row 53).
            if (equal_ignoring_case(url.component, component)) {
                add(rules::url_host(url.active_url), reason);
            }
        }
    }
    std::vector<RequiredName> take() { return std::move(names_); }

  private:
    std::vector<RequiredName> names_;
    std::unordered_set<std::string> known_;
};

std::span<const model::SimpleUrl> urls_of(const model::Topology& topology) {
    const std::size_t most = most_names / (topology.servers.size() + 1) + 1;
    const std::span<const model::SimpleUrl> urls(topology.simple_urls);
    return urls.first(std::min(urls.size(), most));
}

}  // namespace

SharedNames::SharedNames(const model::Topology& topology) {
    const std::vector<std::string> domains = domains_of(topology);
    const std::span<const model::SimpleUrl> urls = urls_of(topology);
    List sip;
    sip.add(domains, "sip.", NameReason::sip_domain);
    sip_domains = sip.take();
    // Which of the domains exchange messages over XMPP is not in the topology.
    List xmpp;
    xmpp.add(domains, "", NameReason::xmpp_domain);
    xmpp_domains = xmpp.take();
    List internal;
    internal.add(urls, "Meet", NameReason::meet_url);
    internal.add(urls, "Dialin", NameReason::dialin_url);
    internal.add(urls, "Cscp", NameReason::admin_url);
    internal.add(domains, "lyncdiscoverinternal.", NameReason::lyncdiscover_internal);
    web_internal = internal.take();
    // Nobody administers from outside (requirements §0.2, §0.3).
    List external;
    external.add(urls, "Meet", NameReason::meet_url);
    external.add(urls, "Dialin", NameReason::dialin_url);
    external.add(domains, "lyncdiscover.", NameReason::lyncdiscover);
    web_external = external.take();
}

void add_name(std::vector<RequiredName>& names, const std::string& name, NameReason reason) {
    if (!name.empty() && std::ranges::find(names, name, &RequiredName::name) == names.end()) {
        names.push_back({name, reason});
    }
}

void append_names(std::vector<RequiredName>& names, const std::vector<RequiredName>& more) {
    const std::size_t own = names.size();
    names.reserve(own + more.size());
    for (const RequiredName& name : more) {
        const auto end = names.begin() + static_cast<std::ptrdiff_t>(own);
        if (std::find_if(names.begin(), end, [&](const RequiredName& known) {
                return known.name == name.name;
            }) == end) {
            names.push_back(name);
        }
    }
}

}  // namespace analyzer::evidence
