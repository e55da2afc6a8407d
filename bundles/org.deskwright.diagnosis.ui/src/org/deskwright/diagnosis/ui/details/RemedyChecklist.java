package org.deskwright.diagnosis.ui.details;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.RemedyProgress;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageText;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * One remedy: what it presupposes and touches, then its steps, each to be ticked when it is done. What was done is kept
 * in the case.
 */
final class RemedyChecklist {
    private static final Texts TEXTS = Texts.beside(RemedyChecklist.class);

    private final PageWriter page;
    private final DiagnosisSession session;
    private final IWorkbenchPartSite site;
    private final String outcome;

    /** @param outcome identity of the outcome that the remedies stand beside; empty beside a topic */
    RemedyChecklist(PageWriter page, DiagnosisSession session, IWorkbenchPartSite site, String outcome) {
        this.page = page;
        this.session = session;
        this.site = site;
        this.outcome = outcome;
    }

    /** @param path {@code topic-id/remedy-id} */
    void write(String path, Remedy remedy) {
        Optional<Case> document = session.current().document();
        int done = document.map(d -> d.progress().count(outcome, path)).orElse(0);
        page.heading(done == 0
                ? TEXTS.get("heading.remedy", remedy.title())
                : TEXTS.get("heading.remedy.progress", remedy.title(), done, remedy.steps().size()));
        remedy.change().ifPresent(change -> {
            page.item(Icon.WARNING.image(), TEXTS.get("change"));
            page.facts().add(TEXTS.get("change.precondition"), change.precondition())
                    .add(TEXTS.get("change.radius"), change.blastRadius()).add(TEXTS.get("change.undo"), change.undo());
        });
        int number = 1;
        for (Step step : remedy.steps()) {
            write(step, new RemedyProgress.Step(outcome, path, number++), document);
        }
    }

    private void write(Step step, RemedyProgress.Step key, Optional<Case> document) {
        String mark = key.number() + ".";
        switch (step) {
            case Step.Explain(String text) -> line(key, mark, text, document);
            case Step.Command(String _, String text, String note) -> {
                boolean noted = note != null && !note.isEmpty();
                line(key, mark, noted ? note : TEXTS.get("step.run"), document);
                page.command(text, TEXTS.get("step.command", mark));
            }
            case Step.Link(String title, String url) -> {
                line(key, mark, TEXTS.get("step.read"), document);
                page.link(title, url);
            }
            case Step.Workbench(String command, String title, Map<String, String> parameters) -> {
                line(key, mark, TEXTS.get("step.workbench"), document);
                page.button(title, Icon.COMMAND.image(), () -> run(command, parameters)).setEnabled(isKnown(command));
            }
        }
    }

    /** Without a case there is nothing to keep a tick in. */
    private void line(RemedyProgress.Step key, String mark, String text, Optional<Case> document) {
        if (document.isEmpty()) {
            page.item(mark, text);
            return;
        }
        Optional<Instant> done = document.get().progress().doneAt(key);
        PageText words = page.step(id(key), mark, done.isPresent(), text, TEXTS.get("step.name", key.number(), text),
                ticked -> tick(key, ticked));
        // in the zone of the admin, whose work it was
        done.ifPresent(at -> words.setToolTipText(TEXTS.get("step.done", Moments.in(ZoneId.systemDefault(), at))));
    }

    static String id(RemedyProgress.Step key) {
        return "step." + key.outcome() + "." + key.remedy() + "." + key.number();
    }

    private void tick(RemedyProgress.Step key, boolean done) {
        Instant now = Now.instant();
        session.edit(document -> document
                .withProgress(done ? document.progress().with(key, now) : document.progress().without(key)));
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
            ILog.of(RemedyChecklist.class).error(e.getMessage(), e);
        }
    }
}
