package org.deskwright.core.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Secrets in the forms that logs of admins have them in. All are made up, and begin with {@code Zq} and a number. */
class AnnouncedSecretsTest {
    private static final Pattern PLANTED = Pattern.compile("Zq\\d+[A-Za-z]+");

    private static String redacted(String text) {
        return Redactor.ofSecrets().redact(text);
    }

    private static void assertGone(String text) {
        String clean = redacted(text);
        Matcher left = PLANTED.matcher(clean);
        assertFalse(left.find(), clean);
        assertTrue(clean.contains("[removed]"), clean);
        assertEquals(text.split("\n", -1).length, clean.split("\n", -1).length, "lines");
        String masked = Redactor.masked(text);
        assertFalse(PLANTED.matcher(masked).find(), masked);
        assertEquals(text.length(), masked.length(), masked);
    }

    @TestFactory
    Stream<DynamicTest> theyGo() {
        return Stream.of(
                // PowerShell
                "New-ADUser kim -AccountPassword (ConvertTo-SecureString \"Zq01Xyz!\" -AsPlainText -Force)",
                "Import-PfxCertificate -Password (ConvertTo-SecureString Zq02Xyz -AsPlainText -Force)",
                "ConvertTo-SecureString -AsPlainText \"Zq03Xyz\" -Force",
                "$p = ConvertTo-SecureString -String 'Zq04Xyz' -Force -AsPlainText",
                "\"Zq05Xyz\" | ConvertTo-SecureString -AsPlainText -Force", "$pw = \"Zq06Xyz\"", "$pass = 'Zq07Xyz'",
                "$password = \"\"Zq08Xyz\"\"", "-Password \"\"Zq09Xyz\"\"",
                "New-LocalUser kim -Password (ConvertTo-SecureString \"\"Zq10Xyz\"\" -AsPlainText -Force)",
                "\"\"ApiKey\"\": \"\"Zq11Xyz\"\"", "{\"m\":\"$password = \\\"\\\"Zq12Xyz\\\"\\\"\"}",
                "CommandInvocation(ConvertTo-SecureString): name=\"String\"; value=\"Zq13Xyz\"",
                "ParameterBinding(ConvertTo-SecureString): name=\"String\"; value=\"\"Zq14Xyz\"\"",
                // lists and tables
                "DefaultPassword                : Zq15Xyz", "DB_PASSWORD                    Zq16Xyz",
                "GITHUB_TOKEN                   Zq17Xyz", "SVC_PWD \t Zq18Xyz", "Name  : DB_PASSWORD\nValue : Zq19Xyz",
                "Key   : API_SECRET\r\nValue : Zq20Xyz\r\n", "<S N=\"Key\">DB_PASSWORD</S><S N=\"Value\">Zq21Xyz</S>",
                "<S N=\"Key\">SvcToken</S>\n  <S N=\"Value\">Zq22Xyz</S>",
                "user,password,mail\nkim,Zq23Xyz,kim@corp.example\nann,\"Zq24X,yz\",ann@corp.example",
                "user\tpassword\tmail\r\nkim\tZq25Xyz\tkim@corp.example\r\n", "Key Content            : Zq26Xyz",
                // XML
                "<AdministratorPassword><Value>Zq28Xyz</Value><PlainText>true</PlainText></AdministratorPassword>",
                "<Password>\n  <Value>Zq29Xyz</Value>\n  <PlainText>true</PlainText>",
                "<add key=\"SvcPassword\" value=\"Zq30Xyz\" />",
                "<property name=\"password\"><value>Zq31Xyz</value></property>",
                "<keyType>passPhrase</keyType><keyMaterial>Zq32Xyz</keyMaterial>",
                "<key>AdminPassword</key>\n<string>Zq33Xyz</string>",
                // JSON of browsers and services
                "[{\"name\":\"Cookie\",\"value\":\"sid=Zq34Xyz\"},{\"name\":\"Authorization\",\"value\":\"Zq35Xyz\"}]",
                "{\n  \"name\": \"password\",\n  \"value\": \"Zq36Xyz\"\n}",
                "{\"value\":\"Zq37Xyz\",\"name\":\"password\"}",
                "{\"Name\":\"/prod/db/password\",\"Value\":\"Zq38Xyz\"}",
                "{\"ParameterKey\":\"DbPassword\",\"ParameterValue\":\"Zq39Xyz\"}",
                "{\"grant_type\":\"authorization_code\",\"code\":\"Zq40Xyz\",\"code_verifier\":\"Zq41Xyz\"}",
                "\"code\":\"Zq42Xyz\",\"client_id\":\"x\",\"grant_type\":\"authorization_code\"",
                "code_verifier=Zq43Xyz", "[\"Authorization\", \"Zq44Xyz\"]", "SecretString\": \"Zq45Xyz\"",
                "SAMLart=Zq46Xyz", "TGT=Zq47Xyz9", "X-Amzn-SessionContext=Zq48Xyz",
                // sentences
                "password: correct horse Zq49Xyz", "Password for user kim changed from Zq50Xyz to Zq51Xyz",
                "Das Kennwort lautet Zq52Xyz", "Kennwort von kim lautet Zq53Xyz", "password is now set to: Zq54Xyz",
                "senha: Zq55Xyz", "\u043f\u0430\u0440\u043e\u043b\u044c: Zq56Xyz",
                "\u041f\u0430\u0440\u043e\u043b\u044c = Zq57Xyz", "\u5bc6\u7801\uff1aZq58Xyz",
                "\u30d1\u30b9\u30ef\u30fc\u30c9\uff1aZq59Xyz", "\ube44\ubc00\ubc88\ud638: Zq60Xyz",
                "has\u0142o: Zq61Xyz", "wachtwoord: Zq62Xyz", "l\u00f6senord: Zq63Xyz", "parola: Zq64Xyz",
                // commands
                "az login -u kim -p Zq65Xyz", "docker login -u kim -p \"Zq66 Xyz\" registry",
                "ldapsearch -H ldap://dc1 -D svc -w Zq67Xyz", "sqlcmd -S db -U sa -P Zq68Xyz -Q x",
                "smbclient //files/share -U kim%Zq69Xyz", "plink -ssh host -l kim -pw Zq70Xyz",
                "xfreerdp /v:host /u:kim /p:Zq71Xyz", "ssh-keygen -N Zq72Xyz -f id",
                "openssl pkcs12 -in a.pfx -passin pass:Zq73Xyz -out b", "certutil -p Zq74Xyz -importpfx a.pfx",
                "realm join corp.example -U admin <<< Zq75Xyz", "echo Zq76Xyz | kinit kim",
                "echo \"Zq77Xyz\" | sudo -S adcli join", "net user ann \"Zq78 Xyz\" /add",
                "net use Z: \\\\srv\\share /user:kim \"Zq79 Xyz\"", "cmdkey /add:files /user:CORP\\kim /pass Zq80Xyz",
                // signs around
                "\u001b[32mpassword\u001b[0m=\u001b[31mZq81Xyz\u001b[0m", "password=ab\"Zq82Xyz",
                "password=%22Zq83Xyz%22", "password=&quot;Zq84Xyz&quot;", "set PGPASSWORD=Zq85Xyz",
                "Password = ****** then Password = Zq86Xyz", "--password 'Zq87Xyz' --pw Zq88Xyz",
                "passw0rd=Zq89Xyz pwd->Zq90Xyz",
                // several words, and what stands behind a sign that parts fields
                "password: a b Zq91Xyz", "Password: the cat is on Zq92Xyz", "senha: um gato Zq93Xyz",
                "{\"m\":\"password: correct horse Zq94Xyz\",\"n\":1}", "password: ab&Zq95Xyz",
                "Password=ab&Zq96Xyz done",
                // variables whose names say little
                "$p = \"Zq97Xyz\"", "$p='Zq98Xyz'; net use Z:", "$s = \"\"Zq99Xyz\"\"",
                "{\"m\":\"$p = \\\"Zq100Xyz\\\"\"}",
                "$x = 'zq zq Zq101x'; $y = ConvertTo-SecureString $x -AsPlainText -Force",
                "$a = \"Zq102x\"; New-LocalUser kim -Password (ConvertTo-SecureString -String $a -AsPlainText)",
                // tables of all kinds
                "user,password,mail\nann,Zq106Xyz,\"two\nlines\"\nbob,Zq107Xyz,b\ncid,Zq108Xyz,c,extra\ndan,Zq109Xyz,d",
                "user,password,note\nann,\"Zq110Xyz\nZq111Xyz\",b\nbob,Zq112Xyz,c",
                "# exported users\nuser;Initial Password (temp);mail\nkim;Zq113Xyz;k@x.org", "login,pw\nkim,Zq114Xyz",
                "2026-03-02T09:00:00Z INFO import\nuser,password\nkim,Zq115Xyz\n2026-03-02T09:00:01Z INFO row 2, bad\nlee,Zq116Xyz",
                "created,user,password\n2026-03-02 09:00:01,kim,Zq117Xyz",
                "user, password, mail\nkim, Zq118Xyz, k@x.org",
                "| user | password |\n|------|----------|\n| kim | Zq119Xyz |\n| lee | Zq120Xyz |",
                "Name       Password     Enabled\n----       --------     -------\nkim        Zq121Xyz     True\nlee        Zq122Xyzabcdefgh False",
                "<tr><td>Password</td><td>Zq123Xyz</td></tr>",
                // beneath
                "password: |\n  Zq124Xyz\n  Zq125Xyz", "api-token: >-\n  Zq126Xyz", "New password:\nZq127Xyz",
                "Enter password: \nZq128Xyz",
                // further commands
                "net user kim 'Zq129Xyz' /add", "winrs -r:pc -u:kim -p:Zq130Xyz cmd", "zip -P Zq131Xyz a.zip b",
                "7z a -pZq132Xyz x.7z y",
                // addresses
                "wss://host:8443/ws?sessionToken=Zq103Xyz&session=Zq104Xyz", "GET /x?sid=Zq105Xyz&a=b")
                .map(text -> DynamicTest.dynamicTest(text.replace('\n', '|'), () -> assertGone(text)));
    }

