#include "parsers/certificate/read.hpp"

#include <string>

#include "parsers/certificate/ber.hpp"
#include "parsers/certificate/material.hpp"
#include "parsers/certificate/serialized_store.hpp"
#include "parsers/certificate/structure.hpp"
#include "parsers/certificate/text_material.hpp"

namespace parsers::certificate {

using model::Fault;

model::Material read(std::string_view bytes, model::FileId file, const Passwords& passwords,
                     const Limits& limits) {
    MaterialBuilder builder(file, passwords, limits);
    const model::Location whole{.file = file, .size = bytes.size()};
    if (bytes.empty()) {
        builder.add(model::Problem{Fault::empty_file, whole, {}});
        return builder.take();
    }
    if (bytes.size() > limits.file_size) {
        builder.add(model::Problem{Fault::too_large, whole, std::to_string(limits.file_size)});
        return builder.take();
    }
    const ber::Source source(bytes, whole, true, limits.nesting);
    if (is_serialized_store(bytes) || is_serialized_certificate(bytes)) {
        read_serialized_store(builder, source);
    } else if (!read_binary(builder, source)) {
        read_text(builder, bytes);
    }
    return builder.take();
}

}  // namespace parsers::certificate
