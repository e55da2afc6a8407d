package org.deskwright.certificates.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.lint.LintHit;
import org.deskwright.certificates.text.CertificateFacts;
import org.deskwright.certificates.text.Fact;
import org.deskwright.certificates.text.ToolCommands;
import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.certificates.ui.desk.DeskState;
import org.deskwright.certificates.ui.list.StandingText;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.deskwright.ui.time.Now;

/** Writes what a certificate says, what is wrong with it, and what to type about it. */
final class CertificatePage {
    private static final Texts TEXTS = Texts.beside(CertificatePage.class);

    private final PageWriter page;
    private final DeskState desk;

    CertificatePage(PageWriter page, DeskState desk) {
        this.page = page;
        this.desk = desk;
    }

    void write(CertificateRow row) {
        page.title(Icon.CERTIFICATE.image(), row.certificate().name());
        page.aside(TEXTS.get("role." + row.role().name()));
        standing(row);
        if (!row.note().isEmpty()) {
            page.item(Icon.INFO.image(), row.note());
        }
        rules(row);
        List<FactList> lists = new ArrayList<>();
        for (Fact.Group group : Fact.Group.values()) {
            facts(row, group).ifPresent(lists::add);
        }
        page.heading(TEXTS.get("heading.origin"));
        FactList origin = page.facts();
        origin.add(TEXTS.get("origin.file"), row.file());
        if (!row.known() && !row.found().alias().isEmpty()) {
            origin.add(TEXTS.get("origin.alias"), row.found().alias());
        }
        if (row.found().offset() >= 0) {
            origin.add(TEXTS.get("origin.offset"), Long.toString(row.found().offset()));
        }
        lists.add(origin);
        FactList.align(lists);
        commands(row);
    }

    private void standing(CertificateRow row) {
        String words = StandingText.of(row.certificate(), Now.instant());
        switch (row.standing(Now.instant())) {
            case EXPIRED, NOT_YET -> page.statement(Icon.PROBLEM.image(), ThemeColor.PROBLEM, sentence(words));
            case ENDS_SOON -> page.statement(Icon.WARNING.image(), ThemeColor.WARNING, sentence(words));
            case VALID -> page.statement(Icon.PASSED.image(), ThemeColor.PASSED, sentence(words));
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void rules(CertificateRow row) {
        if (row.known()) {
            return;
        }
        page.heading(TEXTS.get("heading.rules"));
        if (row.hits().isEmpty()) {
            page.item(Icon.PASSED.image(), TEXTS.get("rules.none"));
        }
        for (LintHit hit : row.hits()) {
            page.item(icon(hit).image(), hit.lint().title() + (hit.detail().isEmpty() ? "" : ": " + hit.detail()));
            page.hint(hit.lint().clause() + " \u00b7 " + hit.lint().id());
        }
    }

    private static Icon icon(LintHit hit) {
        return switch (hit.lint().severity()) {
            case ERROR -> Icon.PROBLEM;
            case WARNING -> Icon.WARNING;
            case NOTE -> Icon.INFO;
        };
    }

    private Optional<FactList> facts(CertificateRow row, Fact.Group group) {
        List<Fact> facts = CertificateFacts.of(row.certificate()).stream().filter(fact -> fact.group() == group)
                .toList();
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        page.heading(group.title());
        FactList list = page.facts();
        facts.forEach(fact -> list.add(fact.name(), Moments.inWords(ZoneId.systemDefault(), fact.value())));
        return Optional.of(list);
    }

    private void commands(CertificateRow row) {
        page.heading(TEXTS.get("heading.commands"));
        Optional<CertificateFile> file = desk.onDisk(row);
        if (file.isEmpty()) {
            page.aside(TEXTS.get("commands.hint", ToolCommands.fileName(row.certificate())));
        }
        List<ToolCommands.Command> commands = file.map(it -> ToolCommands.of(row.found(), it))
                .orElseGet(() -> ToolCommands.ofSaved(row.certificate()));
        for (ToolCommands.Command command : commands) {
            page.item(Icon.COMMAND.image(), TEXTS.get("command", command.purpose(), command.tool()));
            page.command(command.text(), command.purpose());
        }
    }
}
