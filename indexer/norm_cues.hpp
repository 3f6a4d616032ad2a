// The words that give a rule its force, as data: one line a turn of phrase, grammar only. At a word the first line that
// fits is taken, so that what says more stands above what says less ("may not" above "may").
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace concord {

enum class Force { must, must_not, should, may, need_not };
std::string_view name(Force force);  // "must", "must-not", "should", "may", "need-not"

// Whom a cue binds.
enum class Binds {
    subject,  // the subject of the sentence, or the agent of a passive ("by the Leader")
    after,    // the first role named behind the cue: "it is important that Members"
    inside,   // the first role that the cue's own words hold: "expect Officers to"
};

// What has to be true for a cue to count, beside its words.
enum class When {
    always,
    main_clause,  // not behind if, where, which, …
    goes_on,      // a command stands before it in its sentence: "must promote equality and not discriminate"
    role_acts,    // main clause, and somebody with a role is the subject: "Officers can", not "a breach can"
};

struct Cue {
    Force force{};
    Binds binds{};
    When when{};
    std::string_view pattern;
    std::optional<Force> also = std::nullopt;  // a second force that the same words give
};

// Words that look like a cue and are none; they are passed over whole.
inline constexpr std::array k_no_cues{
    std::string_view{"^ should"},  // "Should a Member wish": if
    std::string_view{"the|a|any|their|his|every need to|for"},
    std::string_view{"need to know"},
    std::string_view{"shall|will be ~2 defined|construed|deemed|read|interpreted as|to|by|in"},
    std::string_view{"shall mean|include"},
    std::string_view{"will|may|can often|sometimes|inevitably|occasionally"},
    std::string_view{"can|may only be achieved|understood|explained|realised|imagined|guessed"},
    std::string_view{"as the case may be"},
    std::string_view{"may or may not"},
    std::string_view{"as|where|wherever|whenever|if|when may be"},
    std::string_view{"that is to say"},
};

inline constexpr std::array k_cues{
    // Expectations bind the one of whom a thing is expected.
    Cue{Force::should, Binds::inside, When::always, "can|may|should %adverbs expect !to ...3 @ ...3 to"},
    Cue{Force::should, Binds::inside, When::always, "can|may|should %adverbs expect ...6 from|of ...2 @"},
    Cue{Force::should, Binds::inside, When::always, "entitled|right|rights to expect ~6 from|of ~2 @"},
    Cue{Force::should, Binds::subject, When::always, "is|are|be %adverbs expected !that to|not"},

    // Freed from a duty.
    Cue{Force::need_not, Binds::subject, When::always, "need|needs not !only"},
    Cue{Force::need_not, Binds::subject, When::always, "do|does|did not need|have to"},
    Cue{Force::need_not, Binds::subject, When::always, "should not feel|be obliged|bound|required|compelled",
        Force::should},
    Cue{Force::need_not, Binds::subject, When::always, "must|may not feel|be obliged|bound|required|compelled"},
    Cue{Force::need_not, Binds::subject, When::always, "not|never %adverbs required|obliged|compelled|bound to"},
    Cue{Force::need_not, Binds::subject, When::always, "no|without obligation|requirement|duty|need of|on|to|for"},
    Cue{Force::need_not, Binds::subject, When::always, "under no obligation|duty"},
    Cue{Force::need_not, Binds::inside, When::always,
        "no ~1 @ ~1 shall|will|may|is|are|can be? required|obliged|compelled|expected to"},
    Cue{Force::need_not, Binds::subject, When::always, "exempt|exempted|excused from"},
    Cue{Force::need_not, Binds::subject, When::always, "only exception|exceptions"},

    // Forbidden.
    Cue{Force::must_not, Binds::subject, When::always,
        "should|must|may|can|shall|will under no circumstances|circumstance"},
    Cue{Force::must_not, Binds::subject, When::always, "under no circumstances|circumstance"},
    Cue{Force::must_not, Binds::subject, When::always, "in no circumstances"},
    Cue{Force::must_not, Binds::subject, When::always, "must|shall|should %adverbs never"},
    Cue{Force::must_not, Binds::subject, When::always, "will|may|can never"},
    Cue{Force::must, Binds::subject, When::always, "must|shall %adverbs not only"},
    Cue{Force::must_not, Binds::subject, When::always, "must|shall %adverbs not|neither !only"},
    Cue{Force::must_not, Binds::inside, When::always, "nothing ...6 authorises|allows|permits|entitles|empowers ~2 @"},
    Cue{Force::must_not, Binds::subject, When::always,
        "do|does|did not have the|a|an|any ~2 right|power|authority|entitlement to|of|over"},
    Cue{Force::must_not, Binds::subject, When::always, "must|shall|will|should %adverbs do nothing"},
    Cue{Force::must_not, Binds::inside, When::always,
        "prohibit|prohibits|forbid|forbids|preclude|precludes|bar|bars|debars ~2 @ ~3 from"},
    Cue{Force::must_not, Binds::subject, When::role_acts, "cannot !reasonably|resolve %verb"},
    Cue{Force::must_not, Binds::subject, When::main_clause,
        "cannot %adverbs be "
        "!excluded|ruled|avoided|overstated|emphasised|stressed|guaranteed|assumed|expected|understood|achieved|seen|"
        "said|denied|resolved|known|blamed|met|reached|found|held %done"},
    Cue{Force::must_not, Binds::subject, When::main_clause, "may|can not be %done"},
    Cue{Force::must_not, Binds::subject, When::role_acts, "may|can not !only|be|have|always|wish %verb"},
    Cue{Force::must_not, Binds::subject, When::main_clause,
        "cannot %adverbs be used|disclosed|taken|made|delegated|amended|published|copied|employed"},
    Cue{Force::must_not, Binds::subject, When::main_clause, "may|can %adverbs only"},
    Cue{Force::must_not, Binds::subject, When::main_clause, "will|shall %adverbs only be %done"},
    Cue{Force::must_not, Binds::subject, When::role_acts, "will %adverbs not !be|only|always|have"},
    Cue{Force::must_not, Binds::subject, When::role_acts, "will not be %adverbs %done"},
    Cue{Force::must_not, Binds::subject, When::main_clause,
        "will not be %adverbs available|accessible|acceptable|tolerated|accepted|open"},
    Cue{Force::must_not, Binds::subject, When::goes_on, "and|or|but %adverbs not to? %verb"},
    Cue{Force::must_not, Binds::subject, When::always, "is|are %adverbs not to !the|a|an|any"},
    Cue{Force::must_not, Binds::inside, When::always, "no ~1 @ ~3 may|shall|must|will|can|should"},
    Cue{Force::must_not, Binds::inside, When::always, "neither ~2 @ ~2 nor ~2 @ ~4 must|shall|may|can|will"},
    Cue{Force::should, Binds::inside, When::always, "neither ~2 @ ~2 nor ~2 @ ~4 should"},
    Cue{Force::must_not, Binds::subject, When::always, "neither party|side|of must|shall|may|can|will"},
    Cue{Force::must_not, Binds::subject, When::main_clause, "no ...8 may|shall|must|can|will be %done"},
    Cue{Force::must_not, Binds::subject, When::main_clause, "no ~3 may|shall|must !be|have %verb"},
    Cue{Force::must_not, Binds::inside, When::always, "requires|obliges|requiring ~2 @ ~1 not|never"},
    Cue{Force::must, Binds::inside, When::always, "requires|obliges|requiring ~2 @ ...9 to"},
    Cue{Force::must, Binds::inside, When::always, "requires|obliges ~2 @ $"},
    Cue{Force::must, Binds::subject, When::always, "requires|requiring them|him to"},
    Cue{Force::must_not, Binds::subject, When::always, "nobody may|shall|must|will|can|should"},
    Cue{Force::must_not, Binds::subject, When::always, "no one|person|individual|party may|shall|must|will|can|should"},
    Cue{Force::must_not, Binds::subject, When::main_clause, "nor %adverbs may|can|must|shall|will"},
    Cue{Force::must_not, Binds::subject, When::always,
        "not %adverbs allowed|permitted|entitled|authorised|empowered to"},
    Cue{Force::must_not, Binds::subject, When::main_clause,
        "is|are|be prohibited|forbidden|precluded|debarred|barred|disqualified|prevented from"},
    Cue{Force::must_not, Binds::subject, When::main_clause,
        "is|are %adverbs prohibited|forbidden|unacceptable|impermissible"},
    Cue{Force::must_not, Binds::inside, When::always, "not for ...3 @ ...4 to"},
    Cue{Force::must_not, Binds::subject, When::always, "do|does|did not allow|permit|authorise|empower"},
    Cue{Force::must_not, Binds::subject, When::always,
        "have|has|had no %adverbs right|power|authority|entitlement|jurisdiction of|or|to|over"},
    Cue{Force::must_not, Binds::inside, When::always,
        "not ...2 be? acceptable|permissible|appropriate|proper for ~2 @ to"},
    Cue{Force::must_not, Binds::subject, When::always, "would not ...2 be acceptable|permissible|appropriate|proper"},
    Cue{Force::must_not, Binds::subject, When::always,
        "not %adverbs acceptable|permissible|appropriate|proper|permitted|allowed"},
    // Codes of conduct and policies on dignity at work list what is forbidden by examples.
    Cue{Force::must_not, Binds::subject, When::always,
        "examples|instances|forms of ~3 inappropriate|unacceptable|improper|prohibited"},
    Cue{Force::must_not, Binds::subject, When::always,
        "inappropriate|unacceptable|improper|prohibited ~2 include|includes"},
    Cue{Force::must_not, Binds::subject, When::always, "serious|disciplinary offence"},
    Cue{Force::must_not, Binds::subject, When::always, "^ do not"},
    Cue{Force::must_not, Binds::subject, When::always, "^ never"},

    // Advised, where the words would else command.
    Cue{Force::should, Binds::subject, When::role_acts,
        "will|would also|therefore|then? normally|usually|generally|ordinarily %adverbs %verb"},
    Cue{Force::should, Binds::subject, When::main_clause,
        "will|would also|therefore|then? normally|usually|generally|ordinarily %adverbs be %done"},
    Cue{Force::should, Binds::subject, When::always,
        "will %adverbs be %adverbs expected|encouraged|advised|asked|invited to"},

    // Both at once: nouns of right and of duty joined, where the cues for each alone would use the words up.
    Cue{Force::must, Binds::subject, When::main_clause,
        "has|have ~6 rights and|or ~2 duties|obligations|responsibilities", Force::may},
    Cue{Force::must, Binds::subject, When::main_clause,
        "has|have ~6 duty|duties|obligation|obligations|responsibility|responsibilities and|or ~2 right|rights",
        Force::may},

    // Allowed, where the words would else command.
    Cue{Force::may, Binds::subject, When::always,
        "shall|will %adverbs be %adverbs entitled|free|able|permitted|allowed|authorised|empowered to !the"},
    Cue{Force::may, Binds::subject, When::always,
        "shall|will have ~3 right|rights|power|powers|discretion|freedom to|of"},
    Cue{Force::may, Binds::subject, When::always, "is|are|be %adverbs entitled to !the"},
    Cue{Force::may, Binds::subject, When::always, "entitled to"},
    Cue{Force::may, Binds::subject, When::always, "has|have|retain|retains !no ~3 right|rights"},
    Cue{Force::may, Binds::subject, When::always, "and right to"},
    Cue{Force::may, Binds::subject, When::always, "right of access"},

    // Commanded.
    Cue{Force::must, Binds::after, When::always, "there must|shall %adverbs be"},
    Cue{Force::should, Binds::after, When::always, "there should %adverbs be"},
    Cue{Force::must, Binds::subject, When::always, "must %adverbs !not|never"},
    Cue{Force::must, Binds::subject, When::always, "shall %adverbs !not|never"},
    Cue{Force::must, Binds::subject, When::always, "the obligation|duty|requirement to !the|any|their|a|an"},
    // "the rules for contractors to follow": an infinitive behind a noun of rules means those that must be.
    Cue{Force::must, Binds::subject, When::always, "rules|requirements|procedures ...12 to ~3 comply|follow|observe"},
    Cue{Force::must, Binds::subject, When::always, "rules|requirements|procedures ~6 to be followed|observed|met"},
    Cue{Force::must, Binds::subject, When::always,
        "require|requires %adverbs the|a|an? ~2 approval|consent|agreement|permission|authority|authorisation|sanction "
        "of|from|by"},
    Cue{Force::must, Binds::subject, When::main_clause, "is|are|be required|obliged|bound|compelled|obligated to"},
    Cue{Force::must, Binds::inside, When::always,
        "duty|responsibility|function|task|role of ~3 @ ...9 to !the|any|a|an|their"},
    Cue{Force::must, Binds::subject, When::always,
        "has|have|had ~4 duty|duties|obligation|obligations|responsibility|responsibilities"},
    Cue{Force::must, Binds::subject, When::always, "under a|an %adverbs duty|obligation"},
    Cue{Force::must, Binds::subject, When::role_acts, "is|are|be|remain|remains %adverbs responsible|accountable for"},
    Cue{Force::must, Binds::subject, When::role_acts, "is|are ...9 responsible|accountable for"},
    Cue{Force::must, Binds::subject, When::always,
        "role|job|duty|duties|responsibility|responsibilities|function|functions|task is|are to "
        "!the|any|a|an|their|all|our"},
    Cue{Force::must, Binds::subject, When::role_acts,
        "is|are to %adverbs !the|a|an|any|be|their|its|his|her|our|your|this|that %verb"},
    Cue{Force::must, Binds::subject, When::main_clause, "is|are to %adverbs be"},
    Cue{Force::must, Binds::subject, When::role_acts, "needs|need to"},
    Cue{Force::must, Binds::subject, When::main_clause, "needs|need to be"},
    Cue{Force::must, Binds::subject, When::role_acts, "undertake|undertakes|agrees|agree to %verb"},
    Cue{Force::must_not, Binds::subject, When::role_acts, "will|may|can not %adverbs $"},
    Cue{Force::must, Binds::subject, When::role_acts, "will %adverbs $"},
    Cue{Force::must, Binds::subject, When::role_acts,
        "will %adverbs !be|not|never|need|wish|want|have|find|become|often|vary|mean %verb"},
    Cue{Force::must, Binds::subject, When::main_clause,
        "will %adverbs be %adverbs !identified|entitled|expected|required|faced|pleased|concerned|involved|based "
        "%done"},
    Cue{Force::may, Binds::subject, When::role_acts, "may|can %adverbs $"},
    Cue{Force::must, Binds::subject, When::main_clause, "will %adverbs contain|state|specify|identify|record|comprise"},
    Cue{Force::must, Binds::subject, When::main_clause, "will ~5 be %adverbs available|accessible|subject"},
    Cue{Force::must, Binds::subject, When::role_acts, "will be available|present|responsible|open|given|required"},
    Cue{Force::must, Binds::subject, When::main_clause, "will be required"},

    // Advised.
    Cue{Force::should, Binds::subject, When::always, "should !this|that|it|the|a|an|any"},
    Cue{Force::should, Binds::subject, When::always, "ought"},
    Cue{Force::should, Binds::after, When::always,
        "essential|important|vital|imperative|desirable|advisable|recommended|suggested|hoped|preferable|incumbent|"
        "crucial %adverbs that|if|upon|on"},
    Cue{Force::should, Binds::after, When::always,
        "essential|important|vital|imperative|desirable|advisable|recommended|preferable|crucial to %verb"},
    Cue{Force::should, Binds::after, When::always,
        "essential|important|vital|imperative|desirable|advisable|preferable|crucial for ~2 @ ...3 to"},
    Cue{Force::should, Binds::after, When::always,
        "it is|will|would be? %adverbs appropriate|helpful|sensible|wise|prudent|courteous to|for|that|if"},
    Cue{Force::should, Binds::subject, When::always, "good|best practice"},
    Cue{Force::should, Binds::subject, When::main_clause,
        "is|are %adverbs encouraged|advised|recommended|asked|requested|urged|invited to"},
    Cue{Force::should, Binds::subject, When::always, "always|generally|strongly advisable"},
    Cue{Force::should, Binds::subject, When::always,
        "^ always|please|avoid|remember|ensure|consider|try|treat|respect"},

    // Allowed.
    Cue{Force::may, Binds::after, When::always, "it is %adverbs proper|legitimate|permissible|acceptable for|to"},
    Cue{Force::may, Binds::subject, When::main_clause,
        "is|are %adverbs free|able|permitted|allowed|authorised|empowered to !the"},
    Cue{Force::may, Binds::subject, When::always, "has|have the|a? ~1 discretion|power|authority|freedom to"},
    // "may, after consulting the Chair, decide"; "may by notice remove"
    Cue{Force::may, Binds::subject, When::role_acts,
        "may|can %adverbs by|after|upon|on|with|in|under|from|where|if|before|without|during|through|subject|either"},
    Cue{Force::may, Binds::subject, When::main_clause, "may be appropriate|necessary|possible|acceptable ...14 for|to"},
    Cue{Force::may, Binds::subject, When::role_acts,
        "may|can %adverbs "
        "!be|have|feel|become|result|wish|find|need|want|amount|experience|not|well|seem|also|only|"
        "arise|cause %verb"},
    Cue{Force::may, Binds::subject, When::main_clause,
        "may|can %adverbs be %adverbs "
        "!seen|perceived|regarded|considered|held|described|found|affected|identified|used|faced|concerned|tempted|"
        "required|known|expected|summarised|defined|divided|viewed %done"},
};

// What the heading or the lead-in of a list says of its items, where no cue of a sentence does.
struct ListCue {
    Force force{};
    std::string_view pattern;
};
inline constexpr std::array k_list_cues{
    ListCue{
        Force::must_not,
        "unacceptable|inappropriate|improper|prohibited ~1 behaviour|behaviours|conduct|treatment|actions|practices"},
    ListCue{
        Force::must_not,
        "behaviour|behaviours|conduct|treatment|actions|practices ~4 unacceptable|inappropriate|improper|prohibited"},
    ListCue{Force::should,
            "acceptable|appropriate|expected|good|best ~1 behaviour|behaviours|conduct|practice|practices"},
    ListCue{Force::should, "behaviour|behaviours|conduct|practices ~4 acceptable|appropriate|expected"},
    ListCue{
        Force::must,
        "role|roles|duty|duties|responsibility|responsibilities|function|functions|obligations|task|tasks of|for ~3 @"},
    ListCue{Force::must, "@ ~1 role|roles|duty|duties|responsibilities|functions|obligations|tasks"},
    ListCue{Force::should, "expectations of|for ~3 @"},
    ListCue{Force::may, "rights|powers|entitlements of|for ~3 @"},
};

}  // namespace concord
