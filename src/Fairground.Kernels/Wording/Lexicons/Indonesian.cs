namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>Indonesian phrases. How to read them: <see cref="LexiconReader"/>.</summary>
internal static class Indonesian
{
    public const string Words = """
        @review: ulasan*, review*, rating*, penilaian*, testimoni*, feedback, komentar*, nilai, bintang, reviewnya, mengulas, mereview
        @stars: bintang 5, bintang lima, 5 bintang, b5, @five, rating 5, ulasan positif, review positif, ulasan bagus, review bagus
        @stars: rating bagus, lima bintang, bintang limanya, bintang 5nya, ulasan bintang 5, penilaian positif, full bintang
        @low: bintang 1, negatif, jelek, buruk, bintang satu, rendah, bintang 2, bintang 3, kurang bagus
        @card: voucher*, kartu hadiah, gift card*, pulsa, kupon*, saldo, e wallet, token listrik, vocer, vcr, shopeepay
        @back: refund*, cashback*, uang kembali, dikembalikan, kembali uang, pengembalian dana, uang dikembalikan, cash back, direfund
        @back: kami kembalikan, ganti uang, uangnya kembali, dibalikin, balik modal
        @gift: hadiah*, gratis*, bonus*, gift, imbalan*, komisi*
        @gift: uang tunai, fee, free, garansi tambahan, perpanjangan garansi, diganti baru
        @gift: doorprize, giveaway, bingkisan
        @coupon: diskon*, potongan harga, poin, koin, undian
        @reward: @card, @back, @gift, @coupon
        @hard: @card, @back, @gift
        @gain: dapatkan, dapat, dapet, terima, klaim, menangkan
        @gain: raih, memperoleh, kami kirim, kami beri, kami kasih, nanti dikasih, akan dapat
        @gain: kami transfer, langsung dapat, kita kasih, dikasih, mendapatkan
        @gain: diberi, bonus, kami tf, berkesempatan, berhak, kami akan kirim*
        @leave: beri, berikan, kasih, tulis, tinggalkan, posting, buat, isi
        @leave: bintang, rating, review, ulas, nilai, kirim, memberi, memberikan
        @leave: menulis, upload, bagikan, ngasih, kasi
        @shot: screenshot*, tangkapan layar, ss, skrinsut, ssan, bukti, screen shot, foto ulasan, skrinshot
        @send: kirim, kirimkan, wa, dm, chat, email, share, serahkan, upload, mengirim
        @seller: penjual*, seller*, toko*, admin*, cs, pedagang, olshop, pelapak, pihak toko
        @slip: kartu, kertas, kartu ucapan, selebaran, brosur, surat, catatan, note, stiker
        @change: ubah, hapus, ganti, edit, revisi, mengubah, menghapus, rubah, hapusin, diubah, mengganti, dihapus, naikin, naikkan
        @given: dapat, dapet, klaim, dapatkan, kami transfer, dikasih, kami kembalikan, bonus, kami siap, siap kembalikan
        @prize: @hard, @amount, uang, gratis
        @want1: menawar*, nawarin, janji*, dijanjikan, disuruh, minta, diminta, bilang, dihubungi, asal, baru dikembalikan, kalau, katanya
        @undo: hapus, dihapus, ganti, ubah, diubah, dinaikkan, hapusin, jadi 5, menghapus, naikkan
        @mine: ulasan*, review*, rating*, bintang, penilaian*
        @dont: jangan, sebelum, daripada, jangan dulu, kurang puas
        @nothing: gratis, cuma cuma, tanpa bayar, dikirim, dikasih, ngasih, dijanjikan, dibayar
        @deal: imbalan, asal, syaratnya, dengan syarat, karena dijanjikan, sebagai ganti, supaya saya, biar saya, ditukar
        """;

