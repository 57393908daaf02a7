#pragma once

#include "rules/rule.hpp"

/// Exchange as the topology knows it: a pool of trusted applications. Nothing but the ids that the
/// administrator gave the applications tells what they are; the documentation's examples are
/// `OutlookWebApp` and `ExchangeOutlookWebApp`.
namespace rules {

enum class ExchangePart : std::uint8_t {
    none,
    outlook_web_app,  ///< instant messaging in Outlook Web App
    other             ///< Unified Messaging and what else of Exchange
};

/// By the ids of the applications on the pool of a server.
ExchangePart exchange_part(const Evidence& evidence, ServerId server);

/// Whether an Exchange server gives voice mail to such a version of the product, so that TC5005
/// judges its certificate: Skype for Business Server 2019 works with voice mail in the cloud, and
/// the page is about the versions before.
bool has_voice_mail(const Evidence& evidence, ServerId server);

/// The certificate that Exchange makes for itself to sign tokens with. It may be self-signed and
/// serves no connection ("Prerequisites for integrating with Exchange Server 2013").
bool is_exchange_auth(const model::Certificate& certificate);

}  // namespace rules
