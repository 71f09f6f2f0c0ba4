namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>German phrases. How to read them: <see cref="LexiconReader"/>.</summary>
internal static class German
{
    public const string Words = """
        @review: bewertung*, rezension*, feedback, review, reviews, meinung, produktbewertung*, kundenbewertung*, bewerten, bewertet
        @review: erfahrungsbericht*, kommentar, amazonbewertung*
        @stars: 5 stern*, fünf stern*, 5sterne, fünfsterne, @five, positive bewertung*, positiven bewertung*, gute bewertung*
        @stars: positive rezension*, positiven rezension*, volle punktzahl, guten bewertung*, gute rezension*, fünf sterne bewertung*
        @low: negativ*, schlecht*, kritisch*, 1 stern*, einen stern*, niedrig*
        @card: gutschein*, geschenkkarte*, amazon gutschein*, amazongutschein*, wertgutschein*, einkaufsgutschein*, geschenkgutschein*
        @back: erstatt*, rückerstatt*, kaufpreis zurück, geld zurück, zurückerstatt*, rückzahlung*, cashback, kostenerstattung, zurückzahl*
        @back: kaufpreiserstattung
        @gift: geschenk*, gratis*, kostenlos*, prämie*, belohnung*, bonus, umsonst, garantieverlängerung*, verlängerte garantie, provision*
        @gift: ersatzprodukt, zweites produkt, dankeschön, gratisprodukt*
        @coupon: rabatt*, rabattcode*, nachlass, coupon*, punkte, gewinnspiel*, verlosung*, preisnachlass
        @reward: @card, @back, @gift, @coupon
        @hard: @card, @back, @gift
        @gain: erhalt*, erhält*, bekomm*, sichern, sichere*, gewinn*, wir schicken, wir senden, wir erstatten, schenken wir, wir schenken
        @gain: senden wir, schicken wir, erstatten wir, kassier*, gibt es, gibts, gibt's, verdien*, wir überweisen, überweisen wir
        @leave: hinterlass*, schreib*, geschrieben, geben, gib, gebt, abgeb*, abgegeben, verfass*, bewerte*, poste*, veröffentlich*, teile*
        @leave: hinterlässt, online stellen, schenken, vergeb*, abgibt, schenk*
        @exchange: im austausch gegen, im gegenzug für, gegen, als gegenleistung für, im austausch für, im tausch gegen, für, als dank für
        @trade: im austausch gegen, im gegenzug für, gegen, als gegenleistung für, im austausch für, im tausch gegen, als dank für
        @honest: ehrlich*, unabhängig*, objektiv*, neutral*, unvoreingenommen*
        @send: send*, schick*, mail*, zusend*, weiterleit*, übermittel*, zeig*
        @shot: screenshot*, bildschirmfoto*, bildschirmaufnahme*, screen, screens
        @proof: @shot, foto, link, nachweis, beleg, kopie
        @seller: verkäufer*, händler*, firma, hersteller*, anbieter*, shop, unternehmen, kundenservice, kundendienst, seller
        @slip: karte, kärtchen, zettel, flyer, beileger, beilage, schreiben, brief, postkarte, beipackzettel, visitenkarte
        @change: lösch*, entfern*, änder*, zurückzieh*, anpass*, korrigier*, zurücknehm*, gelöscht, geändert, abänder*
        @ours: ihre bewertung*, deine bewertung*, ihre rezension*, deine rezension*, bewerten sie, bewerte uns, ihre meinung, deine meinung
        @ours: eure bewertung, eure meinung, sterne vergeben, foto der bewertung
        @ours: ihr feedback, dein feedback, ihrer bewertung, ihrer rezension
        @given: erhalt*, bekomm*, sicher*, wir schicken, wir zahlen, zahlen wir, wir senden, gratis, schenk*, guthaben, wir erstatten
        @prize: @hard, @coupon, @amount, guthaben
        @want1: bot*, biete*, angebot*, angeboten, versprach*, versprech*, versprochen
        @want1: schreibt, soll, will, wollte, nur wenn, falls, gäbe es, erst wenn
        @undo: lösch*, änder*, entfern*, geändert, gelöscht, zurücknehm*, zurückzieh*, anpass*
        @mine: bewertung, rezension, meine bewertung, kommentar, die sterne, meine rezension
        @dont: bevor, keine, nicht, statt, anstatt, vor, bitte ändern
        @bad: negative bewertung*, schlechte bewertung*, negativen bewertung*
        @bad: schlechten bewertung*, negative rezension*, schlechte rezension*
        @nothing: gratis, kostenlos, umsonst, kostenfrei, unentgeltlich, geschenkt, ohne bezahlung
        @deal: musste dafür, dafür, gegenleistung, im gegenzug, für diese
        @deal: gegen eine, damit ich, unter der bedingung, verpflichtet, im austausch, sollte dafür
        @tell: bewertung*, rezension*, sterne, bewerten, meinung, rezensieren
        """;