    @Test
    void whatTellsItselfByItsFormGoes() {
        assertEquals("ID 1: [removed]", redacted("ID 1: 100001-200002-300003-400004-500005-600006-700007-800008"));
        assertEquals("keytab key (0x[removed])", redacted("keytab key (0xa1b2c3d4e5f60718293a4b5c6d7e8f90)"));
        assertEquals("user entered passcode [removed] and PIN [removed]",
                redacted("user entered passcode 483920 and PIN 7351"));
    }

    /** What stands around a secret stays, with the quotes and brackets that it has. */
    @Test
    void onlyTheSecretGoes() {
        Stream.of("New-ADUser kim -AccountPassword (ConvertTo-SecureString \"@\" -AsPlainText -Force) -Enabled $true",
                "<add key=\"SvcPassword\" value=\"@\" /><add key=\"Timeout\" value=\"30\" />",
                "{\"ParameterKey\":\"DbPassword\",\"ParameterValue\":\"@\"},{\"ParameterKey\":\"Size\",\"ParameterValue\":\"Large1\"}",
                "[{\"name\":\"Cookie\",\"value\":\"@\"},{\"name\":\"Accept\",\"value\":\"Text9html\"}]",
                "user,password,mail\nkim,@,kim@corp.example\n2026-03-02T08:00:00Z INFO no table, but a line, of three",
                "<AdministratorPassword><Value>@</Value><PlainText>true</PlainText></AdministratorPassword>",
                "Name  : DB_PASSWORD\nValue : @\n\nName  : Path\nValue : C:\\Windows1",
                "{\n \"name\": \"password\",\n \"value\": \"@\"\n},\n{\n \"name\": \"user\",\n \"value\": \"Kimberly1\"\n}",
                "run: \"cmdkey /add:files /pass:@\" done", "{\"cmd\":\"run: \\\"cmdkey /pass:@\\\"\",\"n\":1}",
                "{\"a\":\"net use Z: \\\\\\\\f\\\\s /user:CORP\\\\kim @\"}", "{\"a\":\"mysql -u root -p@\"}",
                "sqlcmd -S db -U sa -P @ -Q \"select 1\"", "Password for user kim changed from @ to @",
                "password = \"\"@\"\", next", "\u001b[32mpassword\u001b[0m=\u001b[31m@\u001b[0m done")
                .forEach(text -> assertEquals(text.replace("@", "[removed]").replace("kim[removed]corp", "kim@corp"),
                        redacted(text.replace("kim@corp", "kim\0corp").replace("@", "Zq01Xyz").replace('\0', '@'))));
        assertEquals("{\"a\":\"Authorization: [removed]\",\"b\":\"x\"}",
                redacted("{\"a\":\"Authorization: Basic Zq01Xyz==\",\"b\":\"x\"}"));
        assertEquals("{\"a\":\"<Password>[removed]</Password>\",\"b\":\"<x>\"}",
                redacted("{\"a\":\"<Password>Zq01Xyz</Password>\",\"b\":\"<x>\"}"));
        assertEquals("{\"a\":\"<Password>[removed]\",\"b\":\"<x>\"}",
                redacted("{\"a\":\"<Password>Zq01\\\"Xyz\",\"b\":\"<x>\"}"));
    }