    public const string Incentives = """
        @leave _5 @stars ~8 @gain _5 @reward | Offer | 0.9 | E katadata 2023-12-21 (bought five stars); G wording
        @leave _5 @stars ~6 @amount | Offer | 0.65 | G
        @leave _5 @review ~8 @gain _5 @hard | Offer | 0.8 | G
        @leave _5 @review ~8 @gain _5 @coupon | Offer | 0.7 | G
        @stars ~8 @gain _5 @hard | Offer | 0.7 | G
        @stars ~6 @gain _3 @amount | Offer | 0.7 | G
        @gain _5 @hard _5 untuk/jika/setelah/kalau/dengan/tiap/setiap/buat _5 @review/@stars | Offer | 0.8 | G
        @gain _4 @amount _5 untuk/jika/setelah/kalau/dengan/tiap/setiap/per _5 @review/@stars | Offer | 0.8 | G
        @hard _4 setelah/jika/kalau/untuk/buat/tiap/setiap _3 @stars | Offer | 0.75 | G
        @hard _4 setelah/jika/kalau/abis/habis/usai _3 @review/@stars | Offer | 0.65 | G
        @amount _2 per/setiap/untuk/tiap _2 @review/@stars | Offer | 0.65 | E katadata (25 ribu untuk 5 ulasan)
        @shot _6 @review ~10 @hard | Offer | 0.7 | E katadata
        @shot _6 @review ~8 @amount | Offer | 0.7 | G
        sebagai imbalan/ganti _5 @review/@stars | Offer | 0.8 | G
        imbalan _4 @review/@stars | Offer | 0.7 | G
        ditukar _3 dengan _4 @review/@stars | Offer | 0.7 | G
        dapat/dapet/dikasih _6 gratis* _6 untuk/buat/demi/imbalan/supaya/biar/syarat* _5 @review/@stars | Rewarded | 0.85 | G
        menerima/terima/diberi/dikirim _6 gratis* _6 untuk/buat/demi/imbalan/supaya/biar/syarat* _5 @review/@stars | Rewarded | 0.85 | G
        gratis* _5 untuk/buat/imbalan/asal/syarat _3 @review/@stars | Rewarded | 0.65 | G
        dibayar _5 untuk/buat/nulis/kasih _4 @review/@stars | Rewarded | 0.75 | G
        dibayar/direfund/dikembalikan _4 setelah/habis/abis _5 @review/@stars | Rewarded | 0.7 | G
        saya/aku/gue/gw _3 dapat/dapet/dikasih/dibayar _4 @amount _6 @review/@stars | Rewarded | 0.7 | G
        imbalan/tukar _3 @review _2 jujur | Rewarded | 0.8 | G
        @seller _8 menawar*/nawarin/janji*/menjanjikan/iming*/nyogok/menyuap/suap/tawarkan _10 @hard ~10 @review/@stars | Reported | 0.8 | G
        @seller _8 menawar*/nawarin/janji*/menjanjikan/iming*/nyogok/suap/tawarkan _10 @amount ~10 @review/@stars | Reported | 0.8 | G
        ditawari*/dijanjikan/dijanjiin/diiming* _8 @hard ~10 @review/@stars | Reported | 0.8 | G
        ditawari*/dijanjikan/dijanjiin/diiming* _8 @amount ~10 @review/@stars | Reported | 0.8 | G
        @reward _6 kalau/jika/asal/supaya/biar/agar _5 @change _4 @review/@stars | Reported | 0.8 | G
        @amount _6 kalau/jika/asal/supaya/biar/agar _5 @change _4 @review/@stars | Reported | 0.8 | G
        @hard _5 kalau/jika/asal/bila saya/aku/gue/gw/kita _5 @review/@stars | Reported | 0.75 | G
        @slip _10 @hard _8 kalau/jika/untuk/asal/dengan/setelah _6 @review/@stars | Reported | 0.7 | G
        @slip _10 @stars _6 @hard | Reported | 0.75 | G
        @slip _10 @review _6 @gain _4 @hard | Reported | 0.75 | G
        diminta/disuruh/dipaksa/minta/nyuruh/maksa/memaksa/mohon _6 @change _4 @review/@stars | Reported | 0.6 | G
        @review palsu/bayaran/berbayar _10 @hard | Reported | 0.6 | G
        sebelum _4 @review _2 @low ~14 @hard | Suppression | 0.65 | G
        sebelum _4 @low ~14 @hard | Suppression | 0.6 | G
        jangan _4 @low ~12 @hard | Suppression | 0.6 | G
        jangan/sebelum _4 @low ~10 hubungi/chat/kontak/komplain | Suppression | 0.35 | G
        hubungi/chat/kontak _4 sebelum _5 @low | Suppression | 0.35 | G
        @change _3 @review ~8 @gain/kami _4 @hard | Suppression | 0.7 | G
        @change _3 @review ~8 @hard | Suppression | 0.6 | G
        @send _5 @shot _5 @review | ProofRequest | 0.6 | E katadata
        @send _5 bukti _3 @review | ProofRequest | 0.6 | G
        @shot _3 @review _6 wa/ke/admin/kami/chat | ProofRequest | 0.55 | G
        @stars | StarLevel | 0.15 | E katadata
        tidak/bukan/tanpa/gak/nggak/ga/enggak/tak _5 dibayar/imbalan/endorse/disponsori | Excuse | 1 | G
        tidak/bukan/tanpa/gak/nggak/ga/enggak/tak _5 dikasih/diberi/sponsor/bayaran/menerima | Excuse | 1 | G
        tidak/gak/ga/nggak/tak ada _3 @hard | Excuse | 0.9 | G
        tidak/gak/ga/nggak _2 dapat/dapet _3 @reward | Excuse | 0.9 | G
        pakai/pake/gunakan/menggunakan/dengan _3 voucher/kupon/diskon/saldo/koin | Excuse | 0.7 | G
        beli/bayar/membeli _5 pakai/pake/dengan _3 @card | Excuse | 0.8 | G
        gratis ongkir | Excuse | 0.7 | G
        untuk/buat/jadi/sebagai/sbg hadiah/kado | Excuse | 0.7 | G
        ulas/review/nilai/rating _4 dan/lalu/untuk _3 @gain _5 @hard | Offer | 0.75 | G
        @gain _2 @hard _3 katanya/bohong | Reported | 0.3 | G
        katanya _6 @stars _5 @hard | Reported | 0.75 | G
        janji/janjikan _5 @amount/@hard _5 @review/@stars | Reported | 0.75 | G
        &22 @want1 @undo @mine @prize | Reported | 0.7 | G
        &20 @dont @low @prize | Suppression | 0.6 | G
        &16 @nothing @deal @review | Rewarded | 0.65 | G
        &14 @review dijanjikan/dibayar @hard | Rewarded | 0.7 | G
        &16 @stars @given @prize | Offer | 0.6 | G
        """;

