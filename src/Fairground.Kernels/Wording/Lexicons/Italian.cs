namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>Italian phrases, for posts only. How to read them: <see cref="LexiconReader"/>.</summary>
internal static class Italian
{
    public const string Words = """
        @review: recensione, recensioni, recensire, feedback, valutazione, valutazioni, review, recensito
        @stars: 5 stelle, cinque stelle, @five, recensione positiva, recensioni positive
        @shot: screenshot, screen, schermata, schermate, cattura
        @back: rimborso, rimborsi, rimborsat*, rimborsiamo, rimborso totale, cashback, rimborso completo
        """;

    public const string Posts = """
        cerco/cerchiamo/cercasi/servono _4 tester/recensori/recensore/acquirenti | Call | 0.4 | G
        chi _3 vuole/vorrebbe/interessat* _4 prodott*/tester/gratis/recension* | Call | 0.35 | G
        prodott* gratis/gratuit*/omaggio | Reward | 0.35 | G
        @back _4 dopo/per/con/in _4 @review | Reward | 0.45 | E breakinglatest.news
        dopo _4 @review _6 @back | Reward | 0.45 | E breakinglatest.news
        @back _2 100/totale/completo/integrale | Reward | 0.3 | E breakinglatest.news (100 %)
        in cambio di _4 @review | Reward | 0.45 | E breakinglatest.news
        @back _4 paypal | Channel | 0.4 | E breakinglatest.news
        @back _4 su/via/tramite/con _2 @paypal | Channel | 0.4 | E breakinglatest.news
        solo stelle/acquisto/valutazione | OrderKind | 0.35 | E breakinglatest.news
        senza _2 recensione/recensire | OrderKind | 0.35 | E breakinglatest.news
        con recensione | OrderKind | 0.2 | E breakinglatest.news
        vendo/compro/vendita _2 recensioni | OrderKind | 0.4 | G
        @stars | StarLevel | 0.3 | E breakinglatest.news
        invia*/manda*/mandami/mandatemi/inviami _5 @shot | Proof | 0.3 | E breakinglatest.news
        @shot _5 @review/ordine/stelle | Proof | 0.3 | E breakinglatest.news
        link/profilo _3 profilo/amazon/recensione | Proof | 0.3 | E breakinglatest.news
        numero _2 ordine | Proof | 0.2 | G
        max*/massimo _2 #/due/tre _3 ordini _4 settimana/mese/giorno | Pacing | 0.35 | E breakinglatest.news
        #/due/tre ordini _2 settimana/mese/giorno | Pacing | 0.35 | E breakinglatest.news
        aspetta*/attend* _4 # giorni | Pacing | 0.35 | E letribunaldunet.fr
        non _3 menziona*/scriv*/parla*/cita* _5 rimborso/gratis/omaggio/venditore | Pacing | 0.4 | G
        alterna* _4 ordini _3 normali | Pacing | 0.4 | E breakinglatest.news
        parol* chiave | Target | 0.3 | E terminal-y.de
        cerca*/cercare _4 amazon | Target | 0.2 | G
        canale/gruppo _3 recension*/tester/rimborsi | Group | 0.25 | E breakinglatest.news
        iscriv*/entra*/unisciti _3 canale/gruppo | Group | 0.2 | E breakinglatest.news
        # _1 iscritti/membri | Group | 0.2 | E breakinglatest.news (42,000)
        privato/dm/scrivimi/scrivetemi/contattatemi | Contact | 0.1 | G
        sconto/sconti/codice/offerta/coupon | Deal | 0.25 | G
        codice sconto | Deal | 0.35 | G
        # % _1 sconto/sconti | Deal | 0.35 | G
        estrazione/giveaway/concorso | Deal | 0.4 | G
        nessun/senza obbligo/acquisto | Disclosure | 0.35 | G
        positiv* o negativ* | Disclosure | 0.4 | G
        truffa/truffe/attenzione/fals*/segnala*/denuncia*/illegale/antitrust/multa | Warning | 0.4 | G
        @review | Topic | 0 | G
        vi/ti rimbors* | Reward | 0.35 | E breakinglatest.news
        @sum _1 a/per/ogni recensione | Reward | 0.4 | E letribunaldunet.fr
        @return: rimbors*, soldi indietro, paypal, pagamento
        @post: recension*, stelle, feedback, recensire, @five
        &12 @return @post | Reward | 0.4 | E breakinglatest.news
        &10 @sum @post | Reward | 0.35 | G
        &12 gratis/omaggio @post | Reward | 0.35 | E breakinglatest.news
        &8 foto/screen @post | Proof | 0.25 | E breakinglatest.news
        soldi indietro _3 paypal | Channel | 0.35 | E breakinglatest.news
        cercate/cerca/cercare | Target | 0.2 | E terminal-y.de
        prendi # paghi # | Deal | 0.4 | G
        un account amazon | Call | 0.25 | G
        pagamento dopo | Channel | 0.3 | G
        """;
}
