#pragma once

#include <algorithm>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "tests/support/deployment.hpp"

namespace tests::support {

/// A Front End pool of two, a Persistent Chat server, an Edge, and a CA to issue from.
struct Attributed {
    Deployment d;
    rules::Evidence e;
    Handle ca;

    Attributed() {
        d.sip_domain("contoso.com").sip_domain("fabrikam.com");
        const auto pool = d.enterprise("fe.contoso.com", {"fe1.contoso.com", "fe2.contoso.com"},
                                       {.web_external = "web.contoso.com"});
        d.persistent_chat("pc.contoso.com", {"pc1.contoso.com"}, pool);
        const auto edge =
            d.pool("edge.contoso.com", {"edge1.contoso.com"}, {model::Role::edge_server});
        d.edge_name(edge, "AccessEdge", "sip.contoso.com");
        d.edge_name(edge, "DataEdge", "conf.contoso.com");
        ca = d.root("CN=CA");
    }

    void derive() { e = d.evidence(); }
    const rules::Selection& selection(std::string_view server, rules::Use use) const {
        const rules::Selection* const found = e.attribution.find(d.server(server), use);
        BOOST_REQUIRE(found != nullptr);
        return *found;
    }
    bool selects(std::string_view server, rules::Use use, Handle handle) const {
        return selection(server, use).selected() == d.id(e, handle);
    }
    bool has_candidates(std::string_view server, rules::Use use) const {
        return !selection(server, use).candidates.empty();
    }
    rules::Way way(std::string_view server, rules::Use use) const {
        return selection(server, use).candidates.front().way;
    }
    const rules::Selection& deployment(rules::Use use) const {
        const auto found = std::ranges::find(e.attribution.deployment, use, &rules::Selection::use);
        BOOST_REQUIRE((found != e.attribution.deployment.end()));
        return *found;
    }
};

}  // namespace tests::support
