package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Notes;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.policy.verdict.Fix;
import org.deskwright.policy.verdict.Required;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/**
 * How policies stand to a checklist, as text and as rows.
 *
 * @param names of settings by the templates that were read
 */
public record VerdictPage(SettingNames names) {
    public static final List<String> HEAD = List.of("verdict", "about", "name", "item", "title", "found", "gpo", "file",
            "byte", "open", "policy", "required", "why", "remedy", "powershell", "template", "apply", "preference",
            "computer", "lgpo", "reg");

    /** Of a page. */
    public static final List<String> CELLS = List.of("verdict", "of", "setting", "found", "required", "why", "gpo",
            "file", "open", "remedy");

    /** Of what is reckoned for a computer. */
    static final String NO_LOCAL = "The local policy of the computer was not read, over which all others win; what none of them sets, it may set.";

    /** Likewise; only where sites were read can one be named. */
    static final String NO_SITES = "No sites were read; what none of the policies sets, one linked to the site of the computer may set.";

    private static final String POLICY = "the policy";
    private static final String INDENT = " ".repeat(15);

    /**
     * What has to be told of what is reckoned for a computer; nothing where nothing is.
     *
     * @param supposed what was changed that nobody has changed yet; empty where nothing was
     * @param local whether its local policy was not read, which may set something
     * @param sites whether those of the directory were not
     */
    public record Beside(String supposed, boolean local, boolean sites) {
        List<String> gaps() {
            return Stream.of(local ? NO_LOCAL : "", sites ? NO_SITES : "").filter(line -> !line.isEmpty()).toList();
        }
    }

    /** With what mends it where it is wrong. */
    public List<String> row(Verdict one) {
        List<String> row = new ArrayList<>(List.of(word(one), one.about().name().toLowerCase(Locale.ROOT), one.name(),
                one.item().id(), one.item().title(), one.found(), one.gpo(), one.file(),
                one.offset() < 0 ? "" : "" + one.offset(), String.join("; ", one.open()),
                names.path(one.item().place()), Required.of(one.item()), one.item().notes().why()));
        Fix fix = one.isOff() ? Fix.of(one, POLICY) : new Fix("", List.of());
        row.add(fix.editor());
        Stream.of(Fix.Kind.values()).map(fix::text).map(text -> text.replace("\r\n", "\n").strip()).forEach(row::add);
        return row;
    }

    /** Of what could not be read. */
    public static List<String> row(ReadProblem problem) {
        List<String> row = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
        row.set(HEAD.indexOf("verdict"), "not read");
        row.set(HEAD.indexOf("about"), "file");
        row.set(HEAD.indexOf("name"), problem.source());
        row.set(HEAD.indexOf("file"), problem.source());
        row.set(HEAD.indexOf("byte"), problem.offset() < 0 ? "" : "" + problem.offset());
        row.set(HEAD.indexOf("open"), problem.reason() + (problem.advice().isEmpty() ? "" : "; " + problem.advice()));
        return row;
    }

    /** Of a change that nobody has made yet, after which all the others would be so. */
    public static List<String> supposed(String place, String shown) {
        List<String> row = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
        row.set(HEAD.indexOf("verdict"), "supposed");
        row.set(HEAD.indexOf("about"), "place");
        row.set(HEAD.indexOf("name"), place);
        row.set(HEAD.indexOf("open"), shown);
        return row;
    }

    /** For a page, where all that mends it stands together. */
    public List<String> cells(Verdict one) {
        StringBuilder remedy = new StringBuilder();
        if (one.isOff()) {
            Fix fix = Fix.of(one, POLICY);
            remedy.append(fix.editor());
            for (Fix.Step step : fix.steps()) {
                remedy.append("\n\n").append(title(step.kind())).append('\n')
                        .append(step.text().replace("\r\n", "\n").strip());
            }
        }
        return List.of(word(one), one.name(), one.item().shown(),
                one.set() || !one.found().isEmpty() ? one.found() : "not set", Required.of(one.item()),
                one.item().notes().why(), one.gpo(), one.file() + (one.offset() < 0 ? "" : ", byte " + one.offset()),
                String.join("; ", one.open()), remedy.toString());
    }

