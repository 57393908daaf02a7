#!/bin/sh
# Proves that check.awk sees a breach, and only a breach: file, its one line, what is expected.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree"

failures=0
while read -r expected file line; do
    rm -rf analyzer parsers rules tests
    mkdir -p analyzer parsers rules tests "$(dirname "$file")"
    printf '#pragma once\n%s\n' "$line" > "$file"
    found=ok
    "$here/check.sh" "$tree" >out || found=breach
    [ "$found" = "$expected" ] || {
        echo "$file with $line: $found, expected $expected"
        cat out
        failures=$((failures + 1))
    }
done <<'CASES'
ok parsers/model/instant.hpp #include "parsers/model/result.hpp"
breach parsers/model/instant.hpp #include "parsers/text/document.hpp"
ok parsers/topology/published.cpp #include "parsers/text/document.hpp"
breach parsers/topology/published.cpp #include "rules/evidence.hpp"
ok rules/edge/edge_san.cpp #include "rules/rule.hpp"
ok rules/edge/edge_san.cpp #include "parsers/model/topology.hpp"
breach rules/edge/edge_san.cpp #include "parsers/topology/read.hpp"
breach rules/edge/edge_san.cpp #include "analyzer/run.hpp"
ok analyzer/run.cpp #include "parsers/topology/read.hpp"
breach analyzer/run.cpp #include "run.hpp"
ok parsers/topology/xml.cpp #include <pugixml.hpp>
breach parsers/topology/xml.hpp #include <pugixml.hpp>
breach parsers/certificate/pem.cpp #include <pugixml.hpp>
ok parsers/certificate/digest.cpp #include <nettle/sha2.h>
breach analyzer/evidence/trust.cpp #include <mbedtls/pk.h>
ok analyzer/report/sarif.cpp #include <rapidjson/writer.h>
breach analyzer/run.cpp #  include <rapidjson/writer.h>
ok analyzer/options.cpp #include <boost/program_options.hpp>
breach analyzer/options.hpp #include <boost/program_options.hpp>
ok analyzer/files.cpp #include <filesystem>
ok analyzer/output.cpp #include <fstream>
breach analyzer/files.hpp #include <filesystem>
ok analyzer/source_file.cpp #include <fcntl.h>
breach analyzer/merge/write.cpp #include <fcntl.h>
breach analyzer/merge/survey.cpp #include <rapidjson/reader.h>
breach rules/catalogue.cpp #include <iostream>
breach parsers/certificate/pem.cpp #include <thread>
ok analyzer/parallel.cpp #include <thread>
ok parsers/certificate/pem.cpp #include <vector>
breach parsers/certificate/pem.cpp #include <openssl/x509.h>
ok tests/support/folder.cpp #include <filesystem>
CASES

printf 'int x;\n' > tests/no_pragma.hpp
"$here/check.sh" "$tree" >/dev/null && { echo 'a header without #pragma once passed'; failures=1; }
rm tests/no_pragma.hpp
seq 301 | sed 's,^,//,' > tests/long.cpp
"$here/check.sh" "$tree" >/dev/null && { echo 'a file of 301 lines passed'; failures=1; }
sed -i 1d tests/long.cpp
"$here/check.sh" "$tree" >/dev/null || { echo 'a file of 300 lines failed'; failures=1; }
[ "$failures" -eq 0 ]
