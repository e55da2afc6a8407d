package org.deskwright.policy.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;

/** Numbers of a type that Windows does not want there. */
class OddTypeTest {
    private static final String INSTALLER = "Software\\Policies\\Microsoft\\Windows\\Installer";

    private static Verdict verdict(Checklist checklist, String key, String name, RegistryData data) {
        GpoFiles files = new GpoFiles();
        files.add("A/Machine/registry.pol", List.of(new RegistryEntry(8, key, name, data)));
        return Verdicts.of(checklist, files.set().gpos().getFirst()).getFirst();
    }

    private static Checklist company(String type) throws UnreadableException {
        return Checklist
                .read("""
                        {"schema": "deskwright.policy-checklist/1", "id": "own", "items": [
                          {"id": "a", "editor": "templates", "title": "A", "registry": {"key": "K", "value": "V", "number": "%s"},
                           "wants": {"value": "10"}, "path": "p", "why": "w", "sources": [{"title": "t", "url": "https://x"}]}]}
                        """
                        .formatted(type).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBannerOfBlanksCannotBeTold() {
        Item banner = Checklist.bundled().items().stream().filter(one -> one.id().equals("banner-text")).findFirst()
                .orElseThrow();
        for (Map.Entry<String, State> one : Map.of("", State.RIGHT, "   ", State.CANNOT_TELL, "Keep out", State.WRONG)
                .entrySet()) {
            assertEquals(one.getValue(),
                    Judge.state(banner.wish(), banner.place(), RegistryData.text(RegistryType.SZ, one.getKey())));
        }
    }

    @Test
    void anotherTypeThanThatOfANumberCannotBeTold() {
        RegistryData text = RegistryData.text(RegistryType.SZ, "0");
        Verdict verdict = verdict(Checklist.bundled(), INSTALLER, "DisableMSI", text);
        assertEquals(State.CANNOT_TELL, verdict.state());
        assertEquals(List.of("it is REG_SZ, Windows wants REG_DWORD"), verdict.open());
        assertEquals(List.of("it is a number of 2 bytes, which is none of REG_DWORD"), verdict(Checklist.bundled(),
                INSTALLER, "DisableMSI", new RegistryData(RegistryType.DWORD.number(), new byte[2])).open());
        assertEquals(State.RIGHT,
                verdict(Checklist.bundled(), INSTALLER, "DisableMSI", RegistryData.number(0)).state());
    }

    @Test
    void aCompanyMayWantANumberOfAnotherType() throws UnreadableException {
        RegistryData text = RegistryData.text(RegistryType.SZ, "10");
        assertEquals(State.RIGHT, verdict(company("REG_SZ"), "K", "V", text).state());
        Verdict verdict = verdict(company("REG_SZ"), "K", "V", RegistryData.number(10));
        assertEquals(List.of("it is REG_DWORD, Windows wants REG_SZ"), verdict.open());
        assertThrows(UnreadableException.class, () -> company("REG_ODD"));
    }
}