    private static String word(Verdict one) {
        return switch (one.state()) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case NOTE -> "note";
            case CANNOT_TELL -> "cannot tell";
        };
    }

    /**
     * @param shown of all, which are counted
     * @param fix whether to tell what mends what is wrong
     * @param silent GPOs that no item is about
     * @param leftOut what concerns none of the WorkSpaces
     * @param beside what else was reckoned with, or not
     */
    public void write(List<Verdict> shown, List<Verdict> all, boolean fix, List<Gpo> silent, List<Item> leftOut,
            Beside beside, Console console, Writer out) throws IOException {
        TextPage page = new TextPage(out, console.terminal() ? console.width() : 120, console.colour());
        if (!beside.supposed.isEmpty()) {
            page.block("", beside.supposed + ":");
        }
        Map<String, List<Verdict>> together = shown.stream()
                .collect(Collectors.groupingBy(VerdictPage::heading, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Verdict>> some : together.entrySet()) {
            page.heading(Paint.BOLD, some.getKey());
            for (Verdict one : some.getValue()) {
                page.block("  " + word(one) + " ".repeat(13 - word(one).length()), told(one));
                if (fix && one.isOff()) {
                    fix(Fix.of(one, POLICY), one, page);
                }
            }
        }
        for (Gpo gpo : silent) {
            page.block("", told(gpo));
        }
        page.heading(Paint.BOLD, sum(all));
        for (String line : gaps(leftOut, beside)) {
            page.block("", line);
        }
    }

    /**
     * What is told beside the verdicts, with their sum first.
     *
     * @param silent as for the text
     * @param leftOut likewise
     * @param beside likewise
     */
    public static List<String> beside(List<Verdict> all, List<Gpo> silent, List<Item> leftOut, Beside beside) {
        List<String> told = new ArrayList<>(List.of(sum(all)));
        if (!beside.supposed.isEmpty()) {
            told.addFirst(beside.supposed + ":");
        }
        told.addAll(gaps(leftOut, beside));
        silent.stream().map(VerdictPage::told).forEach(told::add);
        return told;
    }

    private static String told(Gpo silent) {
        return "gpo " + silent.shown()
                + (silent.whole() ? ": no item is about what it sets" : ": no item is about what could be read of it");
    }

    private static List<String> gaps(List<Item> leftOut, Beside beside) {
        List<String> gaps = new ArrayList<>(beside.gaps());
        if (!leftOut.isEmpty()) {
            gaps.add(
                    leftOut.size()
                            + " left out, which matter on other WorkSpaces only: " + leftOut.stream()
                                    .map(item -> item.notes().concerned()).distinct().collect(Collectors.joining(", "))
                            + ".");
        }
        return gaps;
    }

    /** What gpresult did not tell of any user has no name. */
    private static String heading(Verdict one) {
        return one.about() == Verdict.About.COMPUTER && one.name().isEmpty()
                ? "user"
                : (one.about().name().toLowerCase(Locale.ROOT) + " " + one.name()).strip();
    }

    private void fix(Fix fix, Verdict one, TextPage page) throws IOException {
        page.block(INDENT, one.item().notes().why());
        page.block(INDENT, fix.editor());
        String path = names.path(one.item().place());
        if (!path.isEmpty()) {
            page.block(INDENT, "By the templates that were read: " + path + ".");
        }
        for (Fix.Step step : fix.steps()) {
            page.block(INDENT, title(step.kind()));
            page.verbatim(INDENT + "  ", Paint.COMMAND, step.text().replace("\r\n", "\n"));
        }
        for (Notes.Source source : one.item().notes().sources()) {
            page.line(INDENT, Paint.DIM, source.url());
        }
    }

    private static String title(Fix.Kind kind) {
        return switch (kind) {
            case POWERSHELL -> "PowerShell, for the GPO:";
            case TEMPLATE -> "fix.inf, a security template: in the editor, Security Settings > Import Policy:";
            case APPLY -> "The same template on one computer:";
            case PREFERENCE -> "Preferences, to be pasted in the editor:";
            case COMPUTER -> "PowerShell and sc, on one computer:";
            case LGPO -> "LGPO /t, on one computer:";
            case REG -> "reg import, on one computer:";
        };
    }

    private static String told(Verdict one) {
        StringBuilder text = new StringBuilder(one.item().shown());
        if (one.set()) {
            text.append(": ").append(one.found().isBlank() ? "empty" : one.found())
                    .append(one.gpo().isEmpty() ? "" : ", by " + one.gpo()).append(" (").append(one.file());
            text.append(one.offset() < 0 ? ")" : ", byte " + one.offset() + ")");
        } else if (!one.found().isEmpty()) {
            text.append(": ").append(one.found()).append(" by ").append(one.gpo()).append(" (").append(one.file());
            text.append(one.offset() < 0 ? ")" : ", byte " + one.offset() + ")");
        } else if (one.state() == State.RIGHT) {
            text.append(": not set");
        } else if (!one.gpo().isEmpty()) {
            text.append(": missed by ").append(one.gpo());
        }
        one.open().forEach(why -> text.append("; ").append(why));
        return text.toString();
    }

    private static String sum(List<Verdict> all) {
        long notes = count(all, State.NOTE);
        return count(all, State.WRONG) + " wrong, " + (notes == 0 ? "" : notes + (notes == 1 ? " note, " : " notes, "))
                + count(all, State.RIGHT) + " right, " + count(all, State.CANNOT_TELL) + " cannot be told";
    }

    private static long count(List<Verdict> all, State state) {
        return all.stream().filter(one -> one.state() == state).count();
    }
}