    public const string Posts = """
        @people: reviewer*, tester*, pembeli, pengulas, orang, akun, buyer*, tim review, member, talent
        cari/butuh/dibutuhkan/dicari/mencari/open/rekrut/lowongan _4 @people _6 @review/rating/ulasan/produk | Call | 0.35 | G
        cari/butuh/dibutuhkan/dicari/mencari/open _3 reviewer*/tester*/pengulas/buyer* | Call | 0.4 | G
        open _2 review/jasa/slot | Call | 0.3 | G
        siapa/ada _3 mau/minat/yang _4 review/produk/barang/gratis | Call | 0.35 | G
        refund*/dikembalikan/uang/cashback/diganti/modal/direfund _5 setelah/habis/abis/kalau/sesudah _4 @review | Reward | 0.45 | G
        @review _6 uang/refund*/dikembalikan/cashback/modal/dana/diganti/balik/direfund | Reward | 0.4 | G
        refund*/cashback/kembali/balik/ganti _2 100/full/penuh | Reward | 0.3 | G
        100 % refund*/cashback/kembali/balik | Reward | 0.35 | G
        produk/barang gratis* | Reward | 0.25 | G
        gratis* _5 ditukar/tukar/imbalan/syarat/asal/cukup _4 @review | Reward | 0.4 | G
        @amount _2 per/tiap/setiap/untuk/dapat _2 @review/akun/order/# | Reward | 0.4 | E katadata (Rp 25k, 5 reviews)
        @amount _2 per/tiap/setiap/untuk _2 @review | Reward | 0.45 | E katadata
        @amount _2 # @review | Reward | 0.35 | E katadata
        fee/komisi/upah/bayaran/dibayar/imbalan _4 @amount | Reward | 0.3 | E katadata
        fee/komisi/upah/bayaran/dibayar/imbalan _4 per/tiap/setiap _2 @review | Reward | 0.4 | G
        transfer/tf/rekening/bank/bca/mandiri/bri | Channel | 0.2 | G
        refund*/dibayar/cair/fee/uang/ganti/dana/pembayaran _5 via/ke/lewat/melalui/pakai _3 @paypal | Channel | 0.4 | G
        refund*/dibayar/cair/fee _5 via/ke/lewat/melalui/pakai _3 transfer/tf/rekening/bank/pulsa | Channel | 0.35 | G
        uang/ganti/dana/pembayaran _5 via/ke/lewat/melalui/pakai _3 transfer/tf/rekening/bank/pulsa | Channel | 0.35 | G
        jasa _3 @review | OrderKind | 0.45 | E katadata ("jasa review positif dan rating bintang 5")
        jasa _3 @stars | OrderKind | 0.45 | E katadata
        jasa _3 optimasi/naikkan/naikin/boost/follower | OrderKind | 0.25 | G
        fake/fiktif order | OrderKind | 0.4 | E broker-signals (fake order)
        order/orderan fiktif/palsu/fake | OrderKind | 0.4 | E as above
        orderan/order _1 fiktif | OrderKind | 0.4 | E as above
        jual/beli/jualan _2 @review | OrderKind | 0.35 | E katadata
        tanpa/gak/tidak/ga/nggak _2 perlu/usah/harus/wajib _2 @review | OrderKind | 0.35 | G
        tanpa review/ulasan | OrderKind | 0.35 | G
        cuma/hanya/cukup _3 bintang/rating | OrderKind | 0.3 | G
        @review _2 foto/video/gambar | OrderKind | 0.2 | G
        @stars | StarLevel | 0.3 | E katadata
        @send _4 @shot | Proof | 0.3 | E katadata 2023-01
        @shot _4 @review/pesanan/order*/pembelian | Proof | 0.3 | E katadata
        link/tautan _2 profil/akun/ulasan/review | Proof | 0.3 | G
        nomor/no/nmr pesanan/order/resi | Proof | 0.2 | G
        max*/maks*/cuma/hanya/batas _3 # _2 order*/akun/pesanan/produk/review _4 minggu/hari/bulan/akun | Pacing | 0.35 | E
        # order*/pesanan/akun/produk/review _1 per/seminggu/sehari/tiap minggu/hari/bulan | Pacing | 0.35 | E breakinglatest.news
        # order*/pesanan/produk/review seminggu/sehari/sebulan | Pacing | 0.35 | G
        tunggu _3 # _1 hari | Pacing | 0.35 | E letribunaldunet.fr
        # hari _3 setelah/baru/sesudah | Pacing | 0.25 | G
        @review _5 setelah # hari | Pacing | 0.3 | G
        jangan _4 sebut*/bilang/tulis/cerita/mention/bahas _6 gratis/refund/seller/cashback/toko/dibayar | Pacing | 0.4 | G
        jangan _3 pakai/pake/gunakan _3 voucher/kupon/koin | Pacing | 0.3 | G
        jangan _3 langsung/klik _3 link/beli/checkout | Pacing | 0.3 | G
        lihat/buka/scroll/klik _4 # _2 toko/produk _2 lain | Pacing | 0.3 | G
        lihat/buka/scroll/klik _4 toko/produk lain | Pacing | 0.3 | G
        cari/ketik/search _4 kata/keyword kunci/produk | Target | 0.3 | E terminal-y.de
        kata kunci | Target | 0.3 | E terminal-y.de
        keyword* | Target | 0.25 | G
        daftar/list/katalog produk | Target | 0.2 | G
        gabung/join/masuk _4 grup/group/channel/komunitas | Group | 0.2 | G
        grup/group/channel/komunitas _3 review*/reviewer*/rating/tester | Group | 0.3 | G
        # _1 member/anggota/subscriber | Group | 0.2 | G
        dm/wa/inbox/japri/chat/hubungi/pm/komen | Contact | 0.1 | G
        tugas/misi _5 like*/follow*/subscribe/shopee/tokopedia/harian/mudah/merchant | Task | 0.45 | E
        like/follow/subscribe/suka* _5 produk*/toko/video/akun/channel/konten _8 dapat/dibayar/komisi/@amount/cuan | Task | 0.45 | E
        like/follow/subscribe _5 produk*/toko/video/akun/channel _8 @amount | Task | 0.4 | E katadata 2023-01
        kerjakan/selesaikan/menyelesaikan/mengerjakan _3 tugas/misi | Task | 0.45 | E kompas 2023-01
        tugas/misi | Task | 0.25 | E kompas
        deposit*/top up/topup/setor*/jaminan/saldo awal | Deposit | 0.4 | E herijaya.com, katadata 2023-01
        vip | Deposit | 0.25 | E herijaya.com
        penghasilan/gaji/cuan/untung/pendapatan _5 @amount _4 hari/minggu/bulan/jam/perhari | Earnings | 0.35 | E herijaya.com
        @amount _2 per/sehari/perhari/tiap hari/jam | Earnings | 0.3 | G
        @amount sehari/perhari/perjam | Earnings | 0.3 | G
        komisi* | Earnings | 0.25 | E katadata 2023-01
        kerja/kerjaan/pekerjaan _4 rumah/online/sampingan/paruh/freelance | Earnings | 0.3 | E kangsantri.net
        tanpa pengalaman | Earnings | 0.25 | G
        langsung cair | Earnings | 0.25 | E herijaya.com
        diskon/disc/potongan/turun/hemat _3 # % | Deal | 0.4 | G
        diskon/promo/flash/sale/promosi | Deal | 0.3 | G
        flash sale | Deal | 0.35 | G
        kode _2 promo/voucher/kupon/diskon | Deal | 0.4 | G
        gratis ongkir | Deal | 0.25 | G
        giveaway/undian/doorprize/kuis | Deal | 0.4 | G
        pemenang _5 diumumkan/dipilih/diundi/acak | Deal | 0.4 | G
        harga/cuma/hanya _1 @amount _4 dari/normal/aja | Deal | 0.3 | G
        tanpa/tidak/gak/nggak _2 perlu/harus/wajib/ada _2 beli/membeli/pembelian | Disclosure | 0.4 | G
        bagus/positif/suka _2 atau/maupun/dan _2 jelek/negatif/tidak/buruk | Disclosure | 0.4 | G
        jujur | Disclosure | 0.2 | G
        label*/tanda/ditandai/keterangan/dicantumkan/cantumkan _5 gratis/sponsor*/iklan/produk/tester/uji | Disclosure | 0.35 | G
        uji coba/produk/pakai _5 daftar/terbuka/pendapat/masukan | Disclosure | 0.25 | G
        pendapat/opini/penilaian _4 bebas/kalian/sendiri/apa | Disclosure | 0.3 | G
        waspada/penipuan/hati/modus/hoax/awas/palsu/tipu/ketipu/tertipu/polisi | Warning | 0.4 | E herijaya.com, katadata
        laporkan/lapor/blokir | Warning | 0.4 | G
        jangan _3 percaya/tergiur/mau/ketipu | Warning | 0.35 | E sibertahan.com
        @review | Topic | 0 | G
        uang/modal balik/kembali/dikembalikan/diganti | Reward | 0.3 | G
        refund* | Reward | 0.25 | E scmp.com 2169496
        ganti/tukar _2 @review | Reward | 0.35 | G
        cair/dibayar ke/hari _2 rekening/sama | Channel | 0.3 | G
        @return: refund*, uang balik, uang kembali, uang diganti, direfund, dibayar, bayar, cair, dikembalikan, diganti
        @post: ulasan*, review*, rating*, bintang, ulas, @five
        &12 @return @post | Reward | 0.35 | E katadata
        &10 @sum @post | Reward | 0.35 | E katadata
        &12 gratis/cuma @post | Reward | 0.3 | G
        &8 ss/screenshot/foto/bukti @post/admin/kirim | Proof | 0.25 | E katadata
        &10 @return @paypal/bank/transfer/rekening | Channel | 0.35 | G
        ketik/cari/search _8 beli/toko/shopee/tokopedia/lazada | Target | 0.3 | E terminal-y.de
        list produk | Target | 0.2 | G
        # seminggu/sehari/per | Pacing | 0.25 | G
        setelah # hari | Pacing | 0.25 | G
        jangan tulis/bilang/sebut | Pacing | 0.35 | G
        dibutuhkan/butuh/cari orang | Call | 0.35 | G
        yang punya akun | Call | 0.3 | G
        jual rating/bintang/ulasan | OrderKind | 0.4 | E katadata
        murah/garansi | Reward | 0.15 | G
        beli # gratis # | Deal | 0.4 | G
        boleh kritik | Disclosure | 0.35 | G
        like/follow/nonton video/toko/akun | Task | 0.35 | E katadata 2023-01
        top up/deposit | Deposit | 0.4 | E herijaya.com
        """;
}
