#include "parsers/certificate/cipher.hpp"

#include <algorithm>

#include <nettle/aes.h>
#include <nettle/arcfour.h>
#include <nettle/arctwo.h>
#include <nettle/blowfish.h>
#include <nettle/camellia.h>
#include <nettle/cast128.h>
#include <nettle/cbc.h>
#include <nettle/des.h>

namespace parsers::certificate {

namespace {

struct Task {
    std::string_view key;
    std::string_view iv;
    std::string_view encrypted;
};

/// A cipher's context, wiped at the end of its life.
template <class Context>
class Keyed {
  public:
    Keyed() : memory_(sizeof(Context) + alignof(Context)) {}
    Context* get() {
        const auto address = reinterpret_cast<std::uintptr_t>(memory_.data());
        const std::size_t gap = (alignof(Context) - address % alignof(Context)) % alignof(Context);
        return reinterpret_cast<Context*>(memory_.data() + gap);
    }

  private:
    Secret memory_;
};

/// Decrypts in CBC mode after `set_key` has filled the context.
template <class Context, class SetKey>
Secret run_cbc(const Task& task, std::size_t block, nettle_cipher_func* decrypt_blocks,
               SetKey set_key) {
    Keyed<Context> context;
    set_key(context.get(), octets(task.key));
    Secret iv = to_secret(task.iv);
    Secret plain(task.encrypted.size());
    nettle_cbc_decrypt(context.get(), decrypt_blocks, block, iv.data(), plain.size(), plain.data(),
                       octets(task.encrypted));
    return plain;
}

// nettle's functions take their own context type; CBC hands it on as void.
template <auto Function, class Context>
void blocks(const void* context, std::size_t size, std::uint8_t* to, const std::uint8_t* from) {
    Function(static_cast<const Context*>(context), size, to, from);
}

Secret des(const Task& task) {
    return run_cbc<des_ctx>(task, DES_BLOCK_SIZE, blocks<nettle_des_decrypt, des_ctx>,
                            // parity and weak keys are told, and the key is set all the same
                            [](des_ctx* context, const std::uint8_t* key) {
                                static_cast<void>(nettle_des_set_key(context, key));
                            });
}

Secret des3(const Task& task) {
    Secret key = to_secret(task.key);
    if (key.size() == 16) {  // two keys: the first one is used again as the third
        key.insert(key.end(), key.begin(), key.begin() + 8);
    }
    return run_cbc<des3_ctx>({view(key), task.iv, task.encrypted}, DES3_BLOCK_SIZE,
                             blocks<nettle_des3_decrypt, des3_ctx>,
                             [](des3_ctx* context, const std::uint8_t* keys) {
                                 static_cast<void>(nettle_des3_set_key(context, keys));
                             });
}

// The only one of nettle's functions that wants its context writable, though it does not write.
void rc2_blocks(const void* context, std::size_t size, std::uint8_t* to, const std::uint8_t* from) {
    nettle_arctwo_decrypt(const_cast<arctwo_ctx*>(static_cast<const arctwo_ctx*>(context)), size,
                          to, from);
}

Secret rc2(const Task& task, std::uint32_t effective_bits) {
    return run_cbc<arctwo_ctx>(
        task, ARCTWO_BLOCK_SIZE, rc2_blocks, [&](arctwo_ctx* context, const std::uint8_t* key) {
            nettle_arctwo_set_key_ekb(context, task.key.size(), key, effective_bits);
        });
}

Secret rc4(const Task& task) {
    Keyed<arcfour_ctx> context;
    nettle_arcfour_set_key(context.get(), task.key.size(), octets(task.key));
    Secret plain(task.encrypted.size());
    nettle_arcfour_crypt(context.get(), plain.size(), plain.data(), octets(task.encrypted));
    return plain;
}

Secret aes(const Task& task) {
    switch (task.key.size()) {
        case AES128_KEY_SIZE:
            return run_cbc<aes128_ctx>(task, AES_BLOCK_SIZE,
                                       blocks<nettle_aes128_decrypt, aes128_ctx>,
                                       nettle_aes128_set_decrypt_key);
        case AES192_KEY_SIZE:
            return run_cbc<aes192_ctx>(task, AES_BLOCK_SIZE,
                                       blocks<nettle_aes192_decrypt, aes192_ctx>,
                                       nettle_aes192_set_decrypt_key);
        default:
            return run_cbc<aes256_ctx>(task, AES_BLOCK_SIZE,
                                       blocks<nettle_aes256_decrypt, aes256_ctx>,
                                       nettle_aes256_set_decrypt_key);
    }
}

Secret camellia(const Task& task) {
    switch (task.key.size()) {
        case CAMELLIA128_KEY_SIZE:
            return run_cbc<camellia128_ctx>(task, CAMELLIA_BLOCK_SIZE,
                                            blocks<nettle_camellia128_crypt, camellia128_ctx>,
                                            nettle_camellia_set_decrypt_key);
        case CAMELLIA192_KEY_SIZE:  // nettle keeps 192 and 256 bit keys in one type
            return run_cbc<camellia256_ctx>(task, CAMELLIA_BLOCK_SIZE,
                                            blocks<nettle_camellia256_crypt, camellia256_ctx>,
                                            nettle_camellia192_set_decrypt_key);
        default:
            return run_cbc<camellia256_ctx>(task, CAMELLIA_BLOCK_SIZE,
                                            blocks<nettle_camellia256_crypt, camellia256_ctx>,
                                            nettle_camellia256_set_decrypt_key);
    }
}

Secret blowfish(const Task& task) {
    return run_cbc<blowfish_ctx>(
        task, BLOWFISH_BLOCK_SIZE, blocks<nettle_blowfish_decrypt, blowfish_ctx>,
        [&](blowfish_ctx* context, const std::uint8_t* key) {
            static_cast<void>(nettle_blowfish_set_key(context, task.key.size(), key));
        });
}

Secret cast128(const Task& task) {
    return run_cbc<cast128_ctx>(task, CAST128_BLOCK_SIZE,
                                blocks<nettle_cast128_decrypt, cast128_ctx>,
                                [&](cast128_ctx* context, const std::uint8_t* key) {
                                    nettle_cast5_set_key(context, task.key.size(), key);
                                });
}

bool has_valid_key_size(Cipher cipher, std::size_t size) {
    switch (cipher) {
        case Cipher::des:
            return size == DES_KEY_SIZE;
        case Cipher::des3:
            return size == 16 || size == DES3_KEY_SIZE;
        case Cipher::rc2:
            return size >= ARCTWO_MIN_KEY_SIZE && size <= ARCTWO_MAX_KEY_SIZE;
        case Cipher::rc4:
            return size >= ARCFOUR_MIN_KEY_SIZE && size <= ARCFOUR_MAX_KEY_SIZE;
        case Cipher::aes:
        case Cipher::camellia:
            return size == 16 || size == 24 || size == 32;
        case Cipher::blowfish:
            return size >= BLOWFISH_MIN_KEY_SIZE && size <= BLOWFISH_MAX_KEY_SIZE;
        case Cipher::cast128:
            return size >= CAST5_MIN_KEY_SIZE && size <= CAST5_MAX_KEY_SIZE;
    }
    return false;
}

Secret run(const CipherChoice& choice, const Task& task) {
    switch (choice.cipher) {
        case Cipher::des:
            return des(task);
        case Cipher::des3:
            return des3(task);
        case Cipher::rc2:
            return rc2(task, choice.effective_bits);
        case Cipher::rc4:
            return rc4(task);
        case Cipher::aes:
            return aes(task);
        case Cipher::camellia:
            return camellia(task);
        case Cipher::blowfish:
            return blowfish(task);
        case Cipher::cast128:
            return cast128(task);
    }
    return {};
}

bool remove_padding(Secret& plain, std::size_t block) {
    const std::size_t padding = plain.empty() ? 0 : plain.back();
    if (padding == 0 || padding > block || padding > plain.size()) {
        return false;
    }
    const auto start = plain.end() - static_cast<std::ptrdiff_t>(padding);
    if (!std::all_of(start, plain.end(), [&](std::uint8_t octet) { return octet == padding; })) {
        return false;
    }
    plain.resize(plain.size() - padding);
    return true;
}

}  // namespace

std::size_t block_size(Cipher cipher) {
    switch (cipher) {
        case Cipher::rc4:
            return 1;
        case Cipher::aes:
        case Cipher::camellia:
            return 16;
        default:
            return 8;
    }
}

std::optional<Secret> decrypt(const CipherChoice& choice, std::string_view key, std::string_view iv,
                              std::string_view encrypted) {
    const std::size_t block = block_size(choice.cipher);
    const bool is_stream = block == 1;
    if (!has_valid_key_size(choice.cipher, key.size()) || (!is_stream && iv.size() != block) ||
        encrypted.size() % block != 0) {
        return std::nullopt;
    }
    if (!is_stream && encrypted.size() > 2 * block) {
        // the last block alone tells most wrong keys, at once
        const std::string_view tail = encrypted.substr(encrypted.size() - 2 * block);
        Secret last = run(choice, {key, tail.substr(0, block), tail.substr(block)});
        if (!remove_padding(last, block)) {
            return std::nullopt;
        }
    }
    Secret plain = run(choice, {key, iv, encrypted});
    if (!is_stream && !remove_padding(plain, block)) {
        return std::nullopt;
    }
    return plain;
}

}  // namespace parsers::certificate