    public const string Incentives = """
        @leave _7 @review ~8 @gain _6 @reward | Offer | 0.85 | E blog.silverpc.hu (German)
        @leave _7 @stars ~8 @gain _6 @reward | Offer | 0.9 | E blog.silverpc.hu
        bewert* _6 @stars ~8 @reward | Offer | 0.75 | G
        bewert* uns/sie _6 @gain _6 @reward | Offer | 0.8 | G
        @gain _7 @reward _5 für/gegen/wenn/nach/sobald _6 @review/@stars | Offer | 0.8 | E blog.silverpc.hu
        @gain _5 @amount _5 für/gegen/wenn/nach/sobald _6 @review/@stars | Offer | 0.75 | E blog.silverpc.hu
        @stars/@review ~5 @gain _4 @amount | Offer | 0.65 | G
        @amount _4 für/gegen/pro _4 @stars/bewertung*/rezension* | Offer | 0.65 | E terminal-y.de
        @hard _3 gegen _2 @stars | Offer | 0.7 | E terminal-y.de
        @reward _4 @trade _6 @review/@stars | Offer | 0.75 | E terminal-y.de
        @hard _3 für _3 ihre/deine/eine/eure/jede/5 _3 @review/@stars | Offer | 0.75 | E blog.silverpc.hu
        erstatt*/rückerstatt*/rückzahlung* _5 nach/sobald/wenn/für/gegen _5 bewertung*/rezension* | Offer | 0.7 | E terminal-y.de
        nach/sobald/wenn _6 bewertung*/rezension* _8 erstatt*/zurück/überw*/gutschein* | Offer | 0.6 | E terminal-y.de
        screenshot* _6 bewertung*/rezension* ~10 @reward | Offer | 0.8 | E blog.silverpc.hu
        @trade _4 @honest _3 @review/@stars | Rewarded | 0.85 | G
        gratis*/kostenlos*/umsonst/vergünstigt*/rabattiert* _8 gegen/für _4 @review/@stars | Rewarded | 0.7 | G
        kostenlos*/gratis*/umsonst/unentgeltlich* _6 erhalten/bekommen/gestellt/verfügung _8 test*/bewert*/rezension* | Rewarded | 0.65 | G
        kostenlos*/gratis*/unentgeltlich* _4 zum/zu testzwecken/testen/test/bewerten | Rewarded | 0.6 | G
        zu testzwecken/testzweck | Rewarded | 0.35 | G
        produkttest* _4 kostenlos*/gratis* | Rewarded | 0.5 | G
        als produkttester* | Rewarded | 0.35 | E zeit.de
        bezahlt/vergütet/belohnt _4 für/bewertung* _4 bewert*/rezension*/schreib* | Rewarded | 0.6 | G
        für _4 bewertung*/rezension* _5 bezahlt/erhalten/bekommen/erstattet/überwiesen/gutschein* | Rewarded | 0.65 | G
        nach _4 bewertung*/rezension* _5 erstattet/zurückbekommen/zurückerhalten | Rewarded | 0.65 | G
        @seller _8 bot/bietet/geboten/angebot*/angeboten/versprach/versprochen/versprich* _12 @review/@stars | Reported | 0.75 | G
        @seller _10 @hard _10 @review _6 @change/ändere/lösche/geboten/angeboten/versprochen/bot | Reported | 0.8 | G
        @seller _8 @amount _10 @review/@stars | Reported | 0.65 | G
        @hard _6 angeboten/versprochen _8 wenn/für/damit _10 @review/@stars | Reported | 0.8 | G
        @amount _5 angeboten/versprochen/geboten ~10 @review/@stars | Reported | 0.8 | G
        @hard/@amount _8 angeboten/versprochen/geboten | Reported | 0.2 | G
        @amount _6 damit/wenn/dass/für _8 @review _4 @change | Reported | 0.8 | G
        @hard _6 damit/wenn/falls/dass/für ich _8 @review/@stars | Reported | 0.8 | G
        @slip _10 @hard _8 für/wenn/gegen _8 @review/@stars | Reported | 0.75 | E blog.silverpc.hu
        @slip _10 @amount _8 für/wenn/gegen _8 @review/@stars | Reported | 0.75 | E blog.silverpc.hu
        @slip _10 @review _8 @hard _4 versprochen/angeboten/erhalt*/bekomm* | Reported | 0.75 | E blog.silverpc.hu
        bitt*/bat/gebeten/dräng*/bettel*/aufgefordert _8 @review _4 @change | Reported | 0.55 | G
        gekauft*/bezahlt*/erkauft* bewertung*/rezension* | Reported | 0.5 | G
        bestech* _8 @review/@stars | Reported | 0.7 | G
        bevor _4 @low _3 @review ~14 @hard | Suppression | 0.65 | G
        vor/statt/anstatt _4 @low _3 @review ~14 @hard | Suppression | 0.65 | G
        bevor _4 @low _3 @review | Suppression | 0.35 | G
        @change _3 ihre/deine _3 @review ~10 @hard | Suppression | 0.7 | G
        wenn/sobald/falls _3 ihre/deine/die _3 @review _3 @change ~10 @hard | Suppression | 0.75 | G
        ihre/deine _2 @low _2 @review _4 @change ~8 @hard | Suppression | 0.7 | G
        @send _6 @shot _6 @review | ProofRequest | 0.6 | E blog.silverpc.hu
        @shot _4 ihrer/deiner/der/eurer _3 @review | ProofRequest | 0.55 | E blog.silverpc.hu
        @send _6 @proof _3 ihrer/deiner/zur _3 @review | ProofRequest | 0.5 | G
        @stars | StarLevel | 0.15 | E br.de
        nicht/kein/keine/keinen _6 bezahlt/vergütet/gegenleistung/erhalten/bekommen/gesponsert/kostenlos | Excuse | 1 | G
        keinerlei/weder/ohne/nie _6 bezahlt/vergütet/gegenleistung/erhalten/bekommen/gesponsert/kostenlos | Excuse | 1 | G
        kein*/ohne _2 @hard | Excuse | 1 | G
        mit/per/über _5 @card _3 bezahlt/gekauft/bestellt/gezahlt | Excuse | 0.8 | G
        selbst/selber bezahlt/gekauft | Excuse | 1 | G
        eigen* geld/tasche | Excuse | 1 | G
        als geschenk/weihnachtsgeschenk/geburtstagsgeschenk | Excuse | 0.8 | G
        @change meine _2 @review/sterne wenn/sobald/falls | Excuse | 0.7 | G
        meine _2 @review @change ich wenn/sobald/falls | Excuse | 0.7 | G
        für _4 @review/@stars _2 @gain | Offer | 0.75 | G
        @hard für 5/fünf stern* | Offer | 0.6 | E terminal-y.de
        &24 @ours @given @prize | Offer | 0.65 | G
        &24 @bad @undo zahlen/erstatten/bekommen/erhalten/schicken @prize | Suppression | 0.7 | G
        &24 @want1 @undo @mine @prize | Reported | 0.75 | G
        &24 @want1 @undo @mine geld/zurück | Reported | 0.75 | G
        &20 @slip versprich*/verspr*/bietet/wirbt @review/@stars | Reported | 0.65 | G
        &18 ködern/geködert/bestochen/erkauft/gekauft gutschein*/geschenk*/geld sterne/bewertung* | Reported | 0.65 | G
        &18 @nothing @deal @tell | Rewarded | 0.7 | G
        """;

