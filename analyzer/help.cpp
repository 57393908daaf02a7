#include "analyzer/option_table.hpp"

namespace analyzer {

namespace {

constexpr std::string_view overview =
    R"(topocert audits the certificates of a Lync Server or Skype for Business Server
deployment offline, from its exported topology and copies of its certificates.

Usage:
  topocert [audit] PATH... [options]   say what is wrong, and what to do about it
  topocert inspect PATH... [options]   list what was read: certificates, keys, names
  topocert plan PATH... [options]      list the certificates it needs, write requests
  topocert merge PATH... [options]     join the SARIF reports of several audits
  topocert rules [--format FORMAT]     list the rules
  topocert explain RULE                tell what a rule wants, why, and the remedy
  topocert help [COMMAND]              print this, or the options of a command
  topocert version                     print the version

PATH is a file or a folder; folders are read with everything in them. What a
file is, its content decides, not its name. An audit needs the topology
  (Get-CsTopology -AsXml).ToString() > topology.xml     in the Management Shell,
or a Topology Builder file (.tbxml), and the certificates as PEM, DER, PKCS#7,
PKCS#12 (.pfx) or serialized stores. Put what belongs to one server into a
folder named after it, or let the names in the certificates decide. Nothing is
fetched from the network, nothing is changed. A PATH called like a command is
written ./rules.
)";

constexpr std::string_view inspect_text =
    R"(Usage: topocert inspect PATH... [options]

Lists what was read, file by file: certificates with names, validity, key,
thumbprints and serial number, keys, revocation lists, requests, what exports of
cmdlets tell of which computer, and what could not be read. With a topology it
tells for each certificate which servers use it and who issued it.
)";

constexpr std::string_view plan_text =
    R"(Usage: topocert plan PATH... [options]

Lists the certificates that the deployment needs, before or after they are there:
servers and uses, subject, subject alternative names, key and CA, and whether a
certificate among the paths is already what is needed. All uses of a server that
one certificate can serve share one, and so do the servers of a pool whose names
on it are the same. The topology alone is enough; with the certificates the plan
also tells the CA of the internal servers and what is left to request.
)";

constexpr std::string_view merge_text =
    R"(Usage: topocert merge PATH... [options]

Joins SARIF reports into one. PATH is a report or a folder of nothing but
reports. Their runs stay apart, or become one with --fold. A finding that
several reports hold at the same place, judged alike, is written once. The order
of the paths does not matter. When a file is no SARIF report, it is named and
nothing is written.
)";

constexpr std::string_view rules_text =
    R"(Usage: topocert rules [--format text|json|markdown] [options]

Lists every rule with its severity and what must hold.
)";

constexpr std::string_view explain_text =
    R"(Usage: topocert explain RULE [options]

Tells what a rule wants, why, what it needs to judge, the remedy, the source and
the rules it is related to.
RULE is an id (TC1001) or a name (pchat-issuer-not-internal-ca).
)";

constexpr std::string_view usual_ending = R"(
Exit codes:
  0  nothing found at or above --fail-on
  1  findings at or above --fail-on
  2  the command line cannot be followed, or an output cannot be written
  3  the audit could not be done as asked: no topology, or one, a path or a
     folder that cannot be read; what could be judged is still reported

Examples:
  topocert export/
  topocert topology.xml certificates/ --password-file passwords.txt
  topocert export/ --sarif report.sarif --fail-on warning --lang fr
)";

constexpr std::string_view merge_ending = R"(
Exit codes:
  0  nothing in the reports at or above --fail-on
  1  findings at or above --fail-on
  2  the command line cannot be followed, or the output cannot be written
  3  a file is no SARIF report, or tells of an audit that could not be done

Examples:
  topocert merge monday.sarif tuesday.sarif > both.sarif
  topocert merge reports/ --fold --output all.sarif
)";

constexpr std::string_view plan_ending = R"(
Exit codes:
  0  the plan was made, whatever is missing
  2  the command line cannot be followed, or an output cannot be written
  3  there is no topology, or a path or folder cannot be read

Examples:
  topocert plan topology.xml
  topocert plan export/ --format csv
  topocert plan export/ --powershell request.ps1 --openssl requests/
)";

}  // namespace

std::string help_text(Command command) {
    switch (command) {
        case Command::inspect:
            return std::string(inspect_text);
        case Command::plan:
            return std::string(plan_text);
        case Command::merge:
            return std::string(merge_text);
        case Command::rules:
            return std::string(rules_text);
        case Command::explain:
            return std::string(explain_text);
        default:
            return std::string(overview);
    }
}

std::string help_ending(Command command) {
    switch (command) {
        case Command::audit:
            return std::string(usual_ending);
        case Command::plan:
            return std::string(plan_ending);
        case Command::merge:
            return std::string(merge_ending);
        default:
            return {};
    }
}

}  // namespace analyzer
