#include "caseflow/prose/relations.hpp"
#include "caseflow/prose/word_table.hpp"

namespace caseflow {
namespace {

using Row = WordRow<PhraseCue>;

constexpr Row phrase_rows[] = {
    {PhraseCue::plain,
     "det den de dess en ett i på om som för vid vad vilken vars där sin sitt sina egen "
     "eget "
     "egna själv enbart endast bara tillkommer då så mycket ur med in ned ner under år året "
     "projektet projektets verksamheten verksamhetens hela genom snitt genomsnitt genomsnittlig "
     "genomsnittligt delat åren utslaget utslagen fördelat fördelad jämnt per månad månaden "
     "kvartal kvartalet "
     "halvår halvåret insats* andel andelen andelar andelarna del delen delar delarna medel medlen "
     "pengar* finansiering* medfinansiering* motfinansiering* bidragsdel* intäkt intäkter "
     "intäkterna summa kronor kr",
     "Kommunens insats är 100 000 kr lägre än stiftelsens."},
    {PhraseCue::grant,
     "bidrag* stöd stödet stöden belopp* anslag anslaget verksamhetsbidrag* projektbidrag* "
     "projektstöd* driftbidrag* årsbidrag* helårsbidrag* grundbidrag*",
     "Bidraget är 100 000 kr lägre än det sökta beloppet."},
    {PhraseCue::applied,
     "sökt sökta söks söktes sökts sökte söker ansökt ansökta ansökte ansöker ansöks ansökan "
     "ansökans begärt begärd begärda begär begärs begärde begärdes begärts yrkat yrkade yrkas "
     "ansökningsbelopp* äskat äskade äskas",
     "Bidraget är 100 000 kr lägre än sökt."},
    {PhraseCue::granted,
     "beviljad beviljade beviljat beviljats beviljas beviljades beviljar får fick erhåller erhöll "
     "tilldelas tilldelades "
     "tilldelats beslut beslutet besluten beslutade beslutat beslutad tillstyrkt tillstyrkta "
     "tillstyrks",
     "Det beviljade beloppet är 100 000 kr lägre än det sökta."},
    {PhraseCue::cost,
     "kostnad kostnaden kostnader kostnaderna kostar totalkostnad* projektkostnad* budget budgeten "
     "budgetens projektbudget* totalbudget* totala byggkostnad* investeringskostnad* "
     "genomförandekostnad* utvecklingskostnad* produktionskostnad* renoveringskostnad* "
     "anläggningskostnad*",
     "Utan kommunens medel finns 500 000 kr av projektets totala kostnad."},
    {PhraseCue::others, "övriga andra resterande återstående",
     "Övriga finansiärer svarar för 500 000 kr."},
    {PhraseCue::every, "samtliga alla", "Samtliga finansiärer bidrar med 500 000 kr."},
    {PhraseCue::givers,
     "finansiär* medfinansiär* bidragsgivar* ägare ägarna parter parterna regioner regionerna "
     "kommuner",
     "Övriga finansiärer svarar för 500 000 kr."},
    {PhraseCue::publics, "offentlig offentliga offentligt", "De offentliga medlen är 500 000 kr."},
    {PhraseCue::state, "staten statens statlig statliga statligt",
     "Staten och kommunen lägger tillsammans 500 000 kr."},
    {PhraseCue::local, "kommunal kommunala kommunalt",
     "Det kommunala bidraget är hälften så stort som statens."},
    {PhraseCue::cash, "kontant kontanta", "De kontanta medlen utgör 500 000 kr."},
    {PhraseCue::in_kind,
     "ideell ideella ideellt oavlönat oavlönade arbete arbetet arbetstid arbetstiden timmar "
     "timmarna naturainsats*",
     "Kommunens medel och det ideella arbetet uppgår tillsammans till 500 000 kr."},
    {PhraseCue::taker,
     "föreningen föreningens bolaget bolagets stiftelsen stiftelsens klubben byalaget museet "
     "teatern högskolan sökanden sökandens bidragsmottagaren bidragsmottagarens mottagaren "
     "mottagarens",
     "Sökanden får 100 000 kr mindre än sökt."},
    {PhraseCue::to, "till åt", "Bidraget till föreningen är 100 000 kr lägre än sökt."},
    {PhraseCue::from, "från hos av", "Det som söks hos regionen är 100 000 kr mer."},
    {PhraseCue::joins, "och samt jämte plus respektive liksom både",
     "Kommunen och regionen lägger tillsammans 500 000 kr."},
    {PhraseCue::joint,
     "tillsammans sammanlagt sammanlagda sammantaget sammantagna gemensamt totalt summan",
     "Kommunen och regionen lägger tillsammans 500 000 kr."},
    {PhraseCue::verb,
     "är var blir blev bli blivit vara varit uppgår uppgick uppgå ligger utgör bidrar bidrog "
     "bidra betalar betalade lämnar lämnade ger gav skjuter sköt går gick lägger lade står stod "
     "svarar svarade satsar tillskjuter finansierar täcker täckte täckt täcks bär burit bekostar "
     "har förutsätts väntas antas avses täcka bära lämna betala exakt precis "
     "hade "
     "skulle ska skall beräknas beräknats ha kommer motsvarar ställer utgörs",
     "Kommunen och regionen bidrar tillsammans med 500 000 kr."},
    {PhraseCue::negation,
     "inte ej icke aldrig inga ingen borträknad borträknat utom undantagen "
     "undantaget",
     "500 000 kr av det sökta beviljas inte."},
    {PhraseCue::cuts,
     "alltså vilket vilka dvs nämligen medan men varför varav eftersom varefter därmed",
     "Kommunen och regionen lägger tillsammans 500 000 kr, alltså hälften."},
};

constexpr std::span all_phrases(phrase_rows);
constexpr auto phrase_table = WordTable<PhraseCue, length_of_words<PhraseCue>(all_phrases, false),
                                        length_of_words<PhraseCue>(all_phrases, true)>(all_phrases);

} // namespace

std::span<const WordRow<PhraseCue>> phrase_words() {
    return phrase_rows;
}

PhraseCue phrase_cue(std::string_view word) {
    return phrase_table.find(word);
}

PhraseCue phrase_cue(const Tokens& tokens, std::size_t at) {
    return tokens.is_word(at) ? phrase_cue(tokens.lower(at)) : PhraseCue::none;
}

} // namespace caseflow
