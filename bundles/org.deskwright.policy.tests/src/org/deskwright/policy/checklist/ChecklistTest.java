package org.deskwright.policy.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.SecurityTemplate;
import org.junit.jupiter.api.Test;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;

class ChecklistTest {
    /** Of each item of the bundled checklist a value that is right, and one that is not. */
    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("network-logon", List.of("*S-1-5-21-1-2-3-513,*S-1-5-32-544", "*S-1-5-21-1-2-3-515")),
            Map.entry("network-logon-denied", List.of("*S-1-5-32-546", "*S-1-1-0")),
            Map.entry("banner-text", List.of("", "Keep out")), Map.entry("windows-installer", List.of("0", "2")),
            Map.entry("fast-user-switching", List.of("0", "1")), Map.entry("last-user-name", List.of("1", "0")),
            Map.entry("secure-attention", List.of("0", "1")), Map.entry("locked-user", List.of("1", "3")),
            Map.entry("local-logon", List.of("*S-1-5-32-545", "")),
            Map.entry("power-plan",
                    List.of("8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c", "381B4222-F694-41F0-9685-FF5BB260DF2E")),
            Map.entry("usb", List.of("1", "0")), Map.entry("usb-default", List.of("1", "0")));

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
        for (Item item : Checklist.bundled().items()) {
            assertEquals(List.of(State.RIGHT), states(item, gpo(item, SAMPLES.get(item.id()).get(0))), item.id());
            assertEquals(List.of(State.WRONG), states(item, gpo(item, SAMPLES.get(item.id()).get(1))), item.id());
            GpoFiles other = new GpoFiles();
            other.add("Machine/registry.pol", List.of(new RegistryEntry(8, "K", "V", RegistryData.number(1))));
            assertEquals(List.of(), states(item, other.set().gpos().getFirst()), item.id());
        }
    }

    private static List<State> states(Item item, Gpo gpo) {
        return Judge.of(item, gpo).stream().map(Finding::state).toList();
    }

    private static Gpo gpo(Item item, String value) throws UnreadableException {
        GpoFiles files = new GpoFiles();
        switch (item.place()) {
            case Place.Right(String name) ->
                files.add("Machine/GptTmpl.inf", template("Privilege Rights", name, value));
            case Place.Registry(String key, String name) ->
                files.add("Machine/registry.pol", List.of(new RegistryEntry(8, key, name, data(value))));
        }
        return files.set().gpos().getFirst();
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
}
