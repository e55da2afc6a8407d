package org.deskwright.diagnosis.ui.details;

import java.util.Map;

import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** One remedy: what it presupposes and touches, then its steps. */
final class RemedyText {
    private static final Texts TEXTS = Texts.beside(RemedyText.class);

    private final PageWriter page;
    private final IWorkbenchPartSite site;

    RemedyText(PageWriter page, IWorkbenchPartSite site) {
        this.page = page;
        this.site = site;
    }

    void write(Remedy remedy) {
        page.heading(TEXTS.get("heading.remedy", remedy.title()));
        remedy.change().ifPresent(c -> page.facts().add(TEXTS.get("change.precondition"), c.precondition())
                .add(TEXTS.get("change.radius"), c.blastRadius()).add(TEXTS.get("change.undo"), c.undo()));
        int number = 1;
        for (Step step : remedy.steps()) {
            write(step, number++ + ".");
        }
    }

    private void write(Step step, String number) {
        switch (step) {
            case Step.Explain(String text) -> page.item(number, text);
            case Step.Command(String _, String text, String note) -> {
                boolean noted = note != null && !note.isEmpty();
                page.item(number, noted ? note : TEXTS.get("step.run"));
                page.command(text, TEXTS.get("step.command", number));
            }
            case Step.Link(String title, String url) -> {
                page.item(number, TEXTS.get("step.read"));
                page.link(title, url);
            }
            case Step.Workbench(String command, String title, Map<String, String> parameters) -> {
                page.item(number, TEXTS.get("step.workbench"));
                page.button(title, Icon.COMMAND.image(), () -> run(command, parameters)).setEnabled(isKnown(command));
            }
        }
    }

    private boolean isKnown(String command) {
        Command known = site.getService(ICommandService.class).getCommand(command);
        return known.isDefined() && known.isEnabled();
    }

    private void run(String command, Map<String, String> parameters) {
        try {
            ParameterizedCommand ready = ParameterizedCommand
                    .generateCommand(site.getService(ICommandService.class).getCommand(command), parameters);
            site.getService(IHandlerService.class).executeCommand(ready, null);
        } catch (CommandException e) {
            ILog.of(RemedyText.class).error(e.getMessage(), e);
        }
    }
}
