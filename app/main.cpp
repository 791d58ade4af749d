// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/window.h"

#include <csignal>
#include <iostream>
#include <vector>

#include <unistd.h>

int main(int argc, char** argv) {
    using namespace recency::app;
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow any more is told of like a full disk
    if (argc <= 1) {
        return open_window(argc, argv, {});
    }
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 1 && names_file(arguments.front())) {
        return open_window(argc, argv, arguments.front());
    }
    return run_command_line(
        arguments,
        {.out = std::cout, .error = std::cerr, .error_is_terminal = isatty(STDERR_FILENO) != 0});
}
