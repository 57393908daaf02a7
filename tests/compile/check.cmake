# Compiles SNIPPET twice with COMPILER: as it is, which must fail with the message that its first
# line names, and with -DTWIN, which must succeed.
set(compile ${COMPILER} -std=c++20 -Wall -Wextra -Wunused-const-variable -Werror
    -I ${ROOT} -c -o /dev/null ${SNIPPET})

file(STRINGS ${SNIPPET} first_line LIMIT_COUNT 1)
if(NOT first_line MATCHES "^// expected: (.+)$")
    message(FATAL_ERROR "${SNIPPET}: the first line must be '// expected: REGEX'")
endif()
set(expected ${CMAKE_MATCH_1})

execute_process(COMMAND ${compile} -DTWIN RESULT_VARIABLE status ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "the twin does not compile:\n${output}")
endif()

execute_process(COMMAND ${compile} RESULT_VARIABLE status ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "this must not compile, but does")
endif()
if(NOT output MATCHES "${expected}")
    message(FATAL_ERROR "the message is not '${expected}' but:\n${output}")
endif()
