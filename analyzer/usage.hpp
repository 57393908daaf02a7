#pragma once

#include "rules/text.hpp"

/// What is said about a command line that cannot be followed. `{0}` is the word in question.
namespace analyzer::usage {

using rules::Text;

inline constexpr Text unknown_option{"There is no option '{0}'; 'topocert --help' lists them.",
                                     "L'option '{0}' n'existe pas ; 'topocert --help' les énumère.",
                                     "Параметра '{0}' нет; список выводит 'topocert --help'."};
inline constexpr Text unknown_option_near{"There is no option '{0}'; did you mean '{1}'?",
                                          "L'option '{0}' n'existe pas ; vouliez-vous dire '{1}' ?",
                                          "Параметра '{0}' нет; возможно, имелся в виду '{1}'?"};
inline constexpr Text value_missing{"'{0}' needs a value: write '{0} {1}'.",
                                    "'{0}' attend une valeur : écrivez '{0} {1}'.",
                                    "Для '{0}' нужно значение: напишите '{0} {1}'."};
inline constexpr Text value_unwanted{"'{0}' takes no value: write it alone.",
                                     "'{0}' n'accepte pas de valeur : écrivez cette option seule.",
                                     "У '{0}' нет значения: напишите этот параметр отдельно."};
inline constexpr Text value_bad{"'{1}' is not a value of '{0}': write {2}.",
                                "'{1}' n'est pas une valeur de '{0}' : écrivez {2}.",
                                "'{1}' не подходит для '{0}': напишите {2}."};
inline constexpr Text given_twice{
    "'{0}' is given twice: give it once.",
    "'{0}' est indiqué deux fois : indiquez cette option une seule fois.",
    "'{0}' указан дважды: укажите его один раз."};
inline constexpr Text not_for_command{
    "'{0}' does not go with '{1}'; 'topocert help {1}' lists what does.",
    "'{0}' ne va pas avec '{1}' ; 'topocert help {1}' énumère ce qui convient.",
    "'{0}' не сочетается с '{1}'; что подходит, выводит 'topocert help {1}'."};
inline constexpr Text path_missing{
    "'{0}' needs a PATH: name the folder or the files to read, or see 'topocert --help'.",
    "'{0}' attend un PATH : indiquez le dossier ou les fichiers à lire, ou consultez "
    "'topocert --help'.",
    "Для '{0}' нужен PATH: укажите папку или файлы или прочтите 'topocert --help'."};
inline constexpr Text path_empty{"A PATH is empty: name a folder or a file.",
                                 "Un PATH est vide : indiquez un dossier ou un fichier.",
                                 "Один из PATH пуст: укажите папку или файл."};
inline constexpr Text path_unwanted{"'{0}' is one word too many for '{1}': leave it out.",
                                    "'{0}' est un mot de trop pour '{1}' : retirez-le.",
                                    "'{0}' — лишнее слово для '{1}': уберите его."};
inline constexpr Text rule_missing{
    "'explain' needs a rule: write its id, such as TC1001, or see 'topocert rules'.",
    "'explain' attend une règle : écrivez son identificateur, par exemple TC1001, ou consultez "
    "'topocert rules'.",
    "Для 'explain' нужно правило: укажите его идентификатор, например TC1001, или прочтите "
    "'topocert rules'."};
inline constexpr Text unknown_rule{"There is no rule '{0}'; 'topocert rules' lists them.",
                                   "La règle '{0}' n'existe pas ; 'topocert rules' les énumère.",
                                   "Правила '{0}' нет; список выводит 'topocert rules'."};
inline constexpr Text unknown_command{
    "There is no command '{0}'; 'topocert --help' lists them.",
    "La commande '{0}' n'existe pas ; 'topocert --help' les énumère.",
    "Команды '{0}' нет; список выводит 'topocert --help'."};

inline constexpr Text path_not_found{"The path '{0}' does not exist: correct it and run again.",
                                     "Le chemin '{0}' n'existe pas : corrigez-le et relancez.",
                                     "Путь '{0}' не существует: исправьте его и запустите снова."};
inline constexpr Text output_not_writable{
    "'{0}' cannot be written: choose a file in an existing folder where you may write.",
    "Impossible d'écrire '{0}' : choisissez un fichier dans un dossier existant où vous avez le "
    "droit d'écrire.",
    "Не удаётся записать '{0}': выберите файл в существующей папке, доступной для записи."};
inline constexpr Text folder_not_writable{
    "'{0}' is not a folder and cannot be made one: choose a folder where you may write.",
    "'{0}' n'est pas un dossier et ne peut pas être créé : choisissez un dossier où vous avez le "
    "droit d'écrire.",
    "'{0}' — не папка, и создать её не удаётся: выберите папку, доступную для записи."};
inline constexpr Text output_failed{
    "Writing '{0}' failed; what it held before is unchanged: free some space and run again.",
    "L'écriture de '{0}' a échoué ; l'ancien contenu est intact : libérez de l'espace et relancez.",
    "Не удалось записать '{0}'; прежнее содержимое не изменилось: освободите место и запустите "
    "снова."};
inline constexpr Text password_file_unreadable{
    "The password file '{0}' cannot be read: check the path and the permissions.",
    "Impossible de lire le fichier de mots de passe '{0}' : vérifiez le chemin et les droits.",
    "Не удаётся прочитать файл паролей '{0}': проверьте путь и права доступа."};
inline constexpr Text suppressions_unreadable{
    "The file of suppressions '{0}' cannot be read: check the path and the permissions.",
    "Impossible de lire le fichier d'exceptions '{0}' : vérifiez le chemin et les droits.",
    "Не удаётся прочитать файл исключений '{0}': проверьте путь и права доступа."};
inline constexpr Text suppression_malformed{
    "{0}:{1}: '{2}' is no suppression: write RULE SUBJECT [until=2026-09-01] [# REASON].",
    "{0}:{1} : '{2}' n'est pas une exception : écrivez RÈGLE SUJET [until=2026-09-01] [# RAISON].",
    "{0}:{1}: '{2}' не является исключением: напишите ПРАВИЛО ПРЕДМЕТ [until=2026-09-01] "
    "[# ПРИЧИНА]."};
inline constexpr Text several_topologies{
    "There are several different topologies: choose one with '--topology FILE': {0}.",
    "Il y a plusieurs topologies différentes : choisissez-en une avec '--topology FILE' : {0}.",
    "Найдено несколько разных топологий: выберите одну с помощью '--topology FILE': {0}."};
inline constexpr Text no_terminal{
    "'--ask-password' needs a terminal: use '--password-file FILE' instead.",
    "'--ask-password' exige un terminal : utilisez plutôt '--password-file FILE'.",
    "Для '--ask-password' нужен терминал: используйте '--password-file FILE'."};

}  // namespace analyzer::usage
