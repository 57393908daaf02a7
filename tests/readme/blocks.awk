# Reads a Markdown file whose ```console blocks hold a command, after `$ `, and what it prints.
#   -v work=DIR            writes DIR/N.sh and DIR/N.expected for the Nth block
#   -v work=DIR -v update=1  prints the file with DIR/N.actual in place of what stands there

function is_command(line) { return line ~ /^\$ / || continues }

/^```console$/ { inside = 1; count++; continues = 0; if (update) print; next }
/^```$/ && inside {
    if (update) {
        while ((getline line < (work "/" count ".actual")) > 0) print line
    } else {
        printf "" >> (work "/" count ".expected")
        close(work "/" count ".expected")
        close(work "/" count ".sh")
    }
    inside = 0
}
inside && is_command($0) {
    continues = /[\\|]$/
    if (update) print
    else { sub(/^\$ /, ""); print > (work "/" count ".sh") }
    next
}
inside { if (!update) print > (work "/" count ".expected"); next }
update { print }
