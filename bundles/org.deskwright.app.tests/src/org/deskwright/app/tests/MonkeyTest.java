package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.Monkey;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.State;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is done in whatever order, nothing breaks and the window goes on answering. */
@ExtendWith(PictureOnFailure.class)
class MonkeyTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final long SEED = Long.getLong("deskwright.monkey.seed", 20_261_125L);
    private static final int EVENTS = Integer.getInteger("deskwright.monkey.events", 5000);
    /** Far above what a user bears, so that a busy machine fails nothing. */
    private static final long LIMIT_MILLIS = 10_000;
    /** These ask the desktop for a file, or hand something to another program. */
    private static final Set<String> OUT_OF_REACH = Set.of("org.deskwright.app.guide",
            "org.deskwright.diagnosis.ui.compare", "org.deskwright.diagnosis.ui.saveScript",
            "org.deskwright.estate.ui.exportChart", "org.deskwright.estate.ui.openQueries",
            "org.deskwright.estate.ui.saveQuery", "org.deskwright.ui.exportReport", "org.deskwright.ui.exportSettings",
            "org.deskwright.ui.exportTable", "org.deskwright.ui.importSettings", "org.deskwright.ui.openFiles",
            "org.deskwright.ui.openFolder", "org.deskwright.ui.openRecent", "org.deskwright.ui.printReport",
            "org.deskwright.ui.saveCase", "org.deskwright.ui.saveCaseAs");

    private final WorkbenchBot workbench = new WorkbenchBot();
    private Map<String, Object> states = Map.of();

    @BeforeEach
    void start() {
        workbench.fresh();
        workbench.openSample();
        states = Ui.get(MonkeyTest::states);
    }

    @AfterEach
    void end() {
        Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(LIGHT, false));
        Ui.run(() -> states.forEach(MonkeyTest::restore));
        workbench.fresh();
    }

    @Test
    void nothingBreaksUnderAMonkey() throws InterruptedException {
        List<String> commands = Ui.get(MonkeyTest::commands);
        assertTrue(commands.size() > 20, commands::toString);
        Monkey.Reach reach = new Monkey.Reach(commands, ours("org.eclipse.ui.views", "view"),
                ours("org.eclipse.ui.perspectives", "perspective"));
        try (LogWatch log = new LogWatch()) {
            Monkey monkey = new Monkey(SEED, reach, LIMIT_MILLIS);
            assertEquals(List.of(), monkey.run(EVENTS), () -> "seed " + SEED);
            assertEquals(List.of(), log.complaints(), () -> "seed " + SEED);
        }
    }

    private static Stream<Command> all() {
        return Arrays.stream(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .filter(command -> command.getId().startsWith("org.deskwright."));
    }

    private static List<String> commands() {
        return all().map(Command::getId).filter(id -> !OUT_OF_REACH.contains(id)).sorted().toList();
    }

    private static List<String> ours(String point, String element) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(e -> e.getName().equals(element) && e.getContributor().getName().startsWith("org.deskwright."))
                .map(e -> e.getAttribute("id")).sorted().toList();
    }

    /** Switches that outlast a case, by command and state. */
    private static Map<String, Object> states() {
        Map<String, Object> states = new TreeMap<>();
        all().forEach(command -> Stream.of(command.getStateIds())
                .forEach(id -> states.put(command.getId() + " " + id, command.getState(id).getValue())));
        return states;
    }

    private static void restore(String name, Object value) {
        String[] parts = name.split(" ");
        State state = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(parts[0])
                .getState(parts[1]);
        state.setValue(value);
    }
}
