#pragma once

#include "rules/text.hpp"

/// What goes wrong where rules do not hold: one sentence each.
namespace rules::why {

inline constexpr Text same_ca{
    "Setup asks for it before it begins, and servers with certificates of another CA may refuse "
    "each other's connections.",
    "L'installation le demande avant de commencer, et des serveurs dont les certificats viennent "
    "d'une autre autorité peuvent refuser leurs connexions mutuelles.",
    "Этого требует установка ещё до начала, а серверы с сертификатами другого центра могут "
    "отклонять соединения друг друга."};
inline constexpr Text unproven{
    "What is not proven before the installation shows afterwards, when servers refuse each other.",
    "Ce qui n'est pas prouvé avant l'installation se voit après, quand des serveurs se refusent.",
    "Что не доказано до установки, обнаружится после неё, когда серверы не примут друг друга."};
inline constexpr Text chat_setup{
    "Without a usable certificate the setup of Persistent Chat Server cannot be completed.",
    "Sans certificat utilisable, l'installation du serveur de conversation permanente ne peut pas "
    "s'achever.",
    "Без пригодного сертификата установку сервера сохраняемого чата не завершить."};
inline constexpr Text lead_time{
    "A CA may take days to answer; the work on the servers waits for it.",
    "Une autorité peut mettre des jours à répondre ; le travail sur les serveurs l'attend.",
    "Центр сертификации может отвечать днями; работа на серверах ждёт его."};
inline constexpr Text mutual_tls{
    "Servers connect to one another with mutual TLS and refuse a partner whose certificate is not "
    "for servers, not trusted or not in its name.",
    "Les serveurs se connectent entre eux en TLS mutuel et refusent un partenaire dont le "
    "certificat n'est pas destiné aux serveurs, pas approuvé ou pas à son nom.",
    "Серверы соединяются по TLS с взаимной проверкой и отклоняют партнёра, чей сертификат не для "
    "серверов, не доверен или выдан не на его имя."};
inline constexpr Text no_common_name{
    "The product does not support this combination: the roles have names that one certificate and "
    "one service cannot share.",
    "Le produit ne prend pas en charge cette combinaison : les rôles ont des noms qu'un certificat "
    "et un service ne peuvent pas partager.",
    "Продукт не поддерживает такое сочетание: имена ролей нельзя объединить в одном сертификате и "
    "одной службе."};
inline constexpr Text role_removed{
    "The feature does not exist in that version; what was requested for it serves nobody.",
    "La fonction n'existe pas dans cette version ; ce qui a été demandé pour elle ne sert à "
    "personne.",
    "В этой версии такой функции нет; запрошенное для неё никому не служит."};
inline constexpr Text group_chat{
    "Lync Server 2010 keeps Group Chat outside the topology, so the servers it binds cannot be "
    "told from other trusted applications.",
    "Lync Server 2010 garde Group Chat hors de la topologie : ses serveurs ne se distinguent pas "
    "d'autres applications approuvées.",
    "Lync Server 2010 держит Group Chat вне топологии, и его серверы не отличить от других "
    "доверенных приложений."};
inline constexpr Text revocation_unknown{
    "Whoever cannot fetch the revocation list cannot tell whether the certificate was withdrawn, "
    "and may refuse it.",
    "Qui ne peut pas obtenir la liste de révocation ne sait pas si le certificat a été retiré, et "
    "peut le refuser.",
    "Кто не может получить список отзыва, не знает, отозван ли сертификат, и может его отклонить."};
inline constexpr Text revoked{
    "Everybody who asks for the revocation list refuses a revoked certificate.",
    "Quiconque consulte la liste de révocation refuse un certificat révoqué.",
    "Каждый, кто проверяет список отзыва, отклоняет отозванный сертификат."};
inline constexpr Text signature_refused{
    "Windows and clients refuse signatures that they do not know or no longer trust: services do "
    "not start and sign-in fails.",
    "Windows et les clients refusent les signatures qu'ils ne connaissent pas ou n'approuvent "
    "plus : des services ne démarrent pas et la connexion échoue.",
    "Windows и клиенты отклоняют подписи, которых не знают или которым больше не доверяют: службы "
    "не запускаются, вход не удаётся."};
inline constexpr Text outdated{
    "Clients, partners and newer versions of Windows give up what is outdated and then refuse it.",
    "Les clients, les partenaires et les versions récentes de Windows abandonnent ce qui est "
    "dépassé, puis le refusent.",
    "Клиенты, партнёры и новые версии Windows отказываются от устаревшего и перестают его "
    "принимать."};
inline constexpr Text sha512{
    "On older versions of Windows without an update the Front End service does not start with it.",
    "Sur d'anciennes versions de Windows sans mise à jour, le service frontal ne démarre pas avec.",
    "В старых версиях Windows без обновления интерфейсная служба с ним не запускается."};
inline constexpr Text unlisted{
    "The documentation does not list it: nobody vouches that every part of the product works with "
    "it.",
    "La documentation ne le mentionne pas : rien ne garantit que tout le produit fonctionne avec.",
    "В документации этого нет: никто не ручается, что с этим работают все части продукта."};
inline constexpr Text key_store{
    "The product reads keys through CryptoAPI; a certificate with a key kept elsewhere cannot be "
    "assigned.",
    "Le produit lit les clés par CryptoAPI ; un certificat dont la clé se trouve ailleurs ne peut "
    "pas être affecté.",
    "Продукт читает ключи через CryptoAPI; сертификат с ключом в другом хранилище назначить "
    "нельзя."};
inline constexpr Text not_valid{
    "With a certificate outside its validity services do not start, and connections between "
    "servers fail.",
    "Avec un certificat hors de sa période de validité, des services ne démarrent pas et les "
    "connexions entre serveurs échouent.",
    "С сертификатом вне срока действия службы не запускаются, а соединения между серверами не "
    "устанавливаются."};
inline constexpr Text ca_ends{
    "When a CA certificate ends, every certificate below it fails at once.",
    "Quand un certificat d'autorité prend fin, tous les certificats en dessous échouent d'un coup.",
    "Когда кончается срок сертификата центра сертификации, разом отказывают все сертификаты под "
    "ним."};
inline constexpr Text chain{
    "A certificate without a chain that holds is trusted by nobody and cannot be assigned.",
    "Un certificat sans chaîne valable n'est approuvé par personne et ne peut pas être affecté.",
    "Сертификату без действительной цепочки никто не доверяет, и назначить его нельзя."};

}  // namespace rules::why