    public const string Posts = """
        @people: produkttester*, tester*, testerin*, rezensent*, käufer*, testkäufer*, bewerter*, reviewer*
        suche*/gesucht/such*/brauche*/benötig* _4 @people | Call | 0.4 | E zeit.de (Produkttester gesucht)
        @people _3 gesucht/willkommen/benötigt/dringend | Call | 0.4 | E zeit.de
        wer/jemand/lust _3 hat/möchte/will/interesse/mag _6 test*/gratis*/kostenlos*/produkt* | Call | 0.35 | G
        lust _4 test* | Call | 0.3 | G
        kostenlos*/gratis* test* | Reward | 0.35 | E zeit.de (kostenlos testen)
        kostenlos*/gratis* _1 produkt*/artikel | Reward | 0.35 | E zeit.de
        100 % _2 erstatt*/rückerstatt*/zurück/kostenlos*/cashback | Reward | 0.35 | E br.de (Rueckzahlungen bis zu 100 Prozent)
        voll*/komplett* _1 erstatt*/rückerstatt*/kaufpreis* | Reward | 0.3 | E br.de
        erstatt*/rückerstatt*/rückzahlung*/geld _4 nach/gegen/für/sobald _4 bewertung*/rezension*/review | Reward | 0.45 | E terminal-y.de
        nach _3 bewertung*/rezension*/review _6 erstatt*/geld/zurück/rückerstatt* | Reward | 0.45 | E terminal-y.de
        @trade _4 @review | Reward | 0.4 | E terminal-y.de
        für/gegen _3 @stars | Reward | 0.35 | E terminal-y.de
        @amount _2 pro/je/für _2 bewertung*/rezension*/review | Reward | 0.45 | E wochenblatt-reporter.de
        plus/und/zusätzlich @amount provision/bonus/extra/oben* | Reward | 0.3 | E businessinsider.de (Obolus)
        provision/obolus/aufwandsentschädigung/bonus _4 pro/für _3 test*/bewertung*/produkt* | Reward | 0.3 | E businessinsider.de
        erstatt*/rückerstatt*/geld/zahlung*/rückzahlung*/bezahl* _5 per/über/via/auf/mit _3 @paypal | Channel | 0.4 | E terminal-y.de
        @paypal _3 erstatt*/zurück/rückerstatt*/gebühr*/freunde | Channel | 0.4 | E testberichte.reviews
        erstatt*/rückerstatt*/bezahl* _4 per/als/via _3 @card | Channel | 0.35 | E blog.silverpc.hu
        erstatt*/geld/rückzahlung* _4 per/überweisung/banküberweisung | Channel | 0.25 | G
        ohne/keine _2 bewertung*/rezension*/review | OrderKind | 0.3 | G
        keine bewertung nötig/notwendig/erforderlich | OrderKind | 0.35 | G
        nur/lediglich _1 sterne/rating/bewertung/kauf | OrderKind | 0.3 | E breakinglatest.news
        verkauf*/biete*/kauf* _3 google/amazon/trustpilot/positive/echte _3 bewertung*/rezension*/reviews | OrderKind | 0.4 | E
        bewertung* _2 foto*/video*/bild* | OrderKind | 0.2 | G
        @stars | StarLevel | 0.3 | E br.de
        @send _6 @shot | Proof | 0.3 | E blog.silverpc.hu
        @shot _5 @review/bestellung/bestellnummer/kauf | Proof | 0.3 | E blog.silverpc.hu
        link/url _3 profil*/amazonprofil | Proof | 0.35 | E terminal-y.de
        amazon profil/account* | Proof | 0.35 | E terminal-y.de
        profillink/amazonprofil | Proof | 0.35 | E terminal-y.de
        link _3 bewertung/rezension | Proof | 0.3 | E terminal-y.de
        bestellnummer/ordernummer | Proof | 0.2 | E testberichte.reviews
        max*/höchstens/nur _2 #/zwei/drei _2 bestellung*/produkt*/test*/artikel _4 woche/monat/tag | Pacing | 0.35 | E breakinglatest.news
        #/zwei/drei bestellung*/produkt*/bewertung* _2 pro/die/in woche/monat/tag | Pacing | 0.35 | E breakinglatest.news
        warte*/abwarte* _4 #/einige/ein/paar _2 tage*/woche* | Pacing | 0.35 | E letribunaldunet.fr
        bewert*/rezension*/review _5 nach/erst _4 # tage* | Pacing | 0.3 | E letribunaldunet.fr
        # tage* nach/später _5 erhalt/lieferung/bewert*/ankunft | Pacing | 0.3 | E letribunaldunet.fr
        nicht/nie/niemals/kein _3 erwähn*/schreib*/sagen/verrat* | Pacing | 0.3 | G
        nicht/kein* _6 erwähnen/verraten | Pacing | 0.35 | G
        ohne/keine* _2 gutschein*/rabattcode*/coupon* | Pacing | 0.2 | G
        andere/ähnliche/konkurrenz* _2 produkt*/angebot*/artikel _3 anschau*/ansehen/anklick*/klick* | Pacing | 0.3 | E notebookcheck.com
        suchbegriff*/suchwort*/stichwort*/keyword* | Target | 0.3 | E terminal-y.de
        such* _4 bei/auf/in _1 amazon/otto/ebay _4 nach | Target | 0.25 | E terminal-y.de
        liste/katalog _3 produkt*/artikel | Target | 0.2 | E zeit.de
        produktliste*/produktkatalog*/tabelle | Target | 0.2 | E zeit.de
        komm*/tritt/beitret*/werde _6 gruppe/kanal/channel/community | Group | 0.25 | E terminal-y.de
        gruppe/kanal _3 test*/produkttest*/bewert* | Group | 0.25 | E terminal-y.de
        produkttester gruppe/deutschland/kanal | Group | 0.25 | E terminal-y.de
        # _1 mitglieder*/abonnent*/tester* | Group | 0.2 | E terminal-y.de (50.000)
        pn/dm/privatnachricht/anschreiben/meldet | Contact | 0.1 | G
        schreib* mir/uns/an | Contact | 0.1 | G
        like*/abonnier*/folgen/bewert* _5 video*/seite*/produkt*/kanäl*/hotel* _8 verdien*/bezahlt/geld | Task | 0.4 | G
        aufgaben/missionen/tasks _4 erledig*/abschließ*/täglich*/tag/online | Task | 0.4 | G
        einfache/tägliche/kleine/# aufgaben/tasks | Task | 0.35 | G
        einzahl*/einzahlung*/kaution/vorauszahl*/aufladen/vorkasse/auflad* | Deposit | 0.4 | G
        freischalt*/vip _4 level/konto/stufe | Deposit | 0.35 | G
        verdien* _5 @amount _4 tag/stunde/woche/täglich | Earnings | 0.35 | G
        @amount pro/am tag/stunde | Earnings | 0.35 | G
        nebenjob*/heimarbeit/homeoffice/nebenverdienst/minijob | Earnings | 0.3 | G
        keine erfahrung/vorkenntnisse | Earnings | 0.25 | G
        provision* _4 sofort/täglich/auszahl*/aufgabe | Earnings | 0.3 | G
        # % _2 rabatt/reduziert/günstiger/nachlass/auf/sparen | Deal | 0.4 | G
        rabattcode*/gutscheincode*/aktionscode* | Deal | 0.35 | G
        statt @amount | Deal | 0.35 | G
        angebot/schnäppchen/bestpreis/blitzangebot*/sale/deal/deals/aktion | Deal | 0.25 | G
        blitzangebot*/schnäppchen/bestpreis | Deal | 0.3 | G
        gewinnspiel/verlosen/verlosung/verlost/gewinner* | Deal | 0.4 | G
        versandkostenfrei/gratisversand | Deal | 0.2 | G
        kein* kauf* _1 nötig/notwendig/erforderlich | Disclosure | 0.4 | G
        kein kaufzwang | Disclosure | 0.35 | G
        positiv*/gut* _1 oder/wie/auch negativ*/schlecht*/kritisch* | Disclosure | 0.4 | G
        @honest _2 meinung*/bewertung*/feedback/urteil/rezension* | Disclosure | 0.2 | G
        gekennzeichnet*/kennzeichn*/kenntlich | Disclosure | 0.4 | G
        bewerb*/panel/verlosen/anmeld* _8 test*/produkttest* | Disclosure | 0.25 | G
        meinung/urteil/bewertung _4 frei/unbeeinflusst/unabhängig/egal/euch | Disclosure | 0.35 | G
        achtung/vorsicht/betrug*/betrüg*/abzocke/gefälscht*/illegal*/verboten/warnung/fake*/abmahn* | Warning | 0.4 | G
        verbraucherzentrale/gericht*/urteil/klage/verklag* | Warning | 0.3 | G
        positiv*/gut* _1 oder/wie/auch/und negativ*/schlecht*/kritisch* | Excuse | 0.35 | G
        kein* _1 betrug/abzocke/fake | Excuse | 1 | G
        melde* _4 gruppe*/verkäufer*/amazon/account* | Warning | 0.2 | G
        woran/wie _4 erkenn* | Warning | 0.4 | G
        @review | Topic | 0 | G
        geld _3 zurück | Reward | 0.3 | E terminal-y.de
        kosten/kaufpreis/betrag/preis _4 erstatt*/zurück/überw* | Reward | 0.35 | E blog.silverpc.hu
        erstattung/rückerstattung/rückzahlung | Reward | 0.25 | E br.de
        # personen/leute/käufer gesucht | Call | 0.3 | G
        kein text | OrderKind | 0.25 | E breakinglatest.news
        @return: erstatt*, rückerstatt*, rückzahlung, zurück, paypal, kostenübernahme, übernommen
        @post: bewertung*, rezension*, sterne, review*, bewerten, @five
        &14 @return @post | Reward | 0.4 | E terminal-y.de
        &10 @sum @post | Reward | 0.35 | E wochenblatt-reporter.de
        &12 gratis*/kostenlos*/umsonst @post | Reward | 0.35 | E terminal-y.de
        &10 @return/bezahlung/zahlung/betrag @paypal/überweisung | Channel | 0.35 | E terminal-y.de
        &8 bild*/foto*/screenshot* @post | Proof | 0.25 | E blog.silverpc.hu
        &8 screenshot* admin/mich/uns | Proof | 0.3 | G
        nach/erst # tagen | Pacing | 0.3 | E letribunaldunet.fr
        # _2 pro woche/monat | Pacing | 0.3 | E breakinglatest.news
        nichts von _3 schreiben/erwähnen/sagen | Pacing | 0.35 | G
        &8 nichts/nicht/kein rückzahlung/erstattung/geschenk schreiben/erwähnen/sagen | Pacing | 0.35 | G
        leute/personen/menschen mit amazon | Call | 0.35 | G
        wer will/möchte/mag | Call | 0.2 | G
        kaufen behalten | Reward | 0.25 | G
        # das/pro stück | Reward | 0.2 | G
        klicks/aufgaben | Task | 0.3 | G
        konto/guthaben aufladen | Deposit | 0.4 | G
        im sale | Deal | 0.3 | G
        # % günstiger/billiger | Deal | 0.4 | G
        versand gratis | Deal | 0.2 | G
        kritik _3 willkommen/erwünscht | Disclosure | 0.4 | G
        testpanel/produkttestpanel | Disclosure | 0.25 | G
        """;
}
