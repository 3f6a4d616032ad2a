// One question of a browser and its answer, apart from how they travel.
#pragma once

#include <string>
#include <vector>

#include "web/address.hpp"

namespace concord {

struct WebRequest {
    std::string method;   // "GET", "HEAD", "POST"
    std::string target;   // as sent: "/search?q=press"
    std::string host;     // the Host header
    std::string site;     // what exports lead back to: "http://localhost:8080"
    std::string origin;   // the Origin header; empty where there is none
    std::string cookies;  // the Cookie header
    std::string body_type;
    std::string body;
    Address address;   // of target
    NamedValues form;  // of body, where a form was sent
};

struct WebAnswer {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    NamedValues headers;  // besides type, length and those that every answer has
};

inline constexpr char k_type_json[] = "application/json; charset=utf-8";

WebAnswer redirect(std::string const& address);  // 303: look there now

// A name for a downloaded file: "press-releases.docx" for "Press releases!" and ".docx".
std::string file_name(std::string const& title, std::string const& ending);

}  // namespace concord
