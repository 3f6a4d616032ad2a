// What reading published files costs, beside programs that take the text out of them: processor times of the files of
// one format together, Concord's in this process, the others' with their start (once for all files: soffice; once a
// file: the rest). Text and pages are held against reading them and breaking them into words by ICU, and nothing else.
//
//   bench_import FILE…     // bench/import_files.py makes some; a file's pages are those of the PDF file of its name
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "bench/run.hpp"
#include "bench/times.hpp"
#include "indexer/file_kind.hpp"
#include "indexer/import.hpp"
#include "indexer/read_file.hpp"

using namespace concord;
namespace fs = std::filesystem;

namespace {

constexpr int k_rounds = 5;

struct Format {
    std::vector<std::string> files;
    double megabytes = 0;
    double pages = 0;
};

std::string format_of(FileKind kind) {
    switch (kind) {
        case FileKind::text: return "text";
        case FileKind::html: return "HTML";
        case FileKind::word: return "DOCX";
        case FileKind::pdf: return "PDF";
        default: return "";
    }
}

int words_by_icu(std::string const& bytes) {
    icu::UnicodeString const text = icu::UnicodeString::fromUTF8(bytes);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    breaks->setText(text);
    int count = 0;
    while (breaks->next() != icu::BreakIterator::DONE) ++count;
    return count;
}

bool report(std::string const& name, std::string const& program, Format const& format,
            std::function<bool()> const& work, int rounds) {
    Times times;
    bool well = true;
    for (int i = 0; i < rounds; ++i) times.add([&] { well = work() && well; });
    double const seconds = times.at(0.5) / 1e3;
    if (!well)
        fmt::print("| {} | {} | not installed, or failed | |\n", name, program);
    else
        fmt::print("| {} | {} | {:.1f} | {} |\n", name, program, format.megabytes / seconds,
                   format.pages > 0 ? fmt::format("{:.0f}", format.pages / seconds) : "");
    std::fflush(stdout);
    return well;
}

// The program once for each file.
std::function<bool()> each(Format const& format, std::function<std::vector<std::string>(std::string const&)> command) {
    return [&format, command] {
        bool well = true;
        for (std::string const& file : format.files) well = run(command(file)) && well;
        return well;
    };
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 2) {
        fmt::print(stderr, "usage: bench_import FILE…\n");
        return 2;
    }
    std::map<std::string, Format> formats;
    std::map<std::string, int> pages;
    for (int i = 1; i < argc; ++i) {
        std::string const bytes = read_file(argv[i], argv[i]);
        std::string const name = format_of(kind_of(bytes));
        if (name.empty()) continue;
        formats[name].files.push_back(argv[i]);
        formats[name].megabytes += static_cast<double>(bytes.size()) / 1e6;
        if (name != "PDF") continue;
        Imported const imported = import_bytes(bytes, argv[i]);
        pages[fs::path(argv[i]).stem().string()] =
            imported.source.pages.empty() ? 0 : imported.source.pages.back().page;
    }
    fs::path const scratch = fs::temp_directory_path() / fmt::format("concord-bench-{}", getpid());
    fmt::print("| format | read by | MB/s | pages/s |\n|---|---|---|---|\n");
    for (auto& [name, format] : formats) {
        for (std::string const& file : format.files) format.pages += pages[fs::path(file).stem().string()];
        auto const concord = [&files = format.files] {
            for (std::string const& file : files) import_file(file, file);
            return true;
        };
        report(name, "Concord", format, concord, k_rounds);
        auto const icu = [&files = format.files] {
            int words = 0;
            for (std::string const& file : files) words += words_by_icu(read_file(file, file));
            return words > 0;
        };
        if (name == "text" || name == "HTML") report(name, "reading and ICU's word breaks", format, icu, k_rounds);
        if (name == "PDF") {
            report(name, "pdftotext", format,
                   each(format,
                        [](auto const& file) -> std::vector<std::string> {
                            return {"pdftotext", file, "-"};
                        }),
                   k_rounds);
            report(name, "pdftotext -bbox-layout", format,
                   each(format,
                        [](auto const& file) -> std::vector<std::string> {
                            return {"pdftotext", "-bbox-layout", file, "-"};
                        }),
                   k_rounds);
        } else {
            report(name, "pandoc", format,
                   each(format,
                        [name = name](auto const& file) -> std::vector<std::string> {
                            return {"pandoc", "-f",    name == "text" ? "markdown" : name == "HTML" ? "html" : "docx",
                                    "-t",     "plain", file};
                        }),
                   1);
        }
        auto const office = [&] {
            std::vector<std::string> command{"soffice",
                                             fmt::format("-env:UserInstallation=file://{}", scratch.string()),
                                             "--headless",
                                             "--convert-to",
                                             "txt:Text",
                                             "--outdir",
                                             (scratch / "out").string()};
            if (name == "PDF") command.insert(command.begin() + 3, "--infilter=writer_pdf_import");
            command.insert(command.end(), format.files.begin(), format.files.end());
            return run(command);
        };
        if (name != "text") report(name, "soffice --convert-to txt", format, office, 1);
    }
    fs::remove_all(scratch);
    return 0;
} catch (Error const& e) {
    fmt::print(stderr, "{}\n", format(e.diagnostic()));
    return 2;
}
