#include "caseflow/prose/word_table.hpp"

namespace caseflow {
namespace {

constexpr WordRow<SumCue> sums[] = {
    {SumCue::granted,
     "bifaller bifalla bifallas bifölls biföll bifalls bifallit avsättas bevilja beviljar beviljas "
     "beviljat beviljats beviljade "
     "beviljades beviljad beviljande "
     "avsätter avsätts avsätta avsattes avsatte anslog avsatt avsatts anslår anslås anslå anslogs "
     "anslagit anslagits tilldela "
     "tilldelar tilldelas "
     "lämnas lämnar utgår utges ges ger får erhåller anvisar anvisas anvisa reserverar "
     "reserveras reservera fastställs "
     "fastställer skjuter tillskjuter tillskjuts tillskjuta godtar godtas tillerkänns tillerkänner "
     "tillerkändes "
     "tillerkänt tillerkänna",
     "Projektet beviljas 500 000 kronor."},
    {SumCue::contributed,
     "in tillför tillförde medverkar garanterar bekostar bekostas nettokostnad nettokostnaden "
     "testamenterat skänker skänkt donerar donerat bidrar bidra medfinansierar medfinansieras "
     "medfinansiera finansierar finansiera svarar "
     "svara bär bära "
     "satsar "
     "satsas utfäst utfäster utlovat utlovar lovat lovar aviserat aviserar insats insatsen "
     "insatser kontantinsats "
     "kontantinsatsen egeninsats* egenfinansiering* ärende medfinansierade",
     "Kommunen bidrar med 500 000 kronor."},
    {SumCue::aid,
     "bidrag bidraget bidragsbelopp bidragsbeloppet stöd stödet stödbelopp stödbeloppet "
     "medfinansiering "
     "medfinansieringen projektstöd projektbidrag",
     "Bidraget uppgår till 500 000 kronor."},
    {SumCue::total,
     "kostnadsbudget* kostnadsunderlag* bidragsunderlag* stödunderlag* omfattar omsluter "
     "*omslutning *omslutningen "
     "totalbelopp* slutsumman projektkostnad* "
     "totalkostnad* totalbudget* investeringskostnad* investeringsutgift* genomförandekostnad* "
     "utbyggnadskostnad* ombyggnadskostnad* anläggningskostnad* byggkostnad* renoveringskostnad* "
     "restaureringskostnad* upprustningskostnad* "
     "projektbudget* "
     "projektsumma* totalfinansiering*",
     "Projektet omfattar totalt 1 000 000 kronor."},
    {SumCue::cost,
     "kostar kosta kostade kostnadsberäkna* *kalkylen kostnad kostnaden kostnader kostnaderna "
     "utgift* kalkyl* "
     "notan prislapp prislappen kostnadsberäkning*",
     "Projektets kostnad beräknas till 1 000 000 kronor."},
    {SumCue::whole,
     "landar landade slutar slutade sammantaget summa total totala totalt hela samlad samlade "
     "sammanlagd "
     "sammanlagda sammanlagt projekt "
     "projektet "
     "projektets *projektet *projektets "
     "projekten satsning* investering* genomförande* initiativ* evenemang* arrangemang* förstudie* "
     "studien studiens "
     "stödberättigande stödgrundande bidragsberättigande bidragsgrundande godkända faktiska",
     "Den totala kostnaden är 1 000 000 kronor."},
    {SumCue::budget,
     "budget budgeten årsbudget* verksamhetsbudget* budgeteras budgeterat budgeterad budgeterade",
     "Projektets budget är 1 000 000 kronor."},
    {SumCue::body,
     "nämnd nämnden nämndens *nämnden *nämndens styrelsen *styrelsen *styrelsens kommunens "
     "regionens "
     "enhetens avdelningens förvaltningens verksamhetens årets",
     "Nämndens budget är 25 000 000 kronor."},
    {SumCue::applied,
     "önskade önskades efterfrågar efterfrågade efterfrågat ber bad bett hoppas hoppades sökts "
     "sökas ansökta yrkat yrkade begärda äskade söker söka söks "
     "sökt sökta sökte söktes "
     "ansöker ansöka "
     "ansökt ansökte ansökts ansökan "
     "ansökans ansökningar "
     "ansökningarna begär begära begärt begärde begärs äskar äskat äskas äskande önskar önskat "
     "anhåller anhållit begäran begärans framställan framställning framställningen hemställan "
     "äskandet "
     "anhållan hemställer hemställt vill ville ombetts ombeds ombads tillfrågats tillfrågades",
     "Föreningen söker 600 000 kronor."},
    {SumCue::refused,
     "avslagit avslagits nekat nekats avslår avslås avslå avslag avslaget avslog avslogs nekas "
     "nekades "
     "återkrav* återkräv* återbetal* "
     "återför* "
     "återlämn* "
     "avslagen avslagna nekad strukit strukits struket struken strukna stryker stryks strök ströks",
     "Ansökan om 600 000 kronor avslås."},
    {SumCue::negation, "inte ej icke", "Projektet beviljas inte 600 000 kronor."},
    {SumCue::before,
     "pilot* huvudprojekt* förprojekt* föreslog liknande likartad* likartat jämförbar* angränsande "
     "närliggande systerprojekt* "
     "grannprojekt* "
     "delprojekt* förra "
     "tidigare "
     "nuvarande varit redan föregående ursprunglig ursprungliga ursprungligen "
     "hittills dittills "
     "fjol fjolårets "
     "först dessförinnan innan senaste förut första genomförandeprojekt",
     "Projektet har tidigare beviljats 300 000 kronor."},
    {SumCue::earlier,
     "stödde stöttade tagit fick fått erhöll erhållit mottog mottagit utbetalades utbetalats "
     "betalades",
     "Föreningen fick 60 000 kronor."},
    {SumCue::pot,
     "*budgetram *budgetramen ram ramen driftbudget* investeringsbudget* investeringsram* "
     "investeringsreserv* "
     "budgetavvikelse* *fonden "
     "*fondens *fond *reserv *reserven *reservens länsplan* länstransportplan* ramar "
     "ramarna *anslag *pott *potten potter *potten pottens "
     "programmet programmets programmen programbudget* "
     "fond fonden fondens anslag anslaget *anslaget *anslagen *sram *sramen "
     "utvecklingsmedel* reserv* utlysning* totalram* medelsram*",
     "Programmet har en ram på 25 000 000 kronor."},
    {SumCue::agent,
     "*ämbetet *ämbetets *förbundet *förbundets statens regeringens "
     "*verket *verkets *myndigheten *myndighetens länsstyrelse* arvsfond* *rådet eu interreg "
     "vinnova leader regeringen "
     "staten riksdagen",
     "Staten bidrar med 50 miljoner kronor."},
    {SumCue::left,
     "förfogar disponerar disponeras disponera återstår återstående återstod finns fanns "
     "tilldelats "
     "tilldelades kvarstår kvarstående kvar",
     "Av ramen återstår 3 400 000 kronor."},
    {SumCue::price,
     "varje vinst* timersättning* dagersättning* milersättning* traktament* entré* *inträde* "
     "biljett* à á "
     "*avgift* "
     "pris "
     "priset priser priserna *priset taxa taxan *taxa *taxan arvode* *arvode "
     "timkostnad* "
     "timpenning* timlön* månadslön* årslön* snitt* median* genomsnitt* medelbidrag* medelbelopp* "
     "styckpris* hyra "
     "hyran månadshyra* "
     "*biljett*",
     "Deltagaravgiften är 200 kronor."},
    {SumCue::threshold,
     "riktlinje* omfördel* omdisponer* bemyndig* befogenhet* flyttas flytta avvik* normalt sällan "
     "alltid "
     "lägsta minsta högsta största *gräns "
     "*gränsen *gränser *gränserna överstig* understig* "
     "överskrid* takpris* brukar brukade "
     "underskrid* minimis* *minimis "
     "*basbelopp* tak taket beloppstak* vite vitet tröskel* än",
     "Direktupphandlingsgränsen är 700 000 kronor."},
    {SumCue::line,
     "vidarebefordra* delsumma* förbrukat förbrukats förbrukas upparbetat upparbetats upparbetade "
     "nedlagda *betalning "
     "*betalningen "
     "personal "
     "personalen köpta "
     "budgetpost* *posten entreprenad* *skostnad lön löner "
     "lönen lönerna *löner "
     "*lönekostnad* "
     "lönekostnad* personalkostnad* *kostnad "
     "*kostnader "
     "*kostnaden *kostnaderna overhead omkostnad* lokal lokaler lokalen *lokal *lokaler lokalhyra* "
     "resor resa resan *resor "
     "utrustning* material* konsult* administration* marknadsföring* arbete arbetet ideell ideellt "
     "ideella "
     "natura *natura eget egen egna *utbetal* utbetal* betalas betala förskott* *förskott "
     "rekvirer* "
     "delbetal* avser avseende används användas nyttjas ingår ingå köp inköp* varor tjänster drift "
     "driften "
     "underhåll*",
     "Löner 350 000 kronor."},
    {SumCue::change,
     "bestäms rättas rättades rättats korrigeras ändras ändra ändrar ändrat ändrades ned nedsätt* "
     "nedsatt* ökning ökningen uppräkn* räknas "
     "växer växte vuxit krymper krympt ökar ökas öka ökat ökade *ökning stigit stiger steg sjunkit "
     "sjunker sjönk fördyr* minskning* "
     "minskar minskas "
     "minska minskat "
     "minskade "
     "höjning* höjs höjer höja höjt höjts höjdes höjde sänkte sänkning* sänks sänker sänka sänkt "
     "sänkts "
     "skillnad* differens* "
     "mellanskillnad* jämfört utökas utökar utökad utökat höjas sänkas utöka utökats",
     "Utgifterna ökar med 10 000 kronor."},
    {SumCue::other,
     "fordran fordringar balansomslutning balansomslutningen innehåller innehålla innehålls "
     "innehölls lönebidrag* "
     "lönestöd* offererad offererat "
     "offererade beställt "
     "beställd beställda beställer "
     "offert offerten "
     "offerter offerterna yrkar yrkande "
     "yrkanden yrkandet förmån utanför anbud "
     "anbudet anbuden *anbud *anbudet "
     "upphandling* reservation reservationen "
     "motförslag* *lån *lånet krävs krävts krävdes kräver kräva behov "
     "behovet gåvor gåva gåvan "
     "förmögenhet* avskrivning* amortering* ränta räntan räntor räntekostnad* insamlade insamling* "
     "kassa kassan kassabehållning* likvid* *kredit *krediten *kreditiv *kreditivet "
     "kredit* medlem* *värdet sponsor* "
     "intäkt* *intäkt* inkomst* omsättning* omsätter omsatte *vinsten förlust* överskott* "
     "underskott* *bortfall *bortfallet skatt* "
     "*skatt skuld* *skuld lån lånet lånar kapital* *kapital *kapitalet behövs behöver saknas "
     "besparing* sparar sparas "
     "försälj* värd värt värda "
     "sponsring* värde värdet värderas värderat värdering* böter tillgångar* borgen* "
     "premie* ersättning* engångsersättning* utlägg* schablon* "
     "försäkring* säljs köps köper säljer köpt köpte sålt sålde tomt tomten sidan övervägt "
     "övervägts "
     "övervägde övervägdes förkastat förkastats förkastade förkastades avfärdat avfärdats "
     "avfärdade avfärdades",
     "Intäkterna var 40 000 kronor."},
    {SumCue::instead, "dock motsvarande motsvarar dvs alltså",
     "Hälften av kostnaden, motsvarande 500 000 kronor."},
};

constexpr WordRow<ShareCue> shares[] = {
    {ShareCue::financing,
     "tillskjut* investeringskostnad* genomförandekostnad* utbyggnadskostnad* ombyggnadskostnad* "
     "anläggningskostnad* renoveringskostnad* restaureringskostnad* upprustningskostnad* "
     "produktionskostnad* finansier* medfinansier* bidra bidrar "
     "bidrag* "
     "stöd* pengarna medel *medel projektmedel "
     "kostnad* *kostnad "
     "*kostnaden *kostnader *kostnaderna totalbudget* total totala "
     "bevilja* avsätt* svarar bär täck* bekosta* insats* andel budget* projektets betalar "
     "står *stöd *bidrag utgift*",
     "Projektet finansieras till 50 procent av kommunen."},
    {ShareCue::other,
     "omdisponer* omsättning* kapitalet höjning* sänkning* genomsnitt* snitt median* ordinarie "
     "skulle eleverna "
     "elever *eleverna *elever skjuts "
     "personalkostnad* indirekta sökta ansökta begärda *ledare *ledaren *ledarens handläggare "
     "samordnare *samordnare "
     "kommunikatör* administratör* koordinator* doktorand* *sekreterare projektassistent* "
     "ekonom *ekonom *utvecklare huvudsökande forskare konsulent* pedagog* vaktmästare redaktör* "
     "producent* vägledare hålls håller stigit stiger steg sjunkit sjunker beviljandegrad* "
     "täckningsgrad* strategi "
     "strategin prioriter* ansökningar lönesumma* "
     "*skostnad *skostnaden *skostnader "
     "*skostnaderna krävs "
     "kräver upparbetat* förbrukat* utnyttjat* räknats uppräknat ökats höjts höjs sänks "
     "regelverk* medger tillåter "
     "överkostnad* merkostnad* styrelsen ledamöter kostnadsslag* kostnadspost* dra drar äger ägs "
     "ägar* ägande* "
     "riktlinj* nivå* *nivån "
     "maximala flyttas omfördel* avvik* "
     "avdrag* kostnadsökning* prisökning* tjänst tjänsten tjänster *tjänst *tjänsten heltid "
     "heltids* deltid* anställ* sysselsätt* "
     "*sysselsätt* "
     "schablon* lön lönen löner *lönen timlön* lönekostnad* *lönekostnad* overhead* oh "
     "pålägg* *pålägg sociala "
     "arbetsgivar* lönebikostnad* lkp "
     "befolkning* *befolkning* invånar* *frånvaro* frånvaro* ränta räntan *ränta moms "
     "momsen *moms *index "
     "index* ökning* ökar ökat öka ökade minsk* växer växt tillväxt tillväxten tillväxttakt* "
     "kvinnor män kvinna flickor "
     "pojkar barn unga "
     "företag företagen *företag deltagar* utsläpp* *utsläpp resande* *resande* förskott* "
     "*förskott utbetal* betalas "
     "uppräkning* räknas innehåll* skatt* rabatt* svar svarande svarsfrekvens "
     "respondent* röst* "
     "åldern år arbetslös* utbild* kollektiv* hushåll* *andel marknadsandel* återstå* tid "
     "arbetstid bnp kostnadsutveckling* kostnadsläge* prisutveckling* löneutveckling* prisnivå* "
     "inflation* kpi pkv",
     "Tjänsten är på 80 procent."},
};

constexpr WordRow<PartyCue> parties[] = {
    {PartyCue::gives,
     "bevilja beviljar beviljade beviljat tilldela tilldelar tilldelade tilldelat ge ger gav gett "
     "anvisa anvisar lämna lämnar lämnade lämnat utge utger stödja stödjer stöder stötta stöttar "
     "understödja understödjer bifalla bifaller biföll tillerkänna tillerkänner tillstyrka "
     "tillstyrker utbetala utbetalar",
     "Nämnden beviljar Byaföreningen 300 000 kronor."},
    {PartyCue::is_given,
     "beviljas beviljats beviljades tilldelas tilldelats tilldelades får få fått fick erhåller "
     "erhålla erhållit erhöll ges getts anvisas anvisats tillerkänns tillerkänts mottar motta "
     "mottagit understöds stöds stöttas",
     "Byaföreningen beviljas 300 000 kronor."},
    {PartyCue::pays,
     "skänker skänkt donerar sponsrar bidrar bidra bidrog bidragit finansierar finansiera "
     "finansierat *finansierar *finansiera "
     "svarar svara står stå stått satsar satsa satsat avsätter avsätta avsatt skjuter skjuta "
     "tillskjuter lägger lägga lagt går gå gått betalar betala betalat bekostar bekosta bär bära "
     "utfäst utfäster täcker täcka tar delar tillför tillföra tillfört ställer ställa garanterar "
     "garantera anslår "
     "anslå",
     "Byaföreningen bidrar med 700 000 kronor."},
    {PartyCue::means,
     "kostnad kostnaden utgift utgiften nettokostnad nettokostnaden *insats *insatsen andel "
     "andelen andelar "
     "andelarna del *bidrag "
     "*bidraget *stöd "
     "*stödet medlen *medel "
     "*finansiering *finansieringen tillskott tillskottet anslag budget *budget beslut beslutade "
     "kontantinsats* egeninsats* pengar fond",
     "Byaföreningens insats är 700 000 kronor."},
    {PartyCue::undertaking,
     "projekt projektet *projekt *projektet ansökan ansökning* begäran framställan framställning "
     "hemställan satsning* *satsning verksamhet* arbete initiativ* evenemang* arrangemang* "
     "upprustning* renovering* utställning* festival* jubileum* anläggning*",
     "Att bifalla Byaföreningens ansökan med 300 000 kronor."},
    {PartyCue::taker,
     "sökande sökanden mottagare mottagaren *mottagare *mottagaren projektägare projektägaren "
     "föreningen *föreningen bolaget stiftelsen organisationen byalaget klubben *klubben företaget",
     "Stödmottagare: Byaföreningen, 300 000 kronor."},
};

template <const auto& rows>
constexpr auto make_table() {
    constexpr std::span all(rows);
    using Cue = decltype(all[0].cue);
    return WordTable<Cue, length_of_words<Cue>(all, false), length_of_words<Cue>(all, true)>(all);
}

constexpr auto sum_table = make_table<sums>();
constexpr auto share_table = make_table<shares>();
constexpr auto party_table = make_table<parties>();

} // namespace

std::span<const WordRow<SumCue>> sum_words() {
    return sums;
}

std::span<const WordRow<ShareCue>> share_words() {
    return shares;
}

std::span<const WordRow<PartyCue>> party_words() {
    return parties;
}

SumCue sum_cue(std::string_view word) {
    return sum_table.find(word);
}

ShareCue share_cue(std::string_view word) {
    return share_table.find(word);
}

PartyCue party_cue(std::string_view word) {
    return party_table.find(word);
}

} // namespace caseflow
