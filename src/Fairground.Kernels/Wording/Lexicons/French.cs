namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>French phrases. How to read them: <see cref="LexiconReader"/>.</summary>
internal static class French
{
    public const string Words = """
        @review: avis, commentaire, commentaires, évaluation, évaluations, note, notation, témoignage, retour client, review, reviews
        @stars: 5 étoile*, cinq étoile*, @five, avis positif*, bon avis, bonne note, commentaire positif*, bons avis, note maximale
        @stars: bon commentaire, commentaires positifs, très bon avis, 5 sur 5
        @low: négatif*, mauvais, mauvaise, défavorable*, 1 étoile, une étoile, moyen
        @card: carte cadeau, cartes cadeaux, carte cadeaux, bon d'achat, bons d'achat, chèque cadeau, chèques cadeaux, e carte, carte amazon
        @back: remboursé*, rembourse*, remboursons, remboursement*, cashback, ristourne
        @gift: cadeau, cadeaux, produit gratuit, produits gratuits, produit offert, article offert, gratuit, gratuitement, récompense*
        @gift: offert, un second exemplaire, garantie prolongée, extension de garantie, prime, compensation, dédommagement, geste commercial
        @coupon: réduction*, code promo, remise, coupon*, points, tirage au sort
        @reward: @card, @back, @gift, @coupon
        @hard: @card, @back, @gift
        @gain: recevez, recevoir, recevrez, obtenez, gagnez, gagner, bénéficiez, profitez, on vous envoie, nous vous envoyons, touchez
        @gain: nous vous offrons, nous vous rembours*, on vous rembours*, on vous offre, nous vous enverrons, vous aurez, réclamez
        @leave: laissez, laisser, laissé, écrivez, écrire, publiez, publier, postez
        @leave: poster, posté, publié, mettez, mettre, mis, donnez, notez
        @leave: déposez, déposer, évaluez, rédigez, rédiger, partagez, commentez
        @leave: donner, noter, laisse, mets, mette, écris, mettais, laissais
        @exchange: en échange, en contrepartie, contre, en retour, en remerciement, moyennant, échange
        @honest: honnête, objectif, sincère, impartial, neutre
        @send: envoyez, envoyer, envoie, envoyé, transmettez, partagez, montrez
        @shot: capture, captures, capture d'écran, screen, screens, screenshot*, copie d'écran, copie écran
        @proof: @shot, photo, lien, preuve, copie
        @seller: vendeur, vendeuse, marchand, société, boutique, magasin, entreprise, marque, fabricant, sav, service client
        @slip: carte, carton, flyer, papier, petit mot, prospectus, feuille, dépliant, bout de papier, tract, courrier
        @change: supprimer, supprime, retirer, modifier, changer, enlever, effacer, supprimez, modifiez, changez, retirez, retire, modifie
        @ours: votre avis, votre note, votre évaluation, votre commentaire, notez nous, ton avis, vos étoiles, note nous, laissez, partagez
        @given: recevez, recevoir, gagnez, offert, offerte, offrons, vous envoyons, on vous, nous vous, profitez, prochaine commande, votre
        @prize: @hard, @coupon, @amount, bon de #, gratuité, offerte, offertes
        @want1: propos*, offr*, promis, promet*, m'ont contacté, contacté, ne veut, que si, à condition, veulent, harcèle*, paie, payer
        @undo: @change, supprim*, enlev*, retir*, modifi*, chang*, effac*
        @mine: mon avis, mon commentaire, ma note, mon évaluation, avis négatif, mauvais avis, l'avis, mes étoiles, le commentaire
        @dont: ne mettez pas, ne laissez pas, ne postez pas, pas de, avant de, n'écrivez pas, au lieu de, plutôt que, ne donnez pas
        @bad: mauvaise note, mauvais avis, avis négatif*, commentaire négatif*, 1 étoile, une étoile, mauvais commentaire
        @nothing: gratuitement, gratuit, offert, offerte, sans payer, remboursé, cadeau, envoyé
        @deal: en échange, à condition, contre, pour que j', en contrepartie, je devais, obligé, pour que je, afin que, demandé de
        """;

