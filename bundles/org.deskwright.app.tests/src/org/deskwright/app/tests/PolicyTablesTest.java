package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of policies: what a comparison with another folder shows, and what leaves as a file. */
class PolicyTablesTest extends PolicyPerspectiveTest {
    private static final String COMPARE = "org.deskwright.policy.compare";

    @TempDir
    private Path later;
    @TempDir
    private Path written;

    @BeforeEach
    void start() throws IOException {
        desk().open(List.of(folder));
    }

    private void compare() {
        workbench.show(COMPARE);
        Ui.waitUntil("it can be asked", () -> workbench.isEnabled("org.deskwright.policy.ui.compareFolder"));
        workbench.command("org.deskwright.policy.ui.compareFolder",
                Map.of("org.deskwright.policy.ui.folder", later.toString()));
        Ui.waitUntil("it is compared", () -> desk().current().compared().endsWith(later.toString()));
    }

    @Test
    void aFolderThatIsTheSameSaysSo() throws IOException {
        PolicyFolder.write(later);
        compare();
        assertEquals(List.of(), desk().current().changes());
        Looks.picture(workbench, "policies-compared-same");
    }

    @Test
    void whatMattersLessToTheWorkSpacesOfALaterStateIsADifference() throws IOException {
        PolicyFolder.write(later);
        PolicyFolder.dcv(folder, "ENABLED");
        PolicyFolder.dcv(later, "DISABLED");
        desk().open(List.of(folder));
        compare();
        Ui.waitUntil("it is shown", () -> policies.comparison().count() > 0);
        assertEquals(List.of("checklist"), policies.comparison().texts("kind").stream().distinct().toList());
        assertTrue(policies.comparison().texts("before").contains("wrong"),
                policies.comparison().texts("before").toString());
        assertTrue(policies.comparison().texts("after").contains("note"),
                policies.comparison().texts("after").toString());
        Looks.picture(workbench, "policies-compared-folder");
    }

    @Test
    void eachTableIsExportedInEachForm() throws IOException {
        PolicyFolder.write(later);
        PolicyFolder.dcv(folder, "ENABLED");
        PolicyFolder.dcv(later, "DISABLED");
        desk().open(List.of(folder));
        compare();
        export(COMPARE, "policy.compare", "Policy Comparison", "Change,Policy,Setting,Before,After");
        workbench.show("org.deskwright.policy.result");
        workbench.show("org.deskwright.policy.tree");
        Ui.waitUntil("the tree shows them", () -> policies.shown().size() >= 9);
        policies.select("Desks");
        Ui.waitUntil("it is reckoned", () -> policies.result().count() > 0);
        export("org.deskwright.policy.result", "policy.result", "Resultant Set", "Setting,");
        workbench.show("org.deskwright.policy.checklist");
        Ui.waitUntil("it is checked", () -> policies.line().startsWith("Desks: "));
        export("org.deskwright.policy.checklist", "policy.checklist", "Checklist", "Verdict,Setting,Found,Policy");
    }

    private void export(String view, String table, String name, String head) throws IOException {
        TableBot.find(table).settled();
        String html = export(view, table, name, "Page (HTML)", "html");
        assertTrue(html.startsWith("<!DOCTYPE html>"), html.substring(0, 60));
        String json = export(view, table, name, "JSON", "json");
        assertTrue(json.contains("\"rows\"") || json.startsWith("["), json.substring(0, 60));
        String csv = export(view, table, name, "CSV", "csv");
        assertTrue(csv.startsWith(head), csv.substring(0, 60));
    }

    private String export(String view, String table, String name, String form, String ending) throws IOException {
        Path file = written.resolve(table + "." + ending);
        workbench.show(view);
        workbench.commandWithDialog("org.deskwright.ui.exportTable",
                Map.of("org.deskwright.ui.table.file", file.toString()));
        DialogBot dialog = DialogBot.await("Export " + name);
        dialog.tick(form);
        dialog.push("Save As...");
        Ui.waitUntil("it is written", () -> Files.exists(file));
        return Files.readString(file);
    }
}
