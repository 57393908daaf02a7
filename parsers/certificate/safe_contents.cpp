#include "parsers/certificate/safe_contents.hpp"

#include <string>
#include <utility>

#include "parsers/certificate/crl.hpp"
#include "parsers/certificate/encrypted_key.hpp"
#include "parsers/certificate/key.hpp"
#include "parsers/certificate/oid_literal.hpp"
#include "parsers/certificate/strings.hpp"
#include "parsers/certificate/utf16.hpp"

namespace parsers::certificate {

using ber::Reader;
using ber::Source;

namespace {

/// A BMPString, or what some programs write in its place.
std::string read_text(Reader values) {
    const Element value = values.next("PKCS12Attribute.attrValues");
    if (value.tag != tag::bmp_string) {
        return string_text(value.tag, value.contents);
    }
    if (value.contents.size() % 2 != 0) {
        values.source().fail(value.whole, model::Fault::malformed_der, "BMPString");
    }
    return from_utf16(value.contents, ByteOrder::big);
}

/// PKCS#9 and Microsoft attributes (RFC 7292, 4.2).
Attributes read_attributes(Reader set) {
    Attributes attributes;
    while (!set.is_at_end()) {
        Reader attribute = set.enter(tag::sequence, "PKCS12Attribute");
        const std::string oid = attribute.oid("PKCS12Attribute.attrId").bytes;
        Reader values = attribute.enter(tag::set, "PKCS12Attribute.attrValues");
        if (values.is_at_end()) {
            continue;
        }
        if ("1.2.840.113549.1.9.20"_oid == oid) {
            attributes.friendly_name = read_text(values);
        } else if ("1.2.840.113549.1.9.21"_oid == oid) {
            attributes.local_key_id = values.string(tag::octet_string, "localKeyId");
        } else if ("1.3.6.1.4.1.311.17.1"_oid == oid) {
            attributes.key_provider = read_text(values);
        }
    }
    return attributes;
}

}  // namespace

void SafeContents::read(Source contents, Enclosure enclosure) {
    enclosure_ = enclosure;
    Reader outer(contents);
    read_bags(outer.enter(tag::sequence, "SafeContents"));
    builder_->add_problem_of(contents);
}

void SafeContents::read_bags(Reader bags) {
    while (!bags.is_at_end()) {
        const Element bag = bags.next("SafeBag");
        if (bags.source().problem()) {
            break;
        }
        // each has a source of its own: a damaged bag must not hide the next one
        Source source = bags.source().inside(bag.whole);
        Reader outer(source);
        read_bag(outer.enter(tag::sequence, "SafeBag"));
        builder_->add_problem_of(source);
    }
}

void SafeContents::read_bag(Reader bag) {
    const std::string oid = bag.oid("SafeBag.bagId").bytes;
    const Element value = bag.next(tag::context_constructed(0), "SafeBag.bagValue");
    if (bag.source().problem()) {
        return;
    }
    Attributes attributes;
    if (const auto set = bag.next_if(tag::set)) {
        // damaged attributes take nothing from the bag itself
        Source source = bag.source().inside(set->contents);
        attributes = read_attributes(Reader(source));
        builder_->add_problem_of(source);
    }
    Reader content(bag, value);
    // RFC 7292, 4.2
    const bool is_encrypted_key = "1.2.840.113549.1.12.10.1.2"_oid == oid;
    if ("1.2.840.113549.1.12.10.1.1"_oid == oid || is_encrypted_key) {
        keys_.push_back({bag.source().inside(value.contents), is_encrypted_key,
                         enclosure_ == Enclosure::encrypted, std::move(attributes)});
    } else if ("1.2.840.113549.1.12.10.1.3"_oid == oid) {
        read_certificate_bag(content, std::move(attributes));
    } else if ("1.2.840.113549.1.12.10.1.4"_oid == oid) {
        read_crl_bag(content);
    } else if ("1.2.840.113549.1.12.10.1.6"_oid == oid) {
        read_bags(content.enter(tag::sequence, "SafeContentsBag"));
    }
    // secrets and bags of unknown kind hold nothing to look at
}

void SafeContents::read_certificate_bag(Reader value, Attributes attributes) {
    Reader bag = value.enter(tag::sequence, "CertBag");
    const bool is_x509 = "1.2.840.113549.1.9.22.1"_oid == bag.oid("CertBag.certId").bytes;
    Reader wrapped = bag.enter(tag::context_constructed(0), "CertBag.certValue");
    if (!is_x509 || bag.source().problem()) {
        return;
    }
    const std::string_view der = wrapped.string(tag::octet_string, "CertBag.x509Certificate");
    if (!bag.source().problem()) {
        attributes.has_key = true;
        builder_->add_certificate(bag.source().inside(der), der, std::move(attributes));
    }
}

void SafeContents::read_crl_bag(Reader value) {
    Reader bag = value.enter(tag::sequence, "CRLBag");
    const bool is_x509 = "1.2.840.113549.1.9.23.1"_oid == bag.oid("CRLBag.crlId").bytes;
    Reader wrapped = bag.enter(tag::context_constructed(0), "CRLBag.crlValue");
    if (!is_x509 || bag.source().problem()) {
        return;
    }
    const std::string_view der = wrapped.string(tag::octet_string, "CRLBag.x509CRL");
    if (!bag.source().problem()) {
        add_revocation_list(*builder_, bag.source().inside(der));
    }
}

void SafeContents::read_keys() {
    for (Key& key : keys_) {
        read_key(key);
    }
    keys_.clear();
}

Secret SafeContents::open_key(Key& key) {
    const auto [pbe, encrypted] = read_encrypted_key_info(key.bag);
    if (key.bag.problem()) {
        return {};
    }
    Unlocked unlocked = unlocker_->open(pbe, encrypted);
    if (unlocked.outcome == Unlocking::opened) {
        has_opened_key_ = true;
    } else {
        closed_keys_.push_back({unlocked.outcome, key.bag.locate(key.bag.bytes())});
    }
    return std::move(unlocked.plain);
}

void SafeContents::read_key(Key& key) {
    const model::Location place = key.bag.locate(key.bag.bytes());
    model::SuppliedKey supplied;
    if (key.is_encrypted) {
        const Secret plain = open_key(key);
        supplied.is_locked = plain.empty();
        if (!plain.empty()) {
            Source inner(view(plain), place, false, key.bag.nesting());
            supplied = read_private_key(inner);
            builder_->add_problem_of(inner);
        }
    } else {
        supplied = read_private_key(key.bag);
    }
    builder_->add_problem_of(key.bag);
    supplied.place = place;
    supplied.was_encrypted = key.is_encrypted || key.is_enclosed;
    supplied.friendly_name = std::move(key.attributes.friendly_name);
    supplied.local_key_id = std::move(key.attributes.local_key_id);
    supplied.key_provider = std::move(key.attributes.key_provider);
    builder_->add(std::move(supplied));
}

}  // namespace parsers::certificate
