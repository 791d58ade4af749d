// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <streambuf>

namespace recency::data {

/// What is streamed into it is passed on in large pieces.
class PassingBuffer : public std::streambuf {
public:
    PassingBuffer() { clear(); }

protected:
    /// Takes all of it, or returns false.
    virtual bool pass(const char* text, std::streamsize length) = 0;

    int_type overflow(int_type character) override {
        if (sync() != 0) {
            return traits_type::eof();
        }
        if (!traits_type::eq_int_type(character, traits_type::eof())) {
            sputc(traits_type::to_char_type(character));
        }
        return traits_type::not_eof(character);
    }

    int sync() override {
        const bool passed = pass(pbase(), pptr() - pbase());
        clear();
        return passed ? 0 : -1;
    }

private:
    void clear() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

    std::array<char, 1U << 16U> buffer_{};
};

}  // namespace recency::data
