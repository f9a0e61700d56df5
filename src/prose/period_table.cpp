#include "caseflow/prose/word_table.hpp"

namespace caseflow {
namespace {

constexpr WordRow<PeriodCue> periods[] = {
    {PeriodCue::project,
     "investeringen investeringens åtagandet åtagandets arbetena satsningens *projektet "
     "*projektets initiativ* uppdraget genomförandet insatserna insatsens projekt projektet "
     "projektets projektperiod* projekttid* insatsen satsningen projektår* genomförandetid* "
     "genomförandeperiod* beslutet stödperiod* bidragsperiod* verksamheten arbetet kontoret "
     "medfinansiering* bidraget stödet försöket partnerskap*",
     "Projektperioden är 2023-01-01 – 2023-12-31."},
    {PeriodCue::piece,
     "köpet inköpet anskaffningen aktiviteterna åtgärderna lägret lägren utbyggnad* "
     "iståndsättning* kurs* utställning* workshop* seminari* konferens* utbildning* läger* "
     "mässa mässan mässor* festival* turné* kampanj* evenemang* arrangemang* tävling* "
     "föreställning* inspelning* bygge bygget byggnation* ombyggnad* tillbyggnad* "
     "nybyggnad* sanering* renovering* restaurering* "
     "upprustning* installation*",
     "Utställningen pågår 2023-06-01 – 2023-08-31."},
    {PeriodCue::lasts,
     "utförs utföras utförd utfört utförda pågå pågår pågick pågått löper löpa löpt löpte genomför "
     "genomföra genomförs "
     "genomföras genomförd genomfört bedriver bedriva bedrivs bedrivas driver driva drivs "
     "drivas varar sträcker",
     "Projektet pågår 2023-01-01 – 2023-12-31."},
    {PeriodCue::means, "medel medlen", "Medlen avser 2023-01-01 – 2023-12-31."},
    {PeriodCue::holds, "avser gäller gälla användas används nyttjas",
     "Stödet gäller 2023-01-01 – 2023-12-31."},
    {PeriodCue::start,
     "start starta startar startas startade starten startdatum startdatumet projektstart "
     "projektstarten "
     "sjösätts sjösätta börjar börja inleds inledas inleddes inleda påbörjas påbörja påbörjades "
     "begynner",
     "Projektet startar den 1 januari 2023."},
    {PeriodCue::done, "klar klart klara färdig färdigt färdiga",
     "Projektet är klart den 31 december 2023."},
    {PeriodCue::end,
     "avslut avslutet avslutning avslutningen projektavslut projektavslutet slut slutet slutar "
     "sluta slutdatum slutdatumet "
     "projektslut projektslutet avslutas avsluta avslutat avslutats avslutad avslutade "
     "upphör upphöra slutförs slutföras slutfört slutförd slutförda färdigställ*",
     "Projektet avslutas den 31 december 2023."},
    {PeriodCue::moves,
     "förläng* senarelägg* tidigarelägg* framflytt* flyttas flytta flyttats flyttades "
     "skjuts ändras ändra ändrades ändrats rättas rätta rättades rättats korrigeras",
     "Projekttiden förlängs från 2023-06-30 till 2023-12-31."},
    {PeriodCue::phase,
     "etapp etappen *etapp etapperna fas fasen faser faserna *fas *fasen del delen delar "
     "delprojekt* steg steget förstudie* pilot* testperiod* moment* aktivitet* delmål* "
     "uppstart* planeringsfas* investeringarna resor upphandling* rekrytering* "
     "månaderna",
     "Första etappen pågår 1 januari–30 juni 2023."},
    {PeriodCue::other,
     "partnerskapsavtal* program programmet programmets *program *programmet programperiod* "
     "*programperiod* strategi* *strategi *strategin avtal avtalet *avtal *avtalet "
     "avtalsperiod* plan planen *planen *plan föregående tidigare förra "
     "policy* mål *mål vision* agenda* anställd* garanti* garanter* lån lånet *lån *lånet bevara* "
     "arkiv* förordning* lag "
     "budget budgeten internbudget* statistik* prognos* historik* jämfört sedan riktlinj* "
     "arbetspaket* dröjer dröjde tillträd* nuvarande villkorat villkorad villkorade bindningstid* "
     "bygglov* tillstånd* dispens* ram "
     "budgetram* medelsram* "
     "överenskommelse* planperiod* budgetperiod* vattendom* miljödom* dom domen "
     "arrende* hyr hyrs hyra hyran licens* *kontrakt *kontraktet ramen fjol visar mättes ökade "
     "minskade "
     "undersökning* enkät* innan nästa kommande fortsättning* jämföra genomförandeprojekt "
     "omställning* regeringsuppdrag* omstart* delegation* systerprojekt* syskonprojekt* "
     "grannprojekt* parallellprojekt* moderprojekt* mandat* förordnande* anställning* avskriv* "
     "prövades prövats provades provats testades testats skrivs samordnas samverkar parallellt",
     "Programperioden är 2021–2027."},
    {PeriodCue::event,
     "hölls hålls höll äger ägde anordnas anordnades arrangeras arrangerades öppen öppet "
     "öppnar stänger uppfölj* följs redovisa* *redovisa* slutredovis* redovisning* "
     "*redovisning* rapport* *rapport* *rapporten rekvi* *rekvi* överklag* inkom* "
     "kommit kom lämna* inlämn* datera* komplettera* *komplettera* justera* "
     "protokoll* *protokoll* möte mötet möten *möte *mötet sammanträd* betala* utbetala* "
     "*betala* *betalda *betald *betalt utvärder* ansökan ansökt ansökte ansökning* sökt söker "
     "remiss* "
     "yttra* beslutad beslutade beslutades besluta beslutas beslut fatta* prioriterade "
     "prioriterades "
     "prioriterats fastställ* antog antogs antas återkrav* återbetal* gallra* upphandla* "
     "invig* premiär* *premiär *premiären vernissage* nypremiär* lansering* slututbetalning* "
     "utlys* sista tjänsteskrivelse* skrivelse* skickad* underteckn* registrer* "
     "anmäl* delge* tillkännag* överlämna* disponer* dispositionstid* "
     "verksamhetsberättelse* årsredovis* bokslut* revision* bilaga* version* revider* "
     "uppdater* hämtad* publicer* träffa* samråd* nämnd nämnden *nämnden *nämndens "
     "*styrelsen *styrelse fullmäktige *fullmäktige *utskottet presenter* "
     "godkändes tecknad tecknades träder trädde ikraft meddela* begär* svar svara* giltig* "
     "återremitt* föredra* "
     "informer* bifall* behandla* föras överför* balanser* sparas",
     "Slutrapporten ska vara inne 2024-02-28."},
};

constexpr std::span all_periods(periods);
constexpr auto period_table = WordTable<PeriodCue, length_of_words<PeriodCue>(all_periods, false),
                                        length_of_words<PeriodCue>(all_periods, true)>(all_periods);

} // namespace

std::span<const WordRow<PeriodCue>> period_words() {
    return periods;
}

PeriodCue period_cue(std::string_view word) {
    return period_table.find(word);
}

} // namespace caseflow