    /** As JSON writes a text of several lines. */
    @Test
    void aTextWithinALineHasLinesOfItsOwn() {
        for (String text : List.of("user,password\nann,@\nbob,@",
                "\"Password\"=hex:@,d7,\\\n  a5,1b\nnext".replace("@,", ""), "New password:\n@\nOK",
                "C:\\new\nPassword    REG_SZ    @\nNext    REG_SZ    kim",
                "say \"password=@\"\n\tthen it went, \u00e4 on")) {
            String plain = text.replace("@", "Zq01Xyz");
            JsonObject line = new JsonObject();
            line.addProperty("first", "user=kim");
            line.addProperty("message", plain);
            line.addProperty("last", "C:\\new");
            JsonObject clean = JsonParser.parseString(redacted(line.toString())).getAsJsonObject();
            assertEquals(redacted(plain), clean.get("message").getAsString());
            assertTrue(clean.get("message").getAsString().contains("[removed]"), text);
            assertEquals(plain.lines().count(), clean.get("message").getAsString().lines().count());
            assertEquals("user=kimC:\\new", clean.get("first").getAsString() + clean.get("last").getAsString());
            assertEquals(line.toString().length(), Redactor.masked(line.toString()).length());
        }
    }

    /** A sentence is no head of a table, and a record that is cut leaves nothing open. */
    @Test
    void recordsOfALogAreNoRowsAndNoValues() {
        for (String text : List.of(
                "no session token, retrying\n02/03/2026, 04:05:07.789> LVL:1 a\n02/03/2026, 04:05:08.789> LVL:2 Session lost!",
                " invalid token, retry\nMar  2 09:00:01 h app[1]: attempt 2, waiting\nMar  2 09:00:02 h app[1]: connection refused, giving up",
                "password, token, and more\none, two, three4x", "user,state\nkim,x1", "the user,password\na,b1",
                "user,password\n{\"a\":1,\"b\":2}\n02/03/2026, 04:05:07.789> LVL:1",
                "{\"time\":\"09:00:00\",\"body\":{\"credentials\": {\"n\":true,\n{\"time\":\"09:00:01\",\"message\":\"No network 1\",\"code\":1001}",
                "New password:\n2026-03-02T09:00:00Z INFO x", "New password:\nhas been set by kim",
                "password policy\n---------------\nlength 8",
                "Name  Password  Mail\n----  --------  ----\nthis is no row of that table\nthis one neither, nor is any")) {
            assertEquals(text, redacted(text));
        }
    }

