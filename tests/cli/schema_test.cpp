#include "caseflow/model/field.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace caseflow::test;
using Json = nlohmann::json;

namespace {

/// The schema of the value at a path of the table of keys, also inside lists.
Json at(const Json& schema, std::string_view path) {
    Json found = schema;
    for (;;) {
        const std::size_t dot = path.find('.');
        found = Json(found).at("properties").at(std::string(path.substr(0, dot)));
        if (dot == std::string_view::npos) return found;
        if (found.contains("items")) found = Json(found).at("items");
        path.remove_prefix(dot + 1);
    }
}

} // namespace

TEST_CASE("the schema has every key with its help, and says which are required") {
    const Folder folder;
    const Result result = folder.run({"schema"});
    CHECK(result.code == 0);
    const Json schema = Json::parse(result.out);
    CHECK(schema.at("$schema") == "http://json-schema.org/draft-07/schema#");
    CHECK(schema.at("required") == Json{"diarienummer"});
    for (const auto& field : caseflow::case_fields()) {
        CAPTURE(field.path);
        CHECK(at(schema, field.path).at("description") == field.help);
    }
    const Json source = at(schema, "funding.source").at("items");
    CHECK(source.at("required") == Json{"funders", "amount"});
    CHECK(result.out.find("\"additionalProperties\": false") == std::string::npos);
    CHECK(at(schema, "extra").at("additionalProperties") == true);
    CHECK(at(schema, "funding.source.kind").at("enum") == Json{"cash", "in-kind"});
    CHECK(at(schema, "funding.source.share").at("type") == "number");
    CHECK(at(schema, "funding.source.funders").at("items").at("type") == "string");
    CHECK(at(schema, "funding.source.funders").at("minItems") == 1);
    CHECK(at(schema, "diarienummer").at("minLength") == 1);
    CHECK_FALSE(at(schema, "title").contains("minLength"));
    CHECK(at(schema, "funding.currency").at("pattern") == "^([A-Z]{3})?$");
    CHECK(at(schema, "funding.total").at("type") == "integer");
    CHECK(at(schema, "decision.date").at("format") == "date");
    CHECK(at(schema, "funding.source.elsewhere").at("type") == "boolean");
}

TEST_CASE("a new case begins with the schema line if the register has the schema") {
    const Folder folder;
    CHECK(
        folder
            .shell(
                "mkdir cases && caseflow schema > cases/case.schema.json && caseflow new KS/1/2022")
            .code == 0);
    CHECK(folder.read("cases/2022/KS-1-2022.toml").starts_with("#:schema ../case.schema.json\n"));
    CHECK(folder.run({"validate"}).code == 0);
}

TEST_CASE(
    "taplo, where it is there, finds the real case sound by the schema, and a wrong one not") {
    const Folder folder;
    folder.with_real_register();
    if (folder.shell("command -v taplo").code != 0) {
        MESSAGE("not tested: taplo is not there");
        return;
    }
    const std::string lint = "caseflow schema > case.schema.json && taplo lint --schema "
                             "file://$PWD/case.schema.json cases/2022/RUN-319-2022.toml";
    CHECK(folder.shell(lint).code == 0);
    const std::string sound = folder.read(real);
    folder.write(real, replace_all(sound, "total = 1_000_000", "total = \"1 000 000\""));
    CHECK(folder.shell(lint).code != 0);
    folder.write(real,
                 replace_all(sound, "[project]", "[projekt]")); // not an error for validate either
    CHECK(folder.shell(lint).code == 0);
}
