package org.deskwright.core.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypesTest {
    private static final List<Question.Choice> CHOICES = List.of(new Question.Choice("windows", "Windows"),
            new Question.Choice("web", "Browser"));

    private static Optional<String> problem(String type, String answer) {
        return new Question("q.key", "Q", type, type.equals("choice") ? CHOICES : null, null, null).problemWith(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ip-address        | 203.0.113.7
            ip-address        | 0.0.0.0
            ip-address        | 255.255.255.255
            ip-address        | ::
            ip-address        | 2001:db8::7
            ip-address        | ::ffff:10.0.0.1
            ip-list           | 10.0.0.1
            ip-list           | 10.0.0.1,2001:db8::7 , 10.0.0.2
            cidr-list         | 10.0.0.7/24
            cidr-list         | 0.0.0.0/0, 2001:db8::1/128
            choice            | web
            text              | pcoip-agent-standard-20.10.6-1.el7.x86_64
            user-name         | jörg.müller
            user-name         | CORP\\jdoe
            user-name         | -odd but there-
            version           | 5
            version           | 5.33.0.1
            integer           | 0
            integer           | 999999999
            integer-list      | 0,2,5,2,3,0
            integer-list      | 1 , 2
            yes-no            | yes
            yes-no            | no
            instant           | 2026-01-31T08:00:00Z
            instant           | 2026-01-31T08:00:00.5+01:00
            workspace-id      | ws-0a1b2c3d4
            registration-code | WSpdx+ABC12D
            registration-code | SLiad+abc123
            registration-code | desktops.example.com
            """)
    void anAnswerOfItsTypeIsTaken(String type, String answer) {
        assertEquals(Optional.empty(), problem(type, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ip-address        | 203.0.113.256
            ip-address        | 203.0.113
            ip-address        | 203.0.113.7.
            ip-address        | 203.0.113.07
            ip-address        | 203.0.113.7/32
            ip-address        | 2001:db8:::7
            ip-address        | [2001:db8::7]
            ip-address        | fe80::1%eth0
            ip-address        | 1:2:3:4:5:6:7
            ip-address        | localhost
            ip-address        | "203.0.113.7 "
            ip-list           | 10.0.0.1,
            ip-list           | 10.0.0.1;10.0.0.2
            cidr-list         | 10.0.0.0
            cidr-list         | 10.0.0.0/33
            cidr-list         | 10.0.0.0/08
            cidr-list         | 2001:db8::/129
            cidr-list         | 10.0.0.0/255.0.0.0
            choice            | Windows
            version           | 1.2.3.4.5
            version           | 5.
            version           | v5
            integer           | -1
            integer           | 1.5
            integer           | 1000000000
            integer-list      | 1 2
            integer-list      | ",,"
            yes-no            | Yes
            yes-no            | true
            instant           | 2026-01-31
            instant           | 2026-02-30T08:00:00Z
            workspace-id      | ws-0a1b2c3
            workspace-id      | WS-0A1B2C3D4
            workspace-id      | wsb-0a1b2c3d4
            registration-code | WSpdxABC12D
            registration-code | WSpdx+ABC12
            registration-code | "two words.example.com"
            """)
    void anythingElseIsRefusedWithAHint(String type, String answer) {
        String message = problem(type, answer).orElseThrow();
        assertTrue(message.startsWith("Not ") && message.contains("\""), message);
        assertTrue(!message.contains("{") && !message.contains("<"), message);
    }

    @Test
    void nothingIsNoAnswerOfAnyType() {
        for (String type : AnswerTypes.TYPES) {
            for (String nothing : new String[]{null, "", " \t\n"}) {
                String message = problem(type, nothing).orElseThrow();
                assertTrue(message.startsWith("Nothing was given. ") && !message.contains("<"), message);
            }
        }
    }

    @Test
    void theMessageNamesWhatWasWrongAndAnExample() {
        Question question = new Question("docker.cidrs", "Ranges", "cidr-list", null, "172.17.0.0/16", null);
        assertEquals(
                "Not an address range: \"172.18.0.0\". Give ranges as address/prefix length with commas between "
                        + "them, such as 172.17.0.0/16.",
                question.problemWith("172.17.0.0/16, 172.18.0.0").orElseThrow());
        assertEquals("Not one of the choices: \"mac\". Choose one of: windows, web.",
                problem("choice", "mac").orElseThrow());
    }

    @Test
    void longAndUnprintableTextsAreRefused() {
        assertTrue(problem("text", "a\tb\nc").isEmpty());
        assertEquals("The text holds a character that cannot be shown, at position 2.",
                problem("text", "a\u0000").orElseThrow());
        assertTrue(problem("text", "x".repeat(10_001)).orElseThrow().contains("10001"));
        assertTrue(problem("user-name", "a\nb").orElseThrow().contains("position 2"));
        assertTrue(problem("user-name", "x".repeat(257)).orElseThrow().contains("257"));
        assertTrue(problem("version", "9".repeat(100_000)).orElseThrow().length() < 300, "not endless");
    }

    @Test
    void aTypeThatNobodyKnowsIsSaid() {
        assertEquals("The catalogue gives question q.key a type that this version does not know: colour.",
                problem("colour", "red").orElseThrow());
    }

    @Test
    void everyAddressThatTheJdkWritesIsTakenAndNothingNearItCrashes() throws UnknownHostException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            String written = InetAddress.getByAddress(bytes).getHostAddress();
            String told = "seed " + seed + ": " + written;
            assertEquals(Optional.empty(), problem("ip-address", written), told);
            int prefix = random.nextInt(bytes.length * 8 + 1);
            assertEquals(Optional.empty(), problem("cidr-list", written + "/" + prefix), told);
            assertTrue(problem("cidr-list", written + "/" + (bytes.length * 8 + 1 + prefix)).isPresent(), told);
            int at = random.nextInt(written.length());
            String spoilt = written.substring(0, at) + "g%/[ ".charAt(random.nextInt(5)) + written.substring(at);
            assertTrue(problem("ip-address", spoilt).isPresent(), "seed " + seed + ": " + spoilt);
        }
    }
}
