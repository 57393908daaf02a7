# Reads C++ files (paths relative to the repository) and prints every breach of the dependencies:
#   analyzer -> rules -> parsers/model <- parsers, analyzer -> parsers
# and of the limits that no compiler checks. Linking does not enforce them: headers are found from
# the root. Exit status 1 when there is one.

BEGIN {
    # Which files of ours a layer may include; the first layer that fits a file counts.
    layer("^parsers/model/", "^parsers/model/")
    layer("^parsers/", "^parsers/")
    layer("^rules/", "^(rules|parsers/model)/")
    layer("^analyzer/", "^(analyzer|rules|parsers)/")

    # Who may include what is not ours. Nobody may include what is missing here.
    only("^(pugixml\\.hpp|zip\\.h)$", "^parsers/(topology|assignment)/[^/]+\\.cpp$")
    only("^((mbedtls|nettle)/|gmp\\.h$)", "^parsers/certificate/[^/]+\\.cpp$")
    only("^rapidjson/", "^(parsers/assignment/[^/]+|analyzer/report/[^/]+|analyzer/baseline)\\.cpp$")
    only("^boost/program_options", "^analyzer/options\\.cpp$")
    only("^(fstream|filesystem|fcntl\\.h|dirent\\.h|sys/stat\\.h)$", "^analyzer/(files|file_content|folder|output|source_file)\\.cpp$")
    # Values go in, values come out: no stream, clock, locale or thread below the analyzer.
    only("^(iostream|istream|ostream|print|clocale|locale|ctime|cstdio)$", "^analyzer/")
    only("^(thread|future|mutex|shared_mutex|condition_variable|atomic)$", "^analyzer/")
    only("^(termios\\.h|unistd\\.h|signal\\.h|sys/.+)$", "^analyzer/[^/]+\\.cpp$")
    only("^[a-z_]+$", ".")  # the rest of the standard library
}

function layer(files, included) {
    layers++
    layer_files[layers] = files
    layer_included[layers] = included
}
function only(included, files) {
    rules++
    rule_included[rules] = included
    rule_files[rules] = files
}
function breach(line, text) {
    printf "%s:%d: %s\n", file, line, text
    breaches++
}

function finish() {
    if (file == "") return
    if (lines > 300) breach(lines, "longer than 300 lines: split it")
    if (file ~ /\.hpp$/ && !has_pragma_once) breach(1, "a header without #pragma once")
}
FNR == 1 {
    finish()
    file = FILENAME
    has_pragma_once = 0
    is_product = file !~ /^tests\//
}
{ lines = FNR }
/^#pragma once/ { has_pragma_once = 1 }

is_product && /^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, parts, "\"")
    for (i = 1; i <= layers; i++) {
        if (file !~ layer_files[i]) continue
        if (parts[2] !~ layer_included[i])
            breach(FNR, "\"" parts[2] "\": this layer may include " layer_included[i] " only")
        break
    }
}
is_product && /^[ \t]*#[ \t]*include[ \t]*</ {
    split($0, parts, /[<>]/)
    for (i = 1; i <= rules && parts[2] !~ rule_included[i]; i++) continue
    if (i > rules) breach(FNR, "<" parts[2] ">: not a library of this project")
    else if (file !~ rule_files[i])
        breach(FNR, "<" parts[2] ">: only " rule_files[i] " may include it")
}

END {
    finish()
    exit breaches > 0
}
