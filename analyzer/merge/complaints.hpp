#pragma once

#include "rules/text.hpp"

/// What is said about a file that cannot be merged. `{0}` is the place: file, line, column.
namespace analyzer::merge::complaints {

using rules::Text;

inline constexpr Text unreadable{
    "'{0}' cannot be read: give a regular file that you may read.",
    "Impossible de lire '{0}' : indiquez un fichier ordinaire que vous avez le droit de lire.",
    "Не удаётся прочитать '{0}': укажите обычный файл, доступный для чтения."};
inline constexpr Text malformed{
    "'{0}' is where the text stops being JSON: write that report again with '--sarif FILE'.",
    "À partir de '{0}', le texte n'est plus du JSON : produisez à nouveau ce rapport avec "
    "'--sarif FILE'.",
    "В '{0}' текст перестаёт быть JSON: создайте этот отчёт заново с помощью '--sarif FILE'."};
inline constexpr Text too_deep{
    "At '{0}' more than 128 brackets are open: no SARIF report nests that deeply, so leave the "
    "file out.",
    "En '{0}', plus de 128 crochets sont ouverts : aucun rapport SARIF n'est aussi imbriqué, "
    "retirez donc ce fichier.",
    "В '{0}' открыто больше 128 скобок: таких вложенных отчётов SARIF не бывает, исключите этот "
    "файл."};
inline constexpr Text too_long{"The text before '{0}' is longer than 64 MiB: leave the file out.",
                               "Le texte qui précède '{0}' dépasse 64 Mio : retirez ce fichier.",
                               "Текст перед '{0}' длиннее 64 МиБ: исключите этот файл."};
inline constexpr Text elsewhere{
    "'{0}' is where runs keep a part of theirs, in 'inlineExternalProperties': put it into the "
    "runs, or leave the file out.",
    "En '{0}', des exécutions conservent une partie d'elles-mêmes, dans "
    "'inlineExternalProperties' : placez-la dans les exécutions ou retirez ce fichier.",
    "В '{0}' хранится часть запусков, в 'inlineExternalProperties': перенесите её в запуски или "
    "исключите этот файл."};
inline constexpr Text not_sarif{
    "'{0}' does not hold what SARIF 2.1.0 says of '{1}': write that report again with "
    "'--sarif FILE'.",
    "'{0}' ne correspond pas à ce que SARIF 2.1.0 prévoit pour '{1}' : produisez à nouveau ce "
    "rapport avec '--sarif FILE'.",
    "'{0}' не соответствует тому, что SARIF 2.1.0 требует от '{1}': создайте этот отчёт заново с "
    "помощью '--sarif FILE'."};
inline constexpr Text changed{
    "'{0}' changed while it was merged: run again when nothing writes it any more.",
    "'{0}' a changé pendant la fusion : relancez quand plus rien n'écrit dans ce fichier.",
    "'{0}' изменился во время объединения: запустите снова, когда в него больше ничего не "
    "записывается."};
inline constexpr Text nothing_to_merge{
    "The paths hold no file: name the SARIF reports to merge.",
    "Les chemins ne contiennent aucun fichier : indiquez les rapports SARIF à fusionner.",
    "По указанным путям файлов нет: укажите отчёты SARIF для объединения."};

}  // namespace analyzer::merge::complaints
