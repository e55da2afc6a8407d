package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.cli.Toolbox;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.report.Report;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.testing.ui.PreferencesBot;
import org.deskwright.testing.ui.ReportBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.ui.settings.CheckPreferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the user wants of checks and network, and taking it elsewhere. */
@ExtendWith(PictureOnFailure.class)
class SettingsTest {
    private static final String CHECKS = "org.deskwright.app.preferences.checks";
    private static final String NETWORK = "org.deskwright.app.preferences.network";
    private static final String TABLE = "checks.table";
    @TempDir
    Path folder;
    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        CheckPreferences.set(CheckSettings.DEFAULT);
        workbench.fresh();
    }

    @AfterEach
    void end() {
        CheckPreferences.set(CheckSettings.DEFAULT);
        workbench.fresh();
    }

    /** The rows of the page once it has them; gives the one of that title. */
    private static int row(PreferencesBot page, String title) {
        Ui.waitUntil("the checks are listed", () -> page.rows(TABLE).stream().anyMatch(r -> r.startsWith(title)));
        return page.rows(TABLE).indexOf(page.rows(TABLE).stream().filter(r -> r.startsWith(title)).findFirst().get());
    }

    private String title(String check) {
        return workbench.session().checks().stream().filter(c -> c.id().equals(check)).findFirst().orElseThrow()
                .title();
    }

    @Test
    void whatIsWantedOfChecksIsUsedAtOnceAndTheCommandLineDoesTheSame() throws IOException {
        workbench.openSample();
        String stuck = title("estate.stuck-transition");
        String saml = title("estate.saml");
        try (PreferencesBot page = new PreferencesBot(CHECKS)) {
            page.tick(TABLE, row(page, saml), false);
            page.select(TABLE, row(page, stuck));
            page.type("checks.parameter.stuck-after", "7");
            Ui.pause();
            Screenshot.take(page.shell(), PictureOnFailure.folder().resolve("preferences-checks.png"));
            page.ok();
        }
        Ui.waitUntil("the report knows it",
                () -> workbench.session().current().report().filter(r -> !r.disabled().isEmpty()).isPresent());
        workbench.awaitEnd();
        Report report = workbench.session().current().report().orElseThrow();
        assertEquals(List.of("estate.saml"), report.disabled());
        assertEquals("7", report.parameters().get("estate.stuck-transition").get("stuck-after"));
        assertFalse(report.outcomes().stream().anyMatch(o -> o.check().equals("estate.saml")));

        Path settings = folder.resolve("settings.json");
        workbench.command("org.deskwright.ui.exportSettings",
                Map.of("org.deskwright.ui.settings.file", settings.toString()));
        Ui.waitUntil("the settings are written", () -> Files.exists(settings));
        new ReportBot(workbench).export("json", folder.resolve("window.json"));
        Console console = new Console(OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream()),
                false, false, 100, false, folder, InstantSource.system(), false);
        DeskwrightCommand.run(
                new String[]{"diagnose", workbench.session().current().paths().getFirst().toString(), "--output",
                        "line.json", "--parameters", settings.toString()},
                console, Toolbox.of("1.0.0", List.of(new EstateReader()), List.of(new EstateChecks())));
        assertEquals(Files.readString(folder.resolve("line.json")), Files.readString(folder.resolve("window.json")));
    }

    @Test
    void aParameterIsValidatedAndACheckIsReset() {
        try (PreferencesBot page = new PreferencesBot(CHECKS)) {
            String stuck = title("estate.stuck-transition");
            page.select(TABLE, row(page, stuck));
            for (String wrong : List.of("soon", "", "0", "99999")) {
                page.type("checks.parameter.stuck-after", wrong);
                assertFalse(page.isValid(), wrong);
                assertTrue(page.problem().contains("stuck-after"), page.problem());
            }
            page.type("checks.parameter.stuck-after", "30");
            assertTrue(page.isValid());
            assertTrue(page.rows(TABLE).contains(stuck + " (tuned)"), String.valueOf(page.rows(TABLE)));
            page.press("checks.reset");
            assertEquals("20", page.text("checks.parameter.stuck-after"));
            assertFalse(page.rows(TABLE).contains(stuck + " (tuned)"));
            page.tick(TABLE, row(page, stuck), false);
            page.restoreDefaults();
            page.ok();
            assertEquals(CheckSettings.DEFAULT, CheckPreferences.get());
            page.type("checks.filter", "stuck-after no such words");
            assertEquals(List.of(), page.rows(TABLE));
            page.type("checks.filter", "estate.saml");
            assertEquals(List.of(title("estate.saml")), page.rows(TABLE));
        }
    }

    @Test
    void theProxyIsKeptAndTheDefaultsComeBack() {
        try (PreferencesBot page = new PreferencesBot(NETWORK)) {
            assertFalse(page.isEnabled("network.host"));
            page.choose("network.mode.manual", "network.mode.system", "network.mode.none");
            assertFalse(page.isValid());
            page.type("network.host", "proxy.example.com");
            page.type("network.port", "70000");
            assertFalse(page.isValid());
            page.type("network.port", "3128");
            page.type("network.connect", "15");
            assertTrue(page.isValid(), page.problem());
            Ui.pause();
            Screenshot.take(page.shell(), PictureOnFailure.folder().resolve("preferences-network.png"));
            page.ok();
        }
        try (PreferencesBot page = new PreferencesBot(NETWORK)) {
            assertEquals("proxy.example.com", page.text("network.host"));
            assertEquals("3128", page.text("network.port"));
            assertEquals("15", page.text("network.connect"));
            page.restoreDefaults();
            page.ok();
        }
        try (PreferencesBot page = new PreferencesBot(NETWORK)) {
            assertFalse(page.isEnabled("network.host"));
            assertEquals("10", page.text("network.connect"));
        }
    }

    @Test
    void importShowsWhatWouldChangeAndTakesIt() throws IOException {
        Path settings = Files.writeString(folder.resolve("in.json"), """
                {"schema": "deskwright.settings/1", "parts": {
                  "checks": {"parameters": {"estate.stuck-transition": {"stuck-after": "9"}}, "disabled": []},
                  "network": {"mode": "sideways"}, "elsewhere": {"a": "b"}}}
                """);
        Ui.display().asyncExec(() -> workbench.command("org.deskwright.ui.importSettings",
                Map.of("org.deskwright.ui.settings.file", settings.toString())));
        Ui.waitUntil("the preview is open", () -> preview() != null);
        List<String> lines = Ui.get(() -> Stream.of(preview().getItems())
                .flatMap(i -> Stream.concat(Stream.of(i.getText()), Stream.of(i.getItems()).map(TreeItem::getText)))
                .toList());
        assertEquals(List.of("Checks (changes: 1)", "estate.stuck-transition.stuck-after: 9",
                "Network cannot be taken: There is no kind of proxy \"sideways\".",
                "elsewhere: nothing here keeps such settings"), lines);
        Ui.run(() -> preview().getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("it is taken", () -> CheckPreferences.get().value("estate.stuck-transition", "stuck-after")
                .filter("9"::equals).isPresent());
    }

    private static Tree preview() {
        for (Shell shell : Ui.display().getShells()) {
            List<Tree> trees = Ui.all(shell, "settings.preview", Tree.class);
            if (!trees.isEmpty()) {
                return trees.getFirst();
            }
        }
        return null;
    }
}
