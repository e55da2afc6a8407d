package org.deskwright.policy.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.SecurityTemplate;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;
import org.junit.jupiter.api.Test;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class ChecklistTest {
    /** What cannot be: of something that only has to be there, or must not. */
    private static final String NEVER = "-";
    private static final List<String> ROOTS = List.of("amazon-root-ca-1", "amazon-root-ca-2", "amazon-root-ca-3",
            "amazon-root-ca-4", "starfield-services");
    /** Of each item of the bundled checklist a value that is right, and one that is not. */
    private static final Map<String, List<String>> SAMPLES = samples();

    private static Map<String, List<String>> samples() {
        Map<String, List<String>> all = new HashMap<>();
        all.put("network-logon", List.of("*S-1-5-21-1-2-3-513,*S-1-5-32-544", "*S-1-5-21-1-2-3-515"));
        all.put("banner-text", List.of("", "Keep out"));
        all.put("windows-installer", List.of("0", "2"));
        all.put("local-logon", List.of("*S-1-5-32-545", ""));
        all.put("remote-logon", List.of("*S-1-5-32-544,*S-1-5-32-555", "*S-1-5-32-544"));
        all.put("power-plan", List.of("8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c", "381B4222-F694-41F0-9685-FF5BB260DF2E"));
        all.put("disk-timeout", List.of("0", NEVER));
        all.put("banner-title", List.of("", NEVER));
        all.put("drives-restricted-machine", List.of("0", NEVER));
        all.put("drives-hidden-machine", List.of("0", NEVER));
        all.put("locked-user", List.of("1", "3"));
        all.put("web-access-service", List.of("4", "2"));
        all.put("web-access-driver", List.of("4", "3"));
        for (String id : List.of("network-logon-denied", "remote-logon-denied", "local-logon-denied")) {
            all.put(id, List.of("*S-1-5-32-546", "*S-1-1-0"));
        }
        for (String id : List.of("last-user-name", "usb", "usb-default", "web-access-update")) {
            all.put(id, List.of("1", "0"));
        }
        for (String id : List.of("fast-user-switching", "secure-attention", "removable-all", "removable-disks-read",
                "removable-disks-write", "removable-disks-execute", "removable-all-user", "removable-disks-read-user",
                "removable-disks-write-user", "end-at-limit", "end-at-limit-user")) {
            all.put(id, List.of("0", "1"));
        }
        for (String id : List.of("idle-limit", "idle-limit-user", "disconnected-limit", "disconnected-limit-user",
                "connection-limit", "connection-limit-user", "sleep-timeout", "hibernate-timeout", "display-timeout",
                "pcie-link-state")) {
            all.put(id, List.of("0", "900000"));
        }
        for (String id : List.of("drives-restricted", "drives-hidden")) {
            all.put(id, List.of("16", "12"));
        }
        for (String id : ROOTS) {
            all.put(id, List.of("x", NEVER));
            all.put(id + "-distrusted", List.of(NEVER, "x"));
        }
        return all;
    }

    /** Those that are about something with a name of its own; the others need a template. */
    private static List<Item> byValue() {
        return Checklist.bundled().settings().stream().filter(item -> !(item.place() instanceof Place.Named)).toList();
    }

    private static String text(String name) {
        try (InputStream in = Checklist.class.getResourceAsStream("/checklists/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itHoldsToItsSchema() {
        Validator.Result result = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory())
                .validate(text("policy-checklist.schema"), text("workspaces"));
        assertTrue(result.isValid(), () -> result.getErrors().toString());
    }

    @Test
    void eachItemTellsRightFromWrongFromSilent() throws UnreadableException {
        for (Item item : byValue()) {
            for (State state : List.of(State.RIGHT, State.WRONG)) {
                String sample = SAMPLES.get(item.id()).get(state == State.RIGHT ? 0 : 1);
                if (!sample.equals(NEVER)) {
                    assertEquals(List.of(state), states(item, gpo(item, sample)), item.id());
                }
            }
            GpoFiles other = new GpoFiles();
            other.add("Machine/registry.pol", List.of(new RegistryEntry(8, "K", "V", RegistryData.number(1))));
            assertEquals(List.of(), states(item, other.set().gpos().getFirst()), item.id());
        }
    }

    @Test
    void aTargetedPreferenceOrAnUnknownGroupLeavesEachItemOpen() throws UnreadableException {
        for (Item item : byValue()) {
            String sample = SAMPLES.get(item.id()).get(SAMPLES.get(item.id()).get(1).equals(NEVER) ? 0 : 1);
            GpoFiles files = new GpoFiles();
            switch (item.place()) {
                case Place.Right(String name) ->
                    files.add("Machine/GptTmpl.inf", template("Privilege Rights", name, "Utilisateurs du domaine"));
                case Place.Registry(Half half, String key, String name, RegistryType _) -> {
                    String hive = half == Half.USER ? "HKEY_CURRENT_USER" : "HKEY_LOCAL_MACHINE";
                    String folder = half == Half.USER ? "User" : "Machine";
                    files.add(folder + "/Preferences/Registry/Registry.xml",
                            PreferenceReader
                                    .read("""
                                            <RegistrySettings clsid="{1}"><Registry clsid="{2}" name="n"><Properties action="U" hive="%s"
                                            key="%s" name="%s" type="REG_SZ" value="%s"/><Filters><FilterOs/></Filters></Registry>
                                            </RegistrySettings>"""
                                            .formatted(hive, key, name, sample.replace("-", "x"))
                                            .getBytes(StandardCharsets.UTF_8)));
                }
                case Place.Service _ -> files.add("Machine/Preferences/Services/Services.xml", PreferenceReader.read("""
                        <NTServices clsid="{1}"><NTService clsid="{2}" name="n"><Properties startupType="AUTOMATIC"
                        serviceName="StxhdSvc"/><Filters><FilterOs/></Filters></NTService></NTServices>"""
                        .getBytes(StandardCharsets.UTF_8)));
                case Place.Template _,Place.Named _ -> throw new IllegalArgumentException(item.id());
            }
            assertEquals(List.of(State.CANNOT_TELL), states(item, files.set().gpos().getFirst()), item.id());
        }
    }

    @Test
    void aPlanOfACompanyIsJudgedByItsTimes() throws UnreadableException {
        Gpo gpo = gpo(item("power-plan"), "11111111-2222-3333-4444-555555555555");
        Verdict verdict = Verdicts.of(new Checklist("one", List.of(item("power-plan"))), gpo).getFirst();
        assertEquals(State.CANNOT_TELL, verdict.state());
        assertTrue(verdict.open().getFirst().contains("sleep, hibernate and disk"), verdict.open().toString());
    }

    /** With some engines this pattern takes longer than anybody waits. */
    @Test
    void patternsOfACompanyAreTriedInTimeThatGrowsWithTheNameAlone() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertFalse(new Place.Service("(a+)+b").matches("a".repeat(200)));
            assertTrue(new Place.Service("(a+)+b").matches("a".repeat(200) + "b"));
        });
    }

    private static List<State> states(Item item, Gpo gpo) {
        return Judge.of(item, gpo).stream().map(Finding::state).toList();
    }

    private static Gpo gpo(Item item, String value) throws UnreadableException {
        GpoFiles files = new GpoFiles();
        switch (item.place()) {
            case Place.Right(String name) ->
                files.add("Machine/GptTmpl.inf", template("Privilege Rights", name, value));
            case Place.Registry(Half half, String key, String name, RegistryType _) ->
                files.add((half == Half.USER ? "User" : "Machine") + "/registry.pol",
                        List.of(new RegistryEntry(8, key, name, ROOTS.contains(item.id()) ? root(key) : data(value))));
            case Place.Template _,Place.Named _ -> throw new IllegalArgumentException(item.id());
            case Place.Service _ -> files.add("Machine/GptTmpl.inf",
                    SecurityTemplate.of(InfReader.read(("[Service General Setting]\n\"StxhdSvc\"," + value + ",\"\"\n")
                            .getBytes(StandardCharsets.UTF_8))));
        }
        return files.set().gpos().getFirst();
    }

    /** As Windows would write it, of the certificates that come with Java. */
    private static RegistryData root(String key) {
        return blob(32, certificate(key.substring(key.lastIndexOf('\\') + 1)));
    }

    private static byte[] certificate(String sha1) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (X509Certificate one : ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()) {
                if (HexFormat.of().withUpperCase().formatHex(digest.digest(one.getEncoded())).equals(sha1)) {
                    return one.getEncoded();
                }
            }
            throw new IllegalStateException("Java has no certificate " + sha1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegistryData blob(int property, byte[] bytes) {
        return new RegistryData(RegistryType.BINARY.number(), ByteBuffer.allocate(12 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN).putInt(property).putInt(1).putInt(bytes.length).put(bytes).array());
    }

    private static SecurityTemplate template(String section, String name, String value) throws UnreadableException {
        String text = "[" + section + "]\n" + name + " = " + value + "\n";
        return SecurityTemplate.of(InfReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static RegistryData data(String value) {
        return value.matches("\\d+")
                ? RegistryData.number(Integer.parseInt(value))
                : RegistryData.text(RegistryType.SZ, value);
    }

    private static Item item(String id) {
        return Checklist.bundled().items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aPreferenceSetsTheRegistryTooUnlessItIsTargeted() throws UnreadableException {
        for (String filters : List.of("", "<Filters><FilterOs/></Filters>")) {
            GpoFiles files = new GpoFiles();
            files.add("Machine/Preferences/Registry/Registry.xml", PreferenceReader.read("""
                    <RegistrySettings clsid="{1}"><Registry clsid="{2}" name="n"><Properties action="U"
                    hive="HKEY_LOCAL_MACHINE" key="SYSTEM\\CurrentControlSet\\Services\\spacedeskHookKmode" name="Start"
                    type="REG_DWORD" value="00000004"/>%s</Registry></RegistrySettings>
                    """.formatted(filters).getBytes(StandardCharsets.UTF_8)));
            assertEquals(List.of(filters.isEmpty() ? State.RIGHT : State.CANNOT_TELL),
                    states(item("web-access-driver"), files.set().gpos().getFirst()));
        }
    }

    @Test
    void aChecklistOfACompanyIsReadAndOneThatIsBrokenTold() throws UnreadableException {
        String own = """
                {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
                  {"id": "a", "editor": "templates", "title": "A", "registry": {"key": "K", "value": "V"},
                   "wants": {"value": "7"}, "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://x"}]}]}
                """;
        Checklist list = Checklist.read(own.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(State.RIGHT), states(list.items().getFirst(), gpo(list.items().getFirst(), "7")));
        for (String broken : List.of("", "[]", "{}", own.replace("\"value\": \"7\"", "\"odd\": 1"),
                own.replace("\"title\": \"A\",", ""), own.substring(0, 90))) {
            assertThrows(UnreadableException.class, () -> Checklist.read(broken.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void onlyWhatConcernsAProtocolIsAsked() {
        List<String> dcv = Checklist.bundled().forProtocols(Set.of("WSP")).items().stream().map(Item::id).toList();
        assertTrue(dcv.contains("idle-limit") && dcv.contains("network-logon") && !dcv.contains("usb"));
        assertEquals(Checklist.bundled().items().size(), Checklist.bundled().forProtocols(Set.of()).items().size());
    }

    @Test
    void aTemplateSetsTheRegistryToo() throws UnreadableException {
        GpoFiles files = new GpoFiles();
        files.add("Machine/GptTmpl.inf",
                template("Registry Values",
                        "MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\LegalNoticeText",
                        "7,Keep out"));
        assertEquals(List.of(State.WRONG), states(item("banner-text"), files.set().gpos().getFirst()));
    }

    @Test
    void aNameMayBeThatOfAnyGroup() throws UnreadableException {
        Item item = item("network-logon");
        assertEquals(List.of(State.CANNOT_TELL), states(item, gpo(item, "Utilisateurs du domaine")));
        assertEquals(List.of(State.RIGHT), states(item, gpo(item, "EXAMPLE\\Domain Users")));
    }

    @Test
    void aRootIsThereOnlyWhereTheCertificateIsTheOneThatItsKeyNames() {
        Item item = item("amazon-root-ca-1");
        Place.Registry place = (Place.Registry) item.place();
        byte[] other = certificate("5A8CEF45D7A69859767A8C8B4496B578CF474B1A");
        Map.of(blob(32, "abc".getBytes(StandardCharsets.UTF_8)),
                "it holds another certificate, whose SHA-1 is A9993E364706816ABA3E25717850C26C9CD0D89D",
                blob(32, other),
                "it holds another certificate, whose SHA-1 is 5A8CEF45D7A69859767A8C8B4496B578CF474B1A",
                blob(3, new byte[20]), "it holds no certificate", RegistryData.number(1), "it holds no certificate")
                .forEach((data, why) -> {
                    GpoFiles files = new GpoFiles();
                    files.add("Machine/registry.pol", List.of(new RegistryEntry(8, place.key(), place.value(), data)));
                    Finding found = Judge.of(item, files.set().gpos().getFirst()).getFirst();
                    assertEquals(State.CANNOT_TELL + " " + why, found.state() + " " + found.open());
                });
    }

    @Test
    void theHalfOfUsersAndWhatIsRemovedSayNothing() {
        Item item = item("windows-installer");
        Place.Registry place = (Place.Registry) item.place();
        GpoFiles user = new GpoFiles();
        user.add("User/registry.pol",
                List.of(new RegistryEntry(8, place.key(), place.value(), RegistryData.number(2))));
        assertEquals(List.of(), states(item, user.set().gpos().getFirst()));
        GpoFiles removed = new GpoFiles();
        removed.add("Machine/registry.pol", List.of(
                new RegistryEntry(8, place.key(), "**del." + place.value(), RegistryData.text(RegistryType.SZ, " "))));
        assertEquals(List.of(), states(item, removed.set().gpos().getFirst()));
    }

    @Test
    void aBrokenLetterIsToldWithItsByte() {
        byte[] bytes = text("workspaces").getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xe4;
        assertEquals(7, assertThrows(UnreadableException.class, () -> Checklist.read(bytes)).offset());
    }
}
