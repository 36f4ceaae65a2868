// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/wipingallocator.h"

#include <QtGlobal>

#include <openssl/crypto.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#if defined(Q_OS_MACOS)
#include <malloc/malloc.h>
#else
#include <malloc.h>
#endif

namespace slipway {

namespace {

size_t sizeOf(void *block)
{
#if defined(Q_OS_MACOS)
    return ::malloc_size(block);
#elif defined(Q_OS_WIN)
    return ::_msize(block);
#else
    return ::malloc_usable_size(block);
#endif
}

// OpenSSL says where in its sources it asks; and nothing is what it expects for nothing.

void *allocate(size_t size, const char * /*file*/, int /*line*/)
{
    return size == 0 ? nullptr : std::malloc(size);
}

void release(void *block, const char * /*file*/, int /*line*/)
{
    if (!block)
        return;
    OPENSSL_cleanse(block, sizeOf(block));
    std::free(block);
}

void *reallocate(void *block, size_t size, const char *file, int line)
{
    void *moved = allocate(size, file, line);
    if (size > 0 && !moved)
        return nullptr; // the old block stays
    if (block && moved)
        std::memcpy(moved, block, std::min(size, sizeOf(block)));
    release(block, file, line);
    return moved;
}

} // namespace

bool wipeWhatOpenSslFrees()
{
    return CRYPTO_set_mem_functions(allocate, reallocate, release) == 1;
}

} // namespace slipway
