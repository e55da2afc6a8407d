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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.app.look.Look;
import org.deskwright.certificates.check.CertificateChecks;
import org.deskwright.certificates.check.CertificateReader;
import org.deskwright.cli.Console;
import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.cli.Toolbox;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.CheckSettingsJson;
import org.deskwright.core.report.Report;
import org.deskwright.core.settings.SettingsFile;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.logs.check.LogChecks;
import org.deskwright.logs.check.LogReader;
import org.deskwright.policy.check.PolicyChecks;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.PreferencesBot;
import org.deskwright.testing.ui.ReportBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.settings.CheckPreferences;
import org.deskwright.ui.settings.Confirmation;
import org.deskwright.ui.settings.SettingsPart;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the user wants of checks and network, and taking it elsewhere. */
@ExtendWith(PictureOnFailure.class)
class SettingsTest {
    private static final String CHECKS = "org.deskwright.app.preferences.checks";
    private static final String CONFIRMATIONS = "org.deskwright.app.preferences.confirmations";
    private static final String THEME = "org.eclipse.e4.ui.css.swt.theme/themeid";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
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
        workbench.leave();
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
                console,
                Toolbox.of("1.0.0",
                        List.of(new EstateReader(), new LogReader(), new PolicyReader(), new CertificateReader()),
                        List.of(new EstateChecks(), new LogChecks(), new PolicyChecks(), new CertificateChecks())));
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

    /** Once it has been read: that is done aside. */
    private static PreferencesBot network() {
        PreferencesBot page = new PreferencesBot(NETWORK);
        Ui.waitUntil("the proxy has been read", () -> page.isEnabled("network.mode.system"));
        return page;
    }

    @Test
    void theProxyIsKeptAndTheDefaultsComeBack() {
        try (PreferencesBot page = network()) {
            page.restoreDefaults(); // whatever others have kept
            page.ok();
        }
        try (PreferencesBot page = network()) {
            assertFalse(page.isEnabled("network.host"));
            page.choose("network.mode.manual", "network.mode.system", "network.mode.none");
            assertFalse(page.isValid());
            page.type("network.host", "proxy.example.com");
            page.type("network.port", "70000");
            assertFalse(page.isValid());
            page.type("network.port", "3128");
            assertTrue(page.isValid(), page.problem());
            Ui.pause();
            Screenshot.take(page.shell(), PictureOnFailure.folder().resolve("preferences-network.png"));
            page.ok();
        }
        try (PreferencesBot page = network()) {
            assertEquals("proxy.example.com", page.text("network.host"));
            assertEquals("3128", page.text("network.port"));
            page.restoreDefaults();
            page.ok();
        }
        try (PreferencesBot page = network()) {
            assertFalse(page.isEnabled("network.host"));
        }
    }

    @Test
    void whatIsNotAskedAnyMoreIsListedAndCanBeAskedAgain() {
        workbench.openSample();
        workbench.session().setAnswer("client.address", Optional.of("203.0.113.9"));
        workbench.awaitEnd();
        Ui.display().asyncExec(() -> workbench.command("org.deskwright.ui.closeCase", Map.of()));
        DialogBot question = DialogBot.await("Unsaved Changes");
        question.tick("Do not ask again");
        question.push("Don't Save");
        Ui.waitUntil("the sample is closed", () -> !workbench.session().current().isOpen());
        workbench.openSample();
        workbench.session().setAnswer("client.address", Optional.of("203.0.113.9"));
        workbench.awaitEnd();
        workbench.command("org.deskwright.ui.closeCase", Map.of());
        Ui.waitUntil("it goes unasked", () -> !workbench.session().current().isOpen());
        try (PreferencesBot page = new PreferencesBot(CONFIRMATIONS)) {
            assertEquals(List.of("Giving up changes of the sample case"), page.unticked("confirmations.table"));
            assertTrue(page.rows("confirmations.table").size() > 1);
            page.press("confirmations.all");
            page.ok();
        }
        assertEquals(List.of(), Confirmation.all().stream().filter(c -> !c.isAsked()).toList());
    }

    @Test
    void allDefaultsAreRestoredAtOnceWhatTheUserMadeStays() {
        String query = "{\"schema\":\"deskwright.queries/1\",\"queries\":[{\"id\":\"q\",\"name\":\"Mine\",\"query\":\"a\"}]}";
        SettingsPart queries = part("queries");
        String before = queries.save();
        Ui.run(() -> queries.load(query));
        CheckPreferences.set(CheckSettingsJson.read("{\"disabled\": [\"estate.saml\"], \"parameters\": {}}"));
        Ui.run(() -> part("appearance").load(SettingsFile.object(Map.of(THEME, DARK))));
        Ui.waitUntil("the theme follows", () -> active().equals(DARK));
        assertEquals(Look.DARK, Look.chosen());
        try {
            Ui.display().asyncExec(() -> workbench.command("org.deskwright.ui.restoreDefaults", Map.of()));
            DialogBot dialog = DialogBot.await("Restore All Defaults");
            List<String> lines = previewLines();
            assertTrue(
                    lines.contains("Checks (changes: 1)") && lines.contains("Keys (nothing changes)")
                            && lines.stream().anyMatch(l -> l.startsWith("Appearance (changes: 1")),
                    String.valueOf(lines));
            // by the names that the user sees elsewhere
            assertTrue(lines.stream().anyMatch(l -> l.startsWith("Theme") && l.contains("Dark")),
                    String.valueOf(lines));
            assertFalse(lines.stream().anyMatch(l -> l.startsWith("Saved Queries")), String.valueOf(lines));
            dialog.push("Restore");
            Ui.waitUntil("the theme is the system's", () -> Look.chosen() == Look.SYSTEM);
            assertEquals(CheckSettings.DEFAULT, CheckPreferences.get());
            assertTrue(queries.save().contains("Mine"));
        } finally {
            Ui.run(() -> queries.load(before));
            Ui.run(() -> Look.LIGHT.use(PlatformUI.getWorkbench().getService(IThemeEngine.class), Ui.display()));
        }
    }

    @Test
    void coloursOfAThemeAreNoChoiceOfTheUser() {
        try {
            Ui.run(() -> Look.DARK.use(PlatformUI.getWorkbench().getService(IThemeEngine.class), Ui.display()));
            Ui.pause();
            assertEquals(Set.of(THEME), SettingsFile.values(part("appearance").save()).keySet());
        } finally {
            Ui.run(() -> Look.LIGHT.use(PlatformUI.getWorkbench().getService(IThemeEngine.class), Ui.display()));
        }
    }

    private static SettingsPart part(String id) {
        return Services.all(SettingsPart.class).stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static String active() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme().getId());
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
        List<String> lines = previewLines();
        assertEquals(List.of("Checks (changes: 1)", "estate.stuck-transition.stuck-after: 9",
                "Network cannot be taken: There is no kind of proxy \u201csideways\u201d.",
                "elsewhere: nothing here keeps such settings"), lines);
        Ui.run(() -> preview().getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event()));
        Ui.waitUntil("it is taken", () -> CheckPreferences.get().value("estate.stuck-transition", "stuck-after")
                .filter("9"::equals).isPresent());
    }

    /** What the preview says, once it is open. */
    private static List<String> previewLines() {
        Ui.waitUntil("the preview is open", () -> preview() != null);
        return Ui.get(() -> Stream.of(preview().getItems())
                .flatMap(i -> Stream.concat(Stream.of(i.getText()), Stream.of(i.getItems()).map(TreeItem::getText)))
                .toList());
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