    public const string Incentives = """
        @leave _6 @review ~8 @gain _6 @reward | Offer | 0.85 | E quechoisir n131046
        @leave _6 @stars ~8 @gain _6 @reward | Offer | 0.9 | E quechoisir n131046
        @leave _6 @stars ~6 @amount | Offer | 0.6 | E quechoisir n131046
        @gain _6 @reward _5 contre/pour/si/après/dès/en _5 @review/@stars | Offer | 0.8 | E quechoisir n131046
        @gain _5 @amount _5 contre/pour/si/après _5 @review/@stars | Offer | 0.8 | E quechoisir n131046
        @amount _4 contre/pour/par _3 @stars | Offer | 0.8 | E quechoisir n131046 (30 EUR contre 5 etoiles)
        @amount _1 par/contre avis/commentaire/évaluation | Offer | 0.7 | E letribunaldunet.fr
        @reward _5 @exchange _6 @review/@stars | Offer | 0.8 | E rmc.bfmtv.com
        @exchange _5 @review _6 @gain _5 @reward | Offer | 0.8 | E tf1info.fr
        remboursé*/remboursons/remboursement/rembourse* _6 après/dès/si/contre/quand/suite _6 @review/@stars | Offer | 0.65 | E
        après/dès/suite _6 @review _5 rembours*/carte/paypal | Offer | 0.55 | E letribunaldunet.fr
        @card _4 pour/contre/si _5 @review/@stars | Offer | 0.75 | G
        @hard _4 contre/pour _3 @stars | Offer | 0.7 | E rmc.bfmtv.com
        notez nous _6 @reward | Offer | 0.6 | G
        reçu _6 gratuit*/offert*/cadeau _8 @exchange/pour _4 @review/@stars | Rewarded | 0.85 | E bfmtv.com
        reçu _4 produit/article _6 @exchange _5 @review/@stars | Rewarded | 0.8 | E bfmtv.com
        @exchange _3 @review @honest | Rewarded | 0.85 | G
        @exchange _3 mon/cet/ce _3 @review/@stars | Rewarded | 0.75 | G
        reçu/offert/envoyé _6 pour/afin test/tester/donner/laisser/écrire | Rewarded | 0.5 | G
        gratuit*/offert* _5 pour/contre _4 @review/@stars | Rewarded | 0.65 | G
        payé*/rémunéré* _4 pour _3 @review/écrire/laisser | Rewarded | 0.65 | G
        rembours* _6 parce/puisque/car _4 @leave _4 @review/@stars | Rewarded | 0.65 | G
        remboursé*/payé* _5 après/pour/contre _3 mon/ma/mes/cet/un _3 @review/@stars | Rewarded | 0.7 | G
        @seller _8 propos*/offr*/offert/promis/promet _10 @hard ~10 @review/@stars | Reported | 0.8 | G
        @seller _8 propos*/offr*/promis/promet _10 @amount ~10 @review/@stars | Reported | 0.8 | G
        m'a _3 proposé*/offert/promis _10 @hard ~10 @review/@stars | Reported | 0.8 | G
        m'a/m'ont/me _3 propos*/offert/promis/promet* _8 @amount ~10 @review/@stars | Reported | 0.8 | G
        on _1 m'a/me _2 propos* _10 @hard ~10 @review/@stars | Reported | 0.8 | G
        @hard _6 si je _6 @review/@stars | Reported | 0.75 | G
        @amount _6 si je _6 @review/@stars | Reported | 0.75 | G
        @reward _6 pour @change _5 @review/@stars | Reported | 0.8 | G
        @amount _6 pour/si _3 @change _5 @review/@stars | Reported | 0.8 | G
        @slip _10 @amount _6 contre/pour/si _6 @review/@stars | Reported | 0.75 | E quechoisir n131046
        @slip _10 @hard _6 contre/pour/si/en _6 @review/@stars | Reported | 0.75 | E quechoisir n131046
        @slip _10 propos*/promet*/offr* _8 @hard ~8 @review/@stars | Reported | 0.75 | G
        demand*/insist*/harcel*/supplie _4 @change _5 @review/@stars | Reported | 0.6 | G
        achète*/achat/acheter _3 avis/commentaires positifs | Reported | 0.5 | G
        avant _5 @review @low ~14 @hard/@gain | Suppression | 0.65 | G
        avant _5 @review @low | Suppression | 0.3 | G
        contactez _4 avant _6 @review @low | Suppression | 0.2 | G
        avant _5 @low _2 @review ~14 @hard | Suppression | 0.65 | G
        @change _3 votre _4 @review ~10 @hard | Suppression | 0.7 | G
        @hard ~6 @change _4 votre _4 @review | Suppression | 0.75 | G
        @send _4 @shot _6 @review | ProofRequest | 0.6 | E rmc.bfmtv.com
        @shot _5 votre _3 @review | ProofRequest | 0.55 | E rmc.bfmtv.com
        @send _6 @proof _4 votre _4 @review | ProofRequest | 0.55 | E letribunaldunet.fr
        @stars | StarLevel | 0.15 | E rmc.bfmtv.com
        ni/pas/aucun*/jamais/sans _5 rémunér*/payé*/compens*/contrepartie/échange/reçu/offert | Excuse | 1 | G
        pas _4 reçu _4 gratuit* | Excuse | 1 | G
        payé*/acheté*/commandé*/utilisé* _5 avec _5 @card | Excuse | 0.7 | G
        payé/acheté _4 argent/poche/deniers | Excuse | 1 | G
        @change mon _2 @review si/quand/après/dès/car | Excuse | 0.7 | G
        je _1 modifierai/changerai/vais/mettrai/modifie/supprimerai _3 @review | Excuse | 0.6 | G
        prise de note* | Excuse | 1 | G
        carnet/bloc _1 notes | Excuse | 1 | G
        notez que/bien/également | Excuse | 0.8 | G
        @review/@stars ~8 nous/on vous/t offrons/envoyons/rembours*/offre/enverrons | Offer | 0.6 | G
        offert* _4 pour tout/chaque/votre _3 @review | Offer | 0.75 | G
        demand*/insist*/harcel* _4 change/modifie/retire/supprime _4 @review | Reported | 0.6 | G
        &24 @ours @given @prize | Offer | 0.65 | G
        &18 @stars @hard/@coupon @shot | Offer | 0.65 | G
        &24 @want1 @undo @mine @prize | Reported | 0.75 | G
        &20 @want1 @undo @mine rembours* | Reported | 0.75 | G
        &24 @dont @bad rembours*/@hard/dédommag* | Suppression | 0.65 | G
        m'a/m'ont _1 offert/envoyé/donné _6 pour/afin que/d _4 parle/test*/écri*/avis/donne | Rewarded | 0.65 | G
        &20 @nothing @deal @review/parle/écrire | Rewarded | 0.65 | E bfmtv.com
        """;

