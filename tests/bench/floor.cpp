// The floor under validate: floor read|parse DIRECTORY does nothing but read, or read and parse
// with bare toml++, every *.toml there, on all cores.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <toml++/toml.h>
#include <vector>

namespace fs = std::filesystem;

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const bool parse = std::string_view(argv[1]) == "parse";
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(argv[2]))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> bytes = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            std::string text(fs::file_size(files[i]), '\0');
            std::ifstream(files[i], std::ios::binary)
                .read(text.data(), static_cast<std::streamsize>(text.size()));
            if (parse && !toml::parse(text)) std::abort();
            bytes += text.size();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
            threads.emplace_back(work);
    }
    std::cout << files.size() << " files, " << bytes << " bytes\n";
}
