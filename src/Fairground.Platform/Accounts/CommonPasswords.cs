namespace Fairground.Platform.Accounts;

/// <summary>Passwords of ten characters and more that stand in every list of guessed ones.</summary>
internal static class CommonPasswords
{
    public static IEnumerable<string> All => Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private const string Words = """
        1234567890 12345678910 0123456789 9876543210 0987654321 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwertyuiop123 qwerty12345 qwerty123456
        qwerty1234 asdfghjkl1 asdfghjkl123 zxcvbnm123 password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 password!1
        passwordpassword letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025 welcome2026 iloveyou12 iloveyou123
        iloveyou1234 sunshine123 princess123 football123 baseball123 superman123 batman12345 dragon12345 monkey12345 master12345
        shadow12345 michael123 jennifer123 charlie123 trustno1234 administrator admin12345 admin123456 root123456 changeme123 changeme1234
        default123 guest12345 test123456 test1234567 testtest123 abcdefghij abc1234567 abcd123456 abcdef1234 a123456789 aa123456789
        q1w2e3r4t5 q1w2e3r4t5y6 1a2b3c4d5e qazwsxedc1 qazwsxedc123 1qazxsw23edc zaq12wsxcde3 111222333444 123123123123 1231231234
        1122334455 112233445566 123456789a 123456789q 1234567891 12345678900 12345678901 123456789123 147258369a 1472583690 7894561230
        789456123a 159357456a 987654321a 5201314520 woaini1314 woaini520520 mypassword1 mypassword123 secret12345 internet123 computer123
        samsung123 liverpool1 chelsea123 arsenal123 barcelona1 realmadrid1 manchester1 azerty12345 azertyuiop azertyuiop123 motdepasse
        motdepasse1 motdepasse123 bonjour123 doudou1234 soleil12345 marseille13 matkhau123 matkhau1234 anhyeuem123 emyeuanh123 vietnam123
        saigon12345 katasandi123 rahasia123 sayang1234 indonesia1 bismillah1 bismillah123 allahuakbar mohammed123 muhammad123 ahmed12345
        123456aaaa aaaa123456 zzzzzzzzzz xxxxxxxxxx fairground fairground1 fairground123 marketplace marketplace1 marketplace123
        """;
}