    public const string Posts = """
        @people: testeur*, testeuse*, acheteur*, acheteuse*, évaluateur*, reviewer*, testers
        cherche*/recherche*/recrute*/besoin/cherchons/recrutons _4 @people | Call | 0.4 | E bfmtv.com (testeurs volontaires)
        @people _3 recherch*/demand*/bienvenu*/voulu* | Call | 0.35 | G
        qui/quelqu'un _3 veut/souhaite/intéressé* _4 tester/gratuit*/produit* | Call | 0.35 | G
        envie de _2 tester | Call | 0.3 | G
        produit*/article* _1 gratuit* _3 amazon/temu/shein/test* | Reward | 0.35 | E rmc.bfmtv.com (groupe "produits gratuits sur Amazon")
        produits _1 gratuits/remboursés | Reward | 0.35 | E rmc.bfmtv.com
        rembours* _2 100/intégral*/total*/complet | Reward | 0.3 | E letribunaldunet.fr (remboursement total)
        100 % rembours* | Reward | 0.3 | E letribunaldunet.fr
        rembours* _5 après/dès/contre/suite _5 @review | Reward | 0.45 | E rmc.bfmtv.com
        @review _5 et/puis/pour _4 rembours* | Reward | 0.4 | E rmc.bfmtv.com
        @exchange _6 @review | Reward | 0.4 | E bfmtv.com
        @exchange _5 @stars | Reward | 0.45 | E rmc.bfmtv.com
        gratuit* _5 contre/pour _4 @review | Reward | 0.4 | E bfmtv.com
        @amount _3 par/pour _1 avis/commentaire/produit | Reward | 0.4 | E letribunaldunet.fr
        rémunér*/payé*/commission/bonus/prime _4 par/pour/de _3 avis/commentaire* | Reward | 0.35 | E letribunaldunet.fr
        rembours*/paiement/payé*/virement/argent _4 par/via/sur/avec/en _3 @paypal | Channel | 0.4 | E letribunaldunet.fr
        adresse/mail/email/compte _2 paypal | Channel | 0.35 | E letribunaldunet.fr
        frais _2 paypal/pp/inclus/compris | Channel | 0.35 | G
        rembours*/payé* _4 par/via/en _3 virement/@card | Channel | 0.35 | G
        sans/pas _3 avis/commentaire | OrderKind | 0.3 | G
        avis non obligatoire | OrderKind | 0.35 | G
        note/étoiles seule*/seulement/uniquement | OrderKind | 0.35 | E breakinglatest.news
        juste/seulement/uniquement _2 note/étoile* | OrderKind | 0.3 | G
        avis _2 photo*/vidéo* | OrderKind | 0.2 | G
        vend*/achat/achet*/fournis* _1 avis _2 google/amazon/positif*/trustpilot/vérifié* | OrderKind | 0.4 | G
        échange _2 avis/commentaires | OrderKind | 0.35 | E tf1info.fr (tu me mets un avis)
        @stars | StarLevel | 0.3 | E rmc.bfmtv.com
        @send _5 @shot | Proof | 0.3 | E rmc.bfmtv.com
        @shot _4 @review/commande/note/achat | Proof | 0.3 | E rmc.bfmtv.com
        lien/url _3 profil | Proof | 0.35 | E letribunaldunet.fr
        profil amazon | Proof | 0.35 | E letribunaldunet.fr
        lien _3 avis/commentaire | Proof | 0.3 | E letribunaldunet.fr
        numéro/n° _1 commande | Proof | 0.2 | G
        max*/pas plus de/limité* _3 # _2 commande*/produit*/avis/article* | Pacing | 0.35 | E breakinglatest.news
        # commande*/produit*/avis _1 par/maxi*/max semaine/jour/mois | Pacing | 0.35 | E breakinglatest.news
        attend*/attente/patient* _5 # jours/semaine* | Pacing | 0.35 | E letribunaldunet.fr (6 jours)
        avis/commentaire _5 après _3 # jours | Pacing | 0.3 | E letribunaldunet.fr
        # jours après _5 récept*/livr*/avis | Pacing | 0.3 | E letribunaldunet.fr
        ne/pas/jamais _3 mentionne*/parle*/dire/dites/précise* _6 gratuit*/rembours*/vendeur/offert | Pacing | 0.4 | G
        sans/pas _4 code/coupon/bon | Pacing | 0.2 | G
        ne/pas _2 cliqu*/pass* _5 lien/pub*/sponsoris* | Pacing | 0.3 | G
        regarde*/consulte*/parcour* _4 autres _2 produits/annonces/articles | Pacing | 0.3 | G
        mots clés | Target | 0.3 | E terminal-y.de
        mot* clé*/clef* | Target | 0.3 | E terminal-y.de
        recherche*/cherche*/tape* _3 sur/dans _1 amazon/temu/cdiscount | Target | 0.25 | G
        liste/catalogue _2 produits | Target | 0.2 | E zeit.de
        rejoin*/intègre* _4 groupe/canal/chaîne/communauté | Group | 0.25 | E bfmtv.com
        groupe/canal/chaîne _3 testeur*/test*/avis | Group | 0.25 | E bfmtv.com
        # _1 membres/abonnés/testeurs | Group | 0.2 | E bfmtv.com (40 000 membres)
        mp/mpi/inbox/contactez/écrivez | Contact | 0.1 | G
        message privé | Contact | 0.1 | G
        liker/like*/aimer/abonner _5 vidéo*/page*/produit*/tiktok/youtube _8 gagn*/payé*/rémunér*/@amount | Task | 0.4 | G
        tâche*/mission* _3 simple*/quotidien*/facile*/rémunér*/quotidiennes | Task | 0.4 | G
        effectu*/réalis*/accompli*/termin* _4 tâche*/mission* | Task | 0.4 | G
        dépôt/déposer/caution/recharge*/avance*/verser/versement | Deposit | 0.35 | G
        débloqu*/activer/passer _5 vip/niveau/compte/commission* | Deposit | 0.35 | G
        gagn*/revenu*/salaire _5 @amount _3 jour/semaine/heure/mois | Earnings | 0.35 | G
        @amount par jour | Earnings | 0.35 | G
        travail*/emploi/job _4 domicile/maison/télétravail/ligne/partiel | Earnings | 0.3 | G
        sans expérience | Earnings | 0.25 | G
        commission* _4 retir*/jour/immédiat*/tâche | Earnings | 0.3 | G
        # % _3 réduction/remise/rabais/moins | Deal | 0.4 | G
        code _2 promo/réduction/promotionnel | Deal | 0.35 | G
        promo/promos | Deal | 0.35 | G
        soldes/promos/bonplan/promotion | Deal | 0.3 | G
        bon*/vente* plan*/flash/privée* | Deal | 0.35 | G
        jeu concours | Deal | 0.4 | G
        concours/tirage _4 gagn*/sort/participe* | Deal | 0.4 | G
        au lieu de _1 @amount | Deal | 0.35 | G
        livraison gratuite/offerte | Deal | 0.2 | G
        aucun/sans _2 achat obligat*/requis/nécessaire | Disclosure | 0.4 | G
        bon*/positif* ou/comme mauvais*/négatif* | Disclosure | 0.4 | G
        @review @honest | Disclosure | 0.2 | G
        mention* _4 offert/gratuit*/sponsorisé/test/partenariat | Disclosure | 0.4 | G
        indiqu*/signal*/affich* _5 offert/gratuit*/test*/partenariat | Disclosure | 0.35 | G
        panel/candidat*/inscri*/postul* _8 test* | Disclosure | 0.2 | G
        que/quel* _3 avis _2 soit/positif/libre | Disclosure | 0.3 | G
        liberté/libre* _2 ton/parole/avis/opinion | Disclosure | 0.35 | G
        arnaque*/attention/méfi*/illégal*/interdit*/faux/frauduleu*/escro* | Warning | 0.35 | G
        bon*/positif* _1 ou/comme/et mauvais*/négatif* | Excuse | 0.35 | G
        pas/sans/aucune _1 arnaque* | Excuse | 1 | G
        signal*/dénonc* _4 groupe*/vendeur*/compte*/annonce* | Warning | 0.4 | G
        dgccrf/ufc/enquête/amende/condamn*/tribunal | Warning | 0.35 | G
        comment _2 repérer/reconnaître/éviter | Warning | 0.4 | G
        @review | Topic | 0 | G
        je/j/nous/on/vous _4 rembours* | Reward | 0.3 | E rmc.bfmtv.com
        produit/article/commande/achat rembours* | Reward | 0.35 | E letribunaldunet.fr
        besoin/cherche/recherche _2 # _1 personnes/acheteurs/testeurs | Call | 0.35 | G
        avis _2 rémunér*/payé* | Reward | 0.4 | G
        argent _3 rendu/rembours* | Reward | 0.3 | G
        @return: rembours*, argent rendu, argent renvoyé, paypal, virement, renvoyé
        @post: avis, commentaire*, note, étoiles, noter, étoile, évaluation, @five
        &14 @return @post | Reward | 0.4 | E letribunaldunet.fr
        &10 @sum @post | Reward | 0.35 | E letribunaldunet.fr
        &12 offert*/gratuit* @post | Reward | 0.35 | E bfmtv.com
        &10 argent/rembours*/paiement/payé* @paypal/virement | Channel | 0.35 | E letribunaldunet.fr
        paiement par virement | Channel | 0.35 | G
        &8 photo/photos/capture/screen @post | Proof | 0.25 | E rmc.bfmtv.com
        attend* _3 semaine/jours | Pacing | 0.3 | E letribunaldunet.fr
        #/deux/trois par semaine | Pacing | 0.35 | E breakinglatest.news
        pas de code/coupon/bon | Pacing | 0.25 | G
        tapez/cherchez/recherchez _8 recherche/marque/amazon | Target | 0.3 | E terminal-y.de
        liste _4 produits | Target | 0.2 | E zeit.de
        recherche*/cherche* _3 profils/personnes/gens _6 avis | Call | 0.4 | G
        publier/poster/rédiger _3 avis | OrderKind | 0.3 | G
        note max/maximale/maximum | StarLevel | 0.3 | G
        acheteur* _2 sérieu*/fiable*/amazon | Call | 0.3 | G
        lik*/aim*/abonn* _5 produits/vidéos/pages | Task | 0.35 | G
        vos/des/les missions/tâches | Task | 0.35 | G
        versement/activer | Deposit | 0.3 | G
        # % sur | Deal | 0.35 | G
        bon ou mauvais | Disclosure | 0.35 | G
        reçu gratuitement | Disclosure | 0.3 | G
        devenez testeur | Disclosure | 0.2 | G
        aucun achat | Disclosure | 0.35 | G
        """;
}
