package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.testing.ui.DialogWatch;
import org.deskwright.testing.ui.LogWatch;
import org.deskwright.testing.ui.ShippedParts;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every command of ours that can be used is used, in each perspective, with a case and without. */
@ExtendWith(PictureOnFailure.class)
class CommandSweepTest {
    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    @AfterEach
    void fresh() {
        workbench.fresh();
    }

    @Test
    void everyCommandWorksWithoutACase() {
        assertEquals(List.of(), sweep(() -> workbench.session().close()));
    }

    @Test
    void everyCommandWorksOnTheSample() {
        assertEquals(List.of(), sweep(() -> {
            if (!workbench.session().current().isOpen()) {
                workbench.openSample();
            }
        }));
    }

    /** Gives what was complained of. */
    private List<String> sweep(Runnable begin) {
        List<String> complaints = new ArrayList<>();
        List<ParameterizedCommand> commands = Ui.get(ShippedParts::commands);
        assertFalse(commands.isEmpty());
        for (String perspective : ShippedParts.perspectives()) {
            workbench.perspective(perspective);
            for (ParameterizedCommand command : commands) {
                begin.run();
                complaints.addAll(use(command, perspective));
            }
        }
        return complaints;
    }

    private static List<String> use(ParameterizedCommand command, String perspective) {
        if (!Ui.get(() -> isUsable(command))) {
            return List.of();
        }
        String name = perspective + ": " + command.serialize();
        try (LogWatch log = new LogWatch()) {
            new DialogWatch(shell -> {}).run(name, () -> execute(command));
            Ui.settle();
            return log.complaints().stream().map(c -> name + ": " + c).toList();
        } catch (AssertionError e) {
            return List.of(name + ": " + e + (e.getCause() == null ? "" : " " + e.getCause()));
        }
    }

    private static boolean isUsable(ParameterizedCommand command) {
        command.getCommand().setEnabled(PlatformUI.getWorkbench().getService(IHandlerService.class).getCurrentState());
        return command.getCommand().isHandled() && command.getCommand().isEnabled();
    }

    private static void execute(ParameterizedCommand command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(command.getId(), e);
        }
    }
}
