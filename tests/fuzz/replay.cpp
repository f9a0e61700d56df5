// Runs a fuzz target over files, where the compiler has no fuzzer.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

int main(int argc, char** argv) {
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file()) continue;
            std::stringstream all;
            all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            const std::string bytes = all.str();
            LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(bytes.data()),
                                   bytes.size());
            ++count;
        }
    }
    std::cout << count << " files replayed\n";
    return count > 0 ? 0 : 1;
}