    @Test
    void whatWasPassedOverAnnouncesWhatComesThen() {
        for (String text : List.of("user,password\nann,b\nkim,@", "<Password>\n  <Value>@</Value>",
                "Name  : DB_PASSWORD\nValue : @", "{\n  \"password\":\n    \"@\"",
                "-----BEGIN PRIVATE KEY-----\nMIIE\n@")) {
            Redactor redactor = Redactor.ofSecrets();
            List<String> lines = text.replace("@", "Zq01Xyz").lines().toList();
            lines.subList(0, lines.size() - 1).forEach(redactor::passOver);
            assertEquals(java.util.Map.of(), redactor.removed());
            assertEquals(lines.getLast().replace("Zq01Xyz", "[removed]"), redactor.redactLine(lines.getLast()));
            assertEquals(1, redactor.removed().values().stream().mapToInt(Integer::intValue).sum(), text);
        }
    }

    @Test
    void aKeyOfWhichSomeLinesArePassedOverIsCountedOnceWhereItIsTakenOut() {
        Redactor redactor = Redactor.ofSecrets();
        redactor.passOver("-----BEGIN PRIVATE KEY-----");
        assertEquals("[removed]\n[removed]\n", redactor.redactNext("MIIE\nZq01Xyz\n"));
        redactor.passOver("Zq02Xyz");
        redactor.redactLine("Zq03Xyz");
        assertEquals(java.util.Map.of("private key", 1), redactor.removed());
        redactor.redactLine("-----END PRIVATE KEY-----");
        redactor.passOver("-----BEGIN PRIVATE KEY-----MIIE");
        redactor.passOver("-----END PRIVATE KEY-----");
        redactor.redactLine("nothing");
        assertEquals(java.util.Map.of("private key", 1), redactor.removed());
        assertEquals("-----BEGIN PRIVATE KEY-----[removed]\n", redactor.redact("-----BEGIN PRIVATE KEY-----\n"));
        assertEquals(java.util.Map.of("private key", 2), redactor.removed());
    }

