#pragma once

#include "rules/text.hpp"

/// What `topocert rules` and `topocert explain` say besides the rules.
namespace analyzer::report::phrases {

using rules::Text;

inline constexpr Text name{"name", "nom", "имя"};
inline constexpr Text why{"why", "pourquoi", "почему"};
inline constexpr Text applies_to{"applies to", "s'applique à", "относится к"};
inline constexpr Text related{"related", "voir aussi", "см. также"};

// ---- what a rule needs, and how it is got -------------------------------------------------------

inline constexpr Text how_topology{
    "the topology: (Get-CsTopology -AsXml).ToString(), or a Topology Builder file",
    "la topologie : (Get-CsTopology -AsXml).ToString(), ou un fichier du Générateur de topologies",
    "топология: (Get-CsTopology -AsXml).ToString() или файл построителя топологий"};
inline constexpr Text how_certificates{
    "the certificates: exported without private keys, with those of the CAs",
    "les certificats : exportés sans clé privée, avec ceux des autorités",
    "сертификаты: экспортированные без закрытых ключей, вместе с сертификатами центров "
    "сертификации"};
inline constexpr Text how_private_key{"containers with private keys (.pfx), as they are",
                                      "des conteneurs avec clés privées (.pfx), tels quels",
                                      "контейнеры с закрытыми ключами (.pfx), как есть"};
inline constexpr Text how_assignments{
    "an assignment export of each server: Get-CsCertificate | Export-Clixml certificates.xml",
    "un export des affectations de chaque serveur : Get-CsCertificate | Export-Clixml "
    "certificates.xml",
    "выгрузка назначений каждого сервера: Get-CsCertificate | Export-Clixml certificates.xml"};
inline constexpr Text how_trusted_roots{
    "the trusted roots of the server: the certificates of Cert:\\LocalMachine\\Root in a folder "
    "'Root' below the server's, or with --trusted-roots",
    "les racines de confiance du serveur : les certificats de Cert:\\LocalMachine\\Root dans un "
    "dossier 'Root' sous celui du serveur, ou avec --trusted-roots",
    "доверенные корни сервера: сертификаты из Cert:\\LocalMachine\\Root в папке 'Root' внутри "
    "папки сервера или через --trusted-roots"};
inline constexpr Text how_suppressions{"a file of suppressions", "un fichier de suppressions",
                                       "файл исключений"};

}  // namespace analyzer::report::phrases
