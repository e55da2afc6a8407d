package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.certificates.path.TrustTable;
import org.deskwright.report.text.Printable;

/** Which store accepts which chain, as text and as JSON. Stores have numbers in the text, so that it stays narrow. */
public final class TrustTablePage {
    private static final int WIDTH = 10;

    private final TrustTable table;

    public TrustTablePage(TrustTable table) {
        this.table = table;
    }

    public void write(Writer out) throws IOException {
        out.write("Stores\n");
        for (int i = 0; i < table.stores().size(); i++) {
            out.write("  " + (i + 1) + "  " + Printable.line(table.stores().get(i).name()) + "\n");
        }
        StringBuilder head = new StringBuilder("\n");
        for (int i = 1; i <= table.stores().size(); i++) {
            head.append(padded(Integer.toString(i)));
        }
        out.write(head.append("chain\n").toString());
        for (TrustTable.Row row : table.rows()) {
            StringBuilder line = new StringBuilder();
            row.verdicts().forEach(verdict -> line.append(padded(word(verdict))));
            out.write(line.append(Printable.line(row.name())).append('\n').toString());
        }
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(1, WIDTH - text.length()));
    }

    /** A store that lacks the way is something else than one that has it and refuses. */
    private static String word(Verdict verdict) {
        return verdict.accepted() ? "accepted" : verdict.path().isEmpty() ? "unknown" : "refused";
    }

    public Map<String, Object> document() {
        Map<String, Object> document = Rows.document("deskwright.certificate-trust-table/1");
        document.put("stores", table.stores().stream().map(store -> store.name()).toList());
        document.put("chains", table.rows().stream().map(row -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("chain", row.name());
            members.put("verdicts", row.verdicts().stream().map(TrustTablePage::word).toList());
            members.put("problems", row.verdicts().stream()
                    .map(verdict -> verdict.problems().stream().map(problem -> problem.text()).toList()).toList());
            return members;
        }).toList());
        return document;
    }

    /** Whether every store accepts every chain. */
    public boolean isAccepted() {
        return table.rows().stream().allMatch(TrustTable.Row::acceptedByAll);
    }
}
