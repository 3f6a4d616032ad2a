#include "render/html_page.hpp"

#include "render/html_style.hpp"

namespace concord {

std::string html_page(std::string const& title, std::string const& body) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>";
    out += title + "</title>\n<style>\n";
    out += k_html_style;
    out += "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
    out += body;
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace concord