    @Test
    void aKeyWhoseEndIsMissingEndsWhereWordsBegin() {
        String log = "2026-03-02T09:00:00Z INFO the file begins with -----BEGIN PRIVATE KEY-----";
        String next = "\n2026-03-02T09:00:01Z INFO nothing of it is here";
        assertEquals(log + "[removed]\n[removed]" + next.repeat(3), redacted(log + next.repeat(4)));
        String key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
        assertEquals(log + "[removed]\n[removed]\n[removed]\n[removed]", redacted(log + "\n2026-03-02T09:00:01Z INFO "
                + key + "\n2026-03-02T09:00:01Z INFO " + key + "\n2026-03-02T09:00:01Z INFO Zq=="));
    }

    /** What diagnosis lives on. */
    @TestFactory
    Stream<DynamicTest> theseStay() {
        return Arrays.stream("""
                2026-03-02T08:00:00Z INFO PWD                            /home/kim
                $path = "C:\\Temp\\x1"
                az vm list -p 3
                new NetworkCredential(user1, given1)
                new NetworkCredential("Kim1")
                Enter passphrase for key '/srv/keys/Key1':
                Wrong passphrase for key '/srv/keys/Key1': it was asked for 3 times
                setenv DISPLAY Host1:0
                npm config set //registry1/:email Kim1@corp
                aws configure set cli:pager Less1
                ldapsearch -x -b dc=corp
                cp -p Source1.log Target1.log
                mkdir -p /opt/Dir1
                sqlcmd -S db -E -Q "select 1"
                <Password />
                <PasswordExpired>false</PasswordExpired><Value>Text12</Value>
                <add key="Timeout" value="Value30" />
                {"name":"Accept-Language","value":"De1de-de"}
                {"name":"passwordPolicy","value":"Strong2"}
                {"code":"AccessDenied1","message":"Not allowed"}
                {"Code":"ResourceNotFound.Error1","client":"Abc123"}
                "code":404,"client_id":"Abc123"
                Error code: 0x8009030c, status code 503
                user,state,mail
                kim,ACTIVE1,kim@corp.example
                Password authentication is disabled for Host1
                the password of kim expired 3 days ago, see Event4625
                Password: [removed] was given for Session12
                token  count   Limit200
                ws-0a1b2c3d4 d-9067012345 {0A1B2C3D-0000-4000-8000-000000000001}
                a48ab46db3ee59b0ee72dbed2a3cf9c8fa50c0bb
                5d41402abc4b2a76b9719d911017c592  Client1.msi
                Key: HKLM\\SOFTWARE\\Policies\\Teradici\\PCoIP
                Name : ComputerName
                Value : WSAMZN-ABC123
                echo Hello1234 | findstr H
                100001-200002 and 300003-400004
                PIN is required, PIN 12
                echo done <<< end
                keyboard layout 00000407
                Get-Content C:\\Windows\\Temp\\passwords-2026.txt
                disconnect cause (0x103), code 0x0000010A
                compass: 3 of Step12
                $p = "C:\\Temp\\Log1.txt"
                $s = "Report2026.csv"
                $os = "Windows2019"
                $x = "Zone1b"; Write-Host $x
                https://host:8443/?session=console&a=1
                """.split("\n")).filter(line -> !line.isBlank())
                .map(line -> DynamicTest.dynamicTest(line, () -> assertEquals(line, redacted(line))));
    }
}
